import { expect, test } from 'vitest';
import { attentionOf, type Standing, weakestInstrument } from './attention.ts';

const fine: Standing = {
  overall: 92,
  level: 'good',
  passed: true,
  iit: 95,
  eit: 90,
  oit: 92,
  change: 1,
  findingCount: 0,
  hadResult: true,
};

test('an agency that does well needs none', () => {
  expect(attentionOf(fine)).toEqual([]);
});

test('each reason by itself', () => {
  expect(attentionOf({ ...fine, overall: 80, level: 'improve', passed: false })).toEqual(['failing']);
  expect(attentionOf({ ...fine, change: -5 })).toEqual(['fell']);
  expect(attentionOf({ ...fine, change: -4.99 })).toEqual([]);
  expect(attentionOf({ ...fine, overall: 94.64, level: 'pass' })).toEqual(['held_back']);
  expect(attentionOf({ ...fine, overall: 97.14, level: 'good' })).toEqual(['held_back']);
  expect(attentionOf({ ...fine, findingCount: 1 })).toEqual(['findings']);
});

test('absent is not failing, and a body without any result before is not missing', () => {
  const absent = { ...fine, overall: null, level: null, passed: null, iit: null, change: null };
  expect(attentionOf(absent)).toEqual(['missing']);
  expect(attentionOf({ ...absent, hadResult: false })).toEqual([]);
});

test('the weakest instrument is known only when all three are', () => {
  expect(weakestInstrument(fine)).toBe('eit');
  expect(weakestInstrument({ ...fine, oit: null })).toBeNull();
});
