import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DemoMark, DraftMark, UnsettledMark } from '~/ui/marks.tsx';
import { NotScoredNotice } from '~/ui/NotScored.tsx';
import { Page } from '~/ui/Page.tsx';
import styles from './agency.css?url';
import { itemsAddress } from './agency-search-params.ts';
import { CircularSection } from './CircularSection.tsx';
import { CommentSection } from './CommentSection.tsx';
import { DutyCards } from './DutyCards.tsx';
import { HistorySection } from './HistorySection.tsx';
import { ItemSection } from './ItemSection.tsx';
import { LastResult } from './LastResult.tsx';
import { loadAgencyPage } from './load-agency-page.server.ts';
import { MeasureSection } from './MeasureSection.tsx';
import { NoResult } from './NoResult.tsx';
import { ReportSection } from './ReportSection.tsx';
import { ResultSections } from './ResultSections.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SuccessionLine } from './SuccessionLine.tsx';
import { useHead } from './use-head.ts';
import { YearChoice } from './YearChoice.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.inYear.nameTh ?? ''} ${data?.year ?? ''} — โปร่งใส` },
];

/** `/agencies/:agencyCode?year=2566`: where the agency stands, what cost it points, and what is to be done. */
export async function loader(args: LoaderFunctionArgs) {
  return loadAgencyPage(args);
}

export default function AgencyPage() {
  const data = useLoaderData<typeof loader>();
  const { agency, year, result } = data;
  const { t } = useTranslation('agencies');
  const { t: whatIf } = useTranslation('whatIf');
  const { name, ...head } = useHead(data);
  return (
    <Page
      {...head}
      title={year === null || !agency.isScored ? name : t('title', { name, year })}
      actions={
        <>
          {agency.isDemo && <DemoMark />}
          {result?.head?.isDraft && <DraftMark />}
          {result?.head && (
            <Link className="button" to={`/agencies/${agency.agencyCode}/what-if?year=${year}`}>
              {whatIf('open')}
            </Link>
          )}
          {result?.head && <UnsettledMark inWords count={result.head.openFindingCount} />}
        </>
      }
    >
      <SuccessionLine relatives={data.relatives} />
      {data.duties && <DutyCards duties={data.duties} agencyCode={agency.agencyCode} />}
      {data.duties && result?.head && <LastResult head={result.head} result={result} />}
      {!agency.isScored && <NotScoredNotice />}
      {year === null ? (
        agency.isScored && <NoResult data={data} />
      ) : (
        <>
          <YearChoice year={year} years={data.years} search={data.search} />
          <div className="agency-layout">
            <SectionNav data={data} />
            <div className="stack">
              {result?.head ? (
                <ResultSections
                  head={result.head}
                  result={result}
                  itemsAddress={itemsAddress(year, data.search)}
                />
              ) : (
                agency.isScored && <NoResult data={data} />
              )}
              {agency.isScored && (
                <>
                  <HistorySection data={data} />
                  <ItemSection data={data} />
                  <CommentSection data={data} />
                </>
              )}
              <MeasureSection data={data} />
              <CircularSection data={data} />
              <ReportSection data={data} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
