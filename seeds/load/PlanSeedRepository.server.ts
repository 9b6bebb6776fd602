import type { PlanRow } from '~/features/plans/PlanRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { PlanRecord } from '../factories/plan.ts';
import { insertNewRows } from './BulkRepository.server.ts';

/*
 * Plans of invented bodies, written in bulk and with their own dates, with every submission as it was. What is there
 * already stays as people have left it: nothing is written of a plan that was begun.
 */

/** The units that the plans name, as the bodies would list them. */
export async function insertUnits(t: TenantDb, plans: readonly PlanRecord[]): Promise<void> {
  const leads = new Map<string, Set<string>>();
  for (const { agencyCode, rows } of plans) {
    const own = leads.get(agencyCode) ?? new Set();
    for (const { leadUnit } of rows) if (leadUnit) own.add(leadUnit);
    leads.set(agencyCode, own);
  }
  await insertNewRows(
    t.trx,
    'agency_unit',
    [...leads].flatMap(([agencyCode, names]) =>
      [...names].map((name, at) => ({
        province_code: t.provinceCode,
        agency_code: agencyCode,
        unit_id: `demo-${at + 1}`,
        name,
        position_no: at + 1,
        is_retired: false,
        version: 1,
        updated_at: plans[0]?.updatedAt,
      })),
    ),
  );
}

/** `measureIds`: ids in the province's library by the code in the stock. */
export async function insertPlans(
  t: TenantDb,
  plans: readonly PlanRecord[],
  measureIds: ReadonlyMap<string, string>,
): Promise<void> {
  const begun = await t.trx
    .selectFrom('plan')
    .select(['fiscal_year', 'agency_code'])
    .where('province_code', '=', t.provinceCode)
    .execute();
  const known = new Set(begun.map((plan) => `${plan.fiscal_year} ${plan.agency_code}`));
  const fresh = plans.filter((plan) => !known.has(`${plan.fiscalYear} ${plan.agencyCode}`));
  const keyOf = ({ agencyCode, fiscalYear }: PlanRecord) => ({
    province_code: t.provinceCode,
    fiscal_year: fiscalYear,
    agency_code: agencyCode,
  });
  const inLibrary = (row: PlanRow) => ({
    ...row,
    measureId: row.measureId === null ? null : (measureIds.get(row.measureId) ?? null),
  });
  await insertNewRows(
    t.trx,
    'plan',
    fresh.map((plan) => ({
      ...keyOf(plan),
      results_fiscal_year: plan.fiscalYear - 1,
      version: 1,
      updated_at: plan.updatedAt,
      updated_by_office: plan.updatedByOffice,
      state: plan.state,
      state_version: plan.stateVersion,
      edition_no: plan.editions.length,
      has_no_limitations: plan.hasNoLimitations,
    })),
  );
  await insertNewRows(
    t.trx,
    'plan_item',
    fresh.flatMap((plan) => plan.items.map((code) => ({ ...keyOf(plan), item_code: code, topic_no: null }))),
  );
  await insertNewRows(
    t.trx,
    'plan_row',
    fresh.flatMap((plan) =>
      plan.rows.map((row) => ({ ...keyOf(plan), ...columnsOf(inLibrary(row)), updated_at: plan.updatedAt })),
    ),
  );
  await insertNewRows(
    t.trx,
    'limitation',
    fresh.flatMap((plan) =>
      plan.limitations.map((each) => ({
        ...keyOf(plan),
        limitation_no: each.limitationNo,
        limitation_id: each.limitationId,
        version: each.version,
        limitation: each.limitation,
        analysis: each.analysis,
        handling: each.handling,
        updated_at: plan.updatedAt,
      })),
    ),
  );
  await insertNewRows(
    t.trx,
    'plan_edition',
    fresh.flatMap((plan) =>
      plan.editions.map((edition, at) => ({
        ...keyOf(plan),
        edition_no: at + 1,
        content: {
          rows: edition.rows.map(inLibrary),
          limitations: plan.limitations,
          hasNoLimitations: plan.hasNoLimitations,
        },
        submitted_at: edition.submittedAt,
        submitted_by_office: edition.submittedByOffice,
        approved_at: edition.approved?.at ?? null,
        approved_by_office: edition.approved?.office ?? null,
        approved_on_paper: edition.approved?.paper?.on ?? null,
        paper_office: edition.approved?.paper?.office ?? null,
        returned_at: edition.returned?.at ?? null,
        returned_by: edition.returned?.by ?? null,
        returned_by_office: edition.returned?.office ?? null,
        return_comment: edition.returned?.comment ?? null,
        row_comments: edition.returned?.rowComments ?? [],
      })),
    ),
  );
}

const columnsOf = (row: PlanRow) => ({
  row_no: row.rowNo,
  results_fiscal_year: row.fiscalYear - 1,
  row_id: row.rowId,
  version: row.version,
  kind: row.kind,
  topic_no: row.topicNo,
  item_codes: row.itemCodes,
  item_score_text: row.itemScoreText,
  finding: row.finding,
  measure: row.measure,
  steps: row.steps,
  timeframe: row.timeframe,
  timeframe_kind: row.timeframeKind,
  timeframe_from: row.timeframeFrom,
  timeframe_to: row.timeframeTo,
  responsible: row.responsible,
  lead_unit: row.leadUnit,
  co_units: row.coUnits,
  limitation: row.limitation,
  measure_id: row.measureId,
  circular_id: row.circularId,
  measure_no: row.measureNo,
  measure_version: row.measureVersion,
  circular_version: row.circularVersion,
});
