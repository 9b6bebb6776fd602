import { findLevel } from '~/features/schemes/core/lookup.ts';
import type { InstrumentCode } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { Gate, LevelFinding, LevelOutcome, LevelStep } from './assessment.ts';
import { areMet, gateAt, gatesAt, type Instruments, isStandIn, type JudgedNodes } from './gates.ts';

/**
 * The level by the year's rule beside the published one, with every condition met or not met. Where the rule
 * has gates, no level is computed while an instrument's score is missing, whatever the overall.
 */
export function judgeLevel(
  scheme: Pick<Scheme, 'levelScale'> & Instruments,
  nodes: JudgedNodes,
  printed: string | null,
): LevelOutcome {
  const { levels, gates: gated } = scheme.levelScale;
  const steps = levels.map((level): LevelStep => {
    if (level.min === null) return { key: level.key, gates: [], met: null };
    const gates = [gateAt(nodes, 'overall', 'overall', level.min)];
    if (level.gate !== null) gates.push(...gatesAt(scheme, nodes, gated, level.gate));
    return { key: level.key, gates, met: areMet(gates) };
  });
  const all = steps.flatMap((step) => step.gates);
  const missing = [...new Set(all.filter((gate) => gate.met === null).map((gate) => gate.node))];
  const computed = missing.length > 0 ? null : (steps.find((step) => step.met)?.key ?? null);
  const published = printed === null ? null : (findLevel(scheme, printed)?.key ?? null);
  const key = published ?? computed;
  const at = steps.findIndex((step) => step.key === key);
  return {
    key,
    published,
    publishedText: printed,
    computed,
    order: at < 0 ? null : at + 1,
    basis: computed === null ? null : basisOf(all, gated),
    missing,
    steps,
    notHigherBecause: at < 1 ? [] : (steps[at - 1]?.gates.filter((gate) => gate.met === false) ?? []),
  };
}

function basisOf(gates: readonly Gate[], gated: readonly InstrumentCode[]): LevelOutcome['basis'] {
  if (gated.length === 0) return 'overall';
  return gates.some((gate) => isStandIn(gate, gated)) ? 'eit_merged' : 'all_instruments';
}

/**
 * A finding where the published level cannot be what the rule gives: not a level of the year, a condition of
 * it not met, or a better level certainly reached. What a stand-in for an unknown part merely suggests is
 * not held against the published level.
 */
export function findWrongLevel(scheme: Scheme, level: LevelOutcome): LevelFinding[] {
  if (level.publishedText === null || scheme.levelScale.kind === 'published_only') return [];
  const at = level.steps.findIndex((step) => step.key === level.published);
  const { gates: gated } = scheme.levelScale;
  const better = level.steps.slice(0, Math.max(at, 0));
  // A merged score that reaches a gate does not prove that both of its parts do.
  const isCertain = (step: LevelStep) =>
    step.gates.every((gate) => gate.met === true && !isStandIn(gate, gated));
  const isWrong = at < 0 || level.steps[at]?.met === false || better.some(isCertain);
  if (!isWrong) return [];
  return [
    {
      kind: 'wrong_level',
      node: 'overall',
      severity: 'error',
      ruleVerified: scheme.levelScale.mark.verified,
      publishedLevel: level.publishedText,
      computedLevel: level.computed,
    },
  ];
}
