import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, test } from 'vitest';
import { copyRow, itemChanges } from './carry-forward.ts';
import { cellOf, FORM_COLUMNS, topicSpans } from './forms.ts';
import { findMissing, findWithoutFinding } from './missing.ts';
import { type RowTexts, readRow, typedRow } from './plan-form.ts';
import { timeframeText } from './timeframe.ts';
import { readUnits, responsibleText } from './units.ts';

const scheme = seedScheme(2567);
const texts = (more: Partial<RowTexts>): RowTexts => ({
  kind: 'improve',
  topicNo: '4',
  itemCodes: 'i10',
  itemScoreText: '',
  finding: '',
  measure: 'ทะเบียนยืม',
  steps: '',
  timeframeKind: '',
  timeframeFrom: '',
  timeframeTo: '',
  timeframe: '',
  leadUnit: '',
  coUnits: '',
  limitation: '',
  ...more,
});

describe('when', () => {
  const none = { from: null, to: null };
  test('every kind is printed as officials write it', () => {
    expect(timeframeText({ kind: 'quarter_1', ...none }, 2568)).toBe(
      'ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 - 31 ธันวาคม 2567)',
    );
    expect(timeframeText({ kind: 'quarter_4', ...none }, 2568)).toBe(
      'ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2568 (1 กรกฎาคม 2568 - 30 กันยายน 2568)',
    );
    expect(timeframeText({ kind: 'first_6_months', ...none }, 2568)).toBe(
      'ภายใน 6 เดือนแรกของปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 - 31 มีนาคม 2568)',
    );
    expect(timeframeText({ kind: 'whole_year', ...none }, 2568)).toBe(
      'ตลอดปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 - 30 กันยายน 2568)',
    );
    expect(timeframeText({ kind: 'date_range', from: '2024-10-01', to: '2025-09-30' }, 2568)).toBe(
      '1 ตุลาคม 2567 - 30 กันยายน 2568',
    );
  });

  test('a kind writes the printed text, a wording of one’s own goes before it', () => {
    const read = (more: Partial<RowTexts>) => readRow(texts(more), scheme);
    expect(read({ timeframeKind: 'whole_year' })).toMatchObject({
      row: {
        timeframeKind: 'whole_year',
        timeframe: 'ตลอดปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 - 30 กันยายน 2568)',
      },
    });
    expect(read({ timeframeKind: 'whole_year', timeframe: 'ทั้งปี' })).toMatchObject({
      row: { timeframe: 'ทั้งปี' },
    });
    expect(
      read({ timeframeKind: 'every_quarter', timeframeFrom: '2024-10-01', timeframeTo: 'x' }),
    ).toMatchObject({ row: { timeframeFrom: null, timeframeTo: null } });
  });

  test('a range needs two days of the fiscal year of the plan, in their order', () => {
    const errors = (timeframeFrom: string, timeframeTo: string) =>
      readRow(texts({ timeframeKind: 'date_range', timeframeFrom, timeframeTo }), scheme);
    expect(errors('', '2025-02-30')).toEqual({
      errors: { timeframeFrom: 'not_a_date', timeframeTo: 'not_a_date' },
    });
    expect(errors('2024-09-30', '2025-10-01')).toEqual({
      errors: { timeframeFrom: 'outside_year', timeframeTo: 'outside_year' },
    });
    expect(errors('2025-03-01', '2025-02-01')).toEqual({ errors: { timeframeTo: 'ends_before' } });
    expect(errors('2024-10-01', '2025-09-30')).toMatchObject({ row: { timeframeKind: 'date_range' } });
  });
});

test('the units are printed with the lead first, and all units as documents say it', () => {
  expect(responsibleText('กองคลัง', [])).toBe('กองคลัง');
  expect(responsibleText('กองคลัง', ['กองช่าง', 'สำนักปลัด'])).toBe('กองคลัง (หน่วยงานหลัก) ร่วมกับ กองช่าง, สำนักปลัด');
  expect(responsibleText('สำนักปลัด', ['ทุกหน่วยงาน'])).toBe('ทุกหน่วยงาน โดยสำนักปลัดเป็นผู้รับผิดชอบหลัก');
  expect(readUnits('กองช่าง, กองคลัง\nกองช่าง;')).toEqual(['กองช่าง', 'กองคลัง']);
  const form = new FormData();
  for (const unit of ['กองช่าง', 'กองคลัง', '']) form.append('coUnits', unit);
  expect(typedRow(form).coUnits).toBe('กองช่าง\nกองคลัง');
  expect(readRow(texts({ leadUnit: 'กองคลัง', coUnits: 'กองคลัง\nกองช่าง' }), scheme)).toMatchObject({
    row: { coUnits: ['กองช่าง'], responsible: 'กองคลัง (หน่วยงานหลัก) ร่วมกับ กองช่าง' },
  });
});

describe('what is missing', () => {
  const row = (rowId: string, more = {}) => ({
    rowId,
    topicNo: 4,
    steps: 'ก',
    timeframe: 'ก',
    responsible: 'ก',
    finding: null,
    ...more,
  });
  const given = { rows: [row('a')], weak: [], limitations: [{}], hasNoLimitations: false };

  test('an empty plan lacks rows, every weak topic once, and the answer about limitations', () => {
    const weak = [
      { code: 'e9', topicNo: 2 },
      { code: 'i10', topicNo: 1 },
      { code: 'i11', topicNo: 2 },
      { code: 'x', topicNo: null },
    ];
    expect(findMissing({ ...given, rows: [], weak, limitations: [] })).toEqual([
      { what: 'rows' },
      { what: 'topic', topicNo: 1, codes: ['i10'] },
      { what: 'topic', topicNo: 2, codes: ['e9', 'i11'] },
      { what: 'limitations' },
    ]);
    expect(findMissing({ ...given, limitations: [], hasNoLimitations: true })).toEqual([]);
  });

  test('a row lacks what it leaves blank, spaces being blank; a finding is only asked about', () => {
    const rows = [row('a'), row('b', { topicNo: null, steps: ' ', timeframe: null, responsible: '' })];
    expect(findMissing({ ...given, rows })).toEqual(
      ['topicNo', 'steps', 'timeframe', 'leadUnit'].map((field) => ({
        what: 'field',
        rowId: 'b',
        no: 2,
        field,
      })),
    );
    expect(findWithoutFinding([row('a', { finding: 'มี' }), row('b')])).toEqual([{ rowId: 'b', no: 2 }]);
  });
});

describe('last year’s plan', () => {
  const carry = {
    schemes: [scheme, seedScheme(2568)],
    from: 2567,
    to: 2568,
    scoresBefore: [{ code: 'i10', score: 49.41 }],
    scoresNow: [{ code: 'i10', score: 80.5 }],
  };
  const row = {
    kind: 'improve' as const,
    topicNo: 4,
    itemCodes: ['i10', 'x99'],
    finding: 'ไม่รู้',
    measure: 'ทะเบียนยืม',
    steps: 'ก',
    timeframe: 'ตลอดปีงบประมาณ พ.ศ. 2568',
    timeframeKind: null,
    timeframeFrom: null,
    timeframeTo: null,
    leadUnit: null,
    coUnits: [],
    responsible: 'กองคลัง',
    limitation: null,
  };

  test('an item is named with its score of then and of now, and one without an equal as gone', () => {
    expect(itemChanges(row.itemCodes, carry)).toEqual([
      { before: { code: 'i10', score: 49.41 }, now: { code: 'i10', score: 80.5 } },
      { before: { code: 'x99', score: null }, now: null },
    ]);
  });

  test('a copied row has the items and scores of now, the unit as lead, and no year of then', () => {
    expect(copyRow(row, carry)).toMatchObject({
      itemCodes: ['i10'],
      itemScoreText: 'i10 80.50',
      leadUnit: 'กองคลัง',
      timeframe: '',
    });
    expect(copyRow({ ...row, timeframe: '๑ ต.ค. ๒๕๖๗ - ๓๐ ก.ย. ๒๕๖๘' }, carry).timeframe).toBe('');
    expect(copyRow({ ...row, timeframe: 'ทุกเดือน' }, carry).timeframe).toBe('ทุกเดือน');
    expect(copyRow({ ...row, timeframeKind: 'whole_year' }, carry).timeframe).toBe(
      'ตลอดปีงบประมาณ พ.ศ. 2569 (1 ตุลาคม 2568 - 30 กันยายน 2569)',
    );
    const range = {
      timeframeKind: 'date_range' as const,
      timeframeFrom: '2024-02-29',
      timeframeTo: '2024-09-30',
    };
    expect(copyRow({ ...row, ...range }, carry)).toMatchObject({
      timeframeFrom: '2025-02-28',
      timeframeTo: '2025-09-30',
    });
  });
});

describe('the published forms', () => {
  const row = {
    topicNo: 4,
    itemCodes: ['i10', 'e9'],
    itemScoreText: 'i10 49.41',
    finding: null,
    measure: 'ทะเบียนยืม',
    steps: 'ประกาศ\nตรวจ',
    timeframe: 'ทุกไตรมาส',
    responsible: 'กองคลัง',
    limitation: null,
  };
  const cells = (form: 'a' | 'b' | 'c') =>
    FORM_COLUMNS[form].map((column) => cellOf(row, column, () => 'การใช้ทรัพย์สิน'));

  test('hold the columns as the documents print them', () => {
    const [topic, items] = ['4. การใช้ทรัพย์สิน', 'i10 49.41, e9'];
    const howTo = 'ทะเบียนยืม\nประกาศ\nตรวจ';
    expect(cells('a')).toEqual([topic, items, null, howTo, 'ทุกไตรมาส', '-', 'กองคลัง']);
    expect(cells('b')).toEqual([topic, items, null, howTo, 'ทุกไตรมาส', 'กองคลัง']);
    expect(cells('c')).toEqual([topic, items, null, 'ทะเบียนยืม', 'ประกาศ\nตรวจ', 'กองคลัง', 'ทุกไตรมาส']);
  });

  test('a topic spans its rows, and begins anew after another', () => {
    const spans = (...topics: (number | null)[]) => topicSpans(topics.map((topicNo) => ({ topicNo })));
    expect(spans(1, 1, 2, 1)).toEqual([2, 0, 1, 1]);
    expect(spans(null, null)).toEqual([2, 0]);
    expect(spans()).toEqual([]);
  });
});
