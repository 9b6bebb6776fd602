import { type RawBuilder, sql } from 'kysely';
import type { TenantDb } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import type { SizeClass } from '~/lib/size-class.ts';
import { type Identity, type Naming, REGIONAL_UNIT } from './core/identity.ts';
import type { NewUnit } from './core/unit.ts';

/** An identity of a body with the name of its district. */
export type NamedIdentity = Identity & { districtNameTh: string | null };

export interface Body extends Naming {
  agencyCode: string;
  officialCode: string | null;
  districtNameTh: string | null;
  sizeClass: SizeClass | null;
  /** False for a regional unit. */
  isScored: boolean;
  /** Day (`YYYY-MM-DD`) on which a regional unit ceased to be one. */
  closedOn: string | null;
  version: number;
  /** Oldest first; empty where the body has had one name as far as is known. */
  identities: NamedIdentity[];
}

/** The bodies of the scope as they are today, each with what it was before. */
export async function findAllBodies(t: TenantDb, { type, district, size }: Scope): Promise<Body[]> {
  return selectBodies(
    t,
    sql<boolean>`(${type} = '' or a.agency_type = ${type}) and (${district} = '' or a.district_code = ${district})
      and (${size} = '' or a.size_class = ${size})`,
  );
}

export async function findBody(t: TenantDb, agencyCode: string): Promise<Body | undefined> {
  return (await selectBodies(t, sql<boolean>`a.agency_code = ${agencyCode}`))[0];
}

async function selectBodies(t: TenantDb, condition: RawBuilder<boolean>): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select a.agency_code as "agencyCode", a.official_code as "officialCode", a.name_th as "nameTh", a.name_en as "nameEn",
      a.agency_type as "agencyType", a.district_code as "districtCode", d.name_th as "districtNameTh",
      a.size_class as "sizeClass", a.is_scored as "isScored", a.closed_on::text as "closedOn", a.version,
      coalesce((
        select jsonb_agg(jsonb_build_object('from', i.valid_from_fiscal_year, 'to', i.valid_to_fiscal_year,
          'nameTh', i.name_th, 'nameEn', i.name_en, 'agencyType', i.agency_type, 'districtCode', i.district_code,
          'districtNameTh', di.name_th) order by i.valid_from_fiscal_year)
        from agency_identity i
        left join district di on di.province_code = i.province_code and di.district_code = i.district_code
        where i.province_code = a.province_code and i.agency_code = a.agency_code
      ), '[]') as identities
    from agency a
    left join district d on d.province_code = a.province_code and d.district_code = a.district_code
    where a.province_code = ${t.provinceCode} and ${condition}
    order by a.name_th collate "und-x-icu", a.agency_code`.execute(t.trx);
  return rows;
}

/** Earliest fiscal year (BE) that has a result of the body; null where there is none. */
export async function findFirstResultYear(t: TenantDb, agencyCode: string): Promise<number | null> {
  const row = await t.trx
    .selectFrom('agency_year')
    .select((eb) => eb.fn.min('fiscal_year').as('year'))
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .executeTakeFirst();
  return row?.year ?? null;
}

export async function findAllDistricts(t: TenantDb): Promise<{ code: string; nameTh: string }[]> {
  return t.trx
    .selectFrom('district')
    .select(['district_code as code', 'name_th as nameTh'])
    .where('province_code', '=', t.provinceCode)
    .orderBy(sql`name_th collate "und-x-icu"`)
    .execute();
}

/** Counts the version on; false where the body changed since it was read. Holds the row until the act is done. */
export async function takeVersion(t: TenantDb, agencyCode: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await t.trx
    .updateTable('agency')
    .set({ version: version + 1 })
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateSize(t: TenantDb, agencyCode: string, size: SizeClass | null): Promise<void> {
  await t.trx
    .updateTable('agency')
    .set({ size_class: size })
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .execute();
}

/** Thai names of the bodies that are not closed. */
export async function findAllOpenNames(t: TenantDb): Promise<string[]> {
  const rows = await t.trx
    .selectFrom('agency')
    .select('name_th as nameTh')
    .where('province_code', '=', t.provinceCode)
    .where('closed_on', 'is', null)
    .execute();
  return rows.map(({ nameTh }) => nameTh);
}

/** A new regional unit, invented where its province is. */
export async function insertUnit(t: TenantDb, agencyCode: string, unit: NewUnit): Promise<void> {
  await t.trx
    .insertInto('agency_directory')
    .values({ agency_code: agencyCode, province_code: t.provinceCode })
    .execute();
  await sql`
    insert into agency (province_code, agency_code, official_code, name_th, name_en, agency_type, district_code, is_demo)
    select ${t.provinceCode}, ${agencyCode}, null, ${unit.nameTh}, ${unit.nameEn}, ${REGIONAL_UNIT}, ${unit.districtCode},
      is_demo from province where province_code = ${t.provinceCode}`.execute(t.trx);
}

/** `YYYY-MM-DD`; null opens the unit again. */
export async function updateClosedOn(
  t: TenantDb,
  agencyCode: string,
  closedOn: string | null,
): Promise<void> {
  await t.trx
    .updateTable('agency')
    .set({ closed_on: closedOn })
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .execute();
}

/** Stores the identities in place of those there, and makes the body what the newest of them says. */
export async function replaceIdentities(
  t: TenantDb,
  agencyCode: string,
  identities: readonly Identity[],
): Promise<void> {
  await t.trx
    .deleteFrom('agency_identity')
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .execute();
  const newest = identities.at(-1);
  if (!newest) return;
  await t.trx
    .insertInto('agency_identity')
    .values(
      identities.map((identity) => ({
        province_code: t.provinceCode,
        agency_code: agencyCode,
        valid_from_fiscal_year: identity.from,
        valid_to_fiscal_year: identity.to,
        name_th: identity.nameTh,
        name_en: identity.nameEn,
        agency_type: identity.agencyType,
        district_code: identity.districtCode,
      })),
    )
    .execute();
  await t.trx
    .updateTable('agency')
    .set({
      name_th: newest.nameTh,
      name_en: newest.nameEn,
      agency_type: newest.agencyType,
      district_code: newest.districtCode,
    })
    .where('province_code', '=', t.provinceCode)
    .where('agency_code', '=', agencyCode)
    .execute();
}
