import { indicatorNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { Assessment } from '~/features/scores/core/assessment.ts';
import { headroomOf, itemCost } from '~/features/scores/core/item-cost.ts';
import { formatHalfUp2, Score } from '~/lib/decimal.ts';

/** What an item costs the overall; points with two places, half-up, null where a score or weight is absent. */
export interface CostRow {
  code: NodeId;
  label: string;
  instrument: string | null;
  indicator: NodeId;
  score: string | null;
  /** Points of the overall that hang on the item: what 0 instead of 100 costs. */
  cost: string | null;
  /** Points the overall gains when the item rises to 100. */
  headroom: string | null;
  /** Scores only 0 or 100. */
  inSteps: boolean;
  /** Answers of another kind than a judgement: not to be read as good or bad like the rest. */
  mark: 'yes_no' | 'usage_share' | null;
}

/** Every item of the year, those that would lift the overall most first. */
export function costRows(scheme: Scheme, nodes: Assessment['nodes'], language: 'th' | 'en'): CostRow[] {
  const rows = scheme.items.map((item) => {
    const score = nodes.get(item.code)?.value ?? null;
    const headroom = score && headroomOf(scheme, item.code, score);
    const cost = itemCost(scheme, item.code);
    const indicator = scheme.indicators.find(({ number }) => number === item.indicator);
    const row: CostRow = {
      code: item.code,
      label: item.label[language],
      instrument: indicator?.instrument ?? null,
      indicator: indicatorNode(item.indicator),
      score: score && formatHalfUp2(score),
      cost: cost && formatHalfUp2(cost),
      headroom: headroom && formatHalfUp2(headroom),
      inSteps: item.answer === 'disclosure' && scheme.disclosureScores !== null,
      mark: item.answer === 'yes_no' || item.answer === 'usage_share' ? item.answer : null,
    };
    return { row, order: headroom ?? new Score(-1) };
  });
  return rows.toSorted((left, right) => right.order.cmp(left.order)).map(({ row }) => row);
}
