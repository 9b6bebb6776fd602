import * as AuditRepository from '~/features/audit/AuditRepository.server.ts';
import { findAllStoredFigures } from '~/features/imports/StoredFiguresRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import * as ScoreRepository from '~/features/scores/ScoreRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { withPublished } from './core/corrected-figures.ts';
import type { LedgerRow } from './core/ledger-row.ts';
import {
  type DecisionFault,
  type GivenDecision,
  type ReadDecision,
  readDecision,
} from './core/read-decision.ts';
import * as LedgerRepository from './LedgerRepository.server.ts';
import { readRow } from './read-ledger.server.ts';

/**
 * `published`: a published year's figures are not changed. `reimport`: something printed of the agency is not
 * stored, so saving it anew would lose what was found there; the corrected file has to be imported.
 */
export type SettleFault = DecisionFault | 'published' | 'reimport';

export type SettleResult =
  | { kind: 'done' }
  | { kind: 'unknown' }
  | { kind: 'invalid'; fault: SettleFault; row: LedgerRow }
  | { kind: 'conflict'; row: LedgerRow };

export interface SettleRequest extends GivenDecision {
  /** Version of the decision that the person saw; 0 = none yet. */
  version: number;
  /** The figure that the person saw. */
  figure: string | null;
}

/**
 * Settles a finding. `correct` also puts the corrected figure in the place of the printed one and computes the
 * agency's year anew; what was printed stays with the decision. Nothing is overwritten that somebody decided or
 * imported meanwhile.
 */
export async function settle(
  t: TenantDb,
  source: AuditRepository.AuditSource,
  key: LedgerRepository.SettlementKey,
  request: SettleRequest,
): Promise<SettleResult> {
  const state = await LedgerRepository.findPublicationForUpdate(t, key.fiscalYear, key.agencyCode);
  const row = state ? await readRow(t, key) : null;
  if (!state || !row) return { kind: 'unknown' };
  const isSeen = row.figure === request.figure && (row.settlement?.version ?? 0) === request.version;
  if (!isSeen || row.decisions.length === 0) return { kind: 'conflict', row };

  const read = readDecision(request, row.decisions);
  if (typeof read === 'string') return { kind: 'invalid', fault: read, row };
  if (read.decision === 'correct') {
    if (state.isPublished) return { kind: 'invalid', fault: 'published', row };
    if (await wouldLose(t, key, state.levelIsPublished)) return { kind: 'invalid', fault: 'reimport', row };
  }
  const isKept = await LedgerRepository.upsertSettlement(t, key, request.version, {
    ...read,
    published: row.figure,
    userId: source.userId,
    office: source.office,
  });
  if (!isKept) return { kind: 'conflict', row: (await readRow(t, key)) ?? row };
  if (read.corrected !== null) await correctFigure(t, key, read.corrected);
  await record(t, source, key, row, read);
  return { kind: 'done' };
}

/** Printed weighted scores and levels that the year does not have are kept in their findings alone. */
async function wouldLose(
  t: TenantDb,
  { fiscalYear, agencyCode }: LedgerRepository.SettlementKey,
  levelIsPublished: boolean,
): Promise<boolean> {
  const scope = { fiscalYear, agencyCodes: [agencyCode] };
  const findings = await LedgerRepository.findAllFindings(t, scope, { withNotes: false });
  return findings.some(
    ({ kind, detail }) =>
      detail.explanation === 'weighted_score' || (kind === 'wrong_level' && !levelIsPublished),
  );
}

async function correctFigure(
  t: TenantDb,
  { fiscalYear, agencyCode, node }: LedgerRepository.SettlementKey,
  corrected: string,
): Promise<void> {
  const scheme = await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
  const [figures] = await findAllStoredFigures(t, fiscalYear, [agencyCode]);
  if (!scheme || !figures) throw new Error(`No figures to correct: ${fiscalYear} ${agencyCode}`);
  await ScoreRepository.saveProvinceYear(t, scheme, [withPublished(figures, node, corrected)]);
}

async function record(
  t: TenantDb,
  source: AuditRepository.AuditSource,
  key: LedgerRepository.SettlementKey,
  { figure, settlement }: LedgerRow,
  read: ReadDecision,
): Promise<void> {
  await AuditRepository.insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'finding.settled',
    agencyCode: key.agencyCode,
    subject: `finding:${key.fiscalYear}/${key.node}/${key.kind}`,
    before: {
      figure,
      decision: settlement?.decision ?? null,
      corrected: settlement?.corrected ?? null,
      reason: settlement?.reason ?? null,
    },
    after: { figure: read.corrected ?? figure, ...read },
  });
}
