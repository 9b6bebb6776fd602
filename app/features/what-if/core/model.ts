import { findItem, itemsOfNode } from '~/features/schemes/core/lookup.ts';
import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf, type Way } from '~/features/schemes/core/tree.ts';
import type { Assessment, NodeScore } from '~/features/scores/core/assessment.ts';
import type { Score } from '~/lib/decimal.ts';

/** What of a scheme the levels and targets are judged by. */
export type Rule = Pick<Scheme, 'levelScale' | 'passTarget'> & {
  instruments: readonly Pick<Scheme['instruments'][number], 'code' | 'partOf'>[];
};

/** A figure of the simulator; figures as exact decimal text. */
export interface ModelNode {
  node: NodeId;
  parent: NodeId | null;
  /** What it is computed from; empty for an input, the deepest figure that can be moved. */
  way: Way;
  /** The official score; null where there is none. */
  official: string | null;
  published: string | null;
  computed: string | null;
  /** Scores only 0 or 100. */
  inSteps: boolean;
  /** Items of the year's scheme beneath it; 1 for an item. */
  items: number;
  /** A part of EIT whose own items are not known: it moves along with the whole. */
  follows: NodeId | null;
}

/** One agency and year as the simulator works on it, small enough to be sent to the browser. */
export interface Model {
  fiscalYear: number;
  /** Every node reached from the overall, each parent before its children; then the parts that follow. */
  nodes: readonly ModelNode[];
  /** Figures above the items that do not agree with what lies beneath them; that cannot be moved singly. */
  disagreeing: readonly NodeId[];
  /** Published level, null where none was. */
  publishedLevel: string | null;
  rule: Rule;
}

/**
 * The tree to be moved, down to the deepest figures that reproduce what is printed. Where printed and computed figures
 * disagree the tree ends at the printed one, as the engine carries it: it is moved as a whole, and nothing is made up to
 * bridge the gap. The overall alone is always computed. Null where the year's overall cannot be computed at all.
 */
export function buildModel(
  scheme: Scheme,
  assessment: Pick<Assessment, 'nodes'> & { level: { publishedText: string | null } },
): Model | null {
  const { byId } = treeOf(scheme);
  const nodes: ModelNode[] = [];
  const disagreeing: NodeId[] = [];
  const visit = (node: NodeId) => {
    const score = assessment.nodes.get(node);
    const tree = byId.get(node);
    if (!score || !tree) return;
    if (score.agreement === 'disagreement') disagreeing.push(node);
    const isOpen = node === 'overall' || score.agreement !== 'disagreement';
    const way = isOpen ? usedWay(tree.ways, score) : [];
    nodes.push(modelNode(scheme, score, tree.parent, way));
    for (const part of way) visit(part.node);
  };
  visit('overall');
  if (nodes.length < 2) return null;
  const reached = new Set(nodes.map(({ node }) => node));
  for (const { code, partOf } of scheme.instruments) {
    const score = assessment.nodes.get(code);
    if (partOf && score && score.value !== null && reached.has(partOf) && !reached.has(code))
      nodes.push({ ...modelNode(scheme, score, partOf, []), follows: partOf });
  }
  const { levelScale, passTarget, instruments } = scheme;
  return {
    fiscalYear: scheme.fiscalYear,
    nodes,
    disagreeing,
    publishedLevel: assessment.level.publishedText,
    rule: { levelScale, passTarget, instruments: instruments.map(({ code, partOf }) => ({ code, partOf })) },
  };
}

function usedWay(ways: readonly Way[], score: NodeScore): Way {
  const [first] = score.from;
  return ways.find((way) => first !== undefined && way[0]?.node === first) ?? [];
}

function modelNode(scheme: Scheme, score: NodeScore, parent: NodeId | null, way: Way): ModelNode {
  const { node, value } = score;
  const official = value?.toFixed() ?? null;
  const textOf = (side: Score | null) => (side === value ? official : (side?.toFixed() ?? null));
  return {
    node,
    parent,
    way,
    official,
    published: textOf(score.published),
    computed: textOf(score.computed),
    ...kindsOf(scheme, node),
    follows: null,
  };
}

const kinds = new WeakMap<Scheme, Map<NodeId, Pick<ModelNode, 'inSteps' | 'items'>>>();

/** What the year's scheme says of a figure, found once for all agencies. */
function kindsOf(scheme: Scheme, node: NodeId): Pick<ModelNode, 'inSteps' | 'items'> {
  const known = kinds.get(scheme) ?? new Map<NodeId, Pick<ModelNode, 'inSteps' | 'items'>>();
  kinds.set(scheme, known);
  const found = known.get(node);
  if (found) return found;
  const item = findItem(scheme, node);
  const kind = {
    inSteps: item?.answer === 'disclosure' && scheme.disclosureScores !== null,
    items: Math.max(1, itemsOfNode(scheme, node).length),
  };
  known.set(node, kind);
  return kind;
}

/** The figures that can be moved. */
export function inputsOf(model: Model): ModelNode[] {
  return model.nodes.filter(
    ({ way, follows, official }) => way.length === 0 && !follows && official !== null,
  );
}
