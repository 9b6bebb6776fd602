import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { gapsOf } from '~/features/scores/core/decision-size.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { FilterBar, YearSelect } from '~/ui/FilterBar.tsx';
import { DraftMark, EmptyState } from '~/ui/marks.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { AttentionLists } from './AttentionLists.tsx';
import { HeadFigures } from './HeadFigures.tsx';
import { IndicatorMeans } from './IndicatorMeans.tsx';
import { LevelDistribution } from './LevelDistribution.tsx';
import * as OverviewRepository from './OverviewRepository.server.ts';
import { overviewSearch } from './overview-search-params.ts';
import { YearsTrend } from './YearsTrend.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.province.nameTh ?? ''} ${data?.year?.fiscalYear ?? ''} — โปร่งใส` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const asked = overviewSearch.parse(new URL(request.url).searchParams).year;
  return withTenant(context.db, tenant, async (t) => {
    const years = await OverviewRepository.findAllYears(t);
    const picked = pickYear(
      asked,
      years.map((each) => each.fiscalYear),
    );
    const year = years.find((each) => each.fiscalYear === picked);
    if (!year) return { province, years, year: null };
    const fiscalYear = year.fiscalYear;
    const schemes = await SchemeRepository.findAllByFiscalYears(
      t.trx,
      years.map((each) => each.fiscalYear),
    );
    const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
    const before = years.find((each) => each.fiscalYear === fiscalYear - 1) ?? null;
    return {
      province,
      years,
      year,
      before: scheme?.comparable ? before : null,
      nation: (await OverviewRepository.findNation(t, fiscalYear, province.isDemo)) ?? null,
      agencies: await OverviewRepository.findAllAgencies(t, fiscalYear),
      isDistrict: tenant.scope === 'district',
      target: Number(scheme?.passTarget?.overall ?? 85),
      levelKeys: scheme?.levelScale.levels.map((level) => level.key) ?? [],
      indicators: (scheme?.comparable ? scheme.indicators : []).map(({ number, name }) => ({ number, name })),
      gaps: gapsOf(scheme, Math.min(year.assessed, before?.assessed ?? year.assessed)),
      breaks: schemeBreaks(schemes),
    };
  });
}

/** Years whose items or level rule differ from the year before. */
function schemeBreaks(schemes: Awaited<ReturnType<typeof SchemeRepository.findAllByFiscalYears>>): number[] {
  return schemes
    .filter((scheme, index) => {
      const before = schemes[index - 1];
      return (
        before &&
        (before.items.length !== scheme.items.length || before.levelScale.kind !== scheme.levelScale.kind)
      );
    })
    .map((scheme) => scheme.fiscalYear);
}

export default function Overview() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation('overview');
  const pick = usePick();
  const name = pick({ th: `จังหวัด${data.province.nameTh.replace(/^จังหวัด/, '')}`, en: data.province.nameEn });
  if (!data.year) {
    return (
      <Page title={name}>
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  const { year } = data;
  const weakest = weakestIndicator(year.indicators, data.indicators);
  const fallen = data.agencies.filter((agency) => agency.change !== null && agency.change < 0);
  const deepest = fallen.sort((a, b) => (a.change ?? 0) - (b.change ?? 0))[0];
  return (
    <Page
      title={t('title', { province: name, year: year.fiscalYear })}
      lead={
        <>
          {weakest &&
            t('weakest', {
              number: weakest.number,
              name: pick(weakest.name),
              score: weakest.score.toFixed(2),
            })}{' '}
          {deepest && t('deepest', { name: deepest.nameTh, change: deepest.change?.toFixed(2) ?? '' })}
        </>
      }
      actions={!year.isPublished && <DraftMark />}
    >
      <FilterBar>
        <YearSelect year={year.fiscalYear} years={data.years.map((each) => each.fiscalYear).reverse()} />
      </FilterBar>
      <HeadFigures
        provinceCode={data.province.provinceCode}
        year={year}
        before={data.before}
        nation={data.nation}
        target={data.target}
        isDistrict={data.isDistrict}
        gap={data.gaps.overall}
      />
      <Columns wide>
        <Card title={t('levels.title')} note={t('levels.note')}>
          <LevelDistribution years={data.years} year={year} levelKeys={data.levelKeys} />
        </Card>
        <Card title={t('trend.title')} note={t('trend.note')}>
          <YearsTrend years={data.years} breaks={data.breaks} target={data.target} />
        </Card>
      </Columns>
      {data.indicators.length > 0 && (
        <Card title={t('indicators.title')} note={t('indicators.note')}>
          <IndicatorMeans
            provinceCode={data.province.provinceCode}
            year={year}
            before={data.before}
            nation={data.nation}
            indicators={data.indicators}
            gaps={data.gaps}
          />
        </Card>
      )}
      <Card title={t('attention.title')} note={t('attention.note')}>
        <AttentionLists agencies={data.agencies} fiscalYear={year.fiscalYear} />
      </Card>
    </Page>
  );
}

function weakestIndicator(
  scores: readonly (number | null)[],
  indicators: readonly { number: number; name: { th: string; en: string } }[],
) {
  return indicators
    .flatMap((indicator) => {
      const score = scores[indicator.number - 1];
      return score === null || score === undefined ? [] : [{ ...indicator, score }];
    })
    .sort((a, b) => a.score - b.score)[0];
}
