import * as AgencyScoresRepository from '~/features/agencies/AgencyScoresRepository.server.ts';
import { chooseYear, pageYears } from '~/features/agencies/core/choose-year.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { type GateArgs, requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { adoptable, circularsOf, copiedRows, copyable } from './batches.ts';
import { keptByTopic } from './core/keep.ts';
import { findWithoutFinding } from './core/missing.ts';
import { findCarriedOver, findRepetitions, type PlacedText } from './core/repeated-text.ts';
import { suggestFor } from './core/suggest.ts';
import { countBelow, weakItems } from './core/weak-items.ts';
import { loadLifecycle } from './load-lifecycle.server.ts';
import * as PlanRepository from './PlanRepository.server.ts';
import { planSearch } from './plan-search-params.ts';
import { missingIn, readPlan, readSchemes, readUnitNames } from './read-plan.server.ts';
import { mergeMeasures } from './standard-measures.ts';
import { startRow } from './start-row.server.ts';

/** Everything the plan page of an agency shows for one results year; the plan is of the year after. */
export async function loadPlan({ request, params, context }: GateArgs) {
  const { actor, tenant, province, agency } = await requireAgency({ request, params, context }, 'plans.read');
  const { agencyCode } = agency;
  const search = planSearch.parse(askedFilters(request));
  return withTenant(context.db, tenant, async (t) => {
    const results = await AgencyScoresRepository.findAllYears(t, agencyCode);
    const schemes = await readSchemes(t);
    const planned = await PlanRepository.findAllResultsYears(t, agencyCode);
    const years = pageYears(
      results,
      isAwaited(search.year, schemes) ? [...new Set([...planned, search.year])] : planned,
    );
    const year = chooseYear(
      search.year,
      years,
      schemes.map(({ fiscalYear }) => fiscalYear),
    );
    if (year === 'unknown') throw notFound();
    const scheme = schemes.find(({ fiscalYear }) => fiscalYear === year);
    const result = results.find(({ fiscalYear }) => fiscalYear === year) ?? null;
    const common = {
      province,
      agency,
      search,
      years,
      mayWrite: false,
      isDraftResult: result?.isPublished === false,
    };
    if (year === null || !scheme) return { ...common, year, plan: null };
    const key = { agencyCode, fiscalYear: year + 1 };
    const read = await readPlan(t, key);
    const lifecycle = await loadLifecycle(t, key, { actor, agency, ...read.plan, edition: search.edition });
    const mayWrite = can(actor, 'plans.write', agency) && lifecycle.isOpen;
    const carry = {
      schemes,
      from: year - 1,
      to: year,
      scoresBefore: read.scoresBefore,
      scoresNow: read.known.scores,
    };
    const shown = { lowest: search.lowest, language: context.lang };
    const known = { ...read.known, chosen: read.items };
    const items = weakItems(scheme, known, shown);
    const chosen = items.filter(({ isChosen }) => isChosen);
    const measures = mergeMeasures(read.library, read.circulated);
    const topics = scheme.topics.list.map(({ number, name }) => {
      const codes = chosen.filter(({ topicNo }) => topicNo === number).map(({ code }) => code);
      const own = codes.length > 0 ? { topicNo: number, codes } : null;
      return {
        number,
        name: name[context.lang],
        codes,
        suggestions: own ? suggestFor(schemes, year, own, measures) : [],
      };
    });
    const indicators = result?.indicators ?? [];
    return {
      ...common,
      mayWrite,
      year,
      plan: {
        lifecycle,
        missing: missingIn(scheme, read),
        withoutFinding: findWithoutFinding(read.rows),
        limitations: read.limitations,
        limitationsRemoved: read.limitationsRemoved,
        units: mayWrite ? await readUnitNames(t, agencyCode) : [],
        circulars: circularsOf(read),
        adoptable: adoptable(read).length,
        copyable: copyable(read),
        copied: copiedRows(read, carry),
        fiscalYear: year + 1,
        ...read.plan,
        items,
        topics,
        kept: keptByTopic(scheme, known.scores, indicators, context.lang),
        ...countBelow(scheme, known.scores),
        threshold: scheme.itemThreshold.value,
        topicMap: scheme.topics.mapMark,
        rows: read.rows,
        removed: read.removed,
        repeated: findRepetitions(textsOf(read.rows)),
        carriedOver: findCarriedOver(textsOf(read.rows), textsOf(read.rowsBefore)),
        start: mayWrite
          ? startRow({ search, scheme, known, items, measures, indicators, rows: read.rows, schemes })
          : null,
      },
    };
  });
}

/** A year that is over and whose results nobody has yet: circulars may ask for its plan already. */
function isAwaited(year: number | null, schemes: readonly { fiscalYear: number }[]): year is number {
  return (
    year !== null &&
    year < fiscalYearOf(todayInThailand()) &&
    year > Math.max(0, ...schemes.map(({ fiscalYear }) => fiscalYear))
  );
}

export type PlanPageData = Awaited<ReturnType<typeof loadPlan>>;
export type ShownPlan = NonNullable<PlanPageData['plan']>;

/** Texts whose repetition is pointed out; who is responsible and when may well be the same everywhere. */
const REPEATED_COLUMNS = ['finding', 'measure', 'steps', 'limitation'] as const;

function textsOf(rows: readonly PlanRepository.PlanRow[]): PlacedText[] {
  return rows.flatMap((row, at) =>
    REPEATED_COLUMNS.map((column) => ({ row: String(at + 1), column, text: row[column] })),
  );
}
