import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { roundHalfUp2, type Score } from '~/lib/decimal.ts';
import { agrees } from './agreement.ts';
import type { ArithmeticFinding, NodeScore } from './assessment.ts';
import { isAttainable } from './attainable.ts';
import { findSuspects, type Suspect } from './attribute.ts';
import { findLikelyCopy } from './likely-copy.ts';
import { isRuleVerified } from './rule-marks.ts';
import { explainByWeights } from './weight-faults.ts';
import { beginWorkings, correctionsBelow, recompute, type Workings } from './workings.ts';

/**
 * One finding for every fault that keeps the tree from adding up, at the place where it lies: a node whose
 * published figure disagrees with its children is at fault itself when the node above it sides with the
 * children, else the one child that an attainable score would put right, else the node with its suspects.
 * A disagreement that an already found fault explains is added to that finding.
 */
export function findArithmeticFaults(
  scheme: Scheme,
  nodes: ReadonlyMap<NodeId, NodeScore>,
): ArithmeticFinding[] {
  const workings = beginWorkings(scheme, nodes);
  const findings: ArithmeticFinding[] = [];
  for (const { node } of workings.tree.nodes.toReversed()) {
    const score = nodes.get(node);
    if (score?.agreement !== 'disagreement' || score.published === null) continue;
    const corrected = recompute(workings, node);
    if (corrected !== null && agrees(corrected, score.published)) {
      const causes = correctionsBelow(workings, node);
      for (const finding of findings)
        if (causes.includes(finding.node)) finding.shownBy = [...finding.shownBy, node];
      continue;
    }
    findings.push(diagnose(workings, node, score.published, corrected));
  }
  return findings;
}

function diagnose(
  workings: Workings,
  node: NodeId,
  published: Score,
  corrected: Score | null,
): ArithmeticFinding {
  const computed = corrected ?? published;
  const byWeights = explainByWeights(workings, node);
  if (byWeights) {
    if (byWeights.suspects.length === 0) workings.corrections.set(node, computed);
    return { ...findingAt(workings, node, node, computed), kind: 'weight_mismatch', ...byWeights };
  }
  const side = sideOfNodeAbove(workings, node, published, computed);
  const suspects = side === 'cell' ? [] : narrow(workings, findSuspects(workings, node, published));
  const [only] = suspects;
  if (suspects.length === 1 && only) {
    workings.corrections.set(only.node, only.required);
    // Not borne out from above, the node's own figure may be the wrong one as well.
    const finding = findingAt(workings, only.node, node, only.required);
    return side === 'children' ? finding : { ...finding, suspects: [node] };
  }
  if (suspects.length === 0 && side !== 'children') workings.corrections.set(node, computed);
  const several = side === 'children' && suspects.length === 0 ? workings.nodes.get(node)?.from : undefined;
  return {
    ...findingAt(workings, node, node, computed),
    suspects: several ?? suspects.map((suspect) => suspect.node),
  };
}

/** Of several suspects the one whose printed figure cannot be anyway, where there is exactly one. */
function narrow({ scheme, nodes }: Workings, suspects: Suspect[]): Suspect[] {
  const impossible = suspects.filter(({ node }) => {
    const printed = nodes.get(node)?.published ?? null;
    return printed !== null && !isAttainable(scheme, node, printed);
  });
  return impossible.length === 1 ? impossible : suspects;
}

/**
 * Whom the published figure above the node bears out: the node's own figure (then its `children` are wrong),
 * or what the children give (then the node's own `cell` is wrong). Null where it cannot tell.
 */
function sideOfNodeAbove(
  workings: Workings,
  node: NodeId,
  published: Score,
  computed: Score,
): 'children' | 'cell' | null {
  const parent = workings.tree.byId.get(node)?.parent ?? null;
  const above = parent === null ? undefined : workings.nodes.get(parent);
  if (parent === null || !above?.published || !above.from.includes(node)) return null;
  const holdsWith = (value: Score) => {
    const outcome = recompute(workings, parent, { child: node, value });
    return outcome !== null && above.published !== null && agrees(outcome, above.published);
  };
  const bearsOutPublished = holdsWith(published);
  if (bearsOutPublished === holdsWith(computed)) return null;
  return bearsOutPublished ? 'children' : 'cell';
}

function findingAt(workings: Workings, node: NodeId, shownBy: NodeId, required: Score): ArithmeticFinding {
  const { scheme, tree, nodes } = workings;
  const { published = null, computed = null } = nodes.get(node) ?? {};
  const figure = published ?? computed ?? required;
  return {
    kind: 'disagreement',
    node,
    severity: 'error',
    ruleVerified: isRuleVerified(scheme, shownBy),
    published,
    computed,
    required: roundHalfUp2(required),
    difference: roundHalfUp2(figure).minus(roundHalfUp2(required)),
    shownBy: [shownBy],
    suspects: [],
    likelyCopyOf: findLikelyCopy(tree, nodes, node, figure),
    explanation: null,
  };
}
