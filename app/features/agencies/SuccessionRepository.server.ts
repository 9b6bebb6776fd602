import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Predecessor } from './core/identity-lines.ts';

/** `merged`: the predecessor went into the successor; `split`: the successor came out of the predecessor. */
export type SuccessionKind = 'merged' | 'split';

export interface Succession {
  predecessorCode: string;
  successorCode: string;
  /** First fiscal year (BE) of the successor as such. */
  from: number;
  kind: SuccessionKind;
  /** Whether the predecessor is no more from that year on: always after a merger. */
  predecessorEnds: boolean;
}

/** What the body came of and what came of it, oldest first. */
export async function findAllSuccessions(t: TenantDb, agencyCode: string): Promise<Succession[]> {
  return t.trx
    .selectFrom('agency_succession')
    .select([
      'predecessor_code as predecessorCode',
      'successor_code as successorCode',
      'from_fiscal_year as from',
      'kind',
      'predecessor_ends as predecessorEnds',
    ])
    .where('province_code', '=', t.provinceCode)
    .where((eb) => eb.or([eb('predecessor_code', '=', agencyCode), eb('successor_code', '=', agencyCode)]))
    .orderBy('from_fiscal_year')
    .orderBy('predecessor_code')
    .orderBy('successor_code')
    .execute();
}

/** Every body that went into this one, or from which it came, also by way of others; oldest first. */
export async function findAllPredecessors(t: TenantDb, agencyCode: string): Promise<Predecessor[]> {
  const { rows } = await sql<Predecessor>`
    with recursive line as (
      select s.predecessor_code, s.from_fiscal_year, s.kind, 1 as depth from agency_succession s
      where s.province_code = ${t.provinceCode} and s.successor_code = ${agencyCode}
      union all
      select s.predecessor_code, s.from_fiscal_year, s.kind, l.depth + 1
      from agency_succession s join line l on s.successor_code = l.predecessor_code
      where s.province_code = ${t.provinceCode} and s.from_fiscal_year <= l.from_fiscal_year and l.depth < 10
    ), once as (
      select distinct on (predecessor_code) predecessor_code, from_fiscal_year, kind from line
      where predecessor_code <> ${agencyCode} order by predecessor_code, depth
    )
    select a.agency_code as "agencyCode", a.name_th as "nameTh", o.kind, o.from_fiscal_year as "from"
    from once o join agency a on a.province_code = ${t.provinceCode} and a.agency_code = o.predecessor_code
    order by o.from_fiscal_year, a.agency_code`.execute(t.trx);
  return rows;
}

/** Names and districts today of bodies by their code. */
export async function findAllNames(
  t: TenantDb,
  codes: readonly string[],
): Promise<{ agencyCode: string; nameTh: string; districtCode: string | null }[]> {
  if (codes.length === 0) return [];
  return t.trx
    .selectFrom('agency')
    .select(['agency_code as agencyCode', 'name_th as nameTh', 'district_code as districtCode'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', 'in', codes)
    .execute();
}

/** False where the pair is recorded already, either way round. */
export async function insertSuccession(t: TenantDb, succession: Succession): Promise<boolean> {
  const { predecessorCode, successorCode, from, kind, predecessorEnds } = succession;
  const { rows } = await sql`
    insert into agency_succession (province_code, predecessor_code, successor_code, from_fiscal_year, kind,
      predecessor_ends)
    select ${t.provinceCode}, ${predecessorCode}, ${successorCode}, ${from}::int, ${kind}, ${predecessorEnds}::boolean
    where not exists (select from agency_succession where province_code = ${t.provinceCode}
      and predecessor_code = ${successorCode} and successor_code = ${predecessorCode})
    on conflict do nothing returning 1`.execute(t.trx);
  return rows.length === 1;
}

/** The row that was removed; undefined where there was none. */
export async function deleteSuccession(
  t: TenantDb,
  pair: { predecessorCode: string; successorCode: string },
): Promise<{ from: number; kind: SuccessionKind } | undefined> {
  return t.trx
    .deleteFrom('agency_succession')
    .where('province_code', '=', t.provinceCode)
    .where('predecessor_code', '=', pair.predecessorCode)
    .where('successor_code', '=', pair.successorCode)
    .returning(['from_fiscal_year as from', 'kind'])
    .executeTakeFirst();
}
