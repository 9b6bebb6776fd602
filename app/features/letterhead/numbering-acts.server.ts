import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import { type Numbering, type NumberingFault, patternFaults, prefixFaults } from './core/numbering.ts';
import * as NumberRepository from './NumberRepository.server.ts';

export interface NumberingTyped extends Numbering {
  /** The last number used outside, to begin after it; '' = none to tell. */
  last: string;
}

export type NumberingResult =
  | { kind: 'done'; undo: Numbering | null }
  | { kind: 'faults'; pattern: NumberingFault[]; prefix: NumberingFault[]; last: 'not_a_number' | null }
  | { kind: 'conflict'; present: Numbering };

const BIGGEST = 999_999;

/** Keeps how letters are numbered from now on, and the last number of the year used elsewhere. Never counts back. */
export async function keepNumbering(
  t: TenantDb,
  typed: NumberingTyped,
  { version, year }: { version: number; year: number },
  source: AuditSource,
): Promise<NumberingResult> {
  const { pattern, prefix } = typed;
  const lastText = toArabicDigits(typed.last).trim();
  const last = /^\d{0,6}$/.test(lastText) && Number(lastText) <= BIGGEST ? Number(lastText) : null;
  const faults = { pattern: patternFaults(pattern), prefix: prefixFaults(prefix) };
  if (faults.pattern.length > 0 || faults.prefix.length > 0 || last === null)
    return { kind: 'faults', ...faults, last: last === null ? 'not_a_number' : null };
  const present = await NumberRepository.findNumbering(t);
  const isKept =
    (present?.version ?? 0) === version &&
    (await NumberRepository.upsertNumbering(t, { pattern, prefix, version, office: source.office }));
  if (!isKept) {
    const meanwhile = await NumberRepository.findNumbering(t);
    return {
      kind: 'conflict',
      present: { pattern: meanwhile?.pattern ?? '', prefix: meanwhile?.prefix ?? '' },
    };
  }
  if (last > 0) await NumberRepository.moveCounter(t, year, { atLeast: last });
  const before = present ? { pattern: present.pattern, prefix: present.prefix } : null;
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'letterhead.numbering_changed',
    subject: 'letterhead:numbering',
    before,
    after: { pattern, prefix, ...(last > 0 ? { year, last } : {}) },
  });
  return { kind: 'done', undo: before };
}
