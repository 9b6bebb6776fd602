import { describe, expect, test } from 'vitest';
import { DEFAULT_PLAN, isForWeekly, reachedStage, stagesOf } from './stages.ts';

const calendar = { holidays: new Set(['2026-04-06', '2026-04-13', '2026-04-14', '2026-04-15']) };
const reached = (today: string, duty = { dueOn: '2026-04-20', sentOn: '2026-03-02' }) =>
  reachedStage(calendar, DEFAULT_PLAN, duty, today)?.key ?? null;

describe('the stages of a due date', () => {
  test('are counted in working days', () => {
    expect(stagesOf(calendar, DEFAULT_PLAN, '2026-04-20')).toEqual([
      { key: 'before:7', day: '2026-04-03' },
      { key: 'before:1', day: '2026-04-17' },
      { key: 'on', day: '2026-04-20' },
      { key: 'after:1', day: '2026-04-21' },
      { key: 'after:5', day: '2026-04-27' },
    ]);
  });

  test('of a due date in the holidays: on the last working day before, and one before that', () => {
    expect(stagesOf(calendar, DEFAULT_PLAN, '2026-04-14')).toEqual([
      { key: 'before:7', day: '2026-03-31' },
      { key: 'before:1', day: '2026-04-09' },
      { key: 'on', day: '2026-04-10' },
      { key: 'after:1', day: '2026-04-16' },
      { key: 'after:5', day: '2026-04-22' },
    ]);
  });

  test.each([
    ['2026-04-02', null],
    ['2026-04-03', 'before:7'],
    ['2026-04-16', 'before:7'],
    ['2026-04-17', 'before:1'],
    ['2026-04-20', 'on'],
    ['2026-04-24', 'after:1'],
    ['2026-06-01', 'after:5'],
  ])('on %s the last one reached is %s', (today, key) => {
    expect(reached(today)).toBe(key);
  });

  test('from before the letter was sent are not reminded of', () => {
    const lately = { dueOn: '2026-04-20', sentOn: '2026-04-10' };
    expect(reached('2026-04-16', lately)).toBeNull();
    expect(reached('2026-04-17', lately)).toBe('before:1');
  });

  test('follow the province’s own offsets', () => {
    const plan = { beforeDays: [3], onDay: false, afterDays: [], weekly: true };
    const keys = stagesOf(calendar, plan, '2026-04-20').map(({ key }) => key);
    expect(keys).toEqual(['before:3']);
  });
});

test('the weekly letter begins after the last single reminder and ends after half a year', () => {
  const isIn = (today: string) => isForWeekly(calendar, DEFAULT_PLAN, '2026-04-20', today);
  expect(isIn('2026-04-20')).toBe(false);
  expect(isIn('2026-04-27')).toBe(false);
  expect(isIn('2026-05-04')).toBe(true);
  expect(isIn('2026-10-19')).toBe(true);
  expect(isIn('2026-10-26')).toBe(false);
  expect(isForWeekly(calendar, { ...DEFAULT_PLAN, weekly: false }, '2026-04-20', '2026-05-04')).toBe(false);
});
