import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import type { MissingFinding, NodeScore } from './assessment.ts';

/**
 * A note for each node of which some children are known and others wholly absent. A child of which anything
 * is known below has a note of its own, so the same gap is not reported again further up.
 */
export function findMissing(scheme: Scheme, nodes: ReadonlyMap<NodeId, NodeScore>): MissingFinding[] {
  const begun = listBegun(scheme, nodes);
  const findings: MissingFinding[] = [];
  for (const { node, missing: gaps } of nodes.values()) {
    const missing = gaps.filter((child) => !begun.has(child));
    if (missing.length > 0)
      findings.push({ kind: 'missing_item', node, severity: 'note', ruleVerified: true, missing });
  }
  return findings;
}

/** The nodes of which something was published, at themselves or anywhere below. */
function listBegun(scheme: Scheme, nodes: ReadonlyMap<NodeId, NodeScore>): Set<NodeId> {
  const { byId } = treeOf(scheme);
  const begun = new Set<NodeId>();
  for (const { node, published } of nodes.values())
    for (
      let at: NodeId | null = published === null ? null : node;
      at !== null && !begun.has(at);
      at = byId.get(at)?.parent ?? null
    )
      begun.add(at);
  return begun;
}
