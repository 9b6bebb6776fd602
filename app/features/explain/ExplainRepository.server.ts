import type { PrintedFigure } from 'db/tables/scores.ts';
import { sql } from 'kysely';
import { comparedValue } from '~/features/imports/core/batch-rows.ts';
import type { ImportRecord } from '~/features/imports/core/import-record.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { RankFigure } from './core/figures.ts';
import type { CorrectionTrace, DocumentTrace, ImportTrace } from './core/sources.ts';

export type ExplainedYear = NonNullable<Awaited<ReturnType<typeof findYear>>>;

const exact = (column: string) => sql<string | null>`trim_scale(${sql.ref(column)})::text`;

/** The agency's row of the year, figures as exact decimal text; undefined where the tenant sees no result. */
export async function findYear(t: TenantDb, agencyCode: string, fiscalYear: number) {
  return t.trx
    .selectFrom('agency_year')
    .select([
      'fiscal_year as fiscalYear',
      'name_th as nameTh',
      'agency_type as agencyType',
      'district_code as districtCode',
      'is_demo as isDemo',
      'is_published as isPublished',
      exact('overall').as('overall'),
      'level',
      'level_is_published as levelIsPublished',
      exact('change').as('change'),
      'rank_change as rankChange',
      'rank_in_province as rank',
      'rank_in_district as rank_district',
      'rank_in_type_province as rank_type',
      'rank_in_type_national as rank_type_nation',
      'rank_national as rank_nation',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('fiscal_year', '=', fiscalYear)
    .executeTakeFirst();
}

/** Published beside computed as they are stored, exact decimal text; for an item its score or the text in its place. */
export async function findStored(t: TenantDb, agencyCode: string, fiscalYear: number, node: string) {
  const { rows } = await sql<{ published: string | null; computed: string | null }>`
    select trim_scale(published)::text as published, trim_scale(computed)::text as computed from node_score
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode} and fiscal_year = ${fiscalYear}
        and node = ${node}
    union all
    select coalesce(trim_scale(score)::text, source_text), null from item_score
      where province_code = ${t.provinceCode} and agency_code = ${agencyCode} and fiscal_year = ${fiscalYear}
        and item_code = ${node}`.execute(t.trx);
  return rows[0] ?? { published: null, computed: null };
}

/** Documents that print one of these figures. */
export async function findAllDocuments(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  nodes: readonly string[],
): Promise<DocumentTrace[]> {
  const { rows } = await sql<{ titleTh: string; figure: PrintedFigure }>`
    select s.title_th as "titleTh", printed.value as figure
    from figure_source s, jsonb_each(s.figures) as printed
    where s.province_code = ${t.provinceCode} and s.agency_code = ${agencyCode} and s.fiscal_year = ${fiscalYear}
      and printed.key = any(${[...nodes]}::text[])
    order by s.document_key, printed.key`.execute(t.trx);
  return rows.map(({ titleTh, figure }) => ({ kind: 'document', titleTh, ...figure }));
}

/** Corrections of the figure, with who settled it. */
export async function findAllCorrections(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  nodes: readonly string[],
): Promise<CorrectionTrace[]> {
  const { rows } = await sql<Omit<CorrectionTrace, 'kind' | 'at'> & { at: Date }>`
    select settled_at as at, settled_by_office as office, reason, published as before,
      trim_scale(corrected)::text as value
    from finding_settlement
    where province_code = ${t.provinceCode} and agency_code = ${agencyCode} and fiscal_year = ${fiscalYear}
      and node = any(${[...nodes]}::text[]) and decision = 'correct' and corrected is not null`.execute(
    t.trx,
  );
  return rows.map((row) => ({ kind: 'correction', ...row, at: row.at.toISOString() }));
}

/** Imports that held one of these figures, undone ones too. `t` must see the province's imports. */
export async function findAllImports(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  nodes: readonly string[],
): Promise<ImportTrace[]> {
  const rows = await t.trx
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', (join) =>
      join.onRef('b.province_code', '=', 'r.province_code').onRef('b.batch_id', '=', 'r.batch_id'),
    )
    .select([
      'b.batch_id as batchId',
      'b.file_name as fileName',
      'b.state',
      'b.created_at as createdAt',
      'b.committed_at as committedAt',
      'b.committed_by_office as office',
      'b.undone_at as undoneAt',
      'b.undone_by_office as undoneByOffice',
      'b.undo_reason as undoReason',
      'r.sheet',
      'r.source_row as row',
      'r.source_column as column',
      'r.printed',
      'r.record',
      'r.action',
    ])
    .where('r.province_code', '=', t.provinceCode)
    .where('r.agency_code', '=', agencyCode)
    .where('r.fiscal_year', '=', fiscalYear)
    .where('r.node', 'in', [...nodes])
    .where('r.kind', 'in', ['figure', 'level', 'rank'])
    .where('r.action', '<>', 'refused')
    .where('b.state', 'in', ['committed', 'undone'])
    .orderBy('b.committed_at', 'desc')
    .orderBy('r.row_no', 'desc')
    .execute();
  return rows.map((row) => {
    const record = row.record as unknown as ImportRecord;
    return {
      kind: 'import',
      batchId: row.batchId,
      fileName: row.fileName,
      stands: row.state === 'committed',
      wrote: row.action !== 'unchanged',
      at: (row.committedAt ?? row.createdAt).toISOString(),
      office: row.office,
      sheet: row.sheet,
      row: row.row,
      column: row.column,
      printed: row.printed,
      value: comparedValue(record),
      isWeighted: record.kind === 'figure' && record.isWeighted,
      undone: row.undoneAt && {
        at: row.undoneAt.toISOString(),
        office: row.undoneByOffice,
        reason: row.undoReason,
      },
    };
  });
}

/** Ranks that a document prints of these scopes. */
export async function findAllPrintedRanks(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  scopes: readonly string[],
) {
  if (scopes.length === 0) return [];
  return t.trx
    .selectFrom('published_rank')
    .select(['scope', 'rank', 'out_of as outOf'])
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('scope', 'in', [...scopes])
    .execute();
}

/**
 * Where an overall stands among the published bodies of the scope: how many there are, how many stand higher, how many
 * have the very same figure. `t` must be opened for the public scope. Of the nation only the number is known: other
 * provinces' rows are not read.
 */
export async function findStanding(t: TenantDb, scope: RankFigure, year: ExplainedYear) {
  if (scope === 'rank_type_nation' || scope === 'rank_nation') {
    const row = await t.trx
      .selectFrom('type_year')
      .select('assessed')
      .where('fiscal_year', '=', year.fiscalYear)
      .where('agency_type', '=', scope === 'rank_nation' ? 'all' : year.agencyType)
      .where('is_demo', '=', year.isDemo)
      .executeTakeFirst();
    return { bodies: row?.assessed ?? 0, higher: null, equal: null };
  }
  const { rows } = await sql<{ bodies: number; higher: number; equal: number }>`
    select count(*)::int as bodies, (count(*) filter (where overall > ${year.overall}::numeric))::int as higher,
      (count(*) filter (where overall = ${year.overall}::numeric))::int as equal
    from agency_year
    where province_code = ${t.provinceCode} and fiscal_year = ${year.fiscalYear} and is_published
      and overall is not null
      and (${scope !== 'rank_district'}::boolean or district_code = ${year.districtCode})
      and (${scope !== 'rank_type'}::boolean or agency_type = ${year.agencyType})`.execute(t.trx);
  return rows[0] ?? { bodies: 0, higher: null, equal: null };
}
