import { sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';

/** The scored bodies of the province, each with whether its page is on and what would stand on it. */
export async function findAllSwitches(t: TenantDb) {
  const { rows } = await sql<{
    agencyCode: string;
    nameTh: string;
    agencyType: string;
    isOn: boolean;
    years: number;
    documents: number;
  }>`
    select a.agency_code as "agencyCode", a.name_th as "nameTh", a.agency_type as "agencyType",
      coalesce(p.is_on, false) as "isOn",
      (select count(*)::int from agency_year y where y.province_code = a.province_code
        and y.agency_code = a.agency_code and y.is_published) as years,
      (select count(distinct e.fiscal_year)::int from plan_edition e where e.province_code = a.province_code
        and e.agency_code = a.agency_code and e.approved_at is not null and e.returned_at is null)
      + (select count(*)::int from compliance_report r where r.province_code = a.province_code
        and r.agency_code = a.agency_code and r.state = 'accepted') as documents
    from agency a left join public_page p using (province_code, agency_code)
    where a.province_code = ${t.provinceCode} and a.is_scored
    order by a.agency_type, a.name_th, a.agency_code`.execute(t.trx);
  return rows;
}

/** Turns the pages of these bodies on and those of all others off; returns the codes that changed. */
export async function updateSwitches(
  t: TenantDb,
  onCodes: readonly string[],
  office: string | null,
): Promise<{ on: string[]; off: string[] }> {
  const { rows } = await sql<{ agencyCode: string; isOn: boolean }>`
    insert into public_page (province_code, agency_code, is_on, changed_by_office)
    select a.province_code, a.agency_code, a.agency_code = any(${[...onCodes]}::text[]), ${office}
    from agency a left join public_page p using (province_code, agency_code)
    where a.province_code = ${t.provinceCode} and a.is_scored
      and coalesce(p.is_on, false) <> (a.agency_code = any(${[...onCodes]}::text[]))
    on conflict (province_code, agency_code)
      do update set is_on = excluded.is_on, changed_at = now(), changed_by_office = excluded.changed_by_office
    returning agency_code as "agencyCode", is_on as "isOn"`.execute(t.trx);
  await sql`
    update public_document d set is_public = p.is_on from public_page p
    where d.province_code = ${t.provinceCode} and p.province_code = d.province_code
      and p.agency_code = d.agency_code and d.withdrawn_at is null and d.is_public <> p.is_on`.execute(t.trx);
  const codes = (isOn: boolean) => rows.filter((row) => row.isOn === isOn).map((row) => row.agencyCode);
  return { on: codes(true), off: codes(false) };
}

/**
 * Copies accepted reports to where the public reads them: of one body, or of all. A copy that says the
 * same stays as it is; one that says something else becomes its next version; one that was withdrawn comes back.
 */
export async function upsertReports(t: TenantDb, agencyCode: string | null): Promise<void> {
  await sql`
    insert into public_document (province_code, agency_code, fiscal_year, kind, is_public, name_th, approved_on, content)
    select r.province_code, r.agency_code, r.fiscal_year, 'report-' || r.round, coalesce(p.is_on, false), a.name_th,
      (r.reviewed_at at time zone 'Asia/Bangkok')::date,
      coalesce((select jsonb_agg(jsonb_build_object('no', w.row_no, 'topicNo', null, 'items', null,
          'finding', w.weakness, 'measure', w.action, 'steps', null, 'timeframe', null,
          'responsible', w.responsible, 'limitation', null, 'status', w.status, 'statusText', w.status_text)
        order by w.row_no)
        from compliance_report_row w where w.province_code = r.province_code and w.fiscal_year = r.fiscal_year
          and w.agency_code = r.agency_code and w.round = r.round and (w.part_no = 1 or exists (
            select from report_supplement u where u.province_code = w.province_code
              and u.fiscal_year = w.fiscal_year and u.agency_code = w.agency_code and u.round = w.round
              and u.part_no = w.part_no and u.state = 'accepted'))), '[]')
    from compliance_report r
    left join public_page p using (province_code, agency_code)
    join agency a using (province_code, agency_code)
    where r.province_code = ${t.provinceCode} and r.state = 'accepted'
      and (${agencyCode}::text is null or r.agency_code = ${agencyCode})
    on conflict (province_code, agency_code, fiscal_year, kind) do update
      set content = excluded.content, name_th = excluded.name_th, approved_on = excluded.approved_on,
        version = public_document.version + (public_document.content is distinct from excluded.content)::int,
        is_public = excluded.is_public, withdrawn_at = null, updated_at = now()
      where public_document.content is distinct from excluded.content or public_document.withdrawn_at is not null`.execute(
    t.trx,
  );
}

/** Takes a document off its page; the next acceptance puts it back at the same address. */
export async function updateWithdrawn(
  t: TenantDb,
  document: { agencyCode: string; fiscalYear: number; kind: 'report-6m' | 'report-12m' },
  at: Date,
): Promise<void> {
  await t.trx
    .updateTable('public_document')
    .set({ is_public: false, withdrawn_at: at })
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', document.agencyCode)
    .where('fiscal_year', '=', document.fiscalYear)
    .where('kind', '=', document.kind)
    .execute();
}

/**
 * Copies the newest approved edition of plans to where the public reads them, as `upsertReports` does. A plan that was
 * sent back keeps its copy until another edition is approved: the copy says what was approved, and may have been cited.
 */
export async function upsertPlans(t: TenantDb, agencyCode: string | null): Promise<void> {
  await sql`
    insert into public_document (province_code, agency_code, fiscal_year, kind, is_public, name_th, approved_on, content)
    select distinct on (e.fiscal_year, e.agency_code) e.province_code, e.agency_code, e.fiscal_year, 'plan',
      coalesce(p.is_on, false), a.name_th,
      coalesce(e.approved_on_paper, (e.approved_at at time zone 'Asia/Bangkok')::date),
      coalesce((select jsonb_agg(jsonb_build_object('no', at, 'topicNo', w->'topicNo',
          'items', (select string_agg(code, ', ') from jsonb_array_elements_text(w->'itemCodes') as code),
          'finding', w->'finding', 'measure', w->'measure', 'steps', w->'steps', 'timeframe', w->'timeframe',
          'responsible', w->'responsible', 'limitation', w->'limitation', 'status', null, 'statusText', null)
        order by at)
        from jsonb_array_elements(e.content->'rows') with ordinality as rows(w, at)), '[]')
    from plan_edition e
    left join public_page p using (province_code, agency_code)
    join agency a using (province_code, agency_code)
    where e.province_code = ${t.provinceCode} and e.approved_at is not null and e.returned_at is null
      and (${agencyCode}::text is null or e.agency_code = ${agencyCode})
    order by e.fiscal_year, e.agency_code, e.edition_no desc
    on conflict (province_code, agency_code, fiscal_year, kind) do update
      set content = excluded.content, name_th = excluded.name_th, approved_on = excluded.approved_on,
        version = public_document.version + 1, updated_at = now()
      where public_document.content is distinct from excluded.content`.execute(t.trx);
}
