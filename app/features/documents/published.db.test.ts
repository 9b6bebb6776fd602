import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentKind } from './core/kind.ts';
import { analysisReport } from './kinds/analysis-report.ts';
import { circularLetter } from './kinds/circular-letter.ts';
import { measuresTable } from './kinds/measures-table.ts';
import { progressReport } from './kinds/progress-report.ts';
import { loadPublished, NOBODY, plain, recordOf, remakeOf } from './remake.fixture.ts';

const database = testDatabase();
const remake = (...[kind, body, search]: [DocumentKind, Parameters<typeof remakeOf>[2], string]) =>
  remakeOf(database.db, kind, body, search);

beforeAll(() => loadPublished(database.db), 120_000);

describe.each([
  { documentNo: 0, count: 11, form: 'a', body: { province: '75', agency: NOBODY }, year: 2567 },
  {
    documentNo: 3,
    count: 9,
    form: 'b',
    body: { province: '75', agency: '75-subdistrict-bangchakreng' },
    year: 2566,
  },
  { documentNo: 1, count: 7, form: 'c', body: { province: '63', agency: '63-pao' }, year: 2566 },
] as const)(
  'the measures of document $documentNo in form $form',
  ({ documentNo, count, form, body, year }) => {
    test('stand row by row with every text of the record', async () => {
      const { measures, limitations } = recordOf(documentNo);
      const year0 = measures[0]?.resultsFiscalYear ?? year;
      const { tables, all } = await remake(measuresTable, body, `year=${year0}&form=${form}`);
      const rows = (tables[0] ?? []).slice(form === 'c' ? 1 : 2);
      expect(rows).toHaveLength(count);
      const ordered = measures.toSorted((a, b) => (a.topicNo ?? 99) - (b.topicNo ?? 99));
      ordered.forEach((measure, at) => {
        const line = plain((rows[at] ?? []).join('\n'));
        const texts = [
          measure.itemScoreText,
          ...measure.itemCodes,
          measure.finding,
          measure.measure,
          ...measure.steps,
          measure.timeframe?.text,
          measure.responsibleText,
          form === 'a' ? measure.limitation : null,
        ];
        for (const text of texts) if (text) expect(line.toLowerCase()).toContain(plain(text).toLowerCase());
      });
      for (const row of limitations)
        for (const text of [row.limitation, row.analysis, row.handling])
          if (text) expect(all).toContain(plain(text));
    });
  },
);

test('the six-month report of document 2 has its 17 rows, each with its status in its column', async () => {
  const report = recordOf(2).complianceReport;
  if (!report) throw new Error('no report');
  const { tables, text } = await remake(
    progressReport,
    { province: '30', agency: '30-tao-khamsakaesaeng' },
    'round=6m',
  );
  const rows = tables.slice(0, -1).flatMap((table) => table.slice(2));
  expect(rows).toHaveLength(17);
  expect(report.rows).toHaveLength(17);
  const column = { in_progress: 3, done: 4, not_started: 5 } as const;
  report.rows.forEach((row, at) => {
    const cells = (rows[at] ?? []).map(plain);
    expect(cells[0]).toBe(plain(`${row.printedNo}. ${row.weakness}`));
    expect(cells[1]).toBe(plain(row.action));
    expect(cells[2]).toBe(plain(row.responsible));
    for (const each of [3, 4, 5])
      expect(cells[each]).toBe(each === column[row.status] ? plain(row.statusText) : '');
    expect(cells[6]).toBe('');
  });
  expect(tables.at(-1)?.[1]).toEqual(['4', '13', '0', '17']);
  for (const each of report.groups) expect(text).toContain(`ตัวชี้วัดที่ ${each.indicatorNumber} `);
  expect(text).toContain(report.preparedByOffice);
});

test('the analysis report of document 1 has every figure, comment and measure of the record', async () => {
  const record = recordOf(1);
  const { assessment } = record;
  if (!assessment) throw new Error('no assessment');
  const { tables, text, all } = await remake(
    analysisReport,
    { province: '63', agency: '63-pao' },
    'year=2566',
  );
  const headed = (title: string) => {
    const found = tables.find(([head]) => head?.includes(title));
    if (!found) throw new Error(`no table ${title}`);
    return found.slice(1);
  };
  expect(text).toContain(`คะแนนรวม ${assessment.overall} คะแนน`);
  expect(text).toContain(`ระดับ ${assessment.levelText}`);
  for (const { rank } of assessment.publishedRanks)
    expect(text).toMatch(new RegExp(`- อันดับ[^\\n]* ${rank}(\\n| จาก)`));
  expect(headed('รายละเอียดตัวชี้วัด')).toEqual(
    assessment.indicators.map(({ number, nameTh, score }) => [`${number}`, nameTh, score]),
  );
  const analysed = headed('ประเด็นที่ต้องแก้ไข/ปรับปรุง/รักษาระดับ').filter((row) => row.length === 3);
  expect(analysed.map((row) => row[1])).toEqual(assessment.indicators.map(({ score }) => score));
  expect(analysed.find(([name]) => name?.startsWith('9.'))?.[2]).toContain('o2');
  expect(record.evaluatorComments).toHaveLength(10);
  for (const comment of record.evaluatorComments) {
    const words = [
      `ข้อ ${comment.itemCode}`,
      comment.finding,
      comment.recommendation ?? '',
      ...comment.citedItems,
    ];
    for (const each of words) expect(all).toContain(plain(each));
  }
  const failed = headed('เหตุที่ไม่ได้คะแนน').map((row) => row.map(plain));
  expect(failed.map((row) => row.slice(1))).toEqual(
    record.failedItems.map(({ reason, appealOutcome }) => [plain(reason), plain(appealOutcome ?? '')]),
  );
  expect(headed('มาตรการ/กิจกรรม')).toHaveLength(7);
  for (const { topicNo, itemCodes, finding, measure } of record.measures) {
    const part = text.split(/\n4\.(?=\d )/)[topicNo ?? 0] ?? '';
    for (const each of [...itemCodes, finding ?? '', measure ?? ''])
      expect(plain(part)).toContain(plain(each));
  }
  expect(headed('ข้อจำกัดของหน่วยงาน')).toEqual([['ไม่มี', 'ไม่มี', 'ไม่มี']]);
});

describe('the circular of document 4', () => {
  const record = recordOf(4);
  const { assessment, circular } = record;
  if (!assessment || !circular) throw new Error('document 4 has a result and a circular');
  let read: Awaited<ReturnType<typeof remake>>;
  const headed = (title: string) => {
    const found = read.tables.find(([head]) => head?.some((each) => each.startsWith(title)));
    if (!found) throw new Error(`no table ${title}`);
    return found.slice(1);
  };
  beforeAll(async () => {
    read = await remake(circularLetter, { province: '13', agency: null }, `circular=${record.key}`);
  });

  test('has the head of the memo, its text and its signatory', () => {
    const { number, subject, recipientsText, body, signedRole } = circular;
    for (const text of [number, '18 มิถุนายน 2563', subject, recipientsText, ...body, signedRole])
      expect(read.all).toContain(plain(text));
    expect(read.all.split(plain('จึงเรียนมาเพื่อพิจารณาดำเนินการ'))).toHaveLength(2);
  });

  test('has result, place, weights and the ten indicators', () => {
    expect(read.text).toContain('คะแนนรวม 92.69 คะแนน');
    expect(read.text).toMatch(/5 จาก 76/);
    expect(headed('ประเด็นการประเมิน').slice(0, 4)).toEqual([
      ['IIT', '30', '96.42', '28.93'],
      ['EIT', '30', '80.88', '24.26'],
      ['OIT', '40', '98.75', '39.50'],
      ['คะแนนรวม', '92.69'],
    ]);
    const indicators = headed('ตัวชี้วัดที่').filter(([no]) => /^\d+$/.test(no ?? ''));
    expect(indicators.map((row) => row[2])).toEqual(
      assessment.indicators.map(({ score }) => (score === '100' ? '100.00' : score)),
    );
    expect(headed('ระดับ')).toHaveLength(7);
  });

  test('has the 45 items, the 7 blocks, and the 11 items below 85', () => {
    const rowsOf = (title: string) => headed(title).map((row) => [row[0]?.split(' ')[0] ?? '', row[1] ?? '']);
    const all = [...rowsOf('ประเด็นการประเมิน IIT'), ...rowsOf('ประเด็นการประเมิน EIT')];
    expect(all).toHaveLength(45);
    expect(Object.fromEntries(all)).toEqual(assessment.items);
    const below = rowsOf('ข้อที่ต่ำกว่า 85 คะแนน');
    expect(below).toHaveLength(11);
    expect(Object.fromEntries(below)).toEqual(
      Object.fromEntries(Object.entries(assessment.items).filter(([, score]) => Number(score) < 85)),
    );
    expect(headed('ประเด็นการประเมิน OIT')).toEqual(
      assessment.subIndicators.map(({ itemFrom, itemTo, nameTh, score }) => [
        `${itemFrom}-${itemTo} ${nameTh}`,
        score === '100' ? '100.00' : score,
      ]),
    );
    expect(headed('ประเด็นการประเมิน OIT')).toHaveLength(7);
  });

  test('has the comments, the 12 points to develop and the 9 measures', () => {
    for (const { finding } of record.evaluatorComments) expect(read.all).toContain(plain(finding));
    const points = headed('คะแนนปี 2562');
    expect(points).toHaveLength(12);
    expect(points.map((row) => [plain(row[1] ?? ''), row[2]])).toEqual(
      record.developmentPoints.map(({ itemCode, itemText, score }) => [
        plain(`${itemCode}${itemText}`),
        score,
      ]),
    );
    for (const { points: texts } of record.developmentPoints)
      for (const text of texts) expect(read.all).toContain(plain(text));
    const measures = headed('มาตรการ/แนวปฏิบัติ');
    expect(measures).toHaveLength(9);
    record.measures.forEach((measure, at) => {
      const line = plain((measures[at] ?? []).join('\n'));
      for (const text of [measure.measure, ...measure.steps, measure.responsibleText, measure.followUp])
        expect(line).toContain(plain(text ?? ''));
    });
  });
});
