import { expect, test } from 'vitest';
import { bucketOf, countBuckets, daysLate, openDuties } from './open-duties.ts';

test('packed duties come back as they were; nothing open is nothing', () => {
  expect(openDuties('0a12 11s-5')).toEqual([
    { circular: 0, duty: 'acknowledge', days: 12 },
    { circular: 11, duty: 'report6m', days: -5 },
  ]);
  expect(openDuties('')).toEqual([]);
});

test.each([
  [1, 'overdue'],
  [0, 'week'],
  [-7, 'week'],
  [-8, 'month'],
  [-30, 'month'],
  [-31, null],
])('%i days past its day is %s', (days, bucket) => {
  expect(bucketOf({ days })).toBe(bucket);
});

test('an agency counts once in each bucket it is in', () => {
  expect(
    countBuckets([
      { duties: openDuties('0a12 0p3 0s-2') },
      { duties: openDuties('0t-40') },
      { duties: openDuties('1s-20') },
    ]),
  ).toEqual({ overdue: 1, week: 1, month: 1 });
});

test('a cell is late by its own circular’s duty of the round; a declined measure never is', () => {
  const duties = openDuties('0a9 0s4 1s2 0t-100');
  expect(daysLate('not_acknowledged', 0, duties, '6m')).toBe(9);
  expect(daysLate('adopted', 0, duties, '6m')).toBe(4);
  expect(daysLate('in_progress', 1, duties, '6m')).toBe(2);
  expect(daysLate('adopted', 0, duties, '12m')).toBeNull();
  expect(daysLate('declined', 0, duties, '6m')).toBeNull();
  expect(daysLate(null, 0, duties, '6m')).toBeNull();
  expect(daysLate('not_acknowledged', 1, duties, '6m')).toBeNull();
});
