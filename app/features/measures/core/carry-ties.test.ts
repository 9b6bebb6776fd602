import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { carryTies, tiesAfter } from './carry-ties.ts';

const schemes = [2566, 2567, 2568].map(seedScheme);
const tie = (fiscalYear: number, itemCode: string) => ({ fiscalYear, itemCode });

test('an item that changed its code keeps its tie, over several years', () => {
  expect(carryTies([tie(2566, 'o18')], 2568, schemes)).toEqual([
    { from: tie(2566, 'o18'), to: [tie(2568, 'o10')], relation: 'equal' },
  ]);
});

test('every item of a year comes to what its crosswalk says, and no more', () => {
  const walk = seedScheme(2567).crosswalk?.links ?? [];
  for (const { code } of seedScheme(2566).items) {
    const [carried] = carryTies([tie(2566, code)], 2567, schemes);
    const links = walk.filter(({ before }) => before.includes(code));
    expect(new Set(carried?.to.map(({ itemCode }) => itemCode))).toEqual(
      new Set(links.flatMap(({ now }) => now)),
    );
    expect(carried?.relation).toBe(links[0]?.relation);
  }
});

test('ties of the year itself or later ones stay; a dropped one leaves', () => {
  const dropped = seedScheme(2567).crosswalk?.links.find(({ relation }) => relation === 'dropped')?.before[0];
  const carried = carryTies([tie(2567, 'e9'), tie(2568, 'e9'), tie(2566, dropped ?? '')], 2567, schemes);
  expect(carried.map(({ relation }) => relation)).toEqual(['equal', 'equal', 'dropped']);
  expect(tiesAfter(carried)).toEqual([tie(2567, 'e9'), tie(2568, 'e9')]);
});

test('without the record of a year between nothing is claimed', () => {
  expect(carryTies([tie(2566, 'o18')], 2568, [seedScheme(2568)])[0]?.relation).toBe('dropped');
});
