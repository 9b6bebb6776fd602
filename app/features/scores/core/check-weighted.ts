import type { NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { HUNDRED, parseFigure, roundHalfUp2, type Score } from '~/lib/decimal.ts';
import { agrees } from './agreement.ts';
import type { ArithmeticFinding, NodeScore } from './assessment.ts';
import type { PublishedFigures } from './published.ts';

/** Printed weighted scores (28.93 of 30) that are not weight times score by the year's weights. */
export function findWrongWeighted(
  scheme: Scheme,
  nodes: ReadonlyMap<NodeId, NodeScore>,
  weighted: PublishedFigures['weighted'] = {},
): ArithmeticFinding[] {
  const findings: ArithmeticFinding[] = [];
  for (const { code, weight, mark } of scheme.instruments) {
    const printed = parseFigure(weighted[code]);
    const score = nodes.get(code);
    if (printed === null || weight === null || !score) continue;
    const byWeight = (plain: Score) => plain.times(weight).div(HUNDRED);
    const sides = [score.value, score.computed].filter((plain) => plain !== null).map(byWeight);
    const [expected] = sides;
    if (expected === undefined || sides.some((side) => agrees(side, printed))) continue;
    findings.push({
      kind: 'weight_mismatch',
      node: code,
      severity: 'error',
      ruleVerified: mark.verified,
      published: printed,
      computed: expected,
      required: roundHalfUp2(expected),
      difference: roundHalfUp2(printed).minus(roundHalfUp2(expected)),
      shownBy: [code],
      suspects: [],
      likelyCopyOf: null,
      explanation: 'weighted_score',
    });
  }
  return findings;
}
