import { mainInstruments } from '~/features/schemes/core/lookup.ts';
import { indicatorNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme, SubIndicator, Text } from '~/features/schemes/core/scheme.ts';
import type { NodeScore } from '~/features/scores/core/assessment.ts';
import { gapOf } from '~/features/scores/core/decision-size.ts';
import { toDecimal } from '~/lib/decimal.ts';
import { type Extremes, extremesOf } from './extremes.ts';
import { type ShownFigure, showFigure } from './figures.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export interface ShownIndicator extends ShownFigure {
  number: number;
  name: string;
  /** Points against the year before, between the figures as shown; null where either is absent. */
  change: number | null;
  /** Least change that is worth an arrow. */
  changeGap: number;
  verdict: Verdict | null;
  /** Items of the indicator that are under the threshold or failed. */
  weakItems: number;
}

export interface InstrumentGroup {
  /** Null for indicators that draw on several instruments (FY2561). */
  code: string | null;
  figure: ShownFigure | null;
  indicators: ShownIndicator[];
  extremes: Extremes | null;
  verdict: Verdict | null;
  /** Items of the instrument that are under the threshold or failed. */
  weakItems: number;
}

export interface ShownSubIndicator extends ShownFigure {
  name: string;
  indicator: number;
  /** First and last item of the block. */
  items: { first: string; last: string } | null;
}

interface Beside {
  language: keyof Text;
  /** Scores of the ten indicators of the year before (2 places), where the two years can be compared. */
  before: readonly (number | null)[] | null;
  weakItemsOf: (indicator: number) => number;
}

type Nodes = ReadonlyMap<NodeId, NodeScore>;

/** The indicators with their scores, under the instrument they belong to. */
export function indicatorGroups(scheme: Scheme, nodes: Nodes, beside: Beside): InstrumentGroup[] {
  const codes = [...mainInstruments(scheme).map(({ code }) => code), null];
  return codes.flatMap((code) => {
    const indicators = scheme.indicators
      .filter(({ instrument }) => instrument === code)
      .map((indicator) => showIndicator(scheme, nodes, indicator, beside));
    if (indicators.length === 0) return [];
    const extremes = code === null ? null : extremesOf(indicators);
    const figure = code === null ? null : showFigure(nodes, code);
    const weakItems = indicators.reduce((sum, indicator) => sum + indicator.weakItems, 0);
    const verdict = verdictOf(figure?.score ?? null, weakItems, scheme.itemThreshold.value);
    return [{ code, figure, indicators, extremes, verdict, weakItems }];
  });
}

function showIndicator(
  scheme: Scheme,
  nodes: Nodes,
  { number, name }: Scheme['indicators'][number],
  { language, before, weakItemsOf }: Beside,
): ShownIndicator {
  const figure = showFigure(nodes, String(number));
  const earlier = before?.[number - 1] ?? null;
  const weakItems = weakItemsOf(number);
  return {
    ...figure,
    number,
    name: name[language],
    change:
      figure.score === null || earlier === null ? null : toDecimal(figure.score).minus(earlier).toNumber(),
    changeGap: gapOf(scheme, indicatorNode(number)),
    verdict: verdictOf(figure.score, weakItems, scheme.itemThreshold.value),
    weakItems,
  };
}

/** The blocks of the disclosure check; empty where the year has none or none has a score. */
export function subIndicatorRows(scheme: Scheme, nodes: Nodes, language: keyof Text): ShownSubIndicator[] {
  const rows = scheme.subIndicators.map((sub) => ({
    ...showFigure(nodes, sub.code),
    name: sub.name[language],
    indicator: sub.indicator,
    items: blockOf(scheme, sub),
  }));
  return rows.some((row) => row.score !== null || row.published !== null) ? rows : [];
}

function blockOf(scheme: Scheme, { code }: SubIndicator): ShownSubIndicator['items'] {
  const items = scheme.items.filter(({ subIndicator }) => subIndicator === code);
  const first = items[0]?.code;
  const last = items.at(-1)?.code;
  return first && last ? { first, last } : null;
}
