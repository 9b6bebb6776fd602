import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { type TreeNode, treeOf, type Way } from '~/features/schemes/core/tree.ts';
import type { Score } from '~/lib/decimal.ts';
import { compareSides, isPossible, meanOfWay } from './agreement.ts';
import type { NodeScore } from './assessment.ts';

/**
 * Published beside computed for every node of the scheme, from the items up. A node is computed only when all
 * children of one of its ways have a value. Where both sides agree but for rounding the unrounded computed
 * value goes on upward; where they do not, the official figure does, so that one fault shows at one place.
 */
export function computeNodes(scheme: Scheme, figures: ReadonlyMap<NodeId, Score>): Map<NodeId, NodeScore> {
  const { nodes, byId } = treeOf(scheme);
  const done = new Map<NodeId, NodeScore>();
  const visit = (tree: TreeNode): NodeScore => {
    const known = done.get(tree.node);
    if (known) return known;
    for (const way of tree.ways)
      for (const part of way) {
        const child = byId.get(part.node);
        if (child) visit(child);
      }
    const score = scoreNode(tree, figures.get(tree.node) ?? null, (node) => done.get(node)?.carried ?? null);
    done.set(tree.node, score);
    return score;
  };
  return new Map(nodes.map((tree) => [tree.node, visit(tree)]));
}

function scoreNode(
  { node, ways }: TreeNode,
  published: Score | null,
  carriedOf: (node: NodeId) => Score | null,
): NodeScore {
  const isKnown = (part: Way[number]) => carriedOf(part.node) !== null;
  const complete = ways.find((way) => way.every(isKnown)) ?? null;
  const begun = complete ? null : (ways.find((way) => way.some(isKnown)) ?? null);
  const computed = complete && meanOfWay(complete, carriedOf);
  // An impossible figure is kept to be shown, but nothing is computed, ranked or judged from it.
  const official = published !== null && isPossible(published) ? published : null;
  const agreement = compareSides(official, computed);
  const value = official ?? computed;
  return {
    node,
    published,
    computed,
    value,
    carried: agreement === 'match' || agreement === 'rounding' ? computed : value,
    agreement,
    from: complete?.map((part) => part.node) ?? [],
    missing: begun?.filter((part) => !isKnown(part)).map((part) => part.node) ?? [],
  };
}
