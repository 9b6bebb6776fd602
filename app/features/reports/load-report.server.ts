import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import type { Actor } from '~/lib/actor.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { undoUntil, whyNoUndo } from './core/acceptance.ts';
import { canAct, isOpen } from './core/lifecycle.ts';
import { ROUNDS } from './core/report-form.ts';
import { judgeRows } from './core/row-state.ts';
import { findAllEvidence } from './EvidenceRepository.server.ts';
import type { ReportKey } from './ReportRepository.server.ts';
import * as ReportRepository from './ReportRepository.server.ts';
import { findAllRows } from './ReportRowRepository.server.ts';
import { isHandedIn, openReport, type ReportSource } from './report-acts.server.ts';
import { findAllComments, findAllHistory } from './ThreadRepository.server.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;
export type ReportPageData = Awaited<ReturnType<typeof loadReport>>;
export type RowPageData = Awaited<ReturnType<typeof loadRow>>;

const HISTORY_OF_ROW = 50;

/** The report an address names. Throws the 404 for what names none. */
export function readKey(params: Args['params']): ReportKey {
  const round = ROUNDS.find((each) => each === params.round);
  if (!round || !/^2[45]\d\d$/.test(params.fiscalYear ?? '')) throw notFound();
  return { agencyCode: params.agencyCode ?? '', fiscalYear: Number(params.fiscalYear), round };
}

/** The row an address names. */
export function readRowNo(params: Args['params']): number {
  if (!/^[1-9]\d{0,3}$/.test(params.rowNo ?? '')) throw notFound();
  return Number(params.rowNo);
}

/** The part a page or form names; the report itself when it names none. */
export function readPartNo(value: FormDataEntryValue | null): number {
  return typeof value === 'string' && /^[1-9]\d?$/.test(value) ? Number(value) : 1;
}

export function reportSource(context: AppLoadContext, actor: Actor): ReportSource {
  return { ...auditSource(context, actor), role: actor.role };
}

/**
 * The report with one of its parts: rows, what they are asked and lack, and what this person may do. An address that
 * names no part shows the one that waits for this person.
 */
export async function loadReport(args: Args) {
  const key = readKey(args.params);
  const { actor, tenant, agency } = await requireAgency(args, 'reports.read');
  const asked = new URL(args.request.url).searchParams.get('part');
  const isWriter = can(actor, 'reports.write', agency);
  const source = reportSource(args.context, actor);
  const today = todayInThailand();
  return withTenant(args.context.db, tenant, async (t) => {
    if (isWriter) await openReport(t, key, source);
    const parts = await ReportRepository.findAllParts(t, key);
    const isStaff = can(actor, 'reports.review', agency);
    const waiting = parts.find(({ state }) => (isWriter ? isOpen(state) : isStaff && state === 'submitted'));
    const named = parts.find((part) => part.partNo === readPartNo(asked));
    const partNo = (asked === null ? waiting : named)?.partNo ?? 1;
    const part = parts.find((each) => each.partNo === partNo) ?? null;
    const all = await findAllRows(t, key);
    const judged = new Map(judgeRows(all, { ...key, today }).map((each) => [each.rowNo, each]));
    const evidence = await findAllEvidence(t, key);
    const mayTakeBack = isStaff && part !== null && canAct(part.state, 'unaccept', actor.role);
    return {
      agency,
      key,
      parts,
      part,
      partNo,
      rows: all
        .filter((row) => row.partNo === partNo)
        .map((row) => ({
          ...row,
          questions: judged.get(row.rowNo)?.questions ?? [],
          missing: judged.get(row.rowNo)?.missing ?? [],
          pieces: evidence.filter((piece) => piece.rowNo === row.rowNo),
        })),
      dueOn: await ReportRepository.findDueOn(t, { ...key, partNo }),
      today,
      isWriter,
      mayWrite: isWriter && canAct(part?.state ?? 'draft', 'save', actor.role),
      mayReview: isStaff && part !== null && canAct(part.state, 'accept', actor.role),
      /** Until when this person can take the acceptance back; null when they cannot. */
      undoUntil: mayTakeBack ? await findUndoUntil(t, key, part) : null,
    };
  });
}

async function findUndoUntil(t: TenantDb, key: ReportKey, part: ReportRepository.ReportPart) {
  const isYearReported = await isHandedIn(t, { ...key, round: '12m' });
  const why = whyNoUndo(
    { round: key.round, reviewedAt: part.reviewedAt },
    { at: new Date(), isYearReported },
  );
  return why ? null : undoUntil(part.reviewedAt);
}

/** One row with its evidence, thread and history, and what was said of it six months before. */
export async function loadRow(args: Args) {
  const key = readKey(args.params);
  const rowNo = readRowNo(args.params);
  const { actor, tenant, agency } = await requireAgency(args, 'reports.read');
  const today = todayInThailand();
  return withTenant(args.context.db, tenant, async (t) => {
    const all = await findAllRows(t, key);
    const row = all.find((each) => each.rowNo === rowNo);
    const part = row && (await ReportRepository.findPart(t, { ...key, partNo: row.partNo }));
    if (!row || !part) throw notFound();
    const others = all.filter((each) => each.partNo === row.partNo);
    const at = others.findIndex((each) => each.rowNo === rowNo);
    const before: ReportKey = { ...key, round: '6m' };
    const state = judgeRows(all, { ...key, today }).find((each) => each.rowNo === rowNo);
    const isStaff = can(actor, 'reports.review', agency);
    return {
      agency,
      key,
      part,
      row,
      missing: state?.missing ?? [],
      questions: state?.questions ?? [],
      /** Texts of the other rows, to notice what was pasted. */
      otherTexts: all.filter((each) => each.rowNo !== rowNo).map((each) => each.statusText ?? ''),
      place: { at: at + 1, of: others.length },
      previous: others[at - 1]?.rowNo ?? null,
      next: others[at + 1]?.rowNo ?? null,
      evidence: await findAllEvidence(t, key, { rowNo }),
      evidenceBefore:
        row.rowNoBefore === null ? [] : await findAllEvidence(t, before, { rowNo: row.rowNoBefore }),
      comments: await findAllComments(t, key, rowNo),
      history: await findAllHistory(t, key, { rowNo, limit: HISTORY_OF_ROW }),
      today,
      mostFileBytes: args.context.config.files.mostBytes,
      mayWrite: can(actor, 'reports.write', agency) && canAct(part.state, 'save', actor.role),
      mayComment: part.state !== 'accepted' && (isStaff || can(actor, 'reports.write', agency)),
    };
  });
}
