import type { Database, TenantDb } from '~/lib/db.server.ts';
import type { Merger } from '../demo/stories.ts';
import type { AgencyRecord, DistrictRecord, ProvinceRecord } from '../factories/places.ts';
import type { StockMeasure } from '../measure-stock/index.ts';
import type { NationalYear } from '../reference/national.ts';
import { isVerified } from '../reference/national.ts';
import type { PublicHoliday } from '../reference/public-holidays.ts';
import { upsertRows } from './BulkRepository.server.ts';

/** Needs the owner of the database, as do the other reference tables that belong to no tenant. */
export async function upsertProvinces(
  db: Database,
  provinces: readonly Pick<ProvinceRecord, 'code' | 'nameTh' | 'nameEn' | 'isDemo'>[],
): Promise<void> {
  const rows = provinces.map(({ code, nameTh, nameEn, isDemo }) => ({
    province_code: code,
    name_th: nameTh,
    name_en: nameEn,
    is_demo: isDemo,
  }));
  await upsertRows(db, 'province', ['province_code'], rows);
}

export async function upsertDistricts(t: TenantDb, districts: readonly DistrictRecord[]): Promise<void> {
  const rows = districts.map(({ districtCode, nameTh, nameEn }) => ({
    province_code: t.provinceCode,
    district_code: districtCode,
    name_th: nameTh,
    name_en: nameEn,
  }));
  await upsertRows(t.trx, 'district', ['province_code', 'district_code'], rows);
}

/** Agencies with their history, and their place in the directory by which a code leads to its province. */
export async function upsertAgencies(t: TenantDb, agencies: readonly AgencyRecord[]): Promise<void> {
  const province_code = t.provinceCode;
  await upsertRows(
    t.trx,
    'agency',
    ['province_code', 'agency_code'],
    agencies.map((agency) => ({
      province_code,
      agency_code: agency.agencyCode,
      official_code: agency.officialCode,
      name_th: agency.nameTh,
      name_en: agency.nameEn,
      agency_type: agency.agencyType,
      district_code: agency.districtCode,
      size_class: agency.sizeClass ?? null,
      is_demo: agency.isDemo,
    })),
  );
  await upsertRows(
    t.trx,
    'agency_identity',
    ['province_code', 'agency_code', 'valid_from_fiscal_year'],
    agencies.flatMap(({ agencyCode, identities }) =>
      identities.map((identity) => ({
        province_code,
        agency_code: agencyCode,
        valid_from_fiscal_year: identity.validFromFiscalYear,
        valid_to_fiscal_year: identity.validToFiscalYear,
        name_th: identity.nameTh,
        name_en: identity.nameEn ?? null,
        agency_type: identity.agencyType,
        district_code: identity.districtCode,
      })),
    ),
  );
  await t.trx
    .insertInto('agency_directory')
    .values(agencies.map(({ agencyCode }) => ({ agency_code: agencyCode, province_code })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Mergers that are not recorded yet; both bodies must be stored. */
export async function insertMergers(t: TenantDb, mergers: readonly Merger[]): Promise<void> {
  if (mergers.length === 0) return;
  await t.trx
    .insertInto('agency_succession')
    .values(
      mergers.map(({ predecessorCode, successorCode, fromFiscalYear }) => ({
        province_code: t.provinceCode,
        predecessor_code: predecessorCode,
        successor_code: successorCode,
        from_fiscal_year: fromFiscalYear,
        kind: 'merged' as const,
        predecessor_ends: true,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function upsertMeasureStock(db: Database, stock: readonly StockMeasure[]): Promise<void> {
  const rows = stock.map((measure) => ({
    stock_code: measure.stockCode,
    title_th: measure.titleTh,
    title_en: measure.titleEn,
    steps_th: measure.stepsTh,
    responsible_pattern_th: measure.responsiblePatternTh,
    timeframe_kind: measure.timeframeKind,
    follow_up_th: measure.followUpTh,
    topic_nos: measure.topicNos,
    tied_items: measure.tiedItems,
    source: measure.source,
  }));
  await upsertRows(db, 'measure_stock', ['stock_code'], rows);
}

/** National figures with their sources; a figure that no source was found for is stored as unverified. */
export async function upsertNationalYears(db: Database, years: readonly NationalYear[]): Promise<void> {
  const rows = years.map((year) => ({
    fiscal_year: year.fiscalYear,
    agencies: year.agencies?.value ?? null,
    average: year.average?.value ?? null,
    passed: year.passed?.value ?? null,
    verified: isVerified(year),
    source: [...year.sources, ...(year.note ? [year.note] : [])].join('\n'),
  }));
  await upsertRows(db, 'national_year', ['fiscal_year'], rows);
}

export async function upsertPublicHolidays(db: Database, holidays: readonly PublicHoliday[]): Promise<void> {
  await upsertRows(
    db,
    'public_holiday',
    ['day'],
    holidays.map(({ day, nameTh, nameEn, kind, isVerified: verified }) => ({
      day,
      name_th: nameTh,
      name_en: nameEn,
      kind,
      is_verified: verified,
    })),
  );
}
