import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import { isPossible } from './agreement.ts';
import type { NodeScore, UnknownFinding, ValueFinding } from './assessment.ts';
import { isAttainable } from './attainable.ts';
import { findLikelyCopy } from './likely-copy.ts';
import type { ReadFigures } from './read-figures.ts';
import { areStepsVerified } from './rule-marks.ts';

/**
 * Published figures that no agency can have: outside 0-100, or between the steps in which disclosure figures
 * move (a note as long as the steps are unverified). A figure that agrees with its children is theirs to explain.
 */
export function findImpossibleValues(
  scheme: Scheme,
  nodes: ReadonlyMap<NodeId, NodeScore>,
  alreadyFaulty: ReadonlySet<NodeId>,
): ValueFinding[] {
  const findings: ValueFinding[] = [];
  for (const { node, published, agreement } of nodes.values()) {
    if (published === null || alreadyFaulty.has(node)) continue;
    const possible = isPossible(published);
    if (possible && (agreement !== 'published_only' || isAttainable(scheme, node, published))) continue;
    const certain = !possible || areStepsVerified(scheme, node);
    findings.push({
      kind: certain ? 'impossible_value' : 'unusual_value',
      node,
      severity: certain ? 'error' : 'note',
      ruleVerified: certain,
      published,
      likelyCopyOf: findLikelyCopy(treeOf(scheme), nodes, node, published),
    });
  }
  return findings;
}

/** Figures under codes of another year, or of no year: never counted, never silently dropped. */
export function findUnknownItems({ unknown }: ReadFigures): UnknownFinding[] {
  return [...unknown].map(([node, published]) => ({
    kind: 'unknown_item',
    node,
    severity: 'error',
    ruleVerified: true,
    published,
  }));
}
