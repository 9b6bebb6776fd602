import { explanationsOf } from '~/features/glossary/glossary-entries.server.ts';
import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import { weightedTable } from '~/features/scores/core/weighted-table.ts';
import { formatHalfUp2, sumOf } from '~/lib/decimal.ts';
import type { PeerCounts, ResultYear } from './AgencyScoresRepository.server.ts';
import { comparable, type Followed, trendOf } from './core/charts.ts';
import { showFigure } from './core/figures.ts';
import { namingSpans } from './core/identity-lines.ts';
import { indicatorGroups, subIndicatorRows } from './core/indicator-groups.ts';
import { countWeakItems, itemGroups } from './core/item-groups.ts';
import { levelRule } from './core/level-rule.ts';
import { radarOf } from './core/radar.ts';
import { hiddenRanks, shownRanks } from './core/ranks.ts';
import { showFinding } from './core/shown-findings.ts';
import { readAssessment, type StoredAssessment } from './core/stored-assessment.ts';
import type { PeerFigures } from './peers.server.ts';
import type { YearRows } from './read-year.server.ts';

interface Shown {
  agencyCode: string;
  scheme: Scheme | null;
  schemes: readonly Scheme[];
  /** All years of the agency that the reader may see. */
  results: readonly ResultYear[];
  /** The wide row of the year. */
  row: ResultYear | null;
  peers: PeerCounts;
  /** Null where the year's result is not published. */
  beside: PeerFigures | null;
  language: keyof Text;
}

/** The result of the year as the page shows it, or what is known of its items alone where there is no result. */
export function showResult(
  { agencyCode, scheme, schemes, results, row, peers, beside, language }: Shown,
  rows: YearRows,
) {
  if (!scheme) return null;
  const { comments, failedItems: failed } = rows.documents;
  const assessment = readAssessment(scheme, rows.nodes, row?.levelIsPublished ? row.level : null);
  const before = results.find(({ fiscalYear }) => fiscalYear === scheme.fiscalYear - 1);
  const canCompare = scheme.comparable && before && comparable([before], schemes).length > 0;
  const earlier = canCompare ? schemes.find(({ fiscalYear }) => fiscalYear === before.fiscalYear) : null;
  const items = itemGroups(
    scheme,
    {
      scores: rows.items,
      failed,
      comments,
      before: earlier ? { scheme: earlier, scores: rows.itemsBefore } : null,
    },
    language,
  );
  return {
    /** Whose figures these are: the beginning of the way to where each comes from. */
    of: { agencyCode, fiscalYear: scheme.fiscalYear },
    head: row && {
      overall: row.overall,
      level: row.level,
      levelIsPublished: row.levelIsPublished,
      change: row.change,
      changeGap: gapOf(scheme, 'overall'),
      rankChange: row.isPublished ? row.rankChange : null,
      isDraft: !row.isPublished,
      openFindingCount: row.openFindingCount,
      // A draft has no place among published results.
      ranks: shownRanks(rows.printedRanks, row, peers),
      hiddenRanks: hiddenRanks(rows.printedRanks, row.overall, peers),
    },
    rule: row && levelRule(scheme, assessment),
    weighted: row && showWeighted(scheme, assessment),
    groups: row
      ? indicatorGroups(scheme, assessment.nodes, {
          language,
          before: canCompare ? before.indicators : null,
          weakItemsOf: (indicator) => countWeakItems(items, indicator),
        })
      : [],
    subIndicators: row ? subIndicatorRows(scheme, assessment.nodes, language) : [],
    items,
    /** Quartiles of the agency's type and its place, by figure; empty where there are too few to tell. */
    peers: Object.fromEntries((beside?.figures ?? []).map((figure) => [figure.node, figure])),
    glossary: explanationsOf(scheme, language),
    findings: rows.findings.map(showFinding),
    threshold: scheme.itemThreshold.value,
    passTarget: scheme.passTarget?.overall ?? null,
    names: namesOf(scheme, language),
    topics: scheme.topics.list.map(({ number, name }) => ({ number, name: name[language] })),
  };
}

/** Instrument, weight, score and weighted score, with their total. */
function showWeighted(scheme: Scheme, assessment: StoredAssessment) {
  const rows = weightedTable(scheme, { ...assessment, findings: [] });
  const weights = rows.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  return {
    rows: rows.map(({ code, weight, weighted }) => ({
      ...showFigure(assessment.nodes, code),
      code,
      weight: weight?.toFixed() ?? null,
      weighted: weighted && formatHalfUp2(weighted),
      mark: scheme.instruments.find((instrument) => instrument.code === code)?.mark ?? null,
    })),
    /** Scores of the two parts of EIT, where they are known. */
    parts: scheme.instruments
      .filter(({ partOf }) => partOf !== null)
      .map(({ code }) => showFigure(assessment.nodes, code))
      .filter(({ score }) => score !== null),
    totalWeight: weights.length === rows.length ? sumOf(weights).toFixed() : null,
    total: showFigure(assessment.nodes, 'overall'),
  };
}

/** Names of indicators and blocks, by their address in the tree. */
function namesOf(scheme: Scheme, language: keyof Text): Record<string, string> {
  return Object.fromEntries([
    ...scheme.indicators.map(({ number, name }) => [String(number), name[language]]),
    ...scheme.subIndicators.map(({ code, name }) => [code, name[language]]),
  ]);
}

/** The years beside each other: trend, radar of at most three shapes, and the indicators year by year. */
export function showHistory(
  { scheme, schemes, results, row, beside, language }: Shown,
  provinceMeans: YearRows['provinceMeans'] | null,
  asked: { shapes: readonly [string, string]; followed: Followed },
) {
  const radar =
    scheme?.comparable && row
      ? radarOf({
          fiscalYear: row.fiscalYear,
          years: comparable(results, schemes),
          provinceMeans: provinceMeans ?? null,
          typeMeans: beside?.typeMeans ?? null,
          asked: asked.shapes,
        })
      : null;
  return {
    trend: trendOf(asked.followed, schemes),
    identity: identityOf(asked.followed),
    radar: radar && {
      ...radar,
      fiscalYear: row?.fiscalYear ?? 0,
      axes: (scheme?.indicators ?? []).map(({ number, name }) => ({ number, name: name[language] })),
    },
    indicatorYears: comparable(results, schemes).map(({ fiscalYear, overall, indicators }) => ({
      fiscalYear,
      overall,
      indicators,
    })),
  };
}

/** How the years may be looked at; null where the agency has been one body under one name and type. */
function identityOf({ view, nameTh, results, predecessors }: Followed) {
  const isOne = namingSpans(results).length < 2 && results.every((result) => result.nameTh === nameTh);
  if (isOne && predecessors.length === 0) return null;
  return {
    view,
    predecessors: predecessors.map(({ agencyCode, nameTh, kind, from }) => ({
      agencyCode,
      nameTh,
      kind,
      from,
    })),
  };
}
