import { searchText } from '~/lib/search-text.ts';

/** What choosing and ordering need of a row. */
export interface Choosable {
  agencyCode: string;
  nameTh: string;
  districtNameTh: string | null;
  scores: Readonly<Record<string, number | null>>;
  change: number | null;
}

export interface Choice {
  q: string;
  show: '' | 'top' | 'bottom' | 'above' | 'below';
  sort: string;
}

interface View {
  lead: { id: string };
  columns: readonly { id: string }[];
}

export interface Order {
  /** `name`, `change` or a score column. */
  id: string;
  desc: boolean;
}

const EXTREME = 5;

/** The order asked for; a column that the view lacks falls back to the leading score, best first. */
export function orderOf(sort: string, view: View): Order {
  const desc = sort.startsWith('-');
  const id = desc ? sort.slice(1) : sort;
  const isKnown = id === 'name' || id === 'change' || view.columns.some((column) => column.id === id);
  return isKnown ? { id, desc } : { id: view.lead.id, desc: true };
}

/** How the address says that order: the view's own order is left out. */
export function sortOf(order: Order, view: View): string {
  if (order.id === view.lead.id && order.desc) return '';
  return `${order.desc ? '-' : ''}${order.id}`;
}

/** The score column that "best", "weakest" and "average" speak of: the one ordered by, else the leading one. */
export function measuredColumn(order: Order, view: View): string {
  return view.columns.some(({ id }) => id === order.id) ? order.id : view.lead.id;
}

/**
 * The rows to show, in order; `rows` come by name. The search comes first, so that the five best are the five best of
 * what was searched for. Scores are compared as printed. Agencies that share the fifth place are all shown; one
 * without a score is neither best nor weakest, over nor under the average, and comes last in either direction.
 */
export function shownRows<Row extends Choosable>(
  rows: readonly Row[],
  view: View,
  means: Readonly<Record<string, number | null>>,
  choice: Choice,
): Row[] {
  const order = orderOf(choice.sort, view);
  const measured = measuredColumn(order, view);
  const found = search(rows, choice.q);
  return ordered(part(found, choice.show, measured, means[measured] ?? null), order);
}

function search<Row extends Choosable>(rows: readonly Row[], q: string): readonly Row[] {
  const needle = searchText(q);
  if (!needle) return rows;
  return rows.filter((row) =>
    searchText(`${row.nameTh} ${row.districtNameTh ?? ''} ${row.agencyCode}`).includes(needle),
  );
}

function part<Row extends Choosable>(
  rows: readonly Row[],
  show: Choice['show'],
  column: string,
  mean: number | null,
): readonly Row[] {
  if (show === '') return rows;
  const sign = show === 'top' || show === 'above' ? 1 : -1;
  const scores = rows.flatMap((row) => row.scores[column] ?? []).map((score) => score * sign);
  const isExtreme = show === 'top' || show === 'bottom';
  const least = isExtreme ? (scores.sort((a, b) => b - a)[EXTREME - 1] ?? Number.NEGATIVE_INFINITY) : null;
  return rows.filter((row) => {
    const score = row.scores[column];
    if (score === null || score === undefined) return false;
    return least === null ? mean !== null && (score - mean) * sign > 0 : score * sign >= least;
  });
}

function ordered<Row extends Choosable>(rows: readonly Row[], { id, desc }: Order): Row[] {
  if (id === 'name') return desc ? [...rows].reverse() : [...rows];
  const value = (row: Row) => (id === 'change' ? row.change : row.scores[id]) ?? null;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return desc ? right - left : left - right;
  });
}
