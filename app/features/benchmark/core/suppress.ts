import { cheapestDetour, type Edge, findBridges } from './bridges.ts';
import { type CountGrid, countGrid, keyAt, unknownCounts } from './count-grid.ts';
import { type GroupCounts, type GroupKey, LEAST_BODIES } from './groups.ts';

export interface SuppressOptions {
  /** Off only to show what would be found without it. */
  complementary?: boolean;
}

/**
 * The groups of a year that must not be shown: provinces by agency type, with the totals of each province, of each
 * type and of the nation. One pattern for all figures, because the figures hang together (the overall is the weighted
 * sum of the instruments): what is hidden for one is hidden for all. Deterministic; the order of the input is of no
 * account.
 *
 * 1. Primary: a group in which some figure has 1 to 4 bodies.
 * 2. A row or column whose total is shown and whose hidden groups hold 1 to 4 bodies together gets another hidden
 *    group, since their sum can be had by subtraction.
 * 3. No hidden group may follow from the totals. With groups as edges between their row and their column, one follows
 *    exactly if its edge is on no cycle; the cheapest cycle through it is hidden then.
 *
 * 2 and 3 are repeated until nothing changes, against a reader who knows no province and against the staff of each
 * province, who know every figure of their own. The cheapest are groups before totals of types, these before totals of
 * provinces, the nation last; among equals those with the fewest bodies.
 */
export function suppress(groups: readonly GroupCounts[], options: SuppressOptions = {}): GroupKey[] {
  const grid = countGrid(groups);
  const hidden = primary(grid);
  if (options.complementary !== false) while (hideMore(grid, hidden));
  return hidden.flatMap((line, row) =>
    line.flatMap((isHidden, column) => (isHidden ? keyAt(grid, row, column) : [])),
  );
}

type Pattern = boolean[][];

const isSmall = (count: number): boolean => count > 0 && count < LEAST_BODIES;

function primary(grid: CountGrid): Pattern {
  const { rows, columns } = sizeOf(grid);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      grid.counts.some((counts) => isSmall(counts[row]?.[column] ?? 0)),
    ),
  );
}

const sizeOf = (grid: CountGrid) => ({ rows: grid.provinces.length + 1, columns: grid.types.length + 1 });

/** One round over every figure and every reader; true when something more was hidden. */
function hideMore(grid: CountGrid, hidden: Pattern): boolean {
  let changed = false;
  for (const counts of grid.counts) {
    for (let known = -1; known < grid.provinces.length; known += 1) {
      const unknown = unknownCounts(counts, known);
      const cost = costs(grid, unknown, hidden);
      changed = hideInLines(unknown, hidden, cost) || changed;
      changed = hideCycles(unknown, hidden, cost) || changed;
    }
  }
  return changed;
}

type Cost = (edge: Edge) => number | null;

/** What it costs to hide a group: nothing if it is hidden already; null for one that is empty, which hides nothing. */
function costs(grid: CountGrid, unknown: readonly number[][], hidden: Pattern): Cost {
  const { rows, columns } = sizeOf(grid);
  const dearer = (grid.counts[0]?.[rows - 1]?.[columns - 1] ?? 0) + LEAST_BODIES + 1;
  return ({ row, column }) => {
    const count = unknown[row]?.[column] ?? 0;
    if (count === 0) return null;
    if (hidden[row]?.[column]) return 0;
    const isNation = row === rows - 1;
    const isAll = column === columns - 1;
    const rank = isNation && isAll ? 3 : isAll ? 2 : isNation ? 1 : 0;
    return count + (rank === 0 ? 0 : dearer ** rank);
  };
}

/** Rule 2. */
function hideInLines(unknown: readonly number[][], hidden: Pattern, cost: Cost): boolean {
  const rows = unknown.length;
  const columns = unknown[0]?.length ?? 0;
  const lines: Edge[][] = [
    ...Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => ({ row, column })),
    ),
    ...Array.from({ length: columns }, (_, column) =>
      Array.from({ length: rows }, (_, row) => ({ row, column })),
    ),
  ];
  let changed = false;
  for (const line of lines) {
    while (hideInLine(line, unknown, hidden, cost)) changed = true;
  }
  return changed;
}

function hideInLine(line: Edge[], unknown: readonly number[][], hidden: Pattern, cost: Cost): boolean {
  const isHidden = ({ row, column }: Edge) => hidden[row]?.[column] === true;
  const total = line.at(-1);
  if (!total || isHidden(total)) return false;
  const inside = line.slice(0, -1).filter(isHidden);
  const bodies = inside.reduce((sum, { row, column }) => sum + (unknown[row]?.[column] ?? 0), 0);
  if (!isSmall(bodies)) return false;
  const next = line
    .filter((edge) => !isHidden(edge) && cost(edge) !== null)
    .sort((a, b) => (cost(a) ?? 0) - (cost(b) ?? 0))[0];
  if (!next) return false;
  hide(hidden, next);
  return true;
}

/** Rule 3. */
function hideCycles(unknown: readonly number[][], hidden: Pattern, cost: Cost): boolean {
  const rows = unknown.length;
  const columns = unknown[0]?.length ?? 0;
  let changed = false;
  for (;;) {
    const edges = hidden.flatMap((line, row) =>
      line.flatMap((isHidden, column) =>
        isHidden && (unknown[row]?.[column] ?? 0) > 0 ? { row, column } : [],
      ),
    );
    const [bridge] = findBridges(edges, rows, columns);
    if (!bridge) return changed;
    const detour = cheapestDetour(bridge, rows, columns, cost);
    if (!detour) throw new Error('A hidden group has no total beside it.');
    for (const edge of detour) hide(hidden, edge);
    changed = true;
  }
}

function hide(hidden: Pattern, { row, column }: Edge): void {
  const line = hidden[row];
  if (line) line[column] = true;
}
