import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { compareSearch } from '../compare-search-params.ts';
import { joinCodes, splitCodes, withBase, without } from './codes.ts';
import { isPlain } from './plain-address.ts';
import { startYearOf, usableWeights } from './weights.ts';

test('codes are read once each, in their order', () => {
  expect(splitCodes('b, a,,b,c')).toEqual(['b', 'a', 'c']);
  expect(splitCodes('')).toEqual([]);
  expect(withBase(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
  expect(without(['a', 'b'], 'a')).toEqual(['b']);
  expect(splitCodes(Array.from({ length: 300 }, (_, at) => `x${at}`).join())).toHaveLength(20);
});

test('the address keeps the choice and leaves defaults out', () => {
  const state = compareSearch.parse(new URLSearchParams('agencies=a%2Cb&wt=11&wd=x&ws=0&province=1'));
  expect(state).toMatchObject({ agencies: 'a,b', wt: 5, wz: 2, wd: 1, ws: 0, province: true, type: false });
  expect(compareSearch.toSearch(state)).toBe('?agencies=a%2Cb&province=1&ws=0');
  expect(compareSearch.toSearch({ agencies: joinCodes([]), wt: 5, wz: 2, wd: 1, ws: 3 })).toBe('');
});

test('a starting score is last year’s, where the two years compare', () => {
  const schemes = [2561, 2562, 2566, 2567].map(seedScheme);
  expect(startYearOf(2567, schemes)).toBe(2566);
  expect(startYearOf(2562, schemes)).toBeNull();
  expect(startYearOf(2566, schemes)).toBeNull();
  const weights = { type: 5, size: 2, district: 1, start: 3 };
  expect(usableWeights(weights, { start: null, sizeClass: 'small' })).toEqual({ ...weights, start: 0 });
  expect(usableWeights(weights, { start: 90, sizeClass: null })).toEqual({ ...weights, size: 0 });
});

test('an address that says defaults is not plain; order and escapes do not matter', () => {
  const asked = (text: string) => new URLSearchParams(text);
  expect(isPlain(asked('province=1&agencies=a,b'), '?agencies=a%2Cb&province=1')).toBe(true);
  expect(isPlain(asked('agencies=a,b&add='), '?agencies=a%2Cb')).toBe(false);
  expect(isPlain(asked('wt=5'), '')).toBe(false);
});
