import { describe, expect, test } from 'vitest';
import { changesAnything, type InForce, readVersionForm, typedNumbers } from './version-form.ts';

const fields: Record<string, string> = {
  ...{ number: 'สม 0017/ว 9', datedOn: '2025-01-10', reason: 'เลื่อนวัน', subject: 'เรื่อง', body: 'เนื้อความ' },
  ...{ acknowledgeDueOn: '', planDueOn: '', report6mDueOn: '2025-03-31', report12mDueOn: '2025-09-30' },
  ...{ 'm1-title': 'คู่มือ', 'm1-steps': 'จัดทำ\n เผยแพร่ \n', 'm1-responsiblePattern': 'ทุกหน่วย' },
  ...{ 'm1-timeframeKind': 'whole_year', 'm1-timeframeText': '', 'm1-followUp': 'รายงาน' },
};
const read = (changes: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) form.set(name, value);
  return readVersionForm(form, [1], { now, today: '2025-01-15' });
};
const now: InForce = {
  ...{ subject: 'เรื่อง', body: 'เนื้อความ', acknowledgeDueOn: null, planDueOn: null },
  ...{ report6mDueOn: '2025-03-31', report12mDueOn: '2025-09-30' },
  measures: [
    {
      ...{ measureNo: 1, title: 'คู่มือ', steps: ['จัดทำ', 'เผยแพร่'], responsiblePattern: 'ทุกหน่วย' },
      ...{ timeframeKind: 'whole_year', timeframeText: null, followUp: 'รายงาน' },
    },
  ],
};

describe('the form of a new version', () => {
  test('without a change is recognised as none', () => {
    const { version, errors } = read();
    expect(errors).toEqual({});
    expect(changesAnything(version, now)).toBe(false);
  });

  test.each<Record<string, string>>([
    { report6mDueOn: '2025-04-30' },
    { acknowledgeDueOn: '2025-02-01' },
    { body: 'เนื้อความใหม่' },
    { 'm1-steps': 'จัดทำ' },
    { 'm1-remove': '1', addIds: 'measure-2' },
    { addIds: 'measure-2' },
  ])('%j is a change', (changes) => {
    const { version, errors } = read(changes);
    expect(errors).toEqual({});
    expect(changesAnything(version, now)).toBe(true);
  });

  test.each<[Record<string, string>, Record<string, string>]>([
    [{ reason: ' ' }, { reason: 'required' }],
    [{ datedOn: '10/01/2568' }, { datedOn: 'date' }],
    [{ report12mDueOn: '2025-03-01' }, { report12mDueOn: 'round_order' }],
    [{ report6mDueOn: '2025-01-14' }, { report6mDueOn: 'past' }],
    [{ datedOn: '2025-01-20', acknowledgeDueOn: '2025-01-19' }, { acknowledgeDueOn: 'due_before_date' }],
    [{ acknowledgeDueOn: '2025-02-10', planDueOn: '2025-02-09' }, { planDueOn: 'plan_order' }],
    [{ planDueOn: '2025-04-01' }, { report6mDueOn: 'report_order' }],
    [
      { 'm1-title': '', 'm1-steps': ' \n' },
      { 'm1-title': 'required', 'm1-steps': 'required' },
    ],
    [{ 'm1-remove': '1' }, { measures: 'measure_required' }],
  ])('%j is named at its field', (changes, errors) => {
    expect(read(changes).errors).toEqual(errors);
  });

  test('a due date that stays may be over; one that is moved may be today', () => {
    const late = { now, today: '2025-06-01' };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    expect(readVersionForm(form, [1], late).errors).toEqual({});
    form.set('report6mDueOn', '2025-06-01');
    expect(readVersionForm(form, [1], late).errors).toEqual({});
  });

  test('names the measures it was typed for, also those that are gone', () => {
    const form = new FormData();
    for (const name of ['m3-title', 'm1-title', 'm1-steps', 'mx-title']) form.set(name, 'ก');
    expect(typedNumbers(form)).toEqual([1, 3]);
  });

  test('a measure that is dropped need not be whole', () => {
    const { errors } = read({ 'm1-remove': '1', 'm1-title': '', addIds: 'measure-2' });
    expect(errors).toEqual({});
  });
});
