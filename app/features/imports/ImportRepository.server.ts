import type { ImportState } from 'db/tables/imports.ts';
import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { SizeClass } from '~/lib/size-class.ts';
import type { BatchRow, RowAction } from './core/batch-rows.ts';
import type { Corrections } from './core/corrections.ts';
import type { ImportProblem, Recognition } from './core/import-record.ts';
import type { KnownAgency } from './core/match-agency.ts';

export type Batch = NonNullable<Awaited<ReturnType<typeof findById>>>;
export type BatchCounts = Partial<Record<RowAction, number>>;

/** How far a batch has come; `phase` names the work under way. */
export interface Progress {
  phase?: 'reading' | 'checking' | 'storing' | 'undoing';
  done?: number;
  total?: number;
  /** Moment (ms) the phase began, for the time left. */
  startedAt?: number;
}

const head = [
  'batch_id as batchId',
  'state',
  'file_name as fileName',
  'source_kind as sourceKind',
  'byte_size as byteSize',
  'sha256',
  'agency_code as agencyCode',
  'fiscal_year as fiscalYear',
  'counts',
  'refusal',
  'created_at as createdAt',
  'created_by_office as createdByOffice',
  'committed_at as committedAt',
  'committed_by_office as committedByOffice',
  'undone_at as undoneAt',
  'undone_by_office as undoneByOffice',
  'undo_reason as undoReason',
  'is_demo as isDemo',
  'version',
] as const;

/** The newest batches of the province. */
export async function findAll(t: TenantDb, limit = 100) {
  return t.trx
    .selectFrom('import_batch')
    .select([...head])
    .where('province_code', '=', t.provinceCode)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
}

export async function findById(t: TenantDb, batchId: string) {
  return t.trx
    .selectFrom('import_batch')
    .select([
      ...head,
      'shape',
      'corrections',
      'recognitions',
      'problems',
      'progress',
      'cancel_asked as isCancelAsked',
    ])
    .select('heartbeat_at as heartbeatAt')
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
}

/** The original file. */
export async function findContent(t: TenantDb, batchId: string) {
  return t.trx
    .selectFrom('import_batch')
    .select(['content', 'file_name as fileName', 'sha256'])
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
}

export async function insertBatch(
  t: TenantDb,
  batch: {
    batchId: string;
    fileName: string;
    content: Uint8Array;
    sha256: string;
    agencyCode: string | null;
    fiscalYear: number | null;
    office: string | null;
    isDemo: boolean;
  },
): Promise<void> {
  await t.trx
    .insertInto('import_batch')
    .values({
      province_code: t.provinceCode,
      batch_id: batch.batchId,
      state: 'waiting',
      file_name: batch.fileName,
      byte_size: batch.content.byteLength,
      sha256: batch.sha256,
      content: Buffer.from(batch.content),
      agency_code: batch.agencyCode,
      fiscal_year: batch.fiscalYear,
      created_by_user_id: t.tenant.userId,
      created_by_office: batch.office,
      is_demo: batch.isDemo,
    })
    .execute();
}

/** Moves the batch on if it is in one of the states it may come from; false when somebody else was faster. */
export async function updateState(
  t: TenantDb,
  batchId: string,
  from: readonly ImportState[],
  to: ImportState,
  changes: {
    refusal?: object | null;
    corrections?: Corrections;
    agencyCode?: string | null;
    fiscalYear?: number | null;
  } = {},
): Promise<boolean> {
  const result = await t.trx
    .updateTable('import_batch')
    .set((eb) => ({
      state: to,
      version: eb('version', '+', 1),
      cancel_asked: false,
      heartbeat_at: new Date(),
      ...(changes.refusal === undefined
        ? {}
        : { refusal: changes.refusal && JSON.stringify(changes.refusal) }),
      ...(changes.corrections === undefined ? {} : { corrections: JSON.stringify(changes.corrections) }),
      ...(changes.agencyCode === undefined ? {} : { agency_code: changes.agencyCode }),
      ...(changes.fiscalYear === undefined ? {} : { fiscal_year: changes.fiscalYear }),
    }))
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Says that the work goes on, and how far it is. Returns whether somebody asked to cancel. */
export async function updateProgress(t: TenantDb, batchId: string, progress: Progress): Promise<boolean> {
  const row = await t.trx
    .updateTable('import_batch')
    .set({ progress: JSON.stringify(progress), heartbeat_at: new Date() })
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .returning('cancel_asked')
    .executeTakeFirst();
  return row?.cancel_asked ?? true;
}

export async function updateCancelAsked(t: TenantDb, batchId: string): Promise<void> {
  await t.trx
    .updateTable('import_batch')
    .set({ cancel_asked: true })
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['waiting', 'reading', 'committing'])
    .execute();
}

/** What the check found, and the rows it found it in. */
export async function updateChecked(
  t: TenantDb,
  batchId: string,
  checked: {
    sourceKind: string;
    shape: string;
    corrections: Corrections;
    recognitions: readonly Recognition[];
    problems: readonly ImportProblem[];
    counts: BatchCounts;
  },
): Promise<void> {
  await t.trx
    .updateTable('import_batch')
    .set({
      source_kind: checked.sourceKind,
      shape: checked.shape,
      corrections: JSON.stringify(checked.corrections),
      recognitions: JSON.stringify(checked.recognitions),
      problems: JSON.stringify(checked.problems),
      counts: JSON.stringify(checked.counts),
    })
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .execute();
}

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

/** Batches committed later that wrote one of the figures this batch wrote. */
export async function findAllBuiltOn(t: TenantDb, batchId: string) {
  const { rows } = await sql<{ batchId: string; fileName: string; rows: number }>`
    select b.batch_id as "batchId", b.file_name as "fileName", count(*)::int as rows
    from import_row mine
    join import_batch own on own.province_code = mine.province_code and own.batch_id = mine.batch_id
    join import_row later on later.province_code = mine.province_code and later.agency_code = mine.agency_code
      and later.fiscal_year = mine.fiscal_year and later.node = mine.node and later.batch_id <> mine.batch_id
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

export async function updateCommitted(t: TenantDb, batchId: string, office: string | null): Promise<void> {
  await t.trx
    .updateTable('import_batch')
    .set((eb) => ({
      state: 'committed',
      committed_at: new Date(),
      committed_by_office: office,
      progress: '{}',
      version: eb('version', '+', 1),
    }))
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .execute();
}

export async function updateUndone(
  t: TenantDb,
  batchId: string,
  { office, reason }: { office: string | null; reason: string },
): Promise<void> {
  await t.trx
    .updateTable('import_batch')
    .set((eb) => ({
      state: 'undone',
      undone_at: new Date(),
      undone_by_office: office,
      undo_reason: reason,
      progress: '{}',
      version: eb('version', '+', 1),
    }))
    .where('province_code', '=', t.provinceCode)
    .where('batch_id', '=', batchId)
    .execute();
}

/** The corrections remembered for files of this shape. */
export async function findMapping(t: TenantDb, shape: string): Promise<Corrections['tables'] | undefined> {
  const row = await t.trx
    .selectFrom('import_mapping')
    .select('corrections')
    .where('province_code', '=', t.provinceCode)
    .where('shape', '=', shape)
    .executeTakeFirst();
  return row?.corrections as Corrections['tables'] | undefined;
}

export async function upsertMapping(
  t: TenantDb,
  shape: string,
  tables: Corrections['tables'],
): Promise<void> {
  const values = { corrections: JSON.stringify(tables), updated_at: new Date() };
  await t.trx
    .insertInto('import_mapping')
    .values({ province_code: t.provinceCode, shape, ...values })
    .onConflict((conflict) => conflict.columns(['province_code', 'shape']).doUpdateSet(values))
    .execute();
}

/** Every agency of the province with the names it has borne. */
export async function findAllAgencies(
  t: TenantDb,
): Promise<(KnownAgency & { agencyType: string; districtCode: string | null; isDemo: boolean })[]> {
  const { rows } = await sql<
    KnownAgency & { agencyType: string; districtCode: string | null; isDemo: boolean }
  >`
    select a.agency_code as "agencyCode", a.official_code as "officialCode", a.name_th as "nameTh", a.name_en as "nameEn",
      a.agency_type as "agencyType", a.district_code as "districtCode", a.is_demo as "isDemo",
      d.name_th as "districtNameTh",
      coalesce((select jsonb_agg(jsonb_build_object('nameTh', i.name_th, 'from', i.valid_from_fiscal_year,
          'to', i.valid_to_fiscal_year) order by i.valid_from_fiscal_year)
        from agency_identity i where i.province_code = a.province_code and i.agency_code = a.agency_code), '[]') as names
    from agency a
    left join district d on d.province_code = a.province_code and d.district_code = a.district_code
    where a.province_code = ${t.provinceCode} order by a.name_th collate "und-x-icu"`.execute(t.trx);
  return rows;
}

/** Fiscal years whose results are published; nothing is imported into them. */
export async function findAllPublishedYears(t: TenantDb): Promise<number[]> {
  const rows = await t.trx
    .selectFrom('agency_year')
    .select('fiscal_year as fiscalYear')
    .distinct()
    .where('province_code', '=', t.provinceCode)
    .where('is_published', '=', true)
    .execute();
  return rows.map((row) => row.fiscalYear);
}

/** An agency of a master list: a new one, or the name of one that is there. */
export async function upsertAgency(
  t: TenantDb,
  agencyCode: string,
  listed: { agency: { name: string; district: string }; agencyType: string | null; size: SizeClass | null },
): Promise<void> {
  const { agency, agencyType, size } = listed;
  await sql`
    insert into agency (province_code, agency_code, official_code, name_th, agency_type, size_class, district_code, is_demo)
    select ${t.provinceCode}, ${agencyCode}, ${/^\d{8}$/.test(agencyCode) ? agencyCode : null}, ${agency.name},
      ${agencyType}, ${size}::text,
      (select district_code from district where province_code = ${t.provinceCode} and replace(name_th, ' ', '') =
        regexp_replace(replace(${agency.district}, ' ', ''), '^(อำเภอ|อ\.)', '')),
      (select is_demo from province where province_code = ${t.provinceCode})
    on conflict (province_code, agency_code) do update set name_th = excluded.name_th,
      size_class = coalesce(excluded.size_class, agency.size_class)`.execute(t.trx);
  await sql`
    insert into agency_directory (agency_code, province_code) values (${agencyCode}, ${t.provinceCode})
    on conflict do nothing`.execute(t.trx);
}

/** A year of a large province takes longer than a page may; the limit counts again with the next transaction. */
export async function allowLongStatements(t: TenantDb): Promise<void> {
  await sql`set local statement_timeout = '10min'`.execute(t.trx);
}
