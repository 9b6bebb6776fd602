import { expect, test } from 'vitest';
import { hiddenRanks, shownRanks } from './ranks.ts';

const computed = {
  rankInProvince: 20,
  rankInDistrict: 1,
  rankInTypeProvince: 10,
  rankInTypeNational: 53,
  rankNational: 86,
};
const peers = { inProvince: 103, inDistrict: 12, inTypeProvince: 68, inTypeNational: 315, inNation: 456 };
const shown = (...args: Parameters<typeof shownRanks>) =>
  shownRanks(...args).map(({ scope, rank, outOf, isPrinted }) => [scope, rank, outOf, isPrinted]);

test('computed ranks say among how many', () => {
  expect(shown([], computed, peers)).toEqual([
    ['province', 20, 103, false],
    ['district', 1, 12, false],
    ['type_province', 10, 68, false],
    ['type_national', 53, 315, false],
    ['national', 86, 456, false],
  ]);
});

test('a printed rank stands alone for its scope, with "of N" only where it is printed', () => {
  const printed = [
    { scope: 'type_national', rank: 23, outOf: null },
    { scope: 'province', rank: 1, outOf: null },
  ];
  expect(shown(printed, { ...computed, rankInProvince: 1 }, peers)).toEqual([
    ['province', 1, null, true],
    ['type_national', 23, null, true],
    ['district', 1, 12, false],
    ['type_province', 10, 68, false],
    ['national', 86, 456, false],
  ]);
});

test('a rank among one body says nothing; the place among provinces is the place in the type', () => {
  const alone = { inProvince: 1, inDistrict: 0, inTypeProvince: 1, inTypeNational: 1, inNation: 2 };
  expect(
    shown([{ scope: 'provinces', rank: 5, outOf: 76 }], { ...computed, rankInTypeNational: 1 }, alone),
  ).toEqual([
    ['provinces', 5, 76, true],
    ['national', 86, 2, false],
  ]);
});

test('without an overall there is no rank; without counts no computed one is shown', () => {
  const none = {
    rankInProvince: null,
    rankInDistrict: null,
    rankInTypeProvince: null,
    rankInTypeNational: null,
    rankNational: null,
  };
  expect(shown([], none, peers)).toEqual([]);
  expect(shown([], computed, null)).toEqual([]);
});

test('a rank in a hidden group is said to be hidden, unless a document prints it or there is no score', () => {
  const hidden = { ...peers, inTypeNational: null, inNation: null };
  expect(hiddenRanks([], 90, hidden)).toEqual(['type_national', 'national']);
  expect(hiddenRanks([{ scope: 'provinces' }, { scope: 'national' }], 90, hidden)).toEqual([]);
  expect(hiddenRanks([], null, hidden)).toEqual([]);
  expect(hiddenRanks([], 90, peers)).toEqual([]);
  expect(hiddenRanks([], 90, null)).toEqual([]);
});
