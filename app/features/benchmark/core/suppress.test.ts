import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDetermined, type SeenGroup } from './differencing.fixture.ts';
import { ALL_TYPES, type GroupCounts, LEAST_BODIES, NATION } from './groups.ts';
import { suppress } from './suppress.ts';

const keyOf = (provinceCode: string, agencyType: string) => `${provinceCode}/${agencyType}`;

/** `table[province][type]` bodies, the same for every figure unless more tables are given. */
function groupsOf(...tables: number[][][]): GroupCounts[] {
  const [first = []] = tables;
  return first.flatMap((line, province) =>
    line.map((_, type) => ({
      provinceCode: String(10 + province),
      agencyType: `type_${type}`,
      counts: tables.map((table) => table[province]?.[type] ?? 0),
    })),
  );
}

/** Every group that can be asked for, of one figure; the sum is any number that differs from group to group. */
function everyGroup(groups: readonly GroupCounts[], figure: number): SeenGroup[] {
  const all = new Map<string, SeenGroup & { n: bigint; sum: bigint }>();
  groups.forEach((group, at) => {
    const n = BigInt(group.counts[figure] ?? 0);
    const sum = n * 80n + n * n * BigInt(at + 1);
    for (const provinceCode of [group.provinceCode, NATION]) {
      for (const agencyType of [group.agencyType, ALL_TYPES]) {
        const key = keyOf(provinceCode, agencyType);
        const before = all.get(key) ?? { provinceCode, agencyType, n: 0n, sum: 0n };
        all.set(key, { ...before, n: before.n + n, sum: before.sum + sum });
      }
    }
  });
  return [...all.values()];
}

/** What follows for readers: one who knows no province, and the staff of each, who know their own. */
function leaks(groups: readonly GroupCounts[], complementary = true): string[] {
  const hidden = new Set(
    suppress(groups, { complementary }).map((key) => keyOf(key.provinceCode, key.agencyType)),
  );
  const provinces = [...new Set(groups.map((group) => group.provinceCode))];
  return (groups[0]?.counts ?? []).flatMap((_, figure) => {
    const all = everyGroup(groups, figure);
    const seen = all.map((group) =>
      hidden.has(keyOf(group.provinceCode, group.agencyType)) && group.n !== 0n
        ? { ...group, n: null, sum: null }
        : group,
    );
    return [null, ...provinces].flatMap((own) => {
      const known = all.filter((group) => group.provinceCode === own);
      // Where only the own province has bodies, the total of the nation is the own figure and gives nobody else away.
      const total = all.filter(
        (group) =>
          group.provinceCode === NATION &&
          known.some((mine) => mine.agencyType === group.agencyType && mine.n === group.n),
      );
      return findDetermined(seen, [...known, ...total]).map((leak) => `${own ?? 'anybody'}: ${leak}`);
    });
  });
}

const table = (provinces: { minLength: number; maxLength: number }, types: number) =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 })), {
      minLength: types,
      maxLength: types,
    }),
    provinces,
  );

test('nothing hidden can be found by subtraction, over any filters, by anybody', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((types) => table({ minLength: 1, maxLength: 7 }, types)),
      (counts) => {
        expect(leaks(groupsOf(counts))).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('nor where figures are missing here and there', () => {
  const withGaps = fc
    .tuple(
      table({ minLength: 2, maxLength: 5 }, 3),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 15, maxLength: 15 }),
    )
    .map(([counts, gaps]) =>
      groupsOf(
        counts,
        counts.map((line, row) =>
          line.map((count, column) => Math.max(0, count - (gaps[row * 3 + column] ?? 0))),
        ),
      ),
    );
  fc.assert(
    fc.property(withGaps, (groups) => {
      expect(leaks(groups)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the test finds what leaks when only small groups are hidden', () => {
  const counts = [
    [1, 20, 30],
    [1, 6, 9],
    [1, 3, 12],
  ];
  expect(leaks(groupsOf(counts))).toEqual([]);
  expect(leaks(groupsOf(counts), false)).toContain('anybody: n of 10/type_0');
  expect(leaks(groupsOf(counts), false)).toContain('anybody: sum of 10/type_0');
});

test('the staff of one province cannot take their own away and read another', () => {
  // 10 and 11 hide each other from strangers, not from each other: more than these two must be hidden.
  const hidden = suppress(
    groupsOf([
      [3, 40],
      [2, 50],
      [30, 60],
      [31, 70],
    ]),
  );
  const ofType = hidden.filter((key) => key.agencyType === 'type_0').map((key) => key.provinceCode);
  expect(ofType.length).toBeGreaterThan(2);
});

test('every group of 1 to 4 bodies is hidden, whatever figure makes it small; an empty one never', () => {
  fc.assert(
    fc.property(table({ minLength: 1, maxLength: 6 }, 3), (counts) => {
      const groups = groupsOf(
        counts,
        counts.map((line) => line.map((count) => Math.max(0, count - 1))),
      );
      const hidden = new Set(suppress(groups).map((key) => keyOf(key.provinceCode, key.agencyType)));
      const all = everyGroup(groups, 0);
      const fewer = everyGroup(groups, 1);
      all.forEach((group, at) => {
        const isSmall = [group.n, fewer[at]?.n].some((n) => n && n > 0n && n < BigInt(LEAST_BODIES));
        const key = keyOf(group.provinceCode, group.agencyType);
        if (isSmall) expect(hidden, key).toContain(key);
        if (group.n === 0n) expect(hidden, key).not.toContain(key);
      });
    }),
  );
});

test('hidden groups beside a shown total hold at least 5 bodies together', () => {
  fc.assert(
    fc.property(table({ minLength: 2, maxLength: 6 }, 4), (counts) => {
      const groups = groupsOf(counts);
      const hidden = new Set(suppress(groups).map((key) => keyOf(key.provinceCode, key.agencyType)));
      for (const side of ['provinceCode', 'agencyType'] as const) {
        for (const code of new Set(groups.map((group) => group[side]))) {
          const isTotalHidden = hidden.has(
            side === 'provinceCode' ? keyOf(code, ALL_TYPES) : keyOf(NATION, code),
          );
          const bodies = groups
            .filter(
              (group) => group[side] === code && hidden.has(keyOf(group.provinceCode, group.agencyType)),
            )
            .reduce((sum, group) => sum + (group.counts[0] ?? 0), 0);
          if (!isTotalHidden && bodies > 0) expect(bodies).toBeGreaterThanOrEqual(LEAST_BODIES);
        }
      }
    }),
  );
});

test('it hides no more than it must: nothing where every group is large, and the cheapest beside a small one', () => {
  expect(
    suppress(
      groupsOf([
        [5, 9],
        [8, 7],
      ]),
    ),
  ).toEqual([]);
  const hidden = suppress(groupsOf(Array.from({ length: 77 }, (_, at) => [1, 20 + at, 60 + at])));
  const shownTotals = [NATION, ...Array.from({ length: 77 }, (_, at) => String(10 + at))].filter(
    (code) => !hidden.some((key) => key.provinceCode === code && key.agencyType === ALL_TYPES),
  );
  expect(shownTotals).toHaveLength(78);
  expect(hidden.some((key) => key.agencyType === 'type_2')).toBe(false);
});

test('the order of the groups is of no account', () => {
  const groups = groupsOf([
    [1, 20, 3],
    [1, 6, 9],
    [4, 3, 12],
  ]);
  expect(suppress([...groups].reverse())).toEqual(suppress(groups));
});
