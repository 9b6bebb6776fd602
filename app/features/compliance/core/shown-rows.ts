import { searchText } from '~/lib/search-text.ts';
import { CELL_STATES, type CellLook, LOOK_OF, stateAt } from './cell-state.ts';
import { type Bucket, bucketOf, type OpenDuty } from './open-duties.ts';

interface Row {
  agencyCode: string;
  nameTh: string;
  districtNameTh: string | null;
  cells: string;
  duties: readonly OpenDuty[];
}

export interface Order {
  /** `name`, `late`, `done` or `m3`, a column. */
  id: string;
  desc: boolean;
}

/** The order asked for; without one the latest first. */
export function orderOf(sort: string): Order {
  const desc = sort.startsWith('-');
  return sort === '' ? { id: 'late', desc: true } : { id: desc ? sort.slice(1) : sort, desc };
}

/** How the address says that order: the page's own is left out. */
export function sortOf({ id, desc }: Order): string {
  return id === 'late' && desc ? '' : `${desc ? '-' : ''}${id}`;
}

/** The agencies searched for and chosen among, in order; `rows` come by name, and those that are equal stay so. */
export function shownRows<R extends Row>(
  rows: readonly R[],
  choice: { q: string; state: CellLook | ''; due: Bucket | ''; sort: string },
): R[] {
  const needle = searchText(choice.q);
  const found = rows.filter(
    (row) =>
      (!needle ||
        searchText(`${row.nameTh} ${row.districtNameTh ?? ''} ${row.agencyCode}`).includes(needle)) &&
      (!choice.state || looksOf(row.cells).has(choice.state)) &&
      (!choice.due || row.duties.some((duty) => bucketOf(duty) === choice.due)),
  );
  const { id, desc } = orderOf(choice.sort);
  if (id === 'name') return desc ? found.reverse() : found;
  const value = (row: R) => figureOf(row, id);
  return found.sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return desc ? right - left : left - right;
  });
}

function looksOf(cells: string): Set<CellLook> {
  return new Set(
    [...cells].flatMap((_, at) => {
      const state = stateAt(cells, at);
      return state ? [LOOK_OF[state]] : [];
    }),
  );
}

function figureOf(row: Row, id: string): number | null {
  if (id === 'late') return Math.max(0, ...row.duties.map(({ days }) => days));
  if (id === 'done') return shareDone(row.cells);
  const state = stateAt(row.cells, Number(id.slice(1)));
  return state && CELL_STATES.indexOf(state);
}

/** Part of the measures the agency got that are done; null where it got none. */
function shareDone(cells: string): number | null {
  const got = [...cells].filter((letter) => letter !== '-').length;
  return got === 0 ? null : [...cells].filter((letter) => letter === 'f').length / got;
}
