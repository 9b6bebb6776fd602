import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { draftCircular, sendCircular } from '~/features/circulars/circular-acts.server.ts';
import type { CircularForm } from '~/features/circulars/core/circular-form.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { takeOverStock } from '~/features/measures/take-over.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { demoCycle } from '../demo/cycle/cycle.ts';
import { demoProvinceYear } from '../demo/province-year.ts';
import { type DemoProvince, demoProvinces } from '../demo/provinces.ts';
import type { CircularRecord } from '../factories/circular.ts';
import { seedScheme } from '../schemes/index.ts';
import * as CycleRepository from './CycleRepository.server.ts';
import type { Seed } from './seed.ts';
import { versionOf } from './sources.ts';
import { asProvince } from './store.ts';

const PASS = 85;
/** Measures year (BE) of the newest circular: its library is the one in use. */
const LIBRARY_YEAR = 2569;
/** In the audit trail these acts are nobody's: they came with the invented data. */
const SOURCE: AuditSource = {
  userId: null,
  office: 'ชุดข้อมูลสมมติ',
  role: null,
  clientAddress: null,
  requestId: null,
};

/** What happened between each invented province and its agencies: circulars, receipts, decisions, reports. */
export const demoCycleSeeds: readonly Seed[] = demoProvinces.map((province) => ({
  name: `demo/cycle/${province.code}`,
  title: `หนังสือเวียนและรายงานของจังหวัด${province.nameTh} / circulars and reports of ${province.nameEn}`,
  version: versionOf('seeds/demo', 'seeds/factories', 'seeds/measure-stock'),
  load: async (db) => {
    const cycle = demoCycle(province, (fiscalYear) => weakIn(province, fiscalYear));
    await asProvince(db, province.code, async (t) => {
      await takeOverStock(t, cycle.stockCodes, SOURCE, LIBRARY_YEAR);
      const measureIds = await findMeasureIds(t);
      for (const circular of cycle.circulars) await sendNew(t, circular, measureIds);
      await CycleRepository.insertReports(t, cycle.reports);
    });
    return `${cycle.circulars.length} + ${cycle.reports.length}`;
  },
}));

/** Ids in the province's library by the code in the stock. */
async function findMeasureIds(t: TenantDb): Promise<ReadonlyMap<string, string>> {
  const library = await MeasureRepository.findAll(t);
  return new Map(library.map(({ source, measureId }) => [source ?? measureId, measureId]));
}

/** Drafts and sends the circular as the province would, then adds what its recipients did; once only. */
async function sendNew(
  t: TenantDb,
  circular: CircularRecord,
  measureIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { circularId, sentAt } = circular;
  if (!sentAt || (await CircularRepository.findById(t, circularId))) return;
  await draftCircular(t, formOf(circular, measureIds), SOURCE, { circularId, isDemo: true });
  await sendCircular(t, circularId, new Date(sentAt), SOURCE);
  await CycleRepository.upsertReceipts(t, circular);
}

function formOf(circular: CircularRecord, measureIds: ReadonlyMap<string, string>): CircularForm {
  const agencies = circular.receipts.map(({ agencyCode }) => agencyCode);
  return {
    number: circular.number,
    datedOn: circular.datedOn,
    subject: circular.subject,
    body: circular.body,
    signedRole: circular.signedRole,
    resultsFiscalYear: circular.resultsFiscalYear,
    acknowledgeDueOn: circular.acknowledgeDueOn,
    planDueOn: circular.planDueOn,
    report6mDueOn: circular.report6mDueOn,
    report12mDueOn: circular.report12mDueOn,
    measureIds: circular.measures.map(({ measureId }) => measureIds.get(measureId) ?? measureId),
    mode: 'chosen',
    types: [],
    districts: [],
    agencies,
  };
}

/** Agencies whose external survey was below the pass line in the year. */
function weakIn(province: DemoProvince, fiscalYear: number): ReadonlySet<string> {
  const figures = demoProvinceYear(seedScheme(fiscalYear), province);
  const weak = figures.filter(({ published }) => Number(published.instruments?.eit) < PASS);
  return new Set(weak.map(({ agencyCode }) => agencyCode));
}
