import { expect, test } from 'vitest';
import { CALIPER, matchedSets } from './match.ts';
import { matchedMeans } from './matched-means.ts';

const body = (agencyCode: string, isAdopter: boolean, start: string, next: string, agencyType = 'tao') => ({
  agencyCode,
  agencyType,
  isAdopter,
  start,
  next,
});
const codesOf = (sets: ReturnType<typeof matchedSets>) =>
  sets.map(({ adopters, others }) =>
    [adopters, others].map((side) => side.map((each) => each.agencyCode).join(' ')),
  );

test('the nearest of the same type are set against each other; the rest joins the nearest within the caliper', () => {
  const sets = matchedSets([
    body('a1', true, '80', '88'),
    body('a2', true, '90', '91'),
    body('b1', false, '81', '82'),
    body('b2', false, '84', '85'),
    body('b3', false, '91', '92'),
    body('b4', false, '99', '99'),
    body('b5', false, '80', '80', 'pao'),
  ]);
  expect(codesOf(sets)).toEqual([
    ['a1', 'b1 b2'],
    ['a2', 'b3'],
  ]);
});

test('the scarcer group is the centre, and nobody is used twice', () => {
  const adopters = ['1', '2', '3', '4'].map((code) => body(`a${code}`, true, '100', '100'));
  const sets = matchedSets([...adopters, body('b1', false, '100', '99'), body('b2', false, '100', '98')]);
  expect(codesOf(sets)).toEqual([
    ['a1 a3', 'b1'],
    ['a2 a4', 'b2'],
  ]);
});

test('a start just within the caliper is similar, one beyond is not', () => {
  const at = (start: number) =>
    matchedSets([body('a', true, '80', '80'), body('b', false, String(start), '80')]);
  expect(at(80 + CALIPER)).toHaveLength(1);
  expect(at(80 + CALIPER + 0.01)).toHaveLength(0);
});

test('means over the sets weigh each by what it tells, exactly and half-up', () => {
  // Weights 1/2 and 2/3: starts (80*3 + 90*4)/7, changes of adopters (8*3 + 1*4)/7, of the others (1*3 + 2.005*4)/7.
  const sets = [
    { adopters: [body('a1', true, '80', '88')], others: [body('b1', false, '81', '82')] },
    {
      adopters: [body('a2', true, '90', '91')],
      others: [body('b2', false, '91', '93'), body('b3', false, '89', '91.01')],
    },
  ];
  expect(matchedMeans(sets)).toEqual({
    adopters: { start: 85.71, change: 4 },
    others: { start: 86.14, change: 1.57 },
    difference: 2.43,
  });
  expect(matchedMeans([])).toBeNull();
});
