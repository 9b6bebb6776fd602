import * as UnitRepository from '~/features/adoption/UnitRepository.server.ts';
import * as AgencyDocumentsRepository from '~/features/agencies/AgencyDocumentsRepository.server.ts';
import * as AgencyScoresRepository from '~/features/agencies/AgencyScoresRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { findMissing, type Missing } from './core/missing.ts';
import { weakItems } from './core/weak-items.ts';
import * as LimitationRepository from './LimitationRepository.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import * as PlanSourceRepository from './PlanSourceRepository.server.ts';

export type ReadPlan = Awaited<ReturnType<typeof readPlan>>;

/** What is stored of the plan, of last year's plan, and of the result it answers. */
export async function readPlan(t: TenantDb, key: PlanRepository.PlanKey) {
  const { agencyCode, fiscalYear } = key;
  const year = fiscalYear - 1;
  const plan = await PlanRepository.findPlan(t, key);
  const rows = await PlanRepository.findAllRows(t, key);
  const before = await PlanRepository.findAllRows(t, { agencyCode, fiscalYear: year });
  const limitations = await LimitationRepository.findAll(t, key);
  const limitationsBefore = await LimitationRepository.findAll(t, { agencyCode, fiscalYear: year });
  const inPlan = ({ isRemoved }: { isRemoved: boolean }) => !isRemoved;
  const out = ({ isRemoved }: { isRemoved: boolean }) => isRemoved;
  return {
    plan: {
      version: plan?.version ?? 0,
      updatedOn: plan?.updatedOn ?? null,
      office: plan?.updatedByOffice ?? null,
      state: plan?.state ?? ('draft' as const),
      stateVersion: plan?.stateVersion ?? 0,
      editionNo: plan?.editionNo ?? 0,
      hasNoLimitations: plan?.hasNoLimitations ?? false,
    },
    items: await PlanRepository.findAllItems(t, key),
    rows: rows.filter(inPlan),
    removed: rows.filter(out),
    rowsBefore: before.filter(inPlan),
    limitations: limitations.filter(inPlan),
    limitationsRemoved: limitations.filter(out),
    limitationsBefore: limitationsBefore.filter(inPlan),
    known: {
      scores: await AgencyScoresRepository.findAllItems(t, agencyCode, year),
      failed: await AgencyDocumentsRepository.findAllFailedItems(t, agencyCode, year),
      comments: await AgencyDocumentsRepository.findAllComments(t, agencyCode, year),
      points: await AgencyDocumentsRepository.findAllDevelopmentPoints(t, agencyCode, year),
    },
    scoresBefore: before.length > 0 ? await AgencyScoresRepository.findAllItems(t, agencyCode, year - 1) : [],
    library: await readLibrary(t, fiscalYear),
    circulated: await PlanSourceRepository.findAllCirculated(t, agencyCode, year),
  };
}

/** The measures in use of the library of the year, or of the newest one where the year has none yet. */
async function readLibrary(t: TenantDb, fiscalYear: number) {
  const ofYear = await MeasureRepository.findAll(t, fiscalYear);
  const library = ofYear.length > 0 ? ofYear : await MeasureRepository.findAll(t);
  return library.filter(({ isRetired }) => !isRetired);
}

/** What still has to be mended before the plan can be handed in. */
export function missingIn(scheme: Scheme, { plan, rows, limitations, known, items }: ReadPlan): Missing[] {
  const weak = weakItems(scheme, { ...known, chosen: items }, { lowest: false, language: 'th' });
  return findMissing({
    rows,
    weak: weak.filter(({ reasons }) => reasons.includes('below') || reasons.includes('failed')),
    limitations,
    hasNoLimitations: plan.hasNoLimitations,
  });
}

/** Every scheme there is, the oldest first. */
export async function readSchemes(t: TenantDb): Promise<Scheme[]> {
  const years = await SchemeRepository.findAllFiscalYears(t.trx);
  return SchemeRepository.findAllByFiscalYears(t.trx, years);
}

/** The scheme of the results year, for reading what was typed. */
export async function findScheme(t: TenantDb, year: number): Promise<Scheme> {
  const scheme = await SchemeRepository.findByFiscalYear(t.trx, year);
  if (!scheme) throw notFound();
  return scheme;
}

/** Units that may be responsible: those of the agency's own list, then others that its rows have named. */
export async function readUnitNames(t: TenantDb, agencyCode: string): Promise<string[]> {
  const units = await UnitRepository.findAll(t, agencyCode);
  const named = await PlanSourceRepository.findAllNamedUnits(t, agencyCode);
  const inUse = units.filter(({ isRetired }) => !isRetired).map(({ name }) => name);
  return [...new Set([...inUse, ...named])];
}
