import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { attentionOf, heldBackBy, type Standing } from './attention.ts';

const fine: Standing = {
  overall: 92,
  level: 'good',
  passed: true,
  iit: 95,
  eit: 90,
  eitPublic: 91,
  eitSurvey: 89,
  oit: 92,
  change: 1,
  findingCount: 0,
  missingYears: [],
};
const rule = { scheme: seedScheme(2567), gap: 2 };
const of = (change: Partial<Standing>) => attentionOf({ ...fine, ...change }, rule);

test('an agency that does well needs none', () => {
  expect(of({})).toEqual([]);
});

test('each reason by itself', () => {
  expect(of({ overall: 80, level: 'improve', passed: false })).toEqual(['failing']);
  expect(of({ change: -2 })).toEqual(['fell']);
  expect(of({ change: -1.99 })).toEqual([]);
  expect(of({ findingCount: 1 })).toEqual(['findings']);
  expect(of({ missingYears: [2566] })).toEqual(['missing']);
});

test('absent is not failing', () => {
  expect(of({ overall: null, level: null, passed: null, iit: null, change: null })).toEqual([]);
});

test('a level is lost because of one instrument only where the others and the overall reach the next one', () => {
  const excellentBut = {
    overall: 97,
    iit: 99,
    eit: 94,
    eitPublic: 96,
    eitSurvey: 92,
    oit: 100,
    level: 'good',
  };
  expect(heldBackBy({ ...fine, ...excellentBut }, rule.scheme)).toBe('eit_survey');
  expect(of(excellentBut)).toEqual(['held_back']);
  expect(heldBackBy({ ...fine, ...excellentBut, eitPublic: 93 }, rule.scheme)).toBeNull();
  expect(heldBackBy({ ...fine, ...excellentBut, overall: 94.99 }, rule.scheme)).toBeNull();
  expect(
    heldBackBy(
      { ...fine, overall: 94.64, eitPublic: 88, eitSurvey: 80, eit: 84, level: 'pass' },
      rule.scheme,
    ),
  ).toBe('eit_survey');
});

test('letters have no gates: nobody is held back', () => {
  expect(heldBackBy({ ...fine, overall: 92.69, level: 'A', eit: 50 }, seedScheme(2562))).toBeNull();
});
