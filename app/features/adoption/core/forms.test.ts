import { describe, expect, test } from 'vitest';
import { readDecision } from './decision-form.ts';
import { readForward } from './forward-form.ts';
import { undoableBatch } from './undo.ts';

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) data.append(name, each);
  return data;
}

const adapted = {
  ...{ measureNo: '2', version: '1', decision: 'adapted', reason: '' },
  ...{ title: 'คู่มือ', steps: ' จัดทำ \n\n เผยแพร่', responsiblePattern: 'สำนักปลัด' },
  ...{ timeframeKind: 'quarter_2', timeframeText: '', followUp: 'รายงาน' },
};

describe('a decision', () => {
  test('to adapt holds the whole measure, a step a line', () => {
    expect(readDecision(form(adapted))).toEqual({
      decision: {
        measureNo: 2,
        version: 1,
        decision: 'adapted',
        reason: null,
        adapted: {
          title: 'คู่มือ',
          steps: ['จัดทำ', 'เผยแพร่'],
          responsiblePattern: 'สำนักปลัด',
          timeframeKind: 'quarter_2',
          timeframeText: null,
          followUp: 'รายงาน',
        },
      },
    });
  });

  test.each([
    [{ decision: 'maybe' }, { decision: 'choose' }],
    [{ decision: 'declined' }, { reason: 'reason_required' }],
    [
      { steps: ' \n ', title: '' },
      { title: 'field_required', steps: 'field_required' },
    ],
    [{ followUp: '' }, { followUp: 'field_required' }],
  ])('%j is named at its field', (changes, errors) => {
    expect(readDecision(form({ ...adapted, ...changes }))).toEqual({ errors, measureNo: 2 });
  });

  test('to adopt or decline leaves the fields of the measure out', () => {
    const read = readDecision(form({ ...adapted, decision: 'declined', reason: 'มีอยู่แล้ว' }));
    expect(read).toMatchObject({ decision: { decision: 'declined', reason: 'มีอยู่แล้ว', adapted: null } });
  });
});

describe('a forwarding', () => {
  const fields = { unitIds: ['a', 'b'], note: ' เร่งด่วน ', dueOn: '2025-03-02' };
  test('goes to several units with a note and a day', () => {
    expect(readForward(form(fields), '2025-03-02')).toEqual({
      forward: { unitIds: ['a', 'b'], note: 'เร่งด่วน', dueOn: '2025-03-02' },
    });
    expect(readForward(form({ unitIds: 'a', note: '', dueOn: '' }), '2025-03-02')).toEqual({
      forward: { unitIds: ['a'], note: null, dueOn: null },
    });
  });

  test.each([
    [{ unitIds: [] }, { unitIds: 'units_required' }],
    [{ dueOn: '2025-02-30' }, { dueOn: 'date' }],
    [{ dueOn: '2025-03-01' }, { dueOn: 'due_past' }],
    [{ note: 'ก'.repeat(1001) }, { note: 'too_long' }],
  ])('%j is named at its field', (changes, errors) => {
    expect(readForward(form({ ...fields, ...changes }), '2025-03-02')).toEqual({ errors });
  });
});

test('acts are taken back newest first, and an undo is none of them', () => {
  const change = (batchNo: number, act: string, undoneAt: string | null = null) => ({
    ...{ batchNo, act, undoneAt },
  });
  expect(undoableBatch([])).toBeNull();
  expect(undoableBatch([change(2, 'adopt_all'), change(2, 'adopt_all'), change(1, 'decide')])).toBe(2);
  expect(undoableBatch([change(3, 'undo'), change(2, 'adopt_all', '2025-01-01'), change(1, 'decide')])).toBe(
    1,
  );
});
