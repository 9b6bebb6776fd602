import { describe, expect, test } from 'vitest';
import { readCircularForm } from './circular-form.ts';
import { isLate, receiptState } from './lifecycle.ts';

const complete = {
  number: 'สม 0017.5/ว 12',
  datedOn: '2024-10-15',
  subject: 'มาตรการส่งเสริมคุณธรรม',
  body: 'เพื่อถือปฏิบัติ',
  signedRole: 'ผู้ว่าราชการจังหวัด',
  resultsFiscalYear: '2567',
  acknowledgeDueOn: '2024-10-31',
  planDueOn: '',
  report6mDueOn: '2025-03-31',
  report12mDueOn: '2025-09-30',
  measureIds: 'm1',
  mode: 'types',
  types: 'tao',
};

function form(changes: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...complete, ...changes }))
    if (value !== 'absent') data.set(name, value);
  return data;
}

describe('the form of a circular', () => {
  test('is read with its dates, measures and recipients', () => {
    expect(readCircularForm(form())).toMatchObject({
      circular: {
        number: 'สม 0017.5/ว 12',
        planDueOn: null,
        resultsFiscalYear: 2567,
        measureIds: ['m1'],
        types: ['tao'],
      },
    });
  });

  test.each([
    [{ subject: ' ' }, 'subject', 'required'],
    [{ datedOn: '15/10/2567' }, 'datedOn', 'date'],
    [{ measureIds: 'absent' }, 'measureIds', 'measure_required'],
    [{ types: 'absent' }, 'mode', 'recipients_required'],
    [{ mode: 'everyone' }, 'mode', 'recipients_required'],
    [{ acknowledgeDueOn: '2024-10-14' }, 'acknowledgeDueOn', 'due_before_date'],
    [{ report12mDueOn: '2025-03-30' }, 'report12mDueOn', 'round_order'],
    [{ resultsFiscalYear: 'abc' }, 'resultsFiscalYear', 'year'],
    [{ planDueOn: '2024-10-30' }, 'planDueOn', 'plan_order'],
    [{ planDueOn: '2025-04-01' }, 'report6mDueOn', 'report_order'],
    [{ mode: 'all' }, 'mode', 'tree_required'],
    [{ mode: 'weakness' }, 'mode', 'condition_required'],
    [{ mode: 'weakness', weakNode: 'e9', weakThreshold: 'หกสิบ' }, 'mode', 'threshold'],
    [{ mode: 'weakness', weakNode: 'e9', weakThreshold: '100.5' }, 'mode', 'threshold'],
  ])('%j is named at its field', (changes, field, key) => {
    expect(readCircularForm(form(changes as Record<string, string>))).toMatchObject({
      errors: { [field]: key },
    });
  });
});

test('the conditions of weakness are read with Thai digits, rows without a figure left out', () => {
  const data = form({ mode: 'absent', types: 'absent' });
  for (const [node, operator, threshold] of [
    ['e9', 'below', ' ๖๐.๕ '],
    ['', 'at_most', '10'],
    ['overall', 'at_most', '75'],
  ] as const) {
    data.append('weakNode', node);
    data.append('weakOperator', operator);
    data.append('weakThreshold', threshold);
  }
  data.set('joined', 'or');
  expect(readCircularForm(data)).toMatchObject({
    circular: {
      mode: 'weakness',
      joined: 'or',
      conditions: [
        { node: 'e9', operator: 'below', threshold: '60.5' },
        { node: 'overall', operator: 'at_most', threshold: '75' },
      ],
    },
  });
});

test('the due date itself is in time; no due date is never late', () => {
  expect(isLate('2025-03-31', '2025-03-31')).toBe(false);
  expect(isLate('2025-04-01', '2025-03-31')).toBe(true);
  expect(isLate('2025-04-01', null)).toBe(false);
});

test('acknowledged includes opened', () => {
  expect(receiptState({ openedAt: null, acknowledgedAt: null })).toBe('sent');
  expect(receiptState({ openedAt: '2024-10-16', acknowledgedAt: null })).toBe('opened');
  expect(receiptState({ openedAt: null, acknowledgedAt: '2024-10-16' })).toBe('acknowledged');
});
