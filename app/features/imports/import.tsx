import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { formatMoment } from '~/lib/format.ts';
import { notFound } from '~/lib/http.server.ts';
import { Notice, StatusStrip } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useFollow } from '~/ui/use-follow.ts';
import { useLanguage } from '~/ui/use-language.ts';
import { AgencyChoices } from './AgencyChoices.tsx';
import { BatchRows } from './BatchRows.tsx';
import { findAllSchemes } from './check-batch.server.ts';
import { findHindrances, isFree, undoBatch } from './commit-batch.server.ts';
import { type Corrections, NO_CORRECTIONS } from './core/corrections.ts';
import type { Recognition } from './core/import-record.ts';
import { readCorrections } from './core/mapping-form.ts';
import { DryRun } from './DryRun.tsx';
import * as ImportRepository from './ImportRepository.server.ts';
import { loadBatch } from './load-batch.server.ts';
import { Mapping } from './Mapping.tsx';
import { ProgressCard } from './ProgressCard.tsx';
import { cancelImport, commitImport, recheck } from './run-imports.server.ts';
import { StateBadge } from './StateBadge.tsx';
import { UndoForm } from './UndoForm.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.batch.fileName ?? ''} — โปร่งใส` },
];

export async function loader(args: LoaderFunctionArgs) {
  return loadBatch(args);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'imports.write');
  const { db } = context;
  const batchId = params.batchId ?? '';
  const address = `/provinces/${province.provinceCode}/imports/${batchId}`;
  const batch = await withTenant(db, tenant, (t) => ImportRepository.findById(t, batchId));
  if (!batch) throw notFound();
  const form = await readForm(request);
  const source = auditSource(context, actor);
  switch (form.get('intent')) {
    case 'commit':
      // Answered at once; the page follows the work.
      void commitImport(db, tenant, batchId, source).catch((error) =>
        context.log.error({ batchId, err: error }, 'import failed'),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      return redirect(address);
    case 'cancel':
      await cancelImport(db, tenant, batchId);
      return redirect(address);
    case 'recheck': {
      const earlier = { ...NO_CORRECTIONS, ...(batch.corrections as Partial<Corrections>) };
      const corrections = readCorrections(form, batch.recognitions as Recognition[], earlier);
      const { agencyCode, fiscalYear } = batch;
      const isBegun = await recheck(db, tenant, batchId, { agencyCode, fiscalYear, corrections });
      return isBegun ? redirect(address) : data({ problem: 'busy' as const }, { status: 409 });
    }
    case 'undo': {
      const reason = String(form.get('reason') ?? '')
        .trim()
        .slice(0, 1000);
      if (!reason) return data({ problem: 'reason' as const }, { status: 400 });
      const isUndone = await withTenant(db, tenant, async (t) => {
        const now = await ImportRepository.findById(t, batchId);
        if (now?.state !== 'committed' || !isFree(await findHindrances(t, batchId))) return false;
        await undoBatch(t, now, await findAllSchemes(t), { reason, source });
        return true;
      });
      return isUndone ? redirect(address) : data({ problem: 'busy' as const }, { status: 409 });
    }
    default:
      return redirect(address);
  }
}

const STEP_OF: Record<string, 'read' | 'check' | 'store'> = {
  ready: 'check',
  committing: 'store',
  committed: 'store',
  undone: 'store',
};
const BUSY = new Set(['waiting', 'reading', 'committing']);

/** One import from the file to what is stored: what was read, what would happen, and the acts. */
export default function ImportPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('imports');
  const lang = useLanguage();
  const { batch, province } = page;
  const isBusy = BUSY.has(batch.state);
  useFollow(isBusy);
  const address = `/provinces/${province.provinceCode}/imports`;
  const { refusal } = batch;
  return (
    <Page
      title={batch.fileName}
      lead={t('byWhom', {
        office: batch.createdByOffice ?? '',
        at: formatMoment(new Date(batch.createdAt), lang),
        size: Math.ceil(batch.byteSize / 1000),
        sha: batch.sha256.slice(0, 12),
      })}
      crumbs={[{ label: t('title'), to: address }]}
      actions={
        <>
          <a className="button" href={`${address}/${batch.batchId}/original`}>
            {t('original')}
          </a>
          {page.counts.length > 0 && (
            <a className="button" href={`${address}/${batch.batchId}/annotated.xlsx`}>
              {t('annotated')}
            </a>
          )}
        </>
      }
    >
      <Card>
        <div className="spread">
          <StatusStrip
            current={STEP_OF[batch.state] ?? 'read'}
            steps={(['read', 'check', 'store'] as const).map((key) => ({ key, label: t(`steps.${key}`) }))}
          />
          <StateBadge state={batch.state} />
        </div>
      </Card>
      {answer && <Notice kind="error">{t(answer.problem === 'busy' ? 'busy' : 'undo.required')}</Notice>}
      {refusal?.reason && (
        <Notice kind={batch.state === 'ready' ? 'warn' : 'error'}>
          {t(`refusals.${refusal.reason as 'failed'}`)}
        </Notice>
      )}
      {isBusy && <ProgressCard progress={page.progress} />}
      {batch.problems.length > 0 && (
        <Card title={t('fileProblems')}>
          <ul>
            {batch.problems.map((problem) => (
              <li key={`${problem.text}${problem.place?.row}`}>
                {problem.severity === 'error' ? '⚠' : 'ℹ'} {problem.text}
                {problem.place && (
                  <span className="muted small"> ({t('rows.cell', { ...problem.place })})</span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <AgencyChoices unmatched={page.unmatched} agencies={page.agencies} />
      {!isBusy && page.counts.length > 0 && <DryRun page={page} />}
      {!isBusy && batch.recognitions.length > 0 && (
        <Mapping
          recognitions={batch.recognitions}
          mayCorrect={['ready', 'refused', 'failed', 'cancelled'].includes(batch.state)}
        />
      )}
      {!isBusy && page.counts.length > 0 && <BatchRows page={page} />}
      {batch.state === 'committed' && <UndoForm hindrances={page.hindrances} />}
      <p>
        <Link to={address}>{t('list.title')}</Link>
      </p>
    </Page>
  );
}
