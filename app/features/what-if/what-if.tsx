import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, YearSelect } from '~/ui/FilterBar.tsx';
import { DraftMark, EmptyState, UnsettledMark } from '~/ui/marks.tsx';
import { NotScoredCard } from '~/ui/NotScored.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { CostTable } from './CostTable.tsx';
import { loadWhatIf } from './load-what-if.server.ts';
import { Simulator } from './Simulator.tsx';
import { actOnScenario } from './scenario-acts.server.ts';
import styles from './what-if.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `ลองปรับคะแนน ${data?.agency.nameTh ?? ''} ${data?.result?.fiscalYear ?? ''} — โปร่งใส` },
];

/** `/agencies/:agencyCode/what-if?year=2566&set=o12:100,e9:70` */
export async function loader(args: LoaderFunctionArgs) {
  return loadWhatIf(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnScenario(args);
}

export default function WhatIfPage() {
  const { agency, search, unreadable, years, result, canWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation('whatIf');
  const pick = usePick();
  const name = pick({ th: result?.row.nameTh ?? agency.nameTh, en: agency.nameEn });
  const home = `/agencies/${agency.agencyCode}`;
  const crumbs = [{ label: name, to: search.year === null ? home : `${home}?year=${search.year}` }];
  if (!result) {
    return (
      <Page title={t('titleEmpty', { name })} crumbs={crumbs}>
        {agency.isScored ? (
          <Card>
            <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
          </Card>
        ) : (
          <NotScoredCard home={home} name={name} />
        )}
      </Page>
    );
  }
  const { fiscalYear, row, model, costs, names } = result;
  return (
    <Page
      title={t('title', { name, year: fiscalYear })}
      lead={t('lead')}
      crumbs={crumbs}
      actions={
        <>
          {!row.isPublished && <DraftMark />}
          <UnsettledMark inWords count={row.openFindingCount} />
          <ExportMenu page={`${home}/what-if`} shown={`?year=${fiscalYear}`} />
        </>
      }
    >
      <FilterBar>
        <YearSelect year={fiscalYear} years={years} />
      </FilterBar>
      {model ? (
        <Simulator
          key={`${agency.agencyCode}${fiscalYear}`}
          model={model}
          names={names}
          agencyCode={agency.agencyCode}
          search={search}
          unreadable={unreadable}
          scenarios={result.scenarios}
          canWrite={canWrite}
        />
      ) : (
        <Card>
          <EmptyState title={t('noModel.title')}>{t('noModel.text')}</EmptyState>
        </Card>
      )}
      {costs.length > 0 && (
        <Card title={t('costs.title')} note={t('costs.note')} id="costs">
          <CostTable rows={costs} names={names} agencyCode={agency.agencyCode} fiscalYear={fiscalYear} />
        </Card>
      )}
    </Page>
  );
}
