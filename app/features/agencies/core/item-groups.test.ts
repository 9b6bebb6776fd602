import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { countWeakItems, itemGroups } from './item-groups.ts';

const nothing = { scores: [], failed: [], comments: [], before: null };
const score = (code: string, value: number | null, sourceText: string | null = null) => ({
  code,
  score: value,
  sourceText,
});
const itemOf = (groups: ReturnType<typeof itemGroups>, code: string) =>
  groups.flatMap((group) => group.items).find((item) => item.code === code);

test('the same code has the label and place of its own year', () => {
  const place = (year: number) => itemOf(itemGroups(seedScheme(year), nothing, 'th'), 'o34')?.subIndicator;
  expect([2562, 2567].map(place)).toEqual(['10.1', '10.2']);
  expect(itemOf(itemGroups(seedScheme(2567), nothing, 'th'), 'o43')).toBeUndefined();
});

test('84.99 is under 85, 85 is not, an absent score and a text are neither', () => {
  const groups = itemGroups(
    seedScheme(2567),
    { ...nothing, scores: [score('e1', 84.99), score('e2', 85), score('e5', null, '90.00% ขึ้นไป')] },
    'th',
  );
  expect(['e1', 'e2', 'e3', 'e5'].map((code) => itemOf(groups, code)?.isBelow)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(itemOf(groups, 'e3')?.score).toBeNull();
  expect(groups.find((group) => group.instrument === 'eit')).toMatchObject({ known: 3, below: 1 });
  expect(groups.map((group) => [group.instrument, group.items.length])).toEqual([
    ['iit', 15],
    ['eit', 9],
    ['oit', 35],
  ]);
});

test('a failed item counts as weak without a score; comments are tied to the item they name', () => {
  const groups = itemGroups(
    seedScheme(2566),
    {
      ...nothing,
      failed: [{ itemCode: 'o2' }],
      comments: [
        { commentNo: 3, itemCode: 'e4' },
        { commentNo: 4, itemCode: null },
      ],
    },
    'th',
  );
  expect(countWeakItems(groups, 9)).toBe(1);
  expect(countWeakItems(groups, 10)).toBe(0);
  expect(itemOf(groups, 'e4')?.commentNos).toEqual([3]);
});

test('only an item declared equal is compared with the year before, whatever its code was then', () => {
  const before = {
    scheme: seedScheme(2567),
    scores: [score('o10', 0), score('o8', 100), score('e1', 90.02), score('e3', 70)],
  };
  const scores = [score('o8', 100), score('e1', 91.5), score('e3', 80), score('e2', 99)];
  const groups = itemGroups(seedScheme(2568), { ...nothing, scores, before }, 'th');
  // o8 of 2568 is o10 of 2567; e3 has no counterpart that is known to be equal; e2 had no score.
  expect(['o8', 'e1', 'e3', 'e2'].map((code) => itemOf(groups, code)?.change)).toEqual([
    100,
    1.48,
    null,
    null,
  ]);
  // One answer of a hundred moves a survey item by a point, one decision a disclosure item by all of it.
  expect(['o8', 'e1'].map((code) => itemOf(groups, code)?.changeGap)).toEqual([100, 1]);
});
