import type { TenantDb } from '~/lib/db.server.ts';
import { searchText } from '~/lib/search-text.ts';
import {
  type LedgerRow,
  rowOfAgreement,
  rowOfCorrection,
  rowOfFinding,
  rowOfText,
} from './core/ledger-row.ts';
import { agreeingOf, isChosen, type LedgerChoice, statesOf } from './core/select-rows.ts';
import * as LedgerRepository from './LedgerRepository.server.ts';

interface Range {
  offset: number;
  limit: number;
}

/** The agencies of the year whose name or code holds the words; null = all of them. */
export async function scopeOf(t: TenantDb, fiscalYear: number, words: string) {
  const needle = searchText(words);
  if (needle === '') return { fiscalYear, agencyCodes: null };
  const agencies = await LedgerRepository.findAllAgencies(t, fiscalYear);
  const found = agencies.filter(({ agencyCode, nameTh }) =>
    searchText(`${nameTh} ${agencyCode}`).includes(needle),
  );
  return { fiscalYear, agencyCodes: found.map(({ agencyCode }) => agencyCode) };
}

/**
 * The rows chosen, those that need a decision or were decided first, then the figures that add up; `hasMore` tells
 * that there are rows after the range.
 */
export async function readRows(
  t: TenantDb,
  scope: LedgerRepository.LedgerScope,
  choice: LedgerChoice,
  { offset, limit }: Range,
): Promise<{ rows: LedgerRow[]; hasMore: boolean }> {
  const told = (await readTold(t, scope, statesOf(choice).includes('note'))).filter((row) =>
    isChosen(row, choice),
  );
  const rows = told.slice(offset, offset + limit);
  const agreeing = agreeingOf(choice);
  const room = limit - rows.length;
  if (agreeing === null) return { rows, hasMore: told.length > offset + limit };
  const found = await LedgerRepository.findAllAgreeing(t, scope, {
    only: agreeing === 'both' ? null : agreeing,
    limit: room + 1,
    offset: Math.max(0, offset - told.length),
  });
  return {
    rows: [...rows, ...found.slice(0, room).map(rowOfAgreement)],
    hasMore: told.length > offset + limit || found.length > room,
  };
}

/** The row that is decided about, as it stands now; a corrected figure is found as long as its decision is kept. */
export async function readRow(t: TenantDb, key: LedgerRepository.SettlementKey): Promise<LedgerRow | null> {
  const { fiscalYear, agencyCode, node, kind } = key;
  const rows = await readTold(t, { fiscalYear, agencyCodes: [agencyCode] }, false);
  return rows.find((row) => row.node === node && row.kind === kind) ?? null;
}

/** Everything but the figures that add up. */
async function readTold(t: TenantDb, scope: LedgerRepository.LedgerScope, withNotes: boolean) {
  const findings = await LedgerRepository.findAllFindings(t, scope, { withNotes });
  const corrections = await LedgerRepository.findAllCorrections(t, scope);
  const texts = withNotes ? await LedgerRepository.findAllTexts(t, scope) : [];
  return [...findings.map(rowOfFinding), ...corrections.map(rowOfCorrection), ...texts.map(rowOfText)];
}
