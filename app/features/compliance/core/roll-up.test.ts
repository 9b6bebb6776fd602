import { expect, test } from 'vitest';
import { countProgress, countStates, type RollUpRow, reportStateOf } from './roll-up.ts';

const row = (changes: Partial<RollUpRow>): RollUpRow => ({
  acknowledgedAt: '2024-10-20',
  adopted: 1,
  reportState: 'submitted',
  cells: { 1: { decision: 'adopted', status: 'done' } },
  ...changes,
});
const dues = { acknowledgeDueOn: '2024-10-31', reportDueOn: '2025-03-31' };

test('a report about another circular of the year does not count for this one', () => {
  const other = row({ cells: { 1: { decision: 'adopted', status: null } } });
  expect(reportStateOf(other)).toBeNull();
  expect(countProgress([row({}), other], dues, '2025-01-01')).toEqual({
    recipients: 2,
    acknowledged: 2,
    expected: 2,
    reported: 1,
    overdue: 0,
  });
  expect(countProgress([row({}), other], dues, '2025-04-01').overdue).toBe(1);
});

test('never more reported than expected', () => {
  const declined = row({ adopted: 0, cells: { 1: { decision: 'declined', status: null } } });
  expect(countProgress([declined], dues, '2025-04-01')).toMatchObject({
    expected: 0,
    reported: 0,
    overdue: 0,
  });
});

test('each measure is counted over all agencies, those without a decision too', () => {
  const undecided = row({ adopted: 0, reportState: null, cells: {} });
  const silent = row({ acknowledgedAt: null, adopted: 0, reportState: null, cells: {} });
  expect(countStates([row({}), undecided, silent], 1)).toEqual({
    done: 1,
    acknowledged: 1,
    not_acknowledged: 1,
  });
});
