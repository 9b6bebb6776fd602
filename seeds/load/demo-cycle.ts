import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { draftCircular, moveCircular } from '~/features/circulars/circular-acts.server.ts';
import type { CircularForm } from '~/features/circulars/core/circular-form.ts';
import { NOBODY, type RecipientRule } from '~/features/circulars/core/recipient-rule.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { takeOverStock } from '~/features/measures/take-over.server.ts';
import * as PublicSwitchRepository from '~/features/public-page/PublicSwitchRepository.server.ts';
import { switchPages } from '~/features/public-page/switch-pages.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { PlannedCircular } from '../demo/cycle/cycle.ts';
import { demoCycle } from '../demo/cycle/cycle.ts';
import { addDays, momentOn } from '../demo/cycle/dates.ts';
import { demoPlans } from '../demo/cycle/province-plans.ts';
import { REVISED } from '../demo/cycle/second-version.ts';
import { demoProvinceYear } from '../demo/province-year.ts';
import { type DemoProvince, demoProvinces } from '../demo/provinces.ts';
import type { ReportRecord } from '../factories/report.ts';
import { seedScheme } from '../schemes/index.ts';
import * as CycleRepository from './CycleRepository.server.ts';
import { forwardToUnits, issueSecondVersion } from './demo-letters.ts';
import * as EvidenceRepository from './EvidenceRepository.server.ts';
import * as PlanSeedRepository from './PlanSeedRepository.server.ts';
import type { Seed } from './seed.ts';
import { versionOf } from './sources.ts';
import { asProvince } from './store.ts';

const PASS = 85;
/** The invented province that has turned its public pages on; the others have not. */
const PUBLIC_PROVINCE = '98';
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

/** What happened between each invented province and its agencies: circulars, receipts, decisions, plans, reports. */
export const demoCycleSeeds: readonly Seed[] = demoProvinces.map((province) => ({
  name: `demo/cycle/${province.code}`,
  title: `หนังสือเวียนและรายงานของจังหวัด${province.nameTh} / circulars and reports of ${province.nameEn}`,
  version: versionOf(
    'seeds/demo',
    'seeds/factories',
    'seeds/measure-stock',
    'seeds/load/EvidenceRepository.server.ts',
    'seeds/load/demo-letters.ts',
    'seeds/load/LetterSeedRepository.server.ts',
    'seeds/load/PlanSeedRepository.server.ts',
    'app/features/plans/core',
  ),
  load: async (db) => {
    const cycle = demoCycle(province, (fiscalYear) => weakIn(province, fiscalYear));
    const plans = demoPlans(province, cycle, (fiscalYear) => resultsOf(province, fiscalYear));
    await asProvince(db, province.code, async (t) => {
      await takeOverStock(t, cycle.stockCodes, SOURCE, LIBRARY_YEAR);
      const measureIds = await findMeasureIds(t);
      for (const circular of [...cycle.circulars, ...cycle.others]) await storeNew(t, circular, measureIds);
      const before = cycle.reports.filter(isBeforeRevision);
      await CycleRepository.insertReports(t, before);
      const letter = cycle.circulars.find(({ circularId }) => circularId.endsWith(REVISED.letterKey));
      if (letter) await issueSecondVersion(t, letter, SOURCE);
      await CycleRepository.insertReports(
        t,
        cycle.reports.filter((report) => !before.includes(report)),
      );
      await EvidenceRepository.insertProof(t, cycle.reports);
      await PlanSeedRepository.insertUnits(t, plans);
      await forwardToUnits(t, [...cycle.circulars, ...cycle.others]);
      await PlanSeedRepository.insertPlans(t, plans, measureIds);
      if (province.code === PUBLIC_PROVINCE) await openPages(t);
    });
    return `${cycle.circulars.length + cycle.others.length} + ${cycle.reports.length} + ${plans.length}`;
  },
}));

/** Written on the first version of the letter, as the rows of such a report say for good. */
function isBeforeRevision({ fiscalYear, round }: ReportRecord): boolean {
  return fiscalYear < LIBRARY_YEAR || round === '6m';
}

/** Turns the pages of every scored body on, as the province would. */
async function openPages(t: TenantDb): Promise<void> {
  const bodies = await PublicSwitchRepository.findAllSwitches(t);
  const codes = bodies.map(({ agencyCode }) => agencyCode);
  await switchPages(t, codes, SOURCE);
}

/** Ids in the province's library by the code in the stock. */
async function findMeasureIds(t: TenantDb): Promise<ReadonlyMap<string, string>> {
  const library = await MeasureRepository.findAll(t);
  return new Map(library.map(({ source, measureId }) => [source ?? measureId, measureId]));
}

/**
 * Drafts the circular and brings it as far as it has come, as the province would: each step by another office, in the
 * days before it was sent. Then adds what its recipients did. Once only.
 */
async function storeNew(
  t: TenantDb,
  circular: PlannedCircular,
  measureIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { circularId, reached } = circular;
  if (await CircularRepository.findById(t, circularId)) return;
  const on = (days: number, minutes: number) =>
    new Date(momentOn(addDays(circular.writtenOn, days), minutes));
  await draftCircular(t, formOf(circular, measureIds), of(WRITER), {
    circularId,
    isDemo: true,
    at: on(0, 90),
  });
  const acts = [
    { act: 'check', at: on(1, 60), office: CHECKER },
    { act: 'sign', at: on(2, 120), office: WRITER },
    { act: 'send', at: circular.sentAt ? new Date(circular.sentAt) : on(3, 0), office: WRITER },
  ] as const;
  for (const [at, step] of acts.slice(0, REACHED.indexOf(reached)).entries()) {
    const result = await moveCircular(t, circularId, {
      act: step.act,
      by: 'province_officer',
      version: at + 1,
      at: step.at,
      source: of(step.office),
    });
    if (result.kind !== 'done') throw new Error(`The circular ${circularId} is not taken to ${step.act}.`);
  }
  if (reached === 'sent') await CycleRepository.upsertReceipts(t, circular);
}

const REACHED = ['draft', 'checked', 'signed', 'sent'] as const;
const WRITER = 'กลุ่มงานยุทธศาสตร์ สำนักงานจังหวัด';
const CHECKER = 'หัวหน้าสำนักงานจังหวัด';
const of = (office: string): AuditSource => ({ ...SOURCE, office });

function formOf(circular: PlannedCircular, measureIds: ReadonlyMap<string, string>): CircularForm {
  const rule: RecipientRule = { ...NOBODY, ...circular.rule };
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
    ...rule,
  };
}

/** The scheme of a results year and its figures by agency. */
function resultsOf(province: DemoProvince, fiscalYear: number) {
  const scheme = seedScheme(fiscalYear);
  const figures = demoProvinceYear(scheme, province);
  return { scheme, figures: new Map(figures.map((each) => [each.agencyCode, each])) };
}

/** Agencies whose external survey was below the pass line in the year. */
function weakIn(province: DemoProvince, fiscalYear: number): ReadonlySet<string> {
  const figures = demoProvinceYear(seedScheme(fiscalYear), province);
  const weak = figures.filter(({ published }) => Number(published.instruments?.eit) < PASS);
  return new Set(weak.map(({ agencyCode }) => agencyCode));
}
