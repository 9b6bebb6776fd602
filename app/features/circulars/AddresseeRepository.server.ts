import { type RawBuilder, sql } from 'kysely';
import { hasNotEnded } from '~/features/agencies/ScopeRepository.server.ts';
import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { RecipientRule, WeaknessCondition } from './core/recipient-rule.ts';

export interface AgencyChoice {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  isScored: boolean;
  districtCode: string | null;
  districtNameTh: string | null;
}

/** A body that the rule concerns, with the published figures it was looked at for (two places, as decimal text). */
export interface Addressee extends AgencyChoice {
  /** In the order of the rule's conditions; null where the body has no published figure. Empty without conditions. */
  figures: (string | null)[];
  /** False: whether it is weak cannot be said, because a figure is missing; it is named and not addressed. */
  isAddressed: boolean;
}

/** Neither closed (a regional unit) nor merged away or split up by the fiscal year (BE). */
const isOpenIn = (fiscalYear: number) => sql<boolean>`a.closed_on is null and ${hasNotEnded(fiscalYear)}`;
const columns = sql`a.agency_code as "agencyCode", a.name_th as "nameTh", a.agency_type as "agencyType",
  a.is_scored as "isScored", a.district_code as "districtCode", d.name_th as "districtNameTh"`;
const bodies = sql`agency a
  left join district d on d.province_code = a.province_code and d.district_code = a.district_code`;
const NONE = sql`'[]'::jsonb`;
const inOrder = sql`a.is_scored desc, a.agency_type, a.name_th collate "und-x-icu", a.agency_code`;

/** Bodies of the province that can be addressed in the fiscal year (BE): scored ones first, by type and Thai name. */
export async function findAllChoices(t: TenantDb, fiscalYear: number): Promise<AgencyChoice[]> {
  const { rows } = await sql<AgencyChoice>`
    select ${columns} from ${bodies} where a.province_code = ${t.provinceCode} and ${isOpenIn(fiscalYear)}
    order by ${inOrder}`.execute(t.trx);
  return rows;
}

/**
 * The bodies of the province that the rule means in the fiscal year `asOf` (BE), on the published results of another. By weakness also those for
 * which a figure is missing and that the other figures do not decide: `isAddressed` is false for them.
 */
export async function findAllByRule(
  t: TenantDb,
  rule: RecipientRule,
  { resultsFiscalYear, asOf }: { resultsFiscalYear: number; asOf: number },
): Promise<Addressee[]> {
  const figures = rule.conditions.map((condition) => figureOf(t, condition, resultsFiscalYear));
  const { rows } = await sql<Omit<Addressee, 'isAddressed'> & { verdict: boolean | null }>`
    select * from (
      select ${columns}, ${figures.length === 0 ? NONE : sql`jsonb_build_array(${sql.join(figures.map((figure) => sql`${figure}::text`))})`} as figures,
        ${verdictOf(rule, figures)} as verdict
      from ${bodies} where a.province_code = ${t.provinceCode} and ${isOpenIn(asOf)}
      order by ${inOrder}
    ) judged where verdict is not false`.execute(t.trx);
  return rows.map(({ verdict, ...row }) => ({ ...row, isAddressed: verdict === true }));
}

/** True, false, or null where it cannot be said: SQL's own logic of three values. */
function verdictOf(rule: RecipientRule, figures: readonly RawBuilder<unknown>[]): RawBuilder<boolean | null> {
  const inTrees = sql<boolean>`(case when a.is_scored then 'scored' else 'regional' end) = any(${rule.trees}::text[])`;
  switch (rule.mode) {
    case 'all':
      return inTrees;
    case 'types':
      return sql<boolean>`a.agency_type = any(${rule.types}::text[])`;
    case 'districts':
      return sql<boolean>`${inTrees} and coalesce(a.district_code = any(${rule.districts}::text[]), false)`;
    case 'chosen':
      return sql<boolean>`a.agency_code = any(${rule.agencies}::text[])`;
    case 'weakness': {
      const tests = rule.conditions.map(
        ({ operator, threshold }, at) =>
          sql`${figures[at]} ${operator === 'below' ? sql`<` : sql`<=`} ${threshold}::numeric`,
      );
      if (tests.length === 0) return sql<boolean>`false`;
      const joined = sql.join(tests, rule.joined === 'and' ? sql` and ` : sql` or `);
      return sql<boolean>`case when a.is_scored then (${joined}) else false end`;
    }
  }
}

/** The published figure as people read it, rounded half-up to two places: nobody is weak by a figure nobody can see. */
function figureOf(t: TenantDb, { node }: WeaknessCondition, fiscalYear: number): RawBuilder<unknown> {
  const kind = kindOfNode(node);
  if (kind === 'item')
    return sql`(select round(s.score, 2) from item_score s where s.province_code = ${t.provinceCode}
      and s.fiscal_year = ${fiscalYear}::int and s.agency_code = a.agency_code and s.item_code = ${node} and s.is_published)`;
  const column = kind === 'indicator' ? `ind_${node}` : node;
  return sql`(select round(y.${sql.ref(column)}, 2) from agency_year y where y.province_code = ${t.provinceCode}
    and y.fiscal_year = ${fiscalYear}::int and y.agency_code = a.agency_code and y.is_published)`;
}

/** The newest fiscal year (BE) with published results, on which weakness can be judged; null where none are out. */
export async function findNewestResultsYear(t: TenantDb): Promise<number | null> {
  const row = await t.trx
    .selectFrom('agency_year')
    .select(({ fn }) => fn.max('fiscal_year').as('year'))
    .where('province_code', '=', t.provinceCode)
    .where('is_published', '=', true)
    .executeTakeFirst();
  return row?.year ?? null;
}

/** Writes the list at the moment of sending; from then on it does not change. */
export async function insertFrozen(
  t: TenantDb,
  circularId: string,
  addressees: readonly Addressee[],
): Promise<void> {
  const list = addressees.map(({ agencyCode, figures }) => ({ agencyCode, figures }));
  await sql`
    insert into circular_recipient (province_code, circular_id, agency_code, basis_figures)
    select ${t.provinceCode}, ${circularId}, r."agencyCode", case when jsonb_array_length(r.figures) > 0 then r.figures end
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r ("agencyCode" text, figures jsonb)`.execute(
    t.trx,
  );
}
