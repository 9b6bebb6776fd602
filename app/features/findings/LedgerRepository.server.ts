import { type RawBuilder, sql } from 'kysely';
import { TOLERANCE } from '~/features/scores/core/agreement.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { StoredFinding } from './core/ledger.ts';
import type { ShownSettlement, SourcePlace } from './core/ledger-row.ts';
import { isSettled, kindOfSettlement } from './settled.server.ts';

interface Figure {
  agencyCode: string;
  agencyNameTh: string;
  node: string;
  source: SourcePlace | null;
}

/** Which agencies' figures of which fiscal year; null = all of the province. */
export interface LedgerScope {
  fiscalYear: number;
  agencyCodes: readonly string[] | null;
}

/** Fiscal years that have results, newest first. */
export async function findAllFiscalYears(t: TenantDb): Promise<number[]> {
  const rows = await t.trx
    .selectFrom('agency_year')
    .select('fiscal_year')
    .where('province_code', '=', t.provinceCode)
    .groupBy('fiscal_year')
    .orderBy('fiscal_year', 'desc')
    .execute();
  return rows.map((row) => row.fiscal_year);
}

/** The agencies that have a result in the year, as they were called then. */
export async function findAllAgencies(t: TenantDb, fiscalYear: number) {
  return t.trx
    .selectFrom('agency_year')
    .select(['agency_code as agencyCode', 'name_th as nameTh'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .execute();
}

/** What the engine found, with what was decided about it; notes only where asked for. */
export async function findAllFindings(
  t: TenantDb,
  scope: LedgerScope,
  { withNotes }: { withNotes: boolean },
) {
  const { rows } = await sql<Figure & StoredFinding & { settlement: ShownSettlement | null }>`
    select f.agency_code as "agencyCode", y.name_th as "agencyNameTh", f.node, f.kind, f.published, f.computed,
      f.required, f.difference, f.detail, ${settlementAsJson} as settlement,
      ${sourceOf(t, sql`case f.kind when 'wrong_level' then 'level' else f.node end`, 'f')} as source
    from finding f
    join agency_year y on y.province_code = f.province_code and y.fiscal_year = f.fiscal_year
      and y.agency_code = f.agency_code
    left join finding_settlement s on s.province_code = f.province_code and s.fiscal_year = f.fiscal_year
      and s.agency_code = f.agency_code and s.node = f.node and s.kind = ${kindOfSettlement}
    where f.province_code = ${t.provinceCode} and ${isWithin(scope, 'f')}
      and (${withNotes}::boolean or f.detail->>'severity' = 'error')
    order by y.name_th collate "und-x-icu", f.agency_code, f.finding_no`.execute(t.trx);
  return rows;
}

/** Corrections whose figure adds up now, so that the engine no longer finds anything there. */
export async function findAllCorrections(t: TenantDb, scope: LedgerScope) {
  const { rows } = await sql<Figure & { kind: string; settlement: ShownSettlement }>`
    select s.agency_code as "agencyCode", y.name_th as "agencyNameTh", s.node, s.kind,
      ${settlementAsJson} as settlement, ${sourceOf(t, sql`s.node`, 's')} as source
    from finding_settlement s
    join agency_year y on y.province_code = s.province_code and y.fiscal_year = s.fiscal_year
      and y.agency_code = s.agency_code
    where s.province_code = ${t.provinceCode} and ${isWithin(scope, 's')} and s.decision = 'correct'
      and not exists (select from finding f where f.province_code = s.province_code
        and f.fiscal_year = s.fiscal_year and f.agency_code = s.agency_code and f.node = s.node
        and ${kindOfSettlement} = s.kind)
    order by y.name_th collate "und-x-icu", s.agency_code, s.node`.execute(t.trx);
  return rows;
}

/** Texts that stand where a score should. */
export async function findAllTexts(t: TenantDb, scope: LedgerScope) {
  const { rows } = await sql<Figure & { text: string }>`
    select i.agency_code as "agencyCode", y.name_th as "agencyNameTh", i.item_code as node, i.source_text as text,
      ${sourceOf(t, sql`i.item_code`, 'i')} as source
    from item_score i
    join agency_year y on y.province_code = i.province_code and y.fiscal_year = i.fiscal_year
      and y.agency_code = i.agency_code
    where i.province_code = ${t.provinceCode} and ${isWithin(scope, 'i')} and i.score is null
    order by y.name_th collate "und-x-icu", i.agency_code, i.item_code`.execute(t.trx);
  return rows;
}

/** Figures above the items that add up, by rounding or exactly; `only` narrows to one of the two. */
export async function findAllAgreeing(
  t: TenantDb,
  scope: LedgerScope,
  range: { only: 'match' | 'rounding' | null; limit: number; offset: number },
) {
  const { rows } = await sql<Figure & { published: string; computed: string }>`
    select n.agency_code as "agencyCode", y.name_th as "agencyNameTh", n.node,
      trim_scale(n.published)::text as published, trim_scale(n.computed)::text as computed,
      ${sourceOf(t, sql`n.node`, 'n')} as source
    from node_score n
    join agency_year y on y.province_code = n.province_code and y.fiscal_year = n.fiscal_year
      and y.agency_code = n.agency_code
    where n.province_code = ${t.provinceCode} and ${isWithin(scope, 'n')} and ${agrees(range.only)}
    order by y.name_th collate "und-x-icu", n.agency_code, ${treeOrder}
    limit ${range.limit} offset ${range.offset}`.execute(t.trx);
  return rows;
}

/** How many figures wait, are decided, and add up (`rounded` of them but for rounding). */
export async function countAll(t: TenantDb, scope: LedgerScope) {
  const { rows } = await sql<{ open: number; settled: number; matched: number; rounded: number }>`
    select
      (select count(*)::int from finding f where f.province_code = ${t.provinceCode} and ${isWithin(scope, 'f')}
        and f.detail->>'severity' = 'error' and not ${isSettled}) as open,
      (select count(*)::int from finding f where f.province_code = ${t.provinceCode} and ${isWithin(scope, 'f')}
        and f.detail->>'severity' = 'error' and ${isSettled}) as settled,
      (select count(*)::int from node_score n where n.province_code = ${t.provinceCode}
        and ${isWithin(scope, 'n')} and ${agrees('match')}) as matched,
      (select count(*)::int from node_score n where n.province_code = ${t.provinceCode}
        and ${isWithin(scope, 'n')} and ${agrees('rounding')}) as rounded`.execute(t.trx);
  return rows[0] ?? { open: 0, settled: 0, matched: 0, rounded: 0 };
}

/** Whether the agency's year is published; its row is locked until the transaction ends. */
export async function findPublicationForUpdate(t: TenantDb, fiscalYear: number, agencyCode: string) {
  return t.trx
    .selectFrom('agency_year')
    .select(['is_published as isPublished', 'level_is_published as levelIsPublished'])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', fiscalYear)
    .where('agency_code', '=', agencyCode)
    .forUpdate()
    .executeTakeFirst();
}

export interface SettlementKey {
  fiscalYear: number;
  agencyCode: string;
  node: string;
  kind: string;
}

/** Keeps a decision if nobody decided since `version` (0 = nobody yet); false when somebody did. */
export async function upsertSettlement(
  t: TenantDb,
  key: SettlementKey,
  version: number,
  settlement: {
    decision: string;
    published: string | null;
    corrected: string | null;
    reason: string | null;
    userId: string | null;
    office: string | null;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into finding_settlement as s (province_code, fiscal_year, agency_code, node, kind, decision, published,
      corrected, reason, settled_by_user_id, settled_by_office)
    select ${t.provinceCode}, ${key.fiscalYear}::int, ${key.agencyCode}, ${key.node}, ${key.kind},
      ${settlement.decision}, ${settlement.published}::text, ${settlement.corrected}::numeric,
      ${settlement.reason}::text, ${settlement.userId}::text, ${settlement.office}::text
    where ${version}::int = 0 or exists (select from finding_settlement o
      where o.province_code = ${t.provinceCode} and o.fiscal_year = ${key.fiscalYear}
        and o.agency_code = ${key.agencyCode} and o.node = ${key.node} and o.kind = ${key.kind})
    on conflict (province_code, fiscal_year, agency_code, node, kind) do update
      set decision = excluded.decision, published = excluded.published, corrected = excluded.corrected,
        reason = excluded.reason, settled_at = now(), settled_by_user_id = excluded.settled_by_user_id,
        settled_by_office = excluded.settled_by_office, version = s.version + 1
      where s.version = ${version}::int
    returning s.version`.execute(t.trx);
  return rows.length === 1;
}

/** The overall, the instruments, the indicators, their blocks; each in its own order. */
const treeOrder = sql`array_position(array['overall', 'iit', 'eit', 'eit_public', 'eit_survey', 'oit', 'ebit'], n.node),
  n.node like '%.%', case when n.node ~ '^[0-9]' then string_to_array(n.node, '.')::int[] end`;

const settlementAsJson = sql<ShownSettlement | null>`case when s.version is not null then jsonb_build_object(
  'decision', s.decision, 'published', s.published, 'corrected', trim_scale(s.corrected)::text, 'reason', s.reason,
  'settledAt', s.settled_at, 'settledByOffice', s.settled_by_office, 'version', s.version) end`;

/** The cell that the figure was last imported from, by committed imports that still stand. */
function sourceOf(t: TenantDb, node: RawBuilder<unknown>, alias: string): RawBuilder<SourcePlace | null> {
  return sql`(
    select jsonb_build_object('fileName', b.file_name, 'sheet', r.sheet, 'row', r.source_row, 'column', r.source_column)
    from import_row r join import_batch b on b.province_code = r.province_code and b.batch_id = r.batch_id
    where r.province_code = ${t.provinceCode} and r.agency_code = ${sql.ref(`${alias}.agency_code`)}
      and r.fiscal_year = ${sql.ref(`${alias}.fiscal_year`)} and r.node = ${node} and r.kind in ('figure', 'level')
      and r.action <> 'refused' and b.state = 'committed'
    order by b.committed_at desc, r.row_no desc limit 1)`;
}

function isWithin({ fiscalYear, agencyCodes }: LedgerScope, alias: string): RawBuilder<boolean> {
  const year = sql<boolean>`${sql.ref(`${alias}.fiscal_year`)} = ${fiscalYear}`;
  if (agencyCodes === null) return year;
  return sql`(${year} and ${sql.ref(`${alias}.agency_code`)} = any(${[...agencyCodes]}::text[]))`;
}

/** The same rule as the engine's: at most 0.01 apart after half-up rounding to 2 places. */
function agrees(only: 'match' | 'rounding' | null): RawBuilder<boolean> {
  const gap = sql`abs(round(n.published, 2) - round(n.computed, 2))`;
  const tolerance = sql`${TOLERANCE.toFixed()}::numeric`;
  if (only === 'match') return sql`${gap} = 0`;
  return only === 'rounding' ? sql`(${gap} > 0 and ${gap} <= ${tolerance})` : sql`${gap} <= ${tolerance}`;
}
