import { formatHalfUp2, parseFigure } from '~/lib/decimal.ts';
import {
  classOfFigure,
  classOfFinding,
  type Decision,
  decidedFigure,
  decisionsFor,
  type LedgerClass,
  type LedgerState,
  type Settlement,
  type StoredFinding,
  settledKind,
  stateOfFinding,
} from './ledger.ts';

/** The cell of an imported file that a figure was read from; row and column count from 1. */
export interface SourcePlace {
  fileName: string;
  /** Empty for texts and CSV. */
  sheet: string;
  row: number | null;
  column: number | null;
}

export interface ShownSettlement extends Settlement {
  reason: string | null;
  settledAt: string;
  settledByOffice: string | null;
  version: number;
}

/** One checked figure as the ledger shows it: figures with 2 places, levels and codes as they are. */
export interface LedgerRow {
  agencyCode: string;
  agencyNameTh: string;
  node: string;
  /** Under which its settlement is kept, together with agency, year and node. */
  kind: string;
  class: LedgerClass;
  state: LedgerState;
  printed: string | null;
  computed: string | null;
  required: string | null;
  difference: string | null;
  likelyCopyOf: string | null;
  /** Nodes by which the disagreement shows. */
  shownBy: readonly string[];
  /** Nodes that may hold the fault instead. */
  suspects: readonly string[];
  missing: readonly string[];
  ruleVerified: boolean;
  /** What is decided about, exact. */
  figure: string | null;
  decisions: readonly Decision[];
  settlement: ShownSettlement | null;
  source: SourcePlace | null;
}

interface Place {
  agencyCode: string;
  agencyNameTh: string;
  source: SourcePlace | null;
}

/** A finding of the engine with what was decided about it. */
export function rowOfFinding(
  finding: StoredFinding & Place & { settlement: ShownSettlement | null },
): LedgerRow {
  const { agencyCode, agencyNameTh, node, source, settlement, detail } = finding;
  return {
    ...blank({ agencyCode, agencyNameTh, source }),
    node,
    kind: settledKind(finding),
    class: classOfFinding(finding),
    state: stateOfFinding(finding, settlement),
    printed: twoPlaces(finding.published),
    computed: twoPlaces(finding.computed),
    required: twoPlaces(finding.required),
    difference: twoPlaces(finding.difference),
    likelyCopyOf: detail.likelyCopyOf ?? null,
    shownBy: (detail.shownBy ?? []).filter((other) => other !== node),
    suspects: detail.suspects ?? [],
    missing: detail.missing ?? [],
    ruleVerified: detail.ruleVerified,
    figure: decidedFigure(finding),
    decisions: decisionsFor(finding),
    settlement,
  };
}

/** A corrected figure that adds up now: kept in sight with what was printed. */
export function rowOfCorrection(
  correction: Place & { node: string; kind: string; settlement: ShownSettlement },
): LedgerRow {
  const { agencyCode, agencyNameTh, source, node, kind, settlement } = correction;
  const [printed, corrected] = [parseFigure(settlement.published), parseFigure(settlement.corrected)];
  return {
    ...blank({ agencyCode, agencyNameTh, source }),
    node,
    kind,
    class: kind as LedgerClass,
    state: 'settled',
    printed: twoPlaces(settlement.published),
    difference: printed && corrected && formatHalfUp2(printed.minus(corrected)),
    figure: settlement.published,
    settlement,
  };
}

/** A figure above the items that adds up. */
export function rowOfAgreement(
  figure: Place & { node: string; published: string; computed: string },
): LedgerRow {
  const { agencyCode, agencyNameTh, source, node, published, computed } = figure;
  const [left, right] = [twoPlaces(published), twoPlaces(computed)].map(parseFigure);
  return {
    ...blank({ agencyCode, agencyNameTh, source }),
    node,
    kind: 'agrees',
    class: classOfFigure(published, computed) ?? 'match',
    state: 'agrees',
    printed: twoPlaces(published),
    computed: twoPlaces(computed),
    difference: left && right ? formatHalfUp2(left.minus(right)) : null,
  };
}

/** A text where a score should stand (`ระดับ 90.00% ขึ้นไป`). */
export function rowOfText(item: Place & { node: string; text: string }): LedgerRow {
  const { agencyCode, agencyNameTh, source, node, text } = item;
  return {
    ...blank({ agencyCode, agencyNameTh, source }),
    node,
    kind: 'not_a_figure',
    class: 'not_a_figure',
    state: 'note',
    printed: text,
  };
}

function blank(place: Place) {
  return {
    ...place,
    printed: null,
    computed: null,
    required: null,
    difference: null,
    likelyCopyOf: null,
    shownBy: [],
    suspects: [],
    missing: [],
    ruleVerified: true,
    figure: null,
    decisions: [],
    settlement: null,
  };
}

/** A level or a text stays what it is. */
export function twoPlaces(text: string | null): string | null {
  const figure = parseFigure(text);
  return figure === null ? text : formatHalfUp2(figure);
}
