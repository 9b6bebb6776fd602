import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { BatchRow, RowAction } from './core/batch-rows.ts';

export async function deleteRows(t: TenantDb, batchId: string): Promise<void> {
  await t.trx
    .deleteFrom('import_row')
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .execute();
}

/** Stores rows, numbered from `firstNo`. */
export async function insertRows(
  t: TenantDb,
  batchId: string,
  rows: readonly BatchRow[],
  firstNo: number,
): Promise<void> {
  const given = rows.map((row, index) => ({
    row_no: firstNo + index,
    kind: row.kind,
    agency_code: row.agencyCode,
    agency_text: row.agencyText,
    fiscal_year: row.fiscalYear,
    node: row.node,
    score: row.score,
    printed: row.printed,
    record: row.record,
    sheet: row.place.sheet,
    source_row: row.place.row,
    source_column: row.place.column,
    action: row.action,
    stored: row.stored,
    problems: row.problems,
  }));
  await sql`
    insert into import_row (province_code, batch_id, row_no, kind, agency_code, agency_text, fiscal_year, node, score,
      printed, record, sheet, source_row, source_column, action, stored, problems)
    select ${t.provinceCode}, ${batchId}, row_no, kind, agency_code, agency_text, fiscal_year, node, score,
      printed, record, sheet, source_row, source_column, action, stored, problems
    from jsonb_populate_recordset(null::import_row, ${JSON.stringify(given)}::jsonb)`.execute(t.trx);
}

export interface RowFilter {
  action?: RowAction | undefined;
  kind?: string | undefined;
  /** Only rows with a problem. */
  hasProblem?: boolean;
  after?: number;
  limit?: number;
}

export type StoredRow = Awaited<ReturnType<typeof findAllRows>>[number];

export async function findAllRows(t: TenantDb, batchId: string, filter: RowFilter = {}) {
  let query = t.trx
    .selectFrom('import_row as r')
    .leftJoin('agency as a', (join) =>
      join.onRef('a.province_code', '=', 'r.province_code').onRef('a.agency_code', '=', 'r.agency_code'),
    )
    .select([
      'r.row_no as rowNo',
      'r.kind',
      'r.agency_code as agencyCode',
      'r.agency_text as agencyText',
      'a.name_th as agencyNameTh',
      'r.fiscal_year as fiscalYear',
      'r.node',
      sql<string | null>`trim_scale(r.score)::text`.as('score'),
      'r.printed',
      'r.record',
      'r.sheet',
      'r.source_row as sourceRow',
      'r.source_column as sourceColumn',
      'r.action',
      'r.stored',
      'r.problems',
    ])
    .where('r.province_code', '=', t.provinceCode)
    .where('r.batch_id', '=', batchId)
    .where('r.row_no', '>', filter.after ?? 0)
    .orderBy('r.row_no');
  if (filter.action) query = query.where('r.action', '=', filter.action);
  if (filter.kind) query = query.where('r.kind', '=', filter.kind);
  if (filter.hasProblem) query = query.where(sql<boolean>`jsonb_array_length(r.problems) > 0`);
  if (filter.limit) query = query.limit(filter.limit);
  return query.execute();
}

/** How many rows of each kind and action a batch has. */
export async function countRows(t: TenantDb, batchId: string) {
  return t.trx
    .selectFrom('import_row')
    .select(['kind', 'action', sql<number>`count(*)::int`.as('count')])
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .groupBy(['kind', 'action'])
    .orderBy('kind')
    .execute();
}

/** Names in the file that lead to no agency, or to several. */
export async function findAllUnmatched(
  t: TenantDb,
  batchId: string,
): Promise<{ name: string; rows: number }[]> {
  const { rows } = await sql<{ name: string; rows: number }>`
    select agency_text as name, count(*)::int as rows from import_row
    where province_code = ${t.provinceCode} and batch_id = ${batchId} and agency_code is null and agency_text is not null
    group by agency_text order by min(row_no)`.execute(t.trx);
  return rows;
}

/** Batches committed later that wrote one of the figures this batch wrote, or the number required beside its count. */
export async function findAllBuiltOn(t: TenantDb, batchId: string) {
  const { rows } = await sql<{ batchId: string; fileName: string; rows: number }>`
    select b.batch_id as "batchId", b.file_name as "fileName", count(*)::int as rows
    from import_row mine
    join import_batch own on own.province_code = mine.province_code and own.batch_id = mine.batch_id
    join import_row later on later.province_code = mine.province_code and later.agency_code = mine.agency_code
      and later.fiscal_year = mine.fiscal_year and later.node in (mine.node, regexp_replace(mine.node, '^respondents:', 'min_sample:'))
      and later.batch_id <> mine.batch_id
      and later.action in ('new', 'changed')
    join import_batch b on b.province_code = later.province_code and b.batch_id = later.batch_id
      and b.state = 'committed' and b.committed_at > own.committed_at
    where mine.province_code = ${t.provinceCode} and mine.batch_id = ${batchId} and mine.action in ('new', 'changed')
    group by b.batch_id, b.file_name`.execute(t.trx);
  return rows;
}

/** Figures of the batch that a decision about a finding has corrected since: undoing would write over them. */
export async function findAllCorrected(t: TenantDb, batchId: string) {
  const { rows } = await sql<{ agencyNameTh: string; fiscalYear: number; node: string }>`
    select distinct g.name_th as "agencyNameTh", s.fiscal_year as "fiscalYear", s.node
    from import_row mine
    join import_batch own on own.province_code = mine.province_code and own.batch_id = mine.batch_id
    join finding_settlement s on s.province_code = mine.province_code and s.agency_code = mine.agency_code
      and s.fiscal_year = mine.fiscal_year and s.node = mine.node
      and s.decision = 'correct' and s.settled_at > own.committed_at
    join agency g on g.province_code = s.province_code and g.agency_code = s.agency_code
    where mine.province_code = ${t.provinceCode} and mine.batch_id = ${batchId} and mine.action in ('new', 'changed')
    order by g.name_th, s.fiscal_year, s.node`.execute(t.trx);
  return rows;
}
