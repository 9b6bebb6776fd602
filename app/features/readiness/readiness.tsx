import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion, readWholeNumber } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import { FilterBar, YearSelect } from '~/ui/FilterBar.tsx';
import { EmptyState, Notice, UnverifiedMark } from '~/ui/marks.tsx';
import { NotScoredCard } from '~/ui/NotScored.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { usePick } from '~/ui/use-language.ts';
import { BulkForm } from './BulkForm.tsx';
import { BulkPreview } from './BulkPreview.tsx';
import { CheckCard } from './CheckCard.tsx';
import * as CheckQueueRepository from './CheckQueueRepository.server.ts';
import { CopyForm } from './CopyForm.tsx';
import { readTypedLink } from './core/link-form.ts';
import { stampOf } from './core/link-plan.ts';
import { ItemEntry } from './ItemEntry.tsx';
import { loadReadiness } from './load-readiness.server.ts';
import { ReadinessStats } from './ReadinessStats.tsx';
import styles from './readiness.css?url';
import { askForChecks, copyForward, saveMany, saveOne } from './readiness-acts.server.ts';
import { readinessSearch } from './readiness-search-params.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction = () => [{ title: 'ความพร้อม OIT — โปร่งใส' }];

/** What was just done, said back to the person who did it. */
const DONE = ['save', 'bulk', 'copy', 'check', 'cancel'] as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadReadiness(args);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'readiness.read');
  if (!can(actor, 'readiness.write', agency)) throw forbidden();
  const form = await readForm(request);
  const key = { agencyCode: agency.agencyCode, fiscalYear: readWholeNumber(form, 'year') };
  const author = { source: auditSource(context, actor), isDemo: agency.isDemo };
  const back = (done: (typeof DONE)[number], of: string | number = '', anchor = '') => {
    const asked = new URLSearchParams({ year: String(key.fiscalYear), done, of: String(of) });
    return redirect(`/agencies/${key.agencyCode}/readiness?${asked}${anchor}`);
  };
  switch (form.get('intent')) {
    case 'save': {
      const [typed, version] = [readTypedLink(form), readVersion(form)];
      const result = await withTenant(context.db, tenant, (t) => saveOne(t, key, typed, version, author));
      if (result.kind === 'done') return back('save', typed.itemCode, `#${typed.itemCode}`);
      if (result.kind === 'unknown') throw notFound();
      return data({ about: 'item' as const, typed, result }, { status: result.kind === 'fault' ? 400 : 409 });
    }
    case 'preview':
    case 'bulk': {
      const text = String(form.get('text') ?? '').slice(0, 100_000);
      const stamp = form.get('intent') === 'bulk' ? String(form.get('stamp') ?? '') : null;
      const { plans, saved } = await withTenant(context.db, tenant, (t) =>
        saveMany(t, key, text, stamp, author),
      );
      if (saved > 0) return back('bulk', saved);
      return data({ about: 'bulk' as const, text, plans, stamp: stampOf(plans), isOutdated: stamp !== null });
    }
    case 'copy':
      return back('copy', await withTenant(context.db, tenant, (t) => copyForward(t, key, author)));
    case 'check': {
      if (!context.config.linkChecks) return back('check', 0);
      const item = String(form.get('item') ?? '') || null;
      const asked = await withTenant(context.db, tenant, (t) => askForChecks(t, key, item, author.source));
      return back('check', asked, item ? `#${item}` : '');
    }
    case 'cancel':
      await withTenant(context.db, tenant, (t) => CheckQueueRepository.cancelChecks(t, key));
      return back('cancel');
    default:
      throw notFound();
  }
}

/** What an agency has to show for each disclosure item, and whether an assessor could open it. */
export default function Readiness() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const { t } = useTranslation('readiness');
  const pick = usePick();
  const { agency, fiscalYear, list, mayWrite, search } = page;
  const address = `/agencies/${agency.agencyCode}/readiness`;
  const crumbs = [
    { label: agency.nameTh, to: `/agencies/${agency.agencyCode}` },
    ...(page.isProvince
      ? [{ label: t('titleEmpty'), to: `/provinces/${agency.provinceCode}/readiness` }]
      : []),
  ];
  if (!agency.isScored)
    return (
      <Page title={t('titleEmpty')} crumbs={crumbs}>
        <NotScoredCard home={`/agencies/${agency.agencyCode}`} name={agency.nameTh} />
      </Page>
    );
  if (!list || fiscalYear === null) {
    return (
      <Page title={t('titleEmpty')} crumbs={crumbs}>
        <Card>
          <EmptyState
            title={fiscalYear === null ? t('empty.titleNone') : t('empty.title', { year: fiscalYear })}
            action={search.year !== null && <Link to={address}>{t('empty.action')}</Link>}
          >
            {t('empty.text')}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const shown = { ...search, year: search.year === null ? null : fiscalYear };
  const done = answer ? undefined : DONE.find((each) => each === params.get('done'));
  const refused = answer?.about === 'item' ? answer : null;
  return (
    <Page title={t('title', { year: fiscalYear })} lead={t('lead')} crumbs={crumbs}>
      <FilterBar search={readinessSearch}>
        <YearSelect year={fiscalYear} years={page.years} />
        {list.unverified && (
          <span className="small">
            {t('unverifiedYear')} <UnverifiedMark source={list.unverified} />
          </span>
        )}
      </FilterBar>
      {done && <DoneNotice done={done} of={params.get('of') ?? ''} seconds={page.restSeconds} />}
      {answer?.about === 'bulk' && <BulkPreview {...answer} fiscalYear={fiscalYear} />}
      <ReadinessStats items={list.groups.flatMap((group) => group.items)} />
      <CheckCard
        isOn={page.checksAreOn}
        mayAsk={mayWrite}
        fiscalYear={fiscalYear}
        progress={list.progress}
        hasLinks={list.groups.some((group) => group.items.some(({ link }) => link?.url))}
      />
      {mayWrite && (
        <>
          {list.carriedFrom !== null && list.carried.length > 0 && (
            <CopyForm carried={list.carried} from={list.carriedFrom} fiscalYear={fiscalYear} />
          )}
          <BulkForm
            key={answer?.about}
            fiscalYear={fiscalYear}
            text={answer?.about === 'bulk' ? answer.text : ''}
          />
        </>
      )}
      {list.groups.map((group) => (
        <Card key={group.code} title={`${group.code} ${pick(group.name)}`}>
          <ol className="readiness-items">
            {group.items.map((item) => (
              <ItemEntry
                key={item.code}
                item={item}
                fiscalYear={fiscalYear}
                mayWrite={mayWrite}
                mayCheck={mayWrite && page.checksAreOn}
                refused={refused?.typed.itemCode === item.code ? refused : null}
                history={search.item === item.code ? list.history : null}
                historyTo={`${address}${readinessSearch.toSearch({ ...shown, item: item.code })}#${item.code}`}
                closeTo={`${address}${readinessSearch.toSearch({ ...shown, item: '' })}#${item.code}`}
              />
            ))}
          </ol>
        </Card>
      ))}
    </Page>
  );
}

function DoneNotice({ done, of, seconds }: { done: (typeof DONE)[number]; of: string; seconds: number }) {
  const { t } = useTranslation('readiness');
  const words = done === 'check' && of === '0' ? 'checkNone' : done;
  return <Notice kind="done">{t(`done.${words}`, { of: of.slice(0, 8), seconds })}</Notice>;
}
