import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { Assessment, Finding, NodeScore } from './assessment.ts';
import { findMissing } from './check-missing.ts';
import { findImpossibleValues, findUnknownItems } from './check-values.ts';
import { findWrongWeighted } from './check-weighted.ts';
import { computeNodes } from './compute-nodes.ts';
import { findArithmeticFaults } from './find-faults.ts';
import { findWrongLevel, judgeLevel } from './judge-level.ts';
import { hasPassed, judgeTarget } from './judge-target.ts';
import type { PublishedFigures } from './published.ts';
import { readFigures } from './read-figures.ts';

/**
 * The whole result of an agency and year: every figure published beside computed (unrounded, decimal), the
 * level with its conditions, the pass target, and what cannot be right in the published figures.
 * @param scheme the scheme of the figures' own fiscal year
 * @param published figures at whatever depth exists, points 0-100; absent is left out, never zero
 */
export function assess(scheme: Scheme, published: PublishedFigures): Assessment {
  const figures = readFigures(scheme, published);
  const nodes = computeNodes(scheme, figures.byNode);
  const level = judgeLevel(scheme, nodes, published.level?.trim() || null);
  const faults = [
    ...findArithmeticFaults(scheme, nodes),
    ...findWrongWeighted(scheme, nodes, published.weighted),
  ];
  const faulty = new Set(faults.map((finding) => finding.node));
  const findings: Finding[] = [
    ...faults,
    ...findImpossibleValues(scheme, nodes, faulty),
    ...findWrongLevel(scheme, level),
    ...findUnknownItems(figures),
    ...findMissing(scheme, nodes),
  ];
  return {
    fiscalYear: scheme.fiscalYear,
    nodes,
    level,
    passed: hasPassed(scheme, nodes, level),
    target: judgeTarget(scheme, nodes),
    findings: inTreeOrder(findings, [...nodes.values()]),
  };
}

/** Errors before notes; within each from the overall down, codes that the year does not have last. */
function inTreeOrder(findings: readonly Finding[], nodes: readonly NodeScore[]): Finding[] {
  const places = new Map<string, number>(nodes.map(({ node }, place) => [node, place]));
  const placeOf = (finding: Finding) =>
    (finding.severity === 'note' ? nodes.length : 0) +
    (places.get(finding.node) ?? nodes.length) / nodes.length;
  return findings.toSorted((left, right) => placeOf(left) - placeOf(right));
}
