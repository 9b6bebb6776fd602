import { findIndicator, itemsOfNode } from '~/features/schemes/core/lookup.ts';
import { type ItemCode, indicatorNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { ASSUMED_RESPONDENTS } from '~/features/scores/core/decision-size.ts';
import { HUNDRED, Score, sumOf, toDecimal } from '~/lib/decimal.ts';
import { equalItem } from './breaks.ts';

/** An item that stays equal through a whole run of years, under the code it has in each. */
export interface CoreItem {
  codes: Readonly<Record<number, ItemCode>>;
  /** The item as the last year of the run has it: that year's place and weight hold for the whole run. */
  item: SchemeItem;
}

/** The comparable core of a run of consecutive years, oldest first; empty for fewer than two years. */
export function coreOf(run: readonly Scheme[]): CoreItem[] {
  const last = run.at(-1);
  if (!last || run.length < 2) return [];
  return last.items.flatMap((item) => {
    const codes: Record<number, ItemCode> = { [last.fiscalYear]: item.code };
    let code: ItemCode = item.code;
    for (let at = run.length - 1; at > 0; at -= 1) {
      const [before, now] = [run[at - 1], run[at]];
      const earlier = before && now && equalItem(before, now, code);
      if (!earlier) return [];
      codes[before.fiscalYear] = earlier;
      code = earlier;
    }
    return { codes, item };
  });
}

/** How much of a figure the core holds, by the last year's scheme. */
export interface CoreSize {
  held: number;
  of: number;
  /** Indicators of the figure in which the core holds no item. */
  emptyIndicators: number[];
}

export function coreSize(last: Scheme, core: readonly CoreItem[], node: NodeId): CoreSize {
  const items = itemsOfNode(last, node);
  const held = coreUnder(last, core, node);
  const known = new Set(held.map(({ item }) => item.indicator));
  const indicators = [...new Set(items.map(({ indicator }) => indicator))];
  return {
    held: held.length,
    of: items.length,
    emptyIndicators: indicators.filter((indicator) => !known.has(indicator)),
  };
}

/** The core items of a figure. */
export function coreUnder(last: Scheme, core: readonly CoreItem[], node: NodeId): CoreItem[] {
  const own = new Set(itemsOfNode(last, node).map(({ code }) => code));
  return core.filter(({ item }) => own.has(item.code));
}

/** One row a year and core item: where it counts and by what weight. */
export interface CorePlace {
  fiscalYear: number;
  code: ItemCode;
  /** The sub-indicator, or the indicator of a survey. */
  group: NodeId;
  indicator: NodeId;
  instrument: NodeId;
  /** Weight of the instrument, plain decimal text. */
  weight: string;
}

/** The core as the database scores it; none where the last year's weights are not known. */
export function corePlaces(last: Scheme, core: readonly CoreItem[]): CorePlace[] {
  return core.flatMap(({ codes, item }) => {
    const code = findIndicator(last, item.indicator)?.instrument;
    const instrument = last.instruments.find((each) => each.code === code);
    if (!instrument?.weight) return [];
    const place = {
      group: item.subIndicator ?? indicatorNode(item.indicator),
      indicator: indicatorNode(item.indicator),
      instrument: instrument.code,
      weight: instrument.weight,
    };
    return Object.entries(codes).map(([year, own]) => ({ fiscalYear: Number(year), code: own, ...place }));
  });
}

/**
 * Points by which one decision moves the core of a figure, as `decisionSize` has it for the whole tree: the cheapest
 * disclosure item of the core, or one respondent's answer, whichever is more. Null for an empty core.
 */
export function coreDecision(last: Scheme, core: readonly CoreItem[], node: NodeId): Score | null {
  const places = corePlaces(last, coreUnder(last, core, node)).filter(
    ({ fiscalYear }) => fiscalYear === last.fiscalYear,
  );
  const weights = new Map(places.map(({ instrument, weight }) => [instrument, weight]));
  const all = sumOf([...weights.values()].map(toDecimal));
  const answers: Score[] = [];
  const steps: Score[] = [];
  for (const place of places) {
    const share = toDecimal(place.weight).div(all);
    if (place.code.startsWith('o')) steps.push(HUNDRED.times(share).div(siblingsOf(place, places)));
    else answers.push(HUNDRED.times(share).div(ASSUMED_RESPONDENTS));
  }
  const sizes = [...answers, ...(steps.length > 0 ? [Score.min(...steps)] : [])];
  return sizes.length > 0 ? Score.max(...sizes) : null;
}

/** Among how many equal parts of its instrument the item is one. */
function siblingsOf(place: CorePlace, places: readonly CorePlace[]): number {
  const among = places.filter(({ instrument }) => instrument === place.instrument);
  const inIndicator = among.filter(({ indicator }) => indicator === place.indicator);
  const inGroup = inIndicator.filter(({ group }) => group === place.group);
  const count = (nodes: NodeId[]) => new Set(nodes).size;
  return (
    inGroup.length *
    count(inIndicator.map(({ group }) => group)) *
    count(among.map(({ indicator }) => indicator))
  );
}
