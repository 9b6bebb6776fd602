import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { roundHalfUp2 } from '~/lib/decimal.ts';
import type { LevelOutcome, TargetOutcome } from './assessment.ts';
import { areMet, gateAt, gatesAt, type Instruments, type JudgedNodes } from './gates.ts';

/** The year's pass target, condition by condition; null where the year has none. */
export function judgeTarget(
  scheme: Pick<Scheme, 'passTarget'> & Instruments,
  nodes: JudgedNodes,
): TargetOutcome | null {
  const target = scheme.passTarget;
  if (target === null) return null;
  const gates = [gateAt(nodes, 'overall', 'overall', target.overall)];
  if (target.instrument !== null)
    gates.push(...gatesAt(scheme, nodes, target.instruments, target.instrument));
  return { met: areMet(gates), gates };
}

/** Whether the agency passed: by its level, else by the overall alone; null where neither tells. */
export function hasPassed(scheme: Scheme, nodes: JudgedNodes, level: LevelOutcome): boolean | null {
  const known = scheme.levelScale.levels.find(({ key }) => key === level.key);
  if (known) return known.passes;
  const overall = nodes.get('overall')?.value ?? null;
  if (overall === null || scheme.passTarget === null) return null;
  return roundHalfUp2(overall).gte(scheme.passTarget.overall);
}
