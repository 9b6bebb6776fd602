import {
  findIndicator,
  findItem,
  findSubIndicator,
  itemLabel,
  itemsOfNode,
  nodeLabel,
} from '~/features/schemes/core/lookup.ts';
import { type ItemCode, indicatorNode, kindOfNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import { linksBetween } from './breaks.ts';
import { type CoreItem, coreDecision, coreSize } from './core-series.ts';
import { type LineageYear, lineageOf } from './lineage.ts';
import { changeOverRun, coreYears, type Mean, type TrendYear, trendYears } from './trend-years.ts';

/** What is looked at. */
export interface TrendsPlan {
  /** Every year from the first to the last. */
  years: readonly number[];
  schemes: readonly Scheme[];
  /** Years up to the last that compare at all. */
  run: readonly Scheme[];
  core: readonly CoreItem[];
  node: NodeId;
}

/** Means as the database gives them. */
export interface TrendsFigures {
  head: readonly Mean[];
  parts: readonly Mean[];
  core: readonly Mean[];
}

/** Sub-indicators and items to ask the database for. */
export function partsAsked(plan: TrendsPlan): { fiscalYear: number; node: NodeId }[] {
  const own =
    kindOfNode(plan.node) === 'sub_indicator'
      ? plan.years.map((fiscalYear) => ({ fiscalYear, node: plan.node }))
      : [];
  return [
    ...own,
    ...lineages(plan).flatMap(({ years }) =>
      years.map(({ fiscalYear, code }) => ({ fiscalYear, node: code })),
    ),
  ];
}

/** Everything the page draws, from what is looked at and the means. */
export function viewOf(plan: TrendsPlan, figures: TrendsFigures) {
  const { years, schemes, run, node, core } = plan;
  const last = schemes.at(-1);
  const rows = (nodeAt: (year: number) => NodeId | null) =>
    trendYears(years, schemes, [...figures.head, ...figures.parts], nodeAt);
  const followed = lineages(plan);
  const own = followed.find(({ code }) => code === node);
  return {
    name: last ? nameOf(last, node) : { th: node, en: node },
    rows: mainRows(plan, [...figures.head, ...figures.parts]),
    core: last && !own && run.length > 1 ? coreView(plan, last, figures.core) : null,
    coreItems: core.map(({ codes }) => codes),
    focus: last ? focusOf(last, node) : null,
    indicators: (last?.indicators ?? []).flatMap(({ number, name, instrument }) => {
      const address = indicatorNode(number);
      if (itemsOfNode(last as Scheme, address).length === 0) return [];
      return {
        number,
        name,
        instrument,
        rows: rows((year) => (hasNode(schemes, year, address) ? address : null)),
        core: years.map(
          (year) =>
            figures.core.find((each) => each.fiscalYear === year && each.node === address)?.mean ?? null,
        ),
      };
    }),
    items: followed.map((line) => ({ ...line, rows: rows((year) => codeIn(line.years, year)) })),
    relations: relationsOf(plan),
    choices: last ? choicesOf(last, node) : [],
    scales: schemes.map(({ fiscalYear, levelScale }) => ({
      fiscalYear,
      levels: levelScale.levels.map(({ key }) => key),
    })),
  };
}

/** The figure looked at in every year, of whosever means these are. */
export function mainRows(plan: TrendsPlan, means: readonly Mean[]): TrendYear[] {
  const { years, schemes, node } = plan;
  const own = lineages(plan).find(({ code }) => code === node);
  return trendYears(
    years,
    schemes,
    means,
    own ? (year) => codeIn(own.years, year) : (year) => (hasNode(schemes, year, node) ? node : null),
  );
}

/** Name of a figure with its number or code in front. */
function nameOf(scheme: Scheme, node: NodeId): Text {
  const kind = kindOfNode(node);
  const lead =
    kind === 'overall' || kind === 'instrument' ? '' : kind === 'indicator' ? `${node}. ` : `${node} `;
  return { th: lead + nodeLabel(scheme, node, 'th'), en: lead + nodeLabel(scheme, node, 'en') };
}

function coreView({ years, run, core, node }: TrendsPlan, last: Scheme, means: readonly Mean[]) {
  const decision = coreDecision(last, core, node);
  const rows = coreYears(years, means, node, decision);
  return {
    rows,
    whole: changeOverRun(rows, decision),
    size: coreSize(last, core, node),
    from: run[0]?.fiscalYear ?? 0,
    to: last.fiscalYear,
  };
}

/** The indicator whose items are looked at; null for the overall and instruments. */
function focusOf(scheme: Scheme, node: NodeId): { number: number; name: Text } | null {
  const number =
    findItem(scheme, node)?.indicator ??
    findSubIndicator(scheme, node)?.indicator ??
    (/^\d+$/.test(node) ? Number(node) : 0);
  const indicator = findIndicator(scheme, number);
  return indicator && { number, name: indicator.name };
}

interface FollowedItem {
  code: ItemCode;
  label: Text;
  years: LineageYear[];
}

/** The items of the figure (of its indicator for an item) followed back through the years. */
function lineages({ run, node }: TrendsPlan): FollowedItem[] {
  const last = run.at(-1);
  const focus = last && focusOf(last, node);
  if (!last || !focus) return [];
  const within = findSubIndicator(last, node) ? node : indicatorNode(focus.number);
  return itemsOfNode(last, within).map(({ code, label }) => ({ code, label, years: lineageOf(run, code) }));
}

function codeIn(years: readonly LineageYear[], fiscalYear: number): ItemCode | null {
  return years.find((each) => each.fiscalYear === fiscalYear)?.code ?? null;
}

function hasNode(schemes: readonly Scheme[], fiscalYear: number, node: NodeId): boolean {
  const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
  return scheme !== undefined && treeOf(scheme).byId.has(node);
}

/** The declared relations of the figure's items on either side, newest years first. */
function relationsOf({ schemes, node }: TrendsPlan) {
  const last = schemes.at(-1);
  const focus = last && focusOf(last, node);
  if (!focus) return [];
  const address = findSubIndicator(last, node) ? node : indicatorNode(focus.number);
  return schemes
    .slice(1)
    .map((now, at) => {
      const before = schemes[at] as Scheme;
      const ownNow = new Set<string>(itemsOfNode(now, address).map(({ code }) => code));
      const ownBefore = new Set<string>(itemsOfNode(before, address).map(({ code }) => code));
      const named = (scheme: Scheme, codes: readonly ItemCode[]) =>
        codes.map((code) => ({ code, th: itemLabel(scheme, code, 'th'), en: itemLabel(scheme, code, 'en') }));
      return {
        from: before.fiscalYear,
        to: now.fiscalYear,
        links: linksBetween(before, now)
          .filter(
            (link) =>
              link.now.some((code) => ownNow.has(code)) || link.before.some((code) => ownBefore.has(code)),
          )
          .map((link) => ({
            relation: link.relation,
            mark: link.mark,
            before: named(before, link.before),
            now: named(now, link.now),
          })),
      };
    })
    .reverse();
}

/** What can be chosen: the tree down to sub-indicators, and the items of the indicator looked at. */
function choicesOf(scheme: Scheme, node: NodeId): { value: NodeId; label: Text }[] {
  const focus = focusOf(scheme, node);
  const nodes = treeOf(scheme).nodes.flatMap(({ node: each, parent }) => {
    const kind = kindOfNode(each);
    const isOwn = focus && findItem(scheme, each)?.indicator === focus.number;
    return parent === null || kind !== 'item' || isOwn ? each : [];
  });
  return nodes.map((each) => ({ value: each, label: nameOf(scheme, each) }));
}

export type TrendsView = ReturnType<typeof viewOf>;
