import { expect, test } from 'vitest';
import { readMeasureForm, readTiedItem, writeTiedItems } from './measure-form.ts';

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) data.append(name, each);
  return data;
}

const complete = {
  title: ' แนวทางการยืมทรัพย์สิน ',
  steps: 'ประกาศ\r\n\r\n แจ้งเวียน ',
  responsiblePattern: 'กองคลัง',
  timeframeKind: 'quarter_1',
  timeframeText: '',
  followUp: 'รายงานทุก 6 เดือน',
  topicNos: ['4', '7'],
  tiedItems: '2567 i10, 2566:O34',
};

test('a complete form is read, trimmed, with its steps and tied items', () => {
  expect(readMeasureForm(form(complete))).toEqual({
    measure: {
      title: 'แนวทางการยืมทรัพย์สิน',
      steps: ['ประกาศ', 'แจ้งเวียน'],
      responsiblePattern: 'กองคลัง',
      timeframeKind: 'quarter_1',
      timeframeFrom: null,
      timeframeTo: null,
      timeframeText: '',
      followUp: 'รายงานทุก 6 เดือน',
      topicNos: [4, 7],
      tiedItems: [
        { fiscalYear: 2567, itemCode: 'i10' },
        { fiscalYear: 2566, itemCode: 'o34' },
      ],
      tiedIndicators: [],
    },
  });
});

test('each field that needs mending is named', () => {
  const read = readMeasureForm(form({ ...complete, title: ' ', steps: '\n', topicNos: [], tiedItems: 'e9' }));
  expect(read).toEqual({
    errors: {
      title: 'required',
      steps: 'steps_required',
      topicNos: 'topic_required',
      tiedItems: 'tied_item',
    },
  });
});

test('a tied item needs its year, and is written as it is read', () => {
  expect(readTiedItem('o34')).toBeNull();
  expect(readTiedItem('2567 x1')).toBeNull();
  const items = [{ fiscalYear: 2567, itemCode: 'e9' }];
  expect(writeTiedItems(items).split('\n').map(readTiedItem)).toEqual(items);
});

test('steps keep their order, one a field or one a line', () => {
  const read = readMeasureForm(form({ ...complete, steps: ['ข', 'ก\nค', ' '], tiedIndicators: '2567 9' }));
  expect(read).toMatchObject({
    measure: { steps: ['ข', 'ก', 'ค'], tiedIndicators: [{ fiscalYear: 2567, indicator: 9 }] },
  });
});

test('given dates must be given, be days, and stand in order; for other kinds they are left out', () => {
  const dates = (timeframeKind: string, timeframeFrom: string, timeframeTo: string) =>
    readMeasureForm(form({ ...complete, timeframeKind, timeframeFrom, timeframeTo }));
  expect(dates('date_range', '', '2025-01-31')).toEqual({ errors: { timeframeFrom: 'required' } });
  expect(dates('date_range', '2025-02-01', '2025-01-31')).toEqual({
    errors: { timeframeTo: 'to_before_from' },
  });
  expect(dates('date_range', '2025-02-30', '2025-03-31')).toEqual({ errors: { timeframeFrom: 'invalid' } });
  expect(dates('whole_year', '2025-01-01', '2025-01-31')).toMatchObject({
    measure: { timeframeFrom: null, timeframeTo: null },
  });
});
