import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

const standing = { best: 12, last: 18, next: 3, nextByRounding: 1, margin: 2.5, rankByLevel: 14 };

test('a rank within its band, and a draft without one, have the band', () => {
  expect(placeOf(15, standing).band).toEqual({ best: 12, last: 18 });
  expect(placeOf(null, standing).band).toEqual({ best: 12, last: 18 });
});

test('a rank printed in a list with more bodies than are here has none', () => {
  expect(placeOf(45, standing)).toMatchObject({ band: null, next: 3 });
});

test('who has no result has no place', () => {
  expect(placeOf(null, undefined)).toMatchObject({ band: null, next: null, rankByLevel: null });
});
