import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import { compareSides, isPossible } from '~/features/scores/core/agreement.ts';
import type { Assessment, NodeScore } from '~/features/scores/core/assessment.ts';
import { judgeLevel } from '~/features/scores/core/judge-level.ts';
import { hasPassed, judgeTarget } from '~/features/scores/core/judge-target.ts';
import { parseFigure } from '~/lib/decimal.ts';

/** A figure above the items as it is stored: decimal text, computed unrounded. */
export interface StoredNode {
  node: string;
  published: string | null;
  computed: string | null;
}

/** An assessment as read back from storage; its findings are stored and read as rows of their own. */
export type StoredAssessment = Omit<Assessment, 'findings'>;

/**
 * Judges level and pass target by the year's rule from the stored figures.
 * @param publishedLevel key or text of the level that was published, null where none was
 */
export function readAssessment(
  scheme: Scheme,
  stored: readonly StoredNode[],
  publishedLevel: string | null,
): StoredAssessment {
  const nodes = readNodes(scheme, stored);
  const level = judgeLevel(scheme, nodes, publishedLevel);
  return {
    fiscalYear: scheme.fiscalYear,
    nodes,
    level,
    passed: hasPassed(scheme, nodes, level),
    target: judgeTarget(scheme, nodes),
  };
}

/** Every node of the scheme with what is stored of it; the published figure is official where it is possible. */
function readNodes(scheme: Scheme, stored: readonly StoredNode[]): Map<NodeId, NodeScore> {
  const byNode = new Map(stored.map((row) => [row.node, row]));
  return new Map(
    treeOf(scheme).nodes.map(({ node }): [NodeId, NodeScore] => {
      const row = byNode.get(node);
      const published = parseFigure(row?.published);
      const computed = parseFigure(row?.computed);
      const official = published !== null && isPossible(published) ? published : null;
      const agreement = compareSides(official, computed);
      const value = official ?? computed;
      const carried = agreement === 'match' || agreement === 'rounding' ? computed : value;
      return [node, { node, published, computed, value, carried, agreement, from: [], missing: [] }];
    }),
  );
}
