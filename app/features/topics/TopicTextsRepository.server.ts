import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import { bodies, type TopicFilter } from './TopicRepository.server.ts';

export interface TextQuestion extends TopicFilter {
  codes: readonly string[];
}

interface AgencyRef {
  agencyCode: string;
  nameTh: string;
}

/** One reason for which a disclosure item got no points, with the agencies it was given to. */
export interface FailureRow {
  code: string;
  reason: string;
  agencies: (AgencyRef & { appealOutcome: string | null })[];
}

/** Reasons of the failed items, those given most often first within an item. Kept from district chiefs by row security. */
export async function findAllFailures(t: TenantDb, asked: TextQuestion): Promise<FailureRow[]> {
  const { rows } = await sql<FailureRow>`
    select f.item_code as code, f.reason, jsonb_agg(jsonb_build_object('agencyCode', b.agency_code, 'nameTh', b.name_th,
      'appealOutcome', f.appeal_outcome) order by b.name_th collate "und-x-icu") as agencies
    from (${bodies(t, asked)}) b
    join failed_item f on f.province_code = ${t.provinceCode} and f.fiscal_year = ${asked.fiscalYear}
      and f.agency_code = b.agency_code and f.item_code = any(${[...asked.codes]}::text[])
    group by f.item_code, f.reason
    order by array_position(${[...asked.codes]}::text[], f.item_code), count(*) desc, f.reason`.execute(
    t.trx,
  );
  return rows;
}

/** What evaluators said, word for word, with the agencies they said it to. */
export interface CommentRow {
  code: string | null;
  citedItems: string[];
  finding: string;
  recommendation: string | null;
  agencies: AgencyRef[];
}

/** Comments on the items or citing them, those said most often first. Kept from district chiefs by row security. */
export async function findAllComments(t: TenantDb, asked: TextQuestion): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`
    select c.item_code as code, c.cited_items as "citedItems", c.finding, c.recommendation,
      jsonb_agg(distinct jsonb_build_object('agencyCode', b.agency_code, 'nameTh', b.name_th)) as agencies
    from (${bodies(t, asked)}) b
    join evaluator_comment c on c.province_code = ${t.provinceCode} and c.fiscal_year = ${asked.fiscalYear}
      and c.agency_code = b.agency_code
      and (c.item_code = any(${[...asked.codes]}::text[]) or c.cited_items && ${[...asked.codes]}::text[])
    group by c.item_code, c.cited_items, c.finding, c.recommendation
    order by count(*) desc, array_position(${[...asked.codes]}::text[], c.item_code) nulls last, c.finding`.execute(
    t.trx,
  );
  return rows;
}
