import { describe, expect, test } from 'vitest';
import { type DutyCircular, dutiesOf } from './duties.ts';

const circular = (changes: Partial<DutyCircular> = {}): DutyCircular => ({
  circularId: 'c1',
  subject: 'เรื่อง',
  measuresFiscalYear: 2567,
  acknowledgeDueOn: '2023-12-15',
  planDueOn: '2024-01-31',
  report6mDueOn: '2024-04-15',
  report12mDueOn: '2024-10-15',
  isRecipient: true,
  acknowledgedAt: null,
  measures: 3,
  decided: 0,
  newVersion: null,
  newVersionDueOn: null,
  ...changes,
});
const acknowledgedAt = new Date('2023-12-01T03:00:00Z');

describe('what an agency has to do', () => {
  test('first acknowledge; only then decide', () => {
    const open = dutiesOf([circular()], [], [], '2023-12-15');
    expect(open.toAcknowledge).toMatchObject([{ circularId: 'c1', dueOn: '2023-12-15', isOverdue: false }]);
    expect(open.toPlan).toEqual([]);
    const read = dutiesOf([circular({ acknowledgedAt, decided: 1 })], [], [], '2024-02-01');
    expect(read.toAcknowledge).toEqual([]);
    expect(read.toPlan).toMatchObject([{ left: 2, isOverdue: true }]);
    expect(dutiesOf([circular({ acknowledgedAt, decided: 3 })], [], [], '2024-02-01').toPlan).toEqual([]);
  });

  test('a newer version is to be acknowledged by who has acknowledged the letter, until it has', () => {
    const renewed = { newVersion: 2, newVersionDueOn: '2024-02-10' };
    const duties = dutiesOf([circular({ ...renewed, acknowledgedAt, decided: 3 })], [], [], '2024-02-11');
    expect(duties.toAcknowledge).toMatchObject([
      { circularId: 'c1', newVersion: 2, dueOn: '2024-02-10', isOverdue: true },
    ]);
    expect(duties.toPlan).toEqual([]);
    expect(dutiesOf([circular(renewed)], [], [], '2024-02-01').toAcknowledge).toMatchObject([
      { newVersion: null, dueOn: '2023-12-15' },
    ]);
    expect(dutiesOf([circular({ acknowledgedAt })], [], [], '2024-02-01').toAcknowledge).toEqual([]);
  });

  test('the day after the due date is overdue, the due date is not', () => {
    expect(dutiesOf([circular()], [], [], '2023-12-16').toAcknowledge[0]?.isOverdue).toBe(true);
    expect(
      dutiesOf([circular({ acknowledgeDueOn: null })], [], [], '2030-01-01').toAcknowledge[0],
    ).toMatchObject({
      dueOn: null,
      isOverdue: false,
    });
  });

  test('a plan is due where a circular asks for it, by the earliest day, until the head has approved it', () => {
    const both = [circular(), circular({ circularId: 'c2', planDueOn: '2024-01-15' })];
    const plans = (...states: Parameters<typeof dutiesOf>[2]) =>
      dutiesOf(both, [], states, '2024-01-20').plans;
    const due = { fiscalYear: 2567, dueOn: '2024-01-15', isOverdue: true };
    expect(plans()).toEqual([{ ...due, state: null }]);
    for (const state of ['draft', 'submitted', 'returned'] as const)
      expect(plans({ fiscalYear: 2567, state })).toEqual([{ ...due, state }]);
    expect(plans({ fiscalYear: 2567, state: 'approved' })).toEqual([]);
    expect(plans({ fiscalYear: 2566, state: 'approved' })).toEqual([{ ...due, state: null }]);
    expect(dutiesOf([circular({ planDueOn: null })], [], [], '2024-01-20').plans).toEqual([]);
  });

  test('the next report and those overdue; one handed in or accepted is done, one returned is not', () => {
    const reports = (today: string, ...states: Parameters<typeof dutiesOf>[1]) =>
      dutiesOf([circular({ acknowledgedAt })], states, [], today).toReport.map((r) => [
        r.round,
        r.state,
        r.isOverdue,
      ]);
    expect(reports('2024-02-01')).toEqual([['6m', null, false]]);
    expect(reports('2024-05-01')).toEqual([
      ['6m', null, true],
      ['12m', null, false],
    ]);
    const sixMonths = { fiscalYear: 2567, round: '6m' } as const;
    expect(reports('2024-05-01', { ...sixMonths, state: 'submitted' })).toEqual([['12m', null, false]]);
    expect(reports('2024-05-01', { ...sixMonths, state: 'returned' })[0]).toEqual(['6m', 'returned', true]);
    expect(reports('2024-02-01', { fiscalYear: 2566, round: '6m', state: 'accepted' })).toEqual([
      ['6m', null, false],
    ]);
  });

  test('two circulars of one year ask for one report, by the sooner date; without a date none is asked for', () => {
    const both = [circular(), circular({ circularId: 'c2', report6mDueOn: '2024-04-01' })];
    expect(dutiesOf(both, [], [], '2024-02-01').toReport).toMatchObject([
      { round: '6m', dueOn: '2024-04-01' },
    ]);
    const undated = circular({ report6mDueOn: null, report12mDueOn: null });
    expect(dutiesOf([undated], [], [], '2024-02-01').toReport).toEqual([]);
  });

  test('a circular sent to others asks nothing; soonest due first, without a date last', () => {
    expect(dutiesOf([circular({ isRecipient: false })], [], [], '2024-02-01')).toEqual({
      toAcknowledge: [],
      toPlan: [],
      plans: [],
      toReport: [],
    });
    const list = [
      circular({ circularId: 'undated', acknowledgeDueOn: null }),
      circular({ circularId: 'later', acknowledgeDueOn: '2024-01-10' }),
      circular(),
    ];
    expect(dutiesOf(list, [], [], '2023-12-01').toAcknowledge.map((duty) => duty.circularId)).toEqual([
      'c1',
      'later',
      'undated',
    ]);
  });
});
