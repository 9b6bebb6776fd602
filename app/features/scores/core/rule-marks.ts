import { kindOfNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** Whether the rule by which a node is computed from its children is verified in the year's scheme. */
export function isRuleVerified(scheme: Scheme, node: NodeId): boolean {
  const kind = kindOfNode(node);
  if (kind === 'overall')
    return scheme.instruments.every(({ partOf, mark }) => partOf !== null || mark.verified);
  if (kind === 'instrument') return true;
  return isDisclosed(scheme, node) ? scheme.grouping.disclosure.verified : scheme.grouping.survey.verified;
}

/** Whether the steps in which a node's score can move are verified. */
export function areStepsVerified(scheme: Scheme, node: NodeId): boolean {
  const steps = scheme.disclosureScores?.mark.verified ?? false;
  return kindOfNode(node) === 'item' ? steps : steps && scheme.grouping.disclosure.verified;
}

function isDisclosed(scheme: Scheme, node: NodeId): boolean {
  return (
    scheme.subIndicators.some(({ code, indicator }) => code === node || String(indicator) === node) ||
    scheme.items.some(({ code, answer }) => code === node && answer === 'disclosure')
  );
}
