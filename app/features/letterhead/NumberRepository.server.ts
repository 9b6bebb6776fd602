import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Numbering } from './core/numbering.ts';

/** How the province numbers; undefined = it has not said. */
export async function findNumbering(t: TenantDb) {
  return t.trx
    .selectFrom('letter_numbering')
    .select([
      'pattern',
      'prefix',
      'version',
      'updated_at as updatedAt',
      'updated_by_office as updatedByOffice',
    ])
    .where('province_code', '=', t.provinceCode)
    .executeTakeFirst();
}

/** Keeps how the province numbers (version 0 = it had not said); false when somebody changed it meanwhile. */
export async function upsertNumbering(
  t: TenantDb,
  numbering: Numbering & { version: number; office: string | null },
): Promise<boolean> {
  const { pattern, prefix, version, office } = numbering;
  const { numInsertedOrUpdatedRows } = await t.trx
    .insertInto('letter_numbering')
    .values({ province_code: t.provinceCode, pattern, prefix, updated_by_office: office })
    .onConflict((conflict) =>
      conflict
        .column('province_code')
        .doUpdateSet({
          pattern,
          prefix,
          version: version + 1,
          updated_at: sql`now()`,
          updated_by_office: office,
        })
        .where('letter_numbering.version', '=', version),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The last running number of the calendar year (BE); 0 = none yet. */
export async function findLast(t: TenantDb, year: number): Promise<number> {
  const row = await t.trx
    .selectFrom('letter_counter')
    .select('last_number as last')
    .where('province_code', '=', t.provinceCode)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/**
 * Moves the year's counter on: to the next number, or at least to `atLeast`; where it stands then. Whoever moves it holds
 * it until the act is done: others wait, and no number is given twice.
 */
export async function moveCounter(
  t: TenantDb,
  year: number,
  to: 'next' | { atLeast: number },
): Promise<number> {
  const first = to === 'next' ? 1 : to.atLeast;
  const row = await t.trx
    .insertInto('letter_counter')
    .values({ province_code: t.provinceCode, year, last_number: first })
    .onConflict((conflict) =>
      conflict.columns(['province_code', 'year']).doUpdateSet({
        last_number:
          to === 'next'
            ? sql<number>`letter_counter.last_number + 1`
            : sql<number>`greatest(letter_counter.last_number, ${first})`,
      }),
    )
    .returning('last_number as last')
    .executeTakeFirstOrThrow();
  return row.last;
}

/** A number of the year by its key. */
export async function findByKey(t: TenantDb, year: number, key: string) {
  return t.trx
    .selectFrom('letter_number')
    .select(['circular_id as circularId', 'state', 'number_text as text'])
    .where('province_code', '=', t.provinceCode)
    .where('year', '=', year)
    .where('number_key', '=', key)
    .executeTakeFirst();
}

/**
 * Whether another signed or sent circular of the year bears the number without standing in the register, as those that
 * came from files do.
 */
export async function isOnOtherCircular(
  t: TenantDb,
  { year, key, circularId }: { year: number; key: string; circularId: string },
): Promise<boolean> {
  const found = await t.trx
    .selectFrom('circular')
    .select('circular_id')
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '<>', circularId)
    .where('state', 'in', ['signed', 'sent'])
    .where(sql<number>`extract(year from dated_on)::int + 543`, '=', year)
    .where(
      sql<string>`regexp_replace(translate(number, '๐๑๒๓๔๕๖๗๘๙', '0123456789'), '\\s+', '', 'g')`,
      '=',
      key,
    )
    .executeTakeFirst();
  return found !== undefined;
}

/** Enters a number; false when it or its running number stands there already. */
export async function insertNumber(
  t: TenantDb,
  number: {
    year: number;
    key: string;
    text: string;
    running: number | null;
    isTyped: boolean;
    circularId: string;
    subject: string;
    office: string | null;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await t.trx
    .insertInto('letter_number')
    .values({
      province_code: t.provinceCode,
      year: number.year,
      number_key: number.key,
      number_text: number.text,
      running: number.running,
      follows: sql<number | null>`(select max(running) from letter_number
        where province_code = ${t.provinceCode} and year = ${number.year})`,
      is_typed: number.isTyped,
      circular_id: number.circularId,
      subject: number.subject,
      taken_by_office: number.office,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Records that the circular's numbers are not used, except the one to be kept; they are never given again. */
export async function cancelAllOf(
  t: TenantDb,
  circularId: string,
  { keep = null, office }: { keep?: { year: number; key: string } | null; office: string | null },
) {
  return t.trx
    .updateTable('letter_number')
    .set({ state: 'cancelled', cancelled_at: new Date(), cancelled_by_office: office })
    .where('province_code', '=', t.provinceCode)
    .where('circular_id', '=', circularId)
    .where('state', '=', 'in_use')
    .$if(keep !== null, (query) =>
      query.where((where) => where.not(where.and({ year: keep?.year ?? 0, number_key: keep?.key ?? '' }))),
    )
    .returning(['year', 'number_text as text'])
    .execute();
}

/** Calendar years (BE) with numbers, newest first. */
export async function findYears(t: TenantDb): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from letter_number where province_code = ${t.provinceCode}
    union
    select extract(year from dated_on)::int + 543 from circular
    where province_code = ${t.provinceCode} and state = 'sent' and number is not null and dated_on is not null
    order by year desc`.execute(t.trx);
  return rows.map(({ year }) => year);
}

/**
 * The register of a calendar year (BE): the numbers taken, and those of circulars sent before there was one (`state`
 * 'before'), which have no running number.
 */
export async function findAllNumbers(t: TenantDb, year: number) {
  const { rows } = await sql<{
    text: string;
    running: number | null;
    follows: number | null;
    isTyped: boolean;
    circularId: string | null;
    subject: string;
    state: 'in_use' | 'cancelled' | 'before';
    takenAt: Date | null;
    takenByOffice: string | null;
    cancelledAt: Date | null;
    cancelledByOffice: string | null;
  }>`
    select number_text as text, running, follows, is_typed as "isTyped", circular_id as "circularId", subject, state,
      taken_at as "takenAt", taken_by_office as "takenByOffice", cancelled_at as "cancelledAt",
      cancelled_by_office as "cancelledByOffice"
    from letter_number where province_code = ${t.provinceCode} and year = ${year}
    union all
    select c.number, null, null, true, c.circular_id, c.subject, 'before', c.sent_at, null, null, null
    from circular c
    where c.province_code = ${t.provinceCode} and c.state = 'sent' and c.number is not null
      and extract(year from c.dated_on)::int + 543 = ${year}
      and not exists (select from letter_number n
        where n.province_code = c.province_code and n.circular_id = c.circular_id)
    order by running nulls first, "takenAt", text`.execute(t.trx);
  return rows;
}
