import type { TenantDb } from '~/lib/db.server.ts';
import { storedKey } from './core/batch-rows.ts';
import type { ImportRecord } from './core/import-record.ts';
import { countOfNode } from './core/respondent-counts.ts';
import type { StoredRow } from './ImportRowRepository.server.ts';
import { Outdated } from './outdated.ts';
import { type CountChange, findAllStoredCounts, saveCounts } from './RespondentCountRepository.server.ts';

/**
 * Writes the respondent counts of a batch, in the caller's transaction.
 * @throws Outdated when one of them was changed since the dry run was shown
 */
export async function commitCounts(t: TenantDb, rows: readonly StoredRow[]): Promise<number> {
  const changes = changesOf(rows, 'forward');
  const stored = await findAllStoredCounts(
    t,
    changes.map(({ agencyCode }) => agencyCode),
  );
  for (const { kind, agencyCode, fiscalYear, node, stored: shown } of rows) {
    if (kind !== 'respondents') continue;
    const present = stored.get(storedKey({ kind, agencyCode, fiscalYear, what: node ?? '' })) ?? null;
    if (present !== shown) throw new Outdated();
  }
  await saveCounts(t, changes);
  return changes.length;
}

/** Writes back the counts that were stored before the batch. */
export async function takeBackCounts(t: TenantDb, rows: readonly StoredRow[]): Promise<void> {
  await saveCounts(t, changesOf(rows, 'back'));
}

function changesOf(rows: readonly StoredRow[], direction: 'forward' | 'back'): CountChange[] {
  return rows.flatMap(({ agencyCode, fiscalYear, node, record: read, stored }) => {
    const record = read as unknown as ImportRecord;
    const counted = record.kind === 'respondents' ? countOfNode(node ?? '') : null;
    if (record.kind !== 'respondents' || !counted || agencyCode === null || fiscalYear === null) return [];
    const before = stored === null ? null : Number(stored);
    return { agencyCode, fiscalYear, ...counted, people: direction === 'forward' ? record.people : before };
  });
}
