export interface Edge {
  row: number;
  column: number;
}

/**
 * Edges of a graph of rows and columns that lie on no cycle. Where every row and every column adds up to a known
 * total, these are exactly the edges whose value follows from the totals: all others can move along their cycle.
 */
export function findBridges(edges: readonly Edge[], rows: number, columns: number): Edge[] {
  const near: { to: number; edge: number }[][] = Array.from({ length: rows + columns }, () => []);
  edges.forEach(({ row, column }, edge) => {
    near[row]?.push({ to: rows + column, edge });
    near[rows + column]?.push({ to: row, edge });
  });
  const found = new Array<number>(rows + columns).fill(0);
  const lowest = new Array<number>(rows + columns).fill(0);
  const bridges: number[] = [];
  let clock = 0;
  const visit = (at: number, by: number): void => {
    clock += 1;
    found[at] = lowest[at] = clock;
    for (const { to, edge } of near[at] ?? []) {
      if (edge === by) continue;
      if (!found[to]) {
        visit(to, edge);
        if ((lowest[to] ?? 0) > (found[at] ?? 0)) bridges.push(edge);
      }
      lowest[at] = Math.min(lowest[at] ?? 0, lowest[to] ?? 0);
    }
  };
  for (let at = 0; at < rows + columns; at += 1) if (!found[at]) visit(at, -1);
  return bridges.flatMap((edge) => edges[edge] ?? []);
}

/** The cheapest way between the two ends of `bridge` without it, as the edges on the way; null when there is none. */
export function cheapestDetour(
  bridge: Edge,
  rows: number,
  columns: number,
  costOf: (edge: Edge) => number | null,
): Edge[] | null {
  const size = rows + columns;
  const cost = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  const came = new Array<number>(size).fill(-1);
  const done = new Array<boolean>(size).fill(false);
  const edgeOf = (a: number, b: number): Edge => ({ row: Math.min(a, b), column: Math.max(a, b) - rows });
  cost[bridge.row] = 0;
  for (;;) {
    let at = -1;
    for (let each = 0; each < size; each += 1) {
      if (!done[each] && (cost[each] ?? 0) < (at < 0 ? Number.POSITIVE_INFINITY : (cost[at] ?? 0))) at = each;
    }
    if (at < 0) return null;
    if (at === rows + bridge.column) break;
    done[at] = true;
    const [first, last] = at < rows ? [rows, size] : [0, rows];
    for (let to = first; to < last; to += 1) {
      const edge = edgeOf(at, to);
      if (edge.row === bridge.row && edge.column === bridge.column) continue;
      const step = costOf(edge);
      if (step === null || done[to]) continue;
      const total = (cost[at] ?? 0) + step;
      if (total < (cost[to] ?? 0)) {
        cost[to] = total;
        came[to] = at;
      }
    }
  }
  const way: Edge[] = [];
  for (let at = rows + bridge.column; at !== bridge.row; at = came[at] ?? -1)
    way.push(edgeOf(at, came[at] ?? -1));
  return way;
}
