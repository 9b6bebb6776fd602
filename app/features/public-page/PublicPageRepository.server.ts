import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/*
 * What anybody may read. Every query is asked in the public scope, where the database shows rows that are published and
 * bodies whose page is on, and nothing else; the conditions stand here a second time.
 */

export type PublicBody = NonNullable<Awaited<ReturnType<typeof findBody>>>;
export type PublicYear = Awaited<ReturnType<typeof findAllYears>>[number];
export type PublicDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

/** The bodies of the province whose page is on. */
export async function findAllBodies(t: TenantDb) {
  return t.trx
    .selectFrom('public_page as p')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.province_code', '=', 'p.province_code').onRef('a.agency_code', '=', 'p.agency_code'),
    )
    .select(['a.agency_code as agencyCode', 'a.name_th as nameTh', 'a.agency_type as agencyType'])
    .where('p.province_code', '=', t.provinceCode)
    .where('p.is_on', '=', true)
    .orderBy('a.agency_type')
    .orderBy('a.name_th')
    .execute();
}

/** A body whose page is on, as it is called today; undefined for every other. */
export async function findBody(t: TenantDb, agencyCode: string) {
  return t.trx
    .selectFrom('public_page as p')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.province_code', '=', 'p.province_code').onRef('a.agency_code', '=', 'p.agency_code'),
    )
    .select(['a.agency_code as agencyCode', 'a.name_th as nameTh', 'a.agency_type as agencyType'])
    .where('p.province_code', '=', t.provinceCode)
    .where('p.agency_code', '=', agencyCode)
    .where('p.is_on', '=', true)
    .executeTakeFirst();
}

/** Published official figures of the body, newest year first; points as text with two places. */
export async function findAllYears(t: TenantDb, agencyCode: string) {
  const { rows } = await sql<{
    fiscalYear: number;
    overall: string | null;
    level: string | null;
    iit: string | null;
    eit: string | null;
    oit: string | null;
    indicators: (number | null)[];
  }>`
    select fiscal_year as "fiscalYear", round(overall, 2)::text as overall, level, round(iit, 2)::text as iit,
      round(eit, 2)::text as eit, round(oit, 2)::text as oit,
      jsonb_build_array(round(ind_1, 2), round(ind_2, 2), round(ind_3, 2), round(ind_4, 2), round(ind_5, 2),
        round(ind_6, 2), round(ind_7, 2), round(ind_8, 2), round(ind_9, 2), round(ind_10, 2)) as indicators
    from agency_year
    where province_code = ${t.provinceCode} and agency_code = ${agencyCode} and is_published
    order by fiscal_year desc`.execute(t.trx);
  return rows;
}

/** The documents on the body's page, newest year first; with `all` those that would stand there (the province's own look). */
export async function findAllDocuments(t: TenantDb, agencyCode: string, all = false) {
  return t.trx
    .selectFrom('public_document')
    .select(['fiscal_year as fiscalYear', 'kind', 'version', 'approved_on as approvedOn'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where((eb) => eb.or([eb('is_public', '=', true), eb.val(all)]))
    .where('withdrawn_at', 'is', null)
    .orderBy('fiscal_year', 'desc')
    .orderBy('kind')
    .execute();
}

export async function findDocument(t: TenantDb, agencyCode: string, fiscalYear: number, kind: string) {
  return t.trx
    .selectFrom('public_document')
    .select([
      'fiscal_year as fiscalYear',
      'kind',
      'version',
      'name_th as nameTh',
      'approved_on as approvedOn',
      'content',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('kind', '=', kind as 'plan')
    .where('is_public', '=', true)
    .executeTakeFirst();
}

/** Where the body went, or what it came of; with whether the other one's page is on. */
export async function findAllRelations(t: TenantDb, agencyCode: string) {
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    kind: 'merged' | 'split';
    isSuccessor: boolean;
    from: number;
    isOn: boolean;
  }>`
    select a.agency_code as "agencyCode", a.name_th as "nameTh", s.kind,
      s.predecessor_code = ${agencyCode} as "isSuccessor", s.from_fiscal_year as "from",
      coalesce(p.is_on, false) as "isOn"
    from agency_succession s
    join agency a on a.province_code = s.province_code
      and a.agency_code = case when s.predecessor_code = ${agencyCode} then s.successor_code else s.predecessor_code end
    left join public_page p on p.province_code = a.province_code and p.agency_code = a.agency_code
    where s.province_code = ${t.provinceCode} and ${agencyCode} in (s.predecessor_code, s.successor_code)
    order by s.from_fiscal_year, a.name_th`.execute(t.trx);
  return rows;
}

/** What the body was called before, newest first. */
export async function findAllFormerNames(t: TenantDb, agencyCode: string, nameTh: string): Promise<string[]> {
  const rows = await t.trx
    .selectFrom('agency_identity')
    .select(['name_th as nameTh', 'valid_from_fiscal_year as from'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('name_th', '<>', nameTh)
    .orderBy('valid_from_fiscal_year', 'desc')
    .execute();
  return [...new Set(rows.map((row) => row.nameTh))];
}
