import { sql } from 'kysely';
import { asIdentity, type TenantDb } from '~/lib/db.server.ts';
import type { PlanState } from './core/lifecycle.ts';
import type { LimitationRow } from './LimitationRepository.server.ts';
import type { PlanKey, PlanRow } from './PlanRepository.server.ts';

/** What is kept of a plan that was handed in. */
export interface EditionContent {
  rows: PlanRow[];
  limitations: LimitationRow[];
  hasNoLimitations: boolean;
}

export interface RowComment {
  rowId: string;
  comment: string;
}

export type EditionFacts = Awaited<ReturnType<typeof findAllEditions>>[number];

/** Every submission of the plan, the newest first, without what it held. */
export async function findAllEditions(t: TenantDb, key: PlanKey) {
  return t.trx
    .selectFrom('plan_edition')
    .select([
      'edition_no as editionNo',
      'submitted_at as submittedAt',
      'submitted_by_office as submittedByOffice',
      'approved_at as approvedAt',
      'approved_by_office as approvedByOffice',
      'approved_on_paper as approvedOnPaper',
      'paper_office as paperOffice',
      'returned_at as returnedAt',
      'returned_by as returnedBy',
      'returned_by_office as returnedByOffice',
      'return_comment as returnComment',
      'row_comments as rowComments',
    ])
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .orderBy('edition_no', 'desc')
    .execute();
}

/** A plan as it was handed in; undefined where there is no such submission. */
export async function findEditionContent(
  t: TenantDb,
  key: PlanKey,
  editionNo: number,
): Promise<EditionContent | undefined> {
  const row = await t.trx
    .selectFrom('plan_edition')
    .select('content')
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('edition_no', '=', editionNo)
    .executeTakeFirst();
  return row?.content as EditionContent | undefined;
}

export async function insertEdition(
  t: TenantDb,
  key: PlanKey,
  edition: { editionNo: number; content: EditionContent; at: Date; office: string | null },
): Promise<void> {
  await t.trx
    .insertInto('plan_edition')
    .values({
      province_code: t.provinceCode,
      fiscal_year: key.fiscalYear,
      agency_code: key.agencyCode,
      edition_no: edition.editionNo,
      content: JSON.stringify(edition.content),
      submitted_at: edition.at,
      submitted_by_office: edition.office,
    })
    .execute();
}

/** Writes into the submission that it was approved: by the head in the product, or on paper. */
export async function updateApproved(
  t: TenantDb,
  key: PlanKey,
  editionNo: number,
  by: { at: Date; office: string | null; paper: { on: string; office: string } | null },
): Promise<void> {
  await t.trx
    .updateTable('plan_edition')
    .set({
      approved_at: by.at,
      approved_by_office: by.office,
      approved_on_paper: by.paper?.on ?? null,
      paper_office: by.paper?.office ?? null,
    })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('edition_no', '=', editionNo)
    .execute();
}

/** Writes into the submission that it was returned, with what is to be mended. */
export async function updateReturned(
  t: TenantDb,
  key: PlanKey,
  editionNo: number,
  by: {
    at: Date;
    office: string | null;
    who: 'head' | 'province';
    comment: string;
    rowComments: readonly RowComment[];
  },
): Promise<void> {
  await t.trx
    .updateTable('plan_edition')
    .set({
      returned_at: by.at,
      returned_by: by.who,
      returned_by_office: by.office,
      return_comment: by.comment,
      row_comments: JSON.stringify(by.rowComments),
    })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .where('edition_no', '=', editionNo)
    .execute();
}

/** Moves the plan to its next state; the plan must be held. */
export async function updateState(
  t: TenantDb,
  key: PlanKey,
  to: { state: PlanState; editionNo: number },
): Promise<void> {
  await t.trx
    .updateTable('plan')
    .set({
      state: to.state,
      edition_no: to.editionNo,
      state_version: sql<number>`state_version + 1`,
    })
    .where('province_code', '=', t.provinceCode)
    .where('fiscal_year', '=', key.fiscalYear)
    .where('agency_code', '=', key.agencyCode)
    .execute();
}

/** Whether the head of the agency has an account to approve with. */
export async function existsHead(t: TenantDb, agencyCode: string): Promise<boolean> {
  return asIdentity(t, async (trx) => {
    const row = await trx
      .selectFrom('membership')
      .select('membership_id')
      .where('province_code', '=', t.provinceCode)
      .where('agency_code', '=', agencyCode)
      .where('role', '=', 'agency_head')
      .where('deactivated_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  });
}
