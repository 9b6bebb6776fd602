import { expect, test } from 'vitest';
import { cellState, overdueOf } from './cell-state.ts';

test('a cell shows the furthest it came', () => {
  const at = '2024-10-20';
  const none = { acknowledgedAt: null, decision: null, reportStatus: null };
  expect(cellState(none)).toBe('not_acknowledged');
  expect(cellState({ ...none, acknowledgedAt: at })).toBe('acknowledged');
  expect(cellState({ ...none, acknowledgedAt: at, decision: 'adapted' })).toBe('adapted');
  expect(cellState({ acknowledgedAt: at, decision: 'adopted', reportStatus: 'not_started' })).toBe(
    'not_started',
  );
  expect(cellState({ acknowledgedAt: at, decision: 'adapted', reportStatus: 'done' })).toBe('done');
  expect(cellState({ acknowledgedAt: at, decision: 'declined', reportStatus: null })).toBe('declined');
});

test('the due day itself is in time; the day after is late', () => {
  const dues = { acknowledgeDueOn: '2024-10-31', reportDueOn: '2025-03-31' };
  const waiting = { acknowledgedAt: null, adopted: 0, report: { state: null } };
  expect(overdueOf(waiting, dues, '2024-10-31')).toBeNull();
  expect(overdueOf(waiting, dues, '2024-11-01')).toBe('acknowledge');
  const adopted = { acknowledgedAt: '2024-10-20', adopted: 2, report: { state: 'draft' as const } };
  expect(overdueOf(adopted, dues, '2025-03-31')).toBeNull();
  expect(overdueOf(adopted, dues, '2025-04-01')).toBe('report');
  expect(overdueOf({ ...adopted, report: { state: 'submitted' } }, dues, '2025-04-01')).toBeNull();
  expect(overdueOf({ ...adopted, adopted: 0 }, dues, '2025-04-01')).toBeNull();
  expect(overdueOf(waiting, { acknowledgeDueOn: null, reportDueOn: null }, '2030-01-01')).toBeNull();
});
