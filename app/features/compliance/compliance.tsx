import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { revalidatesForNewRows, useLiveSearch } from '~/ui/live-search.ts';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useScopeWords } from '~/ui/ScopeFilters.tsx';
import { actOnCompliance } from './act-on-compliance.server.ts';
import { BucketCards } from './BucketCards.tsx';
import { ComplianceFilters } from './ComplianceFilters.tsx';
import { ComplianceMatrix } from './ComplianceMatrix.tsx';
import styles from './compliance.css?url';
import { type ComplianceSearch, complianceSearch, needsNewRows } from './compliance-search-params.ts';
import { type Compliance, loadCompliance } from './load-compliance.server.ts';
import { RateCards } from './RateCards.tsx';
import { RemindedNotice, RemindForm } from './RemindForm.tsx';
import { useShown } from './use-shown.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'การปฏิบัติตามมาตรการ — โปร่งใส' }];

/** `/provinces/:code/compliance`: who acknowledged, adopted and reported, measure by measure. */
export async function loader(args: LoaderFunctionArgs) {
  return loadCompliance(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnCompliance(args);
}

const live = { definition: complianceSearch, needsNewRows };
const revalidates = revalidatesForNewRows(live);
/** A reminder changes nothing that is shown. */
export const shouldRevalidate: typeof revalidates = (args) =>
  args.formMethod && args.formMethod !== 'GET' ? false : revalidates(args);

export default function CompliancePage() {
  const { province, years, matrix } = useLoaderData<typeof loader>();
  const search = useLiveSearch(live);
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  const scope = useScopeWords(search, matrix?.choices);
  const address = `/provinces/${province.provinceCode}`;
  if (!matrix) {
    return (
      <Page title={t('title')}>
        <Card>
          <EmptyState
            title={t('empty.title')}
            action={<Link to={`${address}/circulars`}>{t('empty.action')}</Link>}
          >
            {t('empty.text')}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const { circular, fiscalYear } = matrix;
  const asked = { ...search, year: circular ? null : fiscalYear, circular: circular?.circularId ?? '' };
  return (
    <Page
      title={t('titleOf', { year: fiscalYear })}
      lead={circular?.subject ?? t('lead')}
      printed={[
        [t('circular'), circular ? [circular.number, circular.subject].join(' ') : t('allCirculars')],
        [t('round'), t(`rounds.${search.round}`)],
        ...scope,
        ...(search.tree ? [[t('tree'), t(`trees.${search.tree}`)] as const] : []),
        ...(search.state ? [[t('state'), t(`looks.${search.state}`)] as const] : []),
        ...(search.due ? [[t('due'), t(`buckets.${search.due}`)] as const] : []),
        ...(search.q ? [[t('searchLabel'), search.q] as const] : []),
      ]}
      actions={
        <>
          {circular && (
            <Link className="button" to={`/circulars/${circular.circularId}`}>
              {t('letter')}
            </Link>
          )}
          <Link
            className="button"
            to={`${address}/documents/compliance-summary${complianceSearch.toSearch({ year: asked.year, circular: asked.circular })}`}
          >
            {common('asDocument')}
          </Link>
          <ExportMenu
            page={`${address}/compliance`}
            shown={complianceSearch.toSearch(asked)}
            everything={complianceSearch.toSearch({ year: fiscalYear, round: search.round })}
          />
        </>
      }
    >
      <ComplianceFilters search={search} matrix={matrix} years={years} />
      <Shown matrix={matrix} search={search} />
      <RateCards matrix={matrix} provinceCode={province.provinceCode} />
    </Page>
  );
}

function Shown({ matrix, search }: { matrix: Compliance; search: ComplianceSearch }) {
  const { t } = useTranslation('compliance');
  const answer = useActionData<typeof action>();
  const { all, shown } = useShown(matrix.rows, search);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (agencyCode: string, isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(agencyCode);
      else next.delete(agencyCode);
      return next;
    });
  const codes = shown.map(({ agencyCode }) => agencyCode);
  return (
    <>
      {answer && <RemindedNotice answer={answer} />}
      <BucketCards rows={all} search={search} mayRemind={matrix.mayRemind} />
      <Card id="matrix" title={t('matrix')} note={t('matrixNote')}>
        <p className="muted small" role="status">
          {t('showing', { count: shown.length, total: all.length })}
        </p>
        {matrix.mayRemind && shown.length > 0 && (
          <RemindForm
            chosen={chosen}
            shown={codes}
            onChooseAll={(isAll) => setChosen(new Set(isAll ? codes : []))}
          />
        )}
        {shown.length === 0 ? (
          <EmptyState title={t('noRecipients')} action={<Link to="?">{t('showAll')}</Link>} />
        ) : (
          <ComplianceMatrix
            matrix={matrix}
            rows={shown}
            search={search}
            chosen={chosen}
            onChoose={matrix.mayRemind ? choose : null}
          />
        )}
      </Card>
    </>
  );
}
