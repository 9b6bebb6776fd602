import { indicatorNode, type NodeId } from './nodes.ts';
import type { Scheme } from './scheme.ts';

/** A share of a weighted mean; equal weights are all 1. */
export interface Part {
  node: NodeId;
  /** Plain decimal text; only the proportion to its siblings matters. */
  weight: string;
}

/** One complete set of children from which a node can be computed. */
export type Way = readonly Part[];

export interface TreeNode {
  node: NodeId;
  parent: NodeId | null;
  /** In order of preference; empty where the node is only ever published. */
  ways: readonly Way[];
}

export interface SchemeTree {
  /** Every node of the scheme, each parent before its children. */
  nodes: readonly TreeNode[];
  byId: ReadonlyMap<NodeId, TreeNode>;
}

const trees = new WeakMap<Scheme, SchemeTree>();

/** The scheme's tree: overall, instruments (EIT before its parts), indicators, sub-indicators, items. */
export function treeOf(scheme: Scheme): SchemeTree {
  const known = trees.get(scheme);
  if (known) return known;
  const nodes = buildNodes(scheme);
  const tree = { nodes, byId: new Map(nodes.map((node) => [node.node, node])) };
  trees.set(scheme, tree);
  return tree;
}

function buildNodes(scheme: Scheme): TreeNode[] {
  const wholes = scheme.instruments.filter((instrument) => instrument.partOf === null);
  return [
    { node: 'overall', parent: null, ways: waysOf([weighted(wholes)]) },
    ...scheme.instruments.map((instrument) => ({
      node: instrument.code,
      parent: instrument.partOf ?? ('overall' as const),
      ways: waysOf([
        equal(indicatorsOf(scheme, instrument.code)),
        weighted(scheme.instruments.filter((part) => part.partOf === instrument.code)),
      ]),
    })),
    ...scheme.indicators.map((indicator) => {
      const subIndicators = scheme.subIndicators.filter((sub) => sub.indicator === indicator.number);
      const items = scheme.items.filter((item) => item.indicator === indicator.number);
      const children = subIndicators.length > 0 ? subIndicators : items;
      return {
        node: indicatorNode(indicator.number),
        parent: indicator.instrument ?? ('overall' as const),
        ways: waysOf([equal(children.map((child) => child.code))]),
      };
    }),
    ...scheme.subIndicators.map((sub) => ({
      node: sub.code,
      parent: indicatorNode(sub.indicator),
      ways: waysOf([
        equal(scheme.items.filter((item) => item.subIndicator === sub.code).map((item) => item.code)),
      ]),
    })),
    ...scheme.items.map((item) => ({
      node: item.code,
      parent: item.subIndicator ?? indicatorNode(item.indicator),
      ways: [],
    })),
  ];
}

function indicatorsOf(scheme: Scheme, instrument: string): NodeId[] {
  return scheme.indicators
    .filter((indicator) => indicator.instrument === instrument)
    .map((indicator) => indicatorNode(indicator.number));
}

const waysOf = (ways: readonly (Way | null)[]): Way[] =>
  ways.filter((way): way is Way => way !== null && way.length > 0);

const equal = (nodes: readonly NodeId[]): Way => nodes.map((node) => ({ node, weight: '1' }));

/** Null where a weight is not known: then nothing can be computed from these instruments. */
function weighted(instruments: readonly Scheme['instruments'][number][]): Way | null {
  const parts: Part[] = [];
  for (const { code, weight } of instruments) {
    if (weight === null) return null;
    parts.push({ node: code, weight });
  }
  return parts;
}
