import type { InstrumentCode, NodeId } from '~/features/schemes/core/nodes.ts';
import type { Score } from '~/lib/decimal.ts';

/**
 * `match`: equal to 2 places. `rounding`: 0.01 apart, as rounded inputs allow. `disagreement`: further apart.
 * The others say which side is there.
 */
export type Agreement = 'match' | 'rounding' | 'disagreement' | 'published_only' | 'computed_only' | 'absent';

/** One figure of the tree; points 0-100, unrounded. */
export interface NodeScore {
  node: NodeId;
  /** As printed, even where it is impossible. */
  published: Score | null;
  /** From the children, unrounded; null unless all of them have a value. */
  computed: Score | null;
  /** The official figure: the published one where it is possible, else the computed one. */
  value: Score | null;
  /** What the parent is computed from: unrounded where both sides agree, else the official figure. */
  carried: Score | null;
  agreement: Agreement;
  /** The children `computed` was made from; empty where nothing was computed. */
  from: readonly NodeId[];
  /** Children without a value where others have one. */
  missing: readonly NodeId[];
}

interface FindingBase {
  node: NodeId;
  /** A note asks for completion; an error is a figure that cannot be right as it stands. */
  severity: 'error' | 'note';
  /** False where the rule behind the finding is itself unverified in the year's scheme. */
  ruleVerified: boolean;
}

/**
 * `disagreement`: the tree does not add up, and the fault lies at `node` (or at one of `suspects`).
 * `weight_mismatch`: it adds up only with other weights, or a weighted score stands in a plain column.
 */
export interface ArithmeticFinding extends FindingBase {
  kind: 'disagreement' | 'weight_mismatch';
  published: Score | null;
  computed: Score | null;
  /**
   * The figure this node would need for the tree to add up (2 places). Found from a rounded parent, it is only
   * as exact as that rounding times the number of siblings, unless the node moves in steps.
   */
  required: Score;
  /** Printed (or computed, where nothing is printed) minus required, points. */
  difference: Score;
  /** The nodes whose published figures show that it does not add up. */
  shownBy: readonly NodeId[];
  /** Other nodes, any one of which could hold the fault instead; empty where its place is certain. */
  suspects: readonly NodeId[];
  /** Another cell that holds exactly this figure. */
  likelyCopyOf: NodeId | null;
  /** What would explain the figure, for a weight mismatch. */
  explanation:
    | 'mean_of_instruments'
    | 'mean_of_indicators'
    | 'weighted_in_plain_column'
    | 'weighted_score'
    | null;
}

/** `impossible_value`: no such score exists. `unusual_value`: not by the scheme's unverified rule. */
export interface ValueFinding extends FindingBase {
  kind: 'impossible_value' | 'unusual_value';
  published: Score;
  likelyCopyOf: NodeId | null;
}

/** Some children of the node are known, these are not; so it cannot be computed. */
export interface MissingFinding extends FindingBase {
  kind: 'missing_item';
  missing: readonly NodeId[];
}

/** A figure under a code that the year's scheme does not have: another year's item, or a misread code. */
export interface UnknownFinding extends Omit<FindingBase, 'node'> {
  kind: 'unknown_item';
  node: string;
  published: Score;
}

/** The published level is not what the year's rule gives, or not a level of that year at all. */
export interface LevelFinding extends FindingBase {
  kind: 'wrong_level';
  publishedLevel: string;
  computedLevel: string | null;
}

export type Finding = ArithmeticFinding | ValueFinding | MissingFinding | UnknownFinding | LevelFinding;
export type FindingKind = Finding['kind'];

/** Whether the finding is about figures that do not add up. */
export function isArithmetic(finding: Finding): finding is ArithmeticFinding {
  return finding.kind === 'disagreement' || finding.kind === 'weight_mismatch';
}

/** One condition: a score against the least it must be. */
export interface Gate {
  node: 'overall' | InstrumentCode;
  /** The instrument whose score was used: the merged EIT where a part is not known. */
  readFrom: 'overall' | InstrumentCode;
  needed: Score;
  /** Official score rounded to 2 places; null where absent. */
  score: Score | null;
  /** Null where the score is absent. */
  met: boolean | null;
}

/** A level of the scale with the conditions for it. */
export interface LevelStep {
  key: string;
  gates: readonly Gate[];
  met: boolean | null;
}

export interface LevelOutcome {
  /** Official level key: the published one where the year has it, else the computed one. */
  key: string | null;
  published: string | null;
  /** Text as printed. */
  publishedText: string | null;
  computed: string | null;
  /** 1 = best of the year's scale. */
  order: number | null;
  /** `eit_merged`: a part of EIT is not known and the merged EIT stood in for it. */
  basis: 'overall' | 'all_instruments' | 'eit_merged' | null;
  /** Gate instruments without a score: with one missing no level is computed. */
  missing: readonly (InstrumentCode | 'overall')[];
  /** Every level with its conditions, best first. */
  steps: readonly LevelStep[];
  /** The conditions of the next better level that are not met; empty at the top or where nothing is known. */
  notHigherBecause: readonly Gate[];
}

/** The pass target with each of its conditions. */
export interface TargetOutcome {
  met: boolean | null;
  gates: readonly Gate[];
}

export interface Assessment {
  /** Buddhist era. */
  fiscalYear: number;
  /** Every node of the year's scheme, from the overall down. */
  nodes: ReadonlyMap<NodeId, NodeScore>;
  level: LevelOutcome;
  /** Whether the agency passes: by its level where it has one, else by the overall; null where neither is known. */
  passed: boolean | null;
  target: TargetOutcome | null;
  findings: readonly Finding[];
}
