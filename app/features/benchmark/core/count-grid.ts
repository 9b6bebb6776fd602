import { ALL_TYPES, type GroupCounts, type GroupKey, NATION } from './groups.ts';

/**
 * Groups as a table with margins: the last row is the nation, the last column all types. `counts[k][row][column]` is
 * the number of bodies; counts that are the same for several figures are kept once.
 */
export interface CountGrid {
  provinces: readonly string[];
  types: readonly string[];
  counts: readonly number[][][];
}

/** The table with its margins added up, provinces and types in order of their codes. */
export function countGrid(groups: readonly GroupCounts[]): CountGrid {
  const provinces = [...new Set(groups.map((group) => group.provinceCode))].sort();
  const types = [...new Set(groups.map((group) => group.agencyType))].sort();
  const figures = Math.max(0, ...groups.map((group) => group.counts.length));
  const counts = Array.from({ length: figures }, (_, figure) => {
    const table = Array.from({ length: provinces.length + 1 }, () =>
      new Array<number>(types.length + 1).fill(0),
    );
    for (const group of groups) {
      const count = group.counts[figure] ?? 0;
      for (const row of [provinces.indexOf(group.provinceCode), provinces.length]) {
        for (const column of [types.indexOf(group.agencyType), types.length]) {
          const line = table[row] ?? [];
          line[column] = (line[column] ?? 0) + count;
        }
      }
    }
    return table;
  });
  const distinct = new Map(counts.map((table) => [JSON.stringify(table), table]));
  return { provinces, types, counts: [...distinct.values()] };
}

/** Which group stands at a place of the table. */
export function keyAt(grid: CountGrid, row: number, column: number): GroupKey {
  return {
    provinceCode: grid.provinces[row] ?? NATION,
    agencyType: grid.types[column] ?? ALL_TYPES,
  };
}

/** What somebody who knows the province of `known` in full still has to find out; -1 = knows no province. */
export function unknownCounts(counts: readonly (readonly number[])[], known: number): number[][] {
  const nation = counts.length - 1;
  const own = known < 0 ? [] : (counts[known] ?? []);
  return counts.map((line, row) =>
    line.map((count, column) => (row === known ? 0 : row === nation ? count - (own[column] ?? 0) : count)),
  );
}
