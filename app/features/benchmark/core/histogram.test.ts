import { expect, test } from 'vitest';
import { mergeBins } from './histogram.ts';

const bin = (from: number, n: number, most = 0) => ({ from, n, most });

test('steps are joined until each class holds 5 bodies, the rest at the top with the class below', () => {
  expect(mergeBins([bin(40, 1), bin(55, 2), bin(70, 3), bin(80, 9), bin(95, 2)])).toEqual([
    { from: 40, to: 75, n: 6 },
    { from: 80, to: 100, n: 11 },
  ]);
});

test('a class must hold 5 bodies without those of any one province too', () => {
  expect(mergeBins([bin(70, 9, 6), bin(75, 4, 1), bin(80, 12, 5)])).toEqual([
    { from: 70, to: 80, n: 13 },
    { from: 80, to: 85, n: 12 },
  ]);
});

test('one province alone gives one class, nothing gives none', () => {
  expect(mergeBins([bin(70, 9, 9), bin(90, 4, 4)])).toEqual([{ from: 70, to: 95, n: 13 }]);
  expect(mergeBins([])).toEqual([]);
});
