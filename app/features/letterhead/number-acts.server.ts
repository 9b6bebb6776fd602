import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { letterYear, numberKey, numberText, readRunning, seriesNumber } from './core/numbering.ts';
import * as NumberRepository from './NumberRepository.server.ts';

/** `taken`: another letter of the year bears it; `cancelled`: it was cancelled; `no_pattern`: nothing says how to number. */
export type NumberFault = 'number_taken' | 'number_cancelled' | 'no_pattern';

export interface Letter {
  circularId: string;
  subject: string;
  /** Day of the letter, `YYYY-MM-DD` (Gregorian): its calendar year is the year of the register. */
  datedOn: string;
}

/**
 * The number of a letter that is being signed: the one that was typed, if no other letter has it, else (`typed` null) the
 * next of the year. It is entered in the register, and another that the letter had is cancelled. The caller holds the
 * letter; numbers are taken one after the other, and a transaction that fails takes none.
 */
export async function takeNumber(
  t: TenantDb,
  letter: Letter,
  typed: string | null,
  source: AuditSource,
): Promise<{ text: string } | { fault: NumberFault }> {
  return typed === null ? takeNext(t, letter, source) : takeTyped(t, letter, typed, source);
}

async function takeNext(
  t: TenantDb,
  letter: Letter,
  source: AuditSource,
): Promise<{ text: string } | { fault: NumberFault }> {
  const numbering = await NumberRepository.findNumbering(t);
  if (!numbering) return { fault: 'no_pattern' };
  const year = letterYear(letter.datedOn);
  await cancelNumbers(t, letter.circularId, source);
  for (;;) {
    const running = await NumberRepository.moveCounter(t, year, 'next');
    const text = numberText(numbering, running, year);
    // A number somebody typed by another pattern may read the same: the one after it is taken.
    if (await enter(t, letter, { text, running, isTyped: false }, source)) return { text };
  }
}

async function takeTyped(
  t: TenantDb,
  letter: Letter,
  typed: string,
  source: AuditSource,
): Promise<{ text: string } | { fault: NumberFault }> {
  const year = letterYear(letter.datedOn);
  const key = numberKey(typed);
  const known = await NumberRepository.findByKey(t, year, key);
  if (known?.circularId === letter.circularId && known.state === 'in_use') return { text: typed };
  if (known) return { fault: known.state === 'cancelled' ? 'number_cancelled' : 'number_taken' };
  const { circularId } = letter;
  if (await NumberRepository.isOnOtherCircular(t, { year, key, circularId }))
    return { fault: 'number_taken' };
  const numbering = await NumberRepository.findNumbering(t);
  const read = numbering ? readRunning(numbering, typed, year) : null;
  const running = seriesNumber(read, await NumberRepository.findLast(t, year));
  if (running !== null) await NumberRepository.moveCounter(t, year, { atLeast: running });
  if (!(await enter(t, letter, { text: typed, running, isTyped: true }, source)))
    return { fault: 'number_taken' };
  await cancelNumbers(t, circularId, source, { year, key });
  return { text: typed };
}

async function enter(
  t: TenantDb,
  { circularId, subject, datedOn }: Letter,
  number: { text: string; running: number | null; isTyped: boolean },
  source: AuditSource,
): Promise<boolean> {
  const year = letterYear(datedOn);
  const key = numberKey(number.text);
  const isEntered = await NumberRepository.insertNumber(t, {
    ...number,
    year,
    key,
    circularId,
    subject,
    office: source.office,
  });
  if (isEntered)
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'letter_number.taken',
      subject: `circular:${circularId}`,
      after: { year, ...number },
    });
  return isEntered;
}

/** Records that the numbers of a letter are not used (all but `keep`). They stay in the register and are not given again. */
export async function cancelNumbers(
  t: TenantDb,
  circularId: string,
  source: AuditSource,
  keep: { year: number; key: string } | null = null,
): Promise<boolean> {
  const cancelled = await NumberRepository.cancelAllOf(t, circularId, { keep, office: source.office });
  for (const before of cancelled)
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'letter_number.cancelled',
      subject: `circular:${circularId}`,
      before,
    });
  return cancelled.length > 0;
}
