import { ALL_TYPES, NATION } from './groups.ts';

/** A group as a reader meets it: `n` and `sum` (of the scores, in hundred-millionths) are null where it is hidden. */
export interface SeenGroup {
  provinceCode: string;
  agencyType: string;
  n: bigint | null;
  sum: bigint | null;
}

interface Fraction {
  over: bigint;
  under: bigint;
}

/**
 * Hidden groups whose number of bodies or sum of scores follows from everything that can be asked for: each group of
 * the page is an unknown, each total an equation (types of a province, provinces of a type), each shown figure a known.
 * Solved exactly, in fractions. `known` = figures that the reader has besides, of the own province.
 */
export function findDetermined(seen: readonly SeenGroup[], known: readonly SeenGroup[] = []): string[] {
  const keyOf = (group: { provinceCode: string; agencyType: string }) =>
    `${group.provinceCode}/${group.agencyType}`;
  const facts = new Map(seen.map((group) => [keyOf(group), group]));
  for (const group of known) facts.set(keyOf(group), group);
  const keys = [...facts.keys()];
  const provinces = [...new Set(seen.map((group) => group.provinceCode))];
  const types = [...new Set(seen.map((group) => group.agencyType))];
  const lines: { total: string; parts: string[] }[] = [
    ...provinces.map((provinceCode) => ({
      total: keyOf({ provinceCode, agencyType: ALL_TYPES }),
      parts: types
        .filter((type) => type !== ALL_TYPES)
        .map((agencyType) => keyOf({ provinceCode, agencyType })),
    })),
    ...types.map((agencyType) => ({
      total: keyOf({ provinceCode: NATION, agencyType }),
      parts: provinces
        .filter((code) => code !== NATION)
        .map((provinceCode) => keyOf({ provinceCode, agencyType })),
    })),
  ];
  const found = new Set<string>();
  for (const figure of ['n', 'sum'] as const) {
    const unknown = keys.filter((key) => facts.get(key)?.[figure] === null);
    const equations = lines.map(({ total, parts }) => {
      let right = 0n;
      const left = new Array<bigint>(unknown.length).fill(0n);
      for (const [key, sign] of [[total, -1n] as const, ...parts.map((part) => [part, 1n] as const)]) {
        const fact = facts.get(key);
        if (!fact) continue;
        const value = fact[figure];
        if (value === null) left[unknown.indexOf(key)] = sign;
        else right -= sign * value;
      }
      return [...left, right].map((over) => ({ over, under: 1n }));
    });
    for (const at of determinedColumns(equations, unknown.length)) found.add(`${figure} of ${unknown[at]}`);
  }
  return [...found].sort();
}

/** Gauss-Jordan: an unknown is determined if its row has no other unknown left. */
function determinedColumns(equations: Fraction[][], unknowns: number): number[] {
  const rows = equations;
  const pivots: number[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const at = rows.findIndex((row, index) => index >= pivots.length && row[column]?.over !== 0n);
    if (at < 0) continue;
    const place = pivots.length;
    [rows[place], rows[at]] = [rows[at] as Fraction[], rows[place] as Fraction[]];
    const pivot = (rows[place] as Fraction[])[column] as Fraction;
    rows[place] = (rows[place] as Fraction[]).map((each) =>
      times(each, { over: pivot.under, under: pivot.over }),
    );
    rows.forEach((row, index) => {
      const factor = row[column] as Fraction;
      if (index === place || factor.over === 0n) return;
      rows[index] = row.map((each, i) =>
        minus(each, times(factor, (rows[place] as Fraction[])[i] as Fraction)),
      );
    });
    pivots.push(column);
  }
  rows.slice(pivots.length).forEach((row) => {
    if (row.at(-1)?.over !== 0n) throw new Error('The figures shown contradict each other.');
  });
  return pivots.filter(
    (_, place) => rows[place]?.slice(0, -1).filter((each) => each.over !== 0n).length === 1,
  );
}

const times = (a: Fraction, b: Fraction): Fraction => reduce(a.over * b.over, a.under * b.under);
const minus = (a: Fraction, b: Fraction): Fraction =>
  reduce(a.over * b.under - b.over * a.under, a.under * b.under);

function reduce(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b) [a, b] = [b, a % b];
  const by = (a || 1n) * (under < 0n ? -1n : 1n);
  return { over: over / by, under: under / by };
}
