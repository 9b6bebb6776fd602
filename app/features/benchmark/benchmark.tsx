import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { BenchmarkFilters } from './BenchmarkFilters.tsx';
import { benchmarkSearch } from './benchmark-search-params.ts';
import { ClassTable } from './ClassTable.tsx';
import { loadBenchmark } from './load-benchmark.server.ts';
import { ProvinceTable } from './ProvinceTable.tsx';
import { QuantileTable } from './QuantileTable.tsx';
import { SpreadChart } from './SpreadChart.tsx';
import { StandingStats } from './StandingStats.tsx';
import { useFigureName } from './use-figure-name.ts';
import { useStandingText } from './use-standing-text.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `เทียบระดับประเทศ ${data?.province.nameTh ?? ''} ${data?.result?.fiscalYear ?? ''} — โปร่งใส` },
];

export const loader = (args: LoaderFunctionArgs) => loadBenchmark(args);

export default function Benchmark() {
  const { province, search, result } = useLoaderData<typeof loader>();
  const { t } = useTranslation('benchmark');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const figureName = useFigureName(result?.indicators ?? []);
  const standingText = useStandingText();
  const name = pick({ th: province.nameTh, en: province.nameEn });
  if (!result) {
    return (
      <Page title={t('titleEmpty', { province: name })}>
        <Card>
          <EmptyState
            title={t('empty.title')}
            action={<Link to={`/provinces/${province.provinceCode}/overview`}>{t('empty.act')}</Link>}
          >
            {t('empty.text')}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const { fiscalYear, provinces, nation, standing, ownByClass } = result;
  const page = `/provinces/${province.provinceCode}/benchmark`;
  const figure = figureName(search.figure);
  const type = search.type ? common(`types.${search.type}` as 'types.tao') : t('everyType');
  const classes = nation?.histogram ?? [];
  const explained =
    search.type === ''
      ? {
          fiscalYear,
          figure: search.figure === 'overall' ? 'mean' : search.figure.replace('ind_', ''),
        }
      : null;
  return (
    <Page
      title={t('title', { province: name, year: fiscalYear })}
      lead={standingText({ name, figure, type, result })}
      actions={<ExportMenu page={page} shown={benchmarkSearch.toSearch({ ...search, year: fiscalYear })} />}
      printed={[
        [common('fiscalYear'), fiscalYear],
        [t('figure'), figure],
        [common('agencyType'), type],
      ]}
    >
      <BenchmarkFilters
        search={search}
        result={result}
        clearTo={`${page}${benchmarkSearch.toSearch({ year: search.year })}`}
      />
      {!standing.own && <Notice>{t('notice.notPublished', { province: name, year: fiscalYear })}</Notice>}
      {standing.own?.isOwnOnly && <Notice>{t('ownOnly.notice')}</Notice>}
      {!standing.isDistribution && provinces.length > 0 && (
        <Notice>
          {t(standing.hidden > 0 ? 'notice.fewAndHidden' : 'notice.few', {
            count: standing.shown,
            hidden: standing.hidden,
          })}
        </Notice>
      )}
      {provinces.length === 0 ? (
        <Card>
          <EmptyState title={t('none.title')} action={<Link to={page}>{t('none.act')}</Link>}>
            {t('none.text', { figure, type, year: fiscalYear })}
          </EmptyState>
        </Card>
      ) : (
        <>
          <StandingStats result={result} />
          <Card title={t('chart.title', { figure, year: fiscalYear })} note={t('chart.note')}>
            {standing.shown > 0 ? (
              <SpreadChart result={result} figure={figure} />
            ) : (
              <EmptyState title={t('chart.allHidden')}>{t('hidden.title')}</EmptyState>
            )}
          </Card>
          <Columns wide>
            <Card title={t('classes.title')} note={t('classes.note')}>
              {classes.length > 0 ? (
                <ClassTable classes={classes} own={ownByClass} />
              ) : (
                <EmptyState title={t('classes.none')}>{t('hidden.title')}</EmptyState>
              )}
            </Card>
            <Card title={t('quantiles.title')} note={t('quantiles.note')}>
              <QuantileTable result={result} />
            </Card>
          </Columns>
          <Card title={t('table.title')} note={t('table.note')}>
            <ProvinceTable
              key={`${fiscalYear}${search.figure}${search.type}`}
              rows={provinces}
              ownCode={province.provinceCode}
              withPassed={search.figure === 'overall'}
              explained={explained}
            />
          </Card>
          <Card title={t('how.title')}>
            <ul>
              {(['published', 'hidden', 'others', 'own', 'percentile', 'demo'] as const).map((key) => (
                <li key={key}>{t(`how.${key}`)}</li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </Page>
  );
}
