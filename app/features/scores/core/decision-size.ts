import { itemsOfNode } from '~/features/schemes/core/lookup.ts';
import { indicatorNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { HUNDRED, Score } from '~/lib/decimal.ts';
import { effectiveGap } from '~/lib/effective-gap.ts';
import { itemCost, nodeCost } from './item-cost.ts';

/** Where nobody knows how many answered a survey: one answer is taken for one of so many. */
export const ASSUMED_RESPONDENTS = 100;

/**
 * Points by which one single decision moves a figure of one body: the cheapest disclosure item under it passing or
 * not, or one respondent answering from one end of the scale to the other, whichever is more. Null where the year's
 * weights are not known.
 * @param respondents how many answered the survey, where that is known
 */
export function decisionSize(
  scheme: Scheme,
  node: NodeId,
  respondents: number = ASSUMED_RESPONDENTS,
): Score | null {
  const whole = nodeCost(scheme, node);
  const items = itemsOfNode(scheme, node);
  if (whole === null || whole.isZero() || items.length === 0) return null;
  const disclosed = items.filter(({ answer }) => answer === 'disclosure');
  const steps = disclosed.flatMap(({ code }) => itemCost(scheme, code)?.times(HUNDRED).div(whole) ?? []);
  const answer = HUNDRED.div(respondents).times(surveyShare(scheme, node, disclosed.length < items.length));
  return Score.max(answer, ...(steps.length > 0 ? [Score.min(...steps)] : []));
}

/** Least change (points) of a figure of the year that is worth an arrow; `bodies` above 1 for their mean. */
export function gapOf(scheme: Scheme | null | undefined, node: NodeId, bodies = 1): number {
  return effectiveGap(scheme ? decisionSize(scheme, node) : null, bodies);
}

/** The same for the overall, every instrument and every indicator, by address. */
export function gapsOf(scheme: Scheme | null | undefined, bodies = 1): Record<string, number> {
  const nodes: NodeId[] = [
    'overall',
    ...(scheme?.instruments ?? []).map(({ code }) => code),
    ...(scheme?.indicators ?? []).map(({ number }) => indicatorNode(number)),
  ];
  return Object.fromEntries(nodes.map((node) => [node, gapOf(scheme, node, bodies)]));
}

/** Share of the greatest survey in the figure: all of it under a survey, its weight in the overall. */
function surveyShare(scheme: Scheme, node: NodeId, hasSurvey: boolean): Score {
  if (!hasSurvey) return new Score(0);
  if (node !== 'overall') return new Score(1);
  const shares = (['iit', 'eit'] as const).flatMap((code) => nodeCost(scheme, code)?.div(HUNDRED) ?? []);
  return shares.length > 0 ? Score.max(...shares) : new Score(0);
}
