import { sql } from 'kysely';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { assess } from './core/assess.ts';
import { type AgencyFigures, findingRows, itemRows, nodeRows, wideRow } from './core/assessment-rows.ts';

/** Columns of the wide row that come from figures; ranks and changes belong to publishing. */
const WIDE_COLUMNS = [
  'agency_type',
  'district_code',
  'name_th',
  'is_demo',
  'overall',
  'level',
  'level_order',
  'level_is_published',
  'passed',
  'iit',
  'eit',
  'eit_public',
  'eit_survey',
  'oit',
  ...Array.from({ length: 10 }, (_, index) => `ind_${index + 1}`),
  'finding_count',
];

/**
 * Stores a province's figures of one fiscal year: items, published beside computed, findings and the wide row,
 * together. For each agency given it replaces what was stored before; a repeat rewrites nothing. Agencies not
 * given are left alone. The rows stay as published or as draft as they were; new ones are drafts.
 */
export async function saveProvinceYear(
  t: TenantDb,
  scheme: Scheme,
  agencies: readonly AgencyFigures[],
): Promise<void> {
  if (agencies.length === 0) return;
  const year = scheme.fiscalYear;
  const assessed = agencies.map((figures) => ({ figures, assessment: assess(scheme, figures.published) }));
  await upsertWideRows(
    t,
    year,
    assessed.map((a) => wideRow(scheme, a.figures, a.assessment)),
  );
  const codes = agencies.map((agency) => agency.agencyCode);
  await replaceItems(
    t,
    year,
    codes,
    agencies.flatMap((a) => itemRows(a).map((row) => ({ agency: a.agencyCode, ...row }))),
  );
  await replaceNodes(
    t,
    year,
    codes,
    assessed.flatMap((a) => nodeRows(a.assessment).map((row) => ({ agency: a.figures.agencyCode, ...row }))),
  );
  await replaceFindings(
    t,
    year,
    codes,
    assessed.flatMap((a) =>
      findingRows(a.assessment).map((row) => ({ agency_code: a.figures.agencyCode, ...row })),
    ),
  );
  await replaceRanks(
    t,
    year,
    codes,
    agencies.flatMap((a) => (a.ranks ?? []).map((rank) => ({ agency_code: a.agencyCode, ...rank }))),
  );
}

/** Removes agencies from a year of which nothing published is left, with everything computed from it. */
export async function deleteAgencyYears(
  t: TenantDb,
  fiscalYear: number,
  agencyCodes: readonly string[],
): Promise<void> {
  if (agencyCodes.length === 0) return;
  await t.trx
    .deleteFrom('agency_year')
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', 'in', [...agencyCodes])
    .execute();
}

async function upsertWideRows(t: TenantDb, fiscalYear: number, rows: object[]): Promise<void> {
  const columns = sql.join(WIDE_COLUMNS.map((column) => sql.ref(column)));
  const update = sql.join(
    WIDE_COLUMNS.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  );
  const stored = sql.join(WIDE_COLUMNS.map((column) => sql.ref(`y.${column}`)));
  const given = sql.join(WIDE_COLUMNS.map((column) => sql.ref(`excluded.${column}`)));
  await sql`
    insert into agency_year as y (province_code, fiscal_year, agency_code, ${columns})
    select ${t.provinceCode}, ${fiscalYear}::int, agency_code, ${columns}
    from jsonb_populate_recordset(null::agency_year, ${JSON.stringify(rows)}::jsonb)
    on conflict (province_code, fiscal_year, agency_code) do update set ${update}
    where (${stored}) is distinct from (${given})`.execute(t.trx);
}

async function replaceItems(
  t: TenantDb,
  fiscalYear: number,
  agencyCodes: string[],
  rows: { agency: string; item: string; score: string | null; text: string | null }[],
): Promise<void> {
  const given = sql`unnest(${rows.map((row) => row.agency)}::text[], ${rows.map((row) => row.item)}::text[],
    ${rows.map((row) => row.score)}::text[], ${rows.map((row) => row.text)}::text[])`;
  await sql`
    delete from item_score where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
      and agency_code = any(${agencyCodes}::text[])
      and (agency_code, item_code) not in (
        select * from unnest(${rows.map((row) => row.agency)}::text[], ${rows.map((row) => row.item)}::text[]))`.execute(
    t.trx,
  );
  await sql`
    insert into item_score as i (province_code, fiscal_year, agency_code, item_code, score, source_text)
    select ${t.provinceCode}, ${fiscalYear}::int, g.agency_code, g.item_code, g.score::numeric, g.source_text
    from ${given} as g(agency_code, item_code, score, source_text)
    on conflict (province_code, fiscal_year, agency_code, item_code) do update
      set score = excluded.score, source_text = excluded.source_text
      where (i.score, i.source_text) is distinct from (excluded.score, excluded.source_text)`.execute(t.trx);
}

async function replaceNodes(
  t: TenantDb,
  fiscalYear: number,
  agencyCodes: string[],
  rows: { agency: string; node: string; published: string | null; computed: string | null }[],
): Promise<void> {
  await sql`
    delete from node_score where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
      and agency_code = any(${agencyCodes}::text[])
      and (agency_code, node) not in (
        select * from unnest(${rows.map((row) => row.agency)}::text[], ${rows.map((row) => row.node)}::text[]))`.execute(
    t.trx,
  );
  await sql`
    insert into node_score as n (province_code, fiscal_year, agency_code, node, published, computed)
    select ${t.provinceCode}, ${fiscalYear}::int, g.agency_code, g.node, g.published::numeric, g.computed::numeric
    from unnest(${rows.map((row) => row.agency)}::text[], ${rows.map((row) => row.node)}::text[],
      ${rows.map((row) => row.published)}::text[], ${rows.map((row) => row.computed)}::text[])
      as g(agency_code, node, published, computed)
    on conflict (province_code, fiscal_year, agency_code, node) do update
      set published = excluded.published, computed = excluded.computed
      where (n.published, n.computed) is distinct from (excluded.published, excluded.computed)`.execute(
    t.trx,
  );
}

async function replaceFindings(
  t: TenantDb,
  fiscalYear: number,
  agencyCodes: string[],
  rows: object[],
): Promise<void> {
  await sql`
    delete from finding where province_code = ${t.provinceCode} and fiscal_year = ${fiscalYear}
      and agency_code = any(${agencyCodes}::text[])`.execute(t.trx);
  await sql`
    insert into finding (province_code, fiscal_year, agency_code, finding_no, kind, node, published, computed,
      required, difference, detail, is_published)
    select ${t.provinceCode}, ${fiscalYear}::int, f.agency_code, f.finding_no, f.kind, f.node, f.published, f.computed,
      f.required, f.difference, f.detail, y.is_published
    from jsonb_populate_recordset(null::finding, ${JSON.stringify(rows)}::jsonb) f
    join agency_year y on y.province_code = ${t.provinceCode} and y.fiscal_year = ${fiscalYear}
      and y.agency_code = f.agency_code`.execute(t.trx);
}

async function replaceRanks(
  t: TenantDb,
  fiscalYear: number,
  agencyCodes: string[],
  rows: { agency_code: string; scope: string; rank: number; outOf: number | null }[],
): Promise<void> {
  await t.trx
    .deleteFrom('published_rank')
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', 'in', agencyCodes)
    .execute();
  if (rows.length === 0) return;
  await t.trx
    .insertInto('published_rank')
    .values(
      rows.map((row) => ({
        province_code: t.provinceCode,
        fiscal_year: fiscalYear,
        agency_code: row.agency_code,
        scope: row.scope,
        rank: row.rank,
        out_of: row.outOf,
      })),
    )
    .execute();
}
