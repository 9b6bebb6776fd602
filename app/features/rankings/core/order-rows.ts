import { searchText } from '~/lib/search-text.ts';

/** Columns of figures that the table can be ordered by. */
const FIGURE_SORTS = [
  'overall',
  'rankByLevel',
  'change',
  'rankChange',
  'rankInDistrict',
  'rankInTypeProvince',
  'rankInTypeNational',
  'rankNational',
  'iit',
  'eit',
  'oit',
] as const;
export const SORTS = ['name', ...FIGURE_SORTS] as const;
export type RankingSort = (typeof SORTS)[number];
/** The two orders: by score, or by level first. */
export const ORDERS = ['score', 'level'] as const;

/** Of these the highest is the best, and comes first when they are first asked for; of ranks the least is. */
const HIGHEST_FIRST: ReadonlySet<RankingSort> = new Set([
  'overall',
  'change',
  'rankChange',
  'iit',
  'eit',
  'oit',
]);

export type Orderable = {
  agencyCode: string;
  nameTh: string;
  districtNameTh: string | null;
  levelOrder: number | null;
} & Record<(typeof FIGURE_SORTS)[number], number | null>;

export interface OrderChoice {
  order: (typeof ORDERS)[number];
  /** A column that goes before that order, `-` before it for the highest first; empty = none. */
  sort: string;
}

/** The column the rows are in order of, and in which direction. */
export function orderInForce({ order, sort }: OrderChoice): { id: RankingSort; desc: boolean } {
  const desc = sort.startsWith('-');
  const id = SORTS.find((each) => each === (desc ? sort.slice(1) : sort));
  if (id) return { id, desc };
  return order === 'level' ? { id: 'rankByLevel', desc: false } : { id: 'overall', desc: true };
}

/** What pressing a column's head leads to: its best first, pressed again the other way round. */
export function pressed(now: OrderChoice, id: RankingSort): OrderChoice {
  const inForce = orderInForce(now);
  const desc = inForce.id === id ? !inForce.desc : HIGHEST_FIRST.has(id);
  if (id === 'overall' && desc) return { order: 'score', sort: '' };
  if (id === 'rankByLevel' && !desc) return { order: 'level', sort: '' };
  return { order: now.order, sort: `${desc ? '-' : ''}${id}` };
}

/** The rows that are searched for, in the order chosen; who lacks the figure ordered by comes last in either direction. */
export function shownRankings<Row extends Orderable>(
  rows: readonly Row[],
  choice: OrderChoice & { q: string },
): Row[] {
  const needle = searchText(choice.q);
  const found = needle
    ? rows.filter((row) =>
        searchText(`${row.nameTh} ${row.districtNameTh ?? ''} ${row.agencyCode}`).includes(needle),
      )
    : [...rows];
  const base = found.sort((a, b) => {
    const byScore = compare(a.overall, b.overall, true);
    return choice.order === 'level' ? compare(a.levelOrder, b.levelOrder, false) || byScore : byScore;
  });
  if (choice.sort === '') return base;
  const { id, desc } = orderInForce(choice);
  if (id === 'name') {
    const names = new Intl.Collator('th', { numeric: true });
    return base.sort((a, b) => names.compare(a.nameTh, b.nameTh) * (desc ? -1 : 1));
  }
  return base.sort((a, b) => compare(a[id], b[id], desc));
}

function compare(a: number | null, b: number | null, desc: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return desc ? b - a : a - b;
}
