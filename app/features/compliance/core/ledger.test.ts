import { expect, test } from 'vitest';
import { type LedgerStep, nextStep, stationsOf } from './ledger.ts';

const at = (...steps: LedgerStep[]) => steps.map((step) => ({ step }));
const duty = (
  name: 'acknowledge' | 'plan' | 'report6m' | 'report12m',
  isDone: boolean,
  days: number | null,
) => ({
  duty: name,
  dueOn: days === null ? null : '2026-01-31',
  isDone,
  days,
});
const duties = [
  duty('acknowledge', true, 100),
  duty('plan', false, null),
  duty('report6m', false, 12),
  duty('report12m', false, -30),
];

test('a step is done with its duty, late after its day, and never late without one', () => {
  const stations = stationsOf(at('sent', 'recipient', 'opened', 'acknowledged', 'decided'), duties, 1);
  expect(stations.map(({ step, state, daysLate }) => [step, state, daysLate])).toEqual([
    ['sent', 'done', null],
    ['recipient', 'done', null],
    ['opened', 'done', null],
    ['acknowledged', 'done', null],
    ['forwarded', 'optional', null],
    ['decided', 'open', null],
    ['planned', 'open', null],
    ['report6m', 'late', 12],
    ['report12m', 'open', null],
  ]);
  expect(nextStep(stations)).toBe('decided');
});

test('a later version has its place, and nothing comes next where all is done', () => {
  const done = duties.map((each) => ({ ...each, isDone: true }));
  const stations = stationsOf(at('sent', 'version', 'recipient', 'opened', 'acknowledged'), done, 0);
  expect(stations[1]?.step).toBe('version');
  expect(nextStep(stations)).toBeNull();
});
