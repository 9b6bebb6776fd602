import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { Gate, LevelOutcome, TargetOutcome } from '~/features/scores/core/assessment.ts';
import type { StoredAssessment } from './stored-assessment.ts';

/** One condition, ready to be shown: points as text with 2 places. */
export interface ShownGate {
  node: string;
  /** The instrument whose score was used: the merged EIT where a part is not known. */
  readFrom: string;
  needed: string;
  score: string | null;
  met: boolean | null;
}

/** Why the level is not one better. */
export type WhyNotHigher =
  /** The best of the scale. */
  | { kind: 'top' }
  /** These conditions of the next better level are not met. */
  | { kind: 'gates'; next: string; gates: ShownGate[] }
  /** A score that the next better level asks for is not known. */
  | { kind: 'missing'; next: string; nodes: string[] }
  /** All conditions of the next better level are met, yet the published level is lower. */
  | { kind: 'published_lower'; next: string }
  /** No level: a score that the rule needs is not known. */
  | { kind: 'no_level'; nodes: string[] }
  /** The rule of the year is not known. */
  | { kind: 'rule_unknown' };

export interface LevelRule {
  /** Official level key. */
  key: string | null;
  isPublished: boolean;
  /** What the rule gives; null while a score is missing. */
  computed: string | null;
  /** A part of EIT is not known and the merged EIT stood in for it. */
  usesMergedEit: boolean;
  /** Nodes that have a condition at some level, the overall first. */
  gateNodes: string[];
  /** Every level, best first. */
  steps: { key: string; met: boolean | null; isOwn: boolean; gates: ShownGate[] }[];
  why: WhyNotHigher;
  target: { met: boolean | null; gates: ShownGate[]; mark: Scheme['levelScale']['mark'] } | null;
  mark: Scheme['levelScale']['mark'];
}

/** The level with the rule that decided it, each condition met or not met, and the year's pass target. */
export function levelRule(scheme: Scheme, { level, target }: StoredAssessment): LevelRule {
  const steps = level.steps.map((step) => ({
    key: step.key,
    met: step.met,
    isOwn: step.key === level.key,
    gates: step.gates.map(showGate),
  }));
  const all = steps.flatMap((step) => step.gates);
  return {
    key: level.key,
    isPublished: level.published !== null && level.published === level.key,
    computed: level.computed,
    usesMergedEit: all.some(isMerged),
    gateNodes: [...new Set(all.map((gate) => gate.node))],
    steps,
    why: whyNotHigher(scheme, level),
    target: showTarget(scheme, target),
    mark: scheme.levelScale.mark,
  };
}

function whyNotHigher(scheme: Scheme, level: LevelOutcome): WhyNotHigher {
  if (scheme.levelScale.kind === 'published_only') return { kind: 'rule_unknown' };
  const at = level.steps.findIndex((step) => step.key === level.key);
  if (at < 0) return { kind: 'no_level', nodes: [...level.missing] };
  const better = level.steps[at - 1];
  if (!better) return { kind: 'top' };
  const next = better.key;
  if (level.notHigherBecause.length > 0)
    return { kind: 'gates', next, gates: level.notHigherBecause.map(showGate) };
  const missing = better.gates.filter((gate) => gate.met === null).map((gate) => gate.node);
  return missing.length > 0 ? { kind: 'missing', next, nodes: missing } : { kind: 'published_lower', next };
}

function showTarget(scheme: Scheme, target: TargetOutcome | null): LevelRule['target'] {
  if (target === null || scheme.passTarget === null) return null;
  return { met: target.met, gates: target.gates.map(showGate), mark: scheme.passTarget.mark };
}

function showGate({ node, readFrom, needed, score, met }: Gate): ShownGate {
  return { node, readFrom, needed: needed.toFixed(2), score: score?.toFixed(2) ?? null, met };
}

/** A merged score stands in for a part it is read for, or for both parts at once. */
function isMerged(gate: ShownGate): boolean {
  return gate.readFrom !== gate.node || gate.node === 'eit';
}
