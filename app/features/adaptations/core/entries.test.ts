import { expect, test } from 'vitest';
import { entriesOf, type Written } from './entries.ts';

const adapted = (agencyCode: string, steps: string[], changes: Partial<Written> = {}): Written => ({
  agencyCode,
  measureKey: 'm1',
  decision: 'adapted',
  reason: null,
  adapted: {
    title: 'คู่มือการปฏิบัติงาน',
    steps,
    responsiblePattern: 'สำนักปลัด',
    timeframeKind: 'whole_year',
    timeframeText: null,
    followUp: 'รายงานผู้บริหาร',
  },
  adaptedText: null,
  markedAs: null,
  ...changes,
});
const declined = (agencyCode: string, reason: string, measureKey = 'm1'): Written => ({
  ...adapted(agencyCode, []),
  ...{ decision: 'declined', reason, measureKey, adapted: null },
});

test('local changes come first, then texts that several agencies have, then reasons they share', () => {
  const entries = entriesOf([
    declined('a', 'ไม่มีภารกิจ'),
    adapted('b', ['จัดประชุมประจำเดือนทุกหมู่บ้าน']),
    adapted('c', ['ประชาสัมพันธ์']),
    declined('d', 'ไม่มีภารกิจ', 'm2'),
    declined('e', 'เหตุผลเดียว'),
    adapted('f', ['ประชาสัมพันธ์']),
  ]);
  expect(
    entries.map(({ kind, agencies, members }) => [kind, agencies, members.map((m) => m.agencyCode)]),
  ).toEqual([
    ['local', 1, ['b']],
    ['copied', 2, ['c', 'f']],
    ['declined', 2, ['a', 'd']],
  ]);
});

test('the same words of another measure are another adaptation; the marked one leads its group', () => {
  const entries = entriesOf([
    adapted('a', ['ประชาสัมพันธ์']),
    adapted('b', ['ประชาสัมพันธ์'], { markedAs: 'm9' }),
    adapted('c', ['ประชาสัมพันธ์'], { measureKey: 'm2' }),
  ]);
  expect(entries.map(({ kind, isMarked, members }) => [kind, isMarked, members[0]?.agencyCode])).toEqual([
    ['local', false, 'c'],
    ['copied', true, 'b'],
  ]);
});

test('a text that was recorded in one is read too, an empty one is nothing', () => {
  const old = { adapted: null, adaptedText: 'จัดทำแผ่นพับภาษาถิ่น' };
  expect(entriesOf([adapted('a', [], old), adapted('b', [], { adapted: null })])).toMatchObject([
    { kind: 'local', text: 'จัดทำแผ่นพับภาษาถิ่น' },
  ]);
});
