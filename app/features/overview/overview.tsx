import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatChange, formatScore } from '~/lib/format.ts';
import { isWhole } from '~/lib/scope-params.ts';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, YearSelect } from '~/ui/FilterBar.tsx';
import { DraftMark, EmptyState } from '~/ui/marks.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import { ScopeFilters, useScopeWords } from '~/ui/ScopeFilters.tsx';
import { usePick } from '~/ui/use-language.ts';
import { weakestFirst } from './core/weakest-first.ts';
import { DistrictTiles } from './DistrictTiles.tsx';
import { HeadFigures } from './HeadFigures.tsx';
import { IndicatorMeans } from './IndicatorMeans.tsx';
import { LevelDistribution } from './LevelDistribution.tsx';
import { loadOverview, type Overview } from './load-overview.server.ts';
import { NeedsAttention } from './NeedsAttention.tsx';
import { overviewSearch } from './overview-search-params.ts';
import { SpreadCard } from './SpreadCard.tsx';
import { YearsTrend } from './YearsTrend.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.province.nameTh ?? ''} ${data?.result?.fiscalYear ?? ''} — โปร่งใส` },
];

/** `/provinces/:code/overview`: the year in one look. */
export async function loader(args: LoaderFunctionArgs) {
  return loadOverview(args);
}

export default function OverviewPage() {
  const { province, search, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('overview');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const scopeWords = useScopeWords(search, result?.choices ?? NO_CHOICES);
  const name = pick({ th: `จังหวัด${province.nameTh.replace(/^จังหวัด/, '')}`, en: province.nameEn });
  if (!result) {
    return (
      <Page title={name}>
        <Card>
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </Card>
      </Page>
    );
  }
  const { year, fiscalYear } = result;
  const isNarrowed = !isWhole(search);
  const address = `/provinces/${province.provinceCode}/overview`;
  return (
    <Page
      title={t('title', { province: name, year: fiscalYear })}
      lead={<Answer result={result} />}
      printed={[[common('fiscalYear'), fiscalYear], ...scopeWords]}
      actions={
        <>
          {!year.isPublished && <DraftMark />}
          <Link
            className="button"
            to={`/provinces/${province.provinceCode}/documents/governor-one-page?year=${fiscalYear}`}
          >
            {common('asDocument')}
          </Link>
          <ExportMenu
            page={address}
            shown={overviewSearch.toSearch({ ...search, year: fiscalYear })}
            everything={overviewSearch.toSearch({ year: fiscalYear })}
          />
        </>
      }
    >
      <FilterBar
        search={overviewSearch}
        clearTo={`${address}${overviewSearch.toSearch({ year: search.year })}`}
      >
        <YearSelect year={fiscalYear} years={result.knownYears} />
        <ScopeFilters scope={search} choices={result.choices} />
      </FilterBar>
      <HeadFigures
        provinceCode={province.provinceCode}
        isNarrowed={isNarrowed}
        year={year}
        before={result.before}
        nation={result.nation}
        isNationHidden={result.isNationHidden}
        target={result.target}
        isPart={!result.wholeProvince}
        gap={result.gaps.overall}
        hasNewScheme={result.trend.breaks.includes(fiscalYear)}
      />
      <Columns wide>
        <SpreadCard result={result} />
        <NeedsAttention result={result} provinceCode={province.provinceCode} />
      </Columns>
      <DistrictTiles result={result} search={search} />
      <Columns wide>
        <Card title={t('levels.title')} note={t('levels.note')}>
          <LevelDistribution
            years={result.years}
            year={year}
            levelKeys={result.levelKeys}
            provinceCode={province.provinceCode}
            isNarrowed={isNarrowed}
          />
        </Card>
        <Card
          title={t('trend.title')}
          note={t('trend.note')}
          aside={<Link to={`/provinces/${province.provinceCode}/trends`}>{t('trend.more')}</Link>}
        >
          <YearsTrend years={result.years} trend={result.trend} target={result.target} />
        </Card>
      </Columns>
      {result.indicators.length > 0 && (
        <Card title={t('indicators.title')} note={t('indicators.note')}>
          <IndicatorMeans
            provinceCode={province.provinceCode}
            isNarrowed={isNarrowed}
            year={year}
            before={result.before}
            nation={result.nation}
            isNationHidden={result.isNationHidden}
            indicators={result.indicators}
            gaps={result.gaps}
          />
        </Card>
      )}
    </Page>
  );
}

const NO_CHOICES = { types: [], districts: [], sizes: [] };

/** The first thing a governor asks: how many pass, what is weakest, who fell most. */
function Answer({ result }: { result: Overview }) {
  const { t } = useTranslation('overview');
  const pick = usePick();
  const { year, indicators, attention } = result;
  const [weakest] = weakestFirst(year.indicators, indicators);
  const [deepest] = attention.find(({ kind }) => kind === 'fell')?.entries ?? [];
  return (
    <>
      {year.assessed > 0 && t('answer', { passed: year.passed, assessed: year.assessed })}{' '}
      {weakest &&
        t('weakest', {
          number: weakest.number,
          name: pick(weakest.name),
          score: formatScore(weakest.score),
        })}{' '}
      {deepest && t('deepest', { name: deepest.nameTh, change: formatChange(deepest.change) })}
    </>
  );
}
