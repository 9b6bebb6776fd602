import { readXlsx } from 'hucre/xlsx';
import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { storedKey, toBatchRows } from '../core/batch-rows.ts';
import type { ImportRecord } from '../core/import-record.ts';
import { agencyMatcher } from '../core/match-agency.ts';
import { readRecords } from '../core/recognise.ts';
import type { SourceFile } from '../core/source-file.ts';
import type { StoredRow } from '../ImportRowRepository.server.ts';
import { readSource } from '../read/read-source.ts';
import { encode } from '../read/test-files.ts';
import { annotatedWorkbook } from './annotated.ts';
import { sheetNames } from './sheet-names.ts';

const YEAR = 2568;
const CSV = [
  'หน่วยงาน,คะแนนรวม,IIT,EIT,OIT',
  'อบต. หนึ่ง,๙๑.๒๕,92.00,90.50,91.10',
  'อบต. สอง,88.10,187,ไม่มี,89',
  'อบต. ไม่มีในจังหวัด,80.00,80,80,80',
].join('\n');

const agencyNamed = (agencyCode: string, nameTh: string) => ({
  agencyCode,
  officialCode: null,
  nameTh,
  nameEn: null,
  districtNameTh: null,
  names: [],
});

const readingOf = (source: SourceFile) =>
  readRecords(source, (year) => (year === YEAR ? seedScheme(year) : null), { fiscalYear: YEAR });

function dryRun(source: SourceFile): StoredRow[] {
  const reading = readingOf(source);
  const stored = (what: string, agencyCode: string) =>
    storedKey({ kind: 'figure', agencyCode, fiscalYear: YEAR, what });
  return toBatchRows(reading.records, reading.problems, {
    match: agencyMatcher([agencyNamed('a1', 'อบต. หนึ่ง'), agencyNamed('a2', 'อบต. สอง')]),
    chosenAgency: null,
    chosenYear: YEAR,
    stored: new Map([
      [stored('overall', 'a1'), '61.31'],
      [stored('iit', 'a1'), '92'],
    ]),
    publishedYears: new Set(),
    knownYears: new Set([YEAR]),
  }).map(({ place, record, ...row }, index) => ({
    ...row,
    rowNo: index + 1,
    agencyNameTh: null,
    record: record as unknown as Record<string, unknown>,
    sheet: place.sheet,
    sourceRow: place.row,
    sourceColumn: place.column,
  }));
}

async function annotate(lang: 'th' | 'en') {
  const source = await readSource({ bytes: encode(CSV, 'utf-8'), fileName: 'ผล.csv' });
  const rows = dryRun(source);
  const problems = [{ severity: 'warning' as const, code: 'table_unknown', detail: {}, place: null }];
  const bytes = await annotatedWorkbook(source, rows, lang, {
    fileName: 'ผล.csv',
    fiscalYear: YEAR,
    problems,
  });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const cell = (at: string) => {
    const found = sheets[1]?.cells?.get(at);
    const fill = found?.style?.fill;
    return {
      value: found?.value,
      sign: found?.style?.numFmt?.split('"')[1]?.trim(),
      colour: fill?.type === 'pattern' ? fill.fgColor?.rgb?.slice(-6) : undefined,
      note: found?.comment?.text,
    };
  };
  return { source, bytes, sheets, cell };
}

test('every cell carries a sign and a colour for what would become of it', async () => {
  const { cell } = await annotate('th');
  expect(cell('1,1')).toMatchObject({ value: '๙๑.๒๕', sign: '↻', colour: 'FFE699' });
  expect(cell('1,1').note).toContain('61.31');
  expect(cell('1,2')).toMatchObject({ value: 92, colour: undefined });
  expect(cell('1,3')).toMatchObject({ value: 90.5, sign: '✚', colour: 'C6E0B4', note: undefined });
  expect(cell('2,2')).toMatchObject({ value: 187, sign: '✕', colour: 'F8CBAD' });
  expect(cell('3,1')).toMatchObject({ value: 80, sign: '✕' });
});

test('every problem of a row stands behind it in words', async () => {
  const { sheets } = await annotate('th');
  const words = sheets[1]?.rows.map((row) => row[6]);
  expect(words?.[1]).toBe('↻ เปลี่ยน 1  ✚ ใหม่ 2  = เหมือนเดิม 1');
  expect(words?.[2]).toContain('คะแนน 187 เป็นไปไม่ได้');
  expect(words?.[2]).toContain('บรรทัด 3 ช่อง 3');
  expect(words?.[3]).toContain('ไม่พบหน่วยงาน “อบต. ไม่มีในจังหวัด”');
});

test.each([
  ['th', 'ไม่ทราบว่าตารางนี้เป็นตารางอะไร', 'ไม่รับ'],
  ['en', 'It is not clear what this table is', 'refused'],
] as const)(
  'the summary tells file, year, counts and problems of the file (%s)',
  async (lang, said, refused) => {
    const { sheets } = await annotate(lang);
    const texts = sheets[0]?.rows.map((row) => row.filter((value) => value !== null).join(' '));
    expect(texts?.join('\n')).toContain('ผล.csv');
    expect(texts?.join('\n')).toContain('2568');
    expect(texts).toContain(`✕ ${refused} 5`);
    expect(texts?.join('\n')).toContain(said);
  },
);

test('the copy reads back with the same figures, so that it can be corrected and imported', async () => {
  const { source, bytes } = await annotate('th');
  const again = await readSource({ bytes, fileName: 'x.xlsx' });
  const figures = (records: readonly ImportRecord[]) =>
    records.flatMap((record) =>
      record.kind === 'figure'
        ? [
            `${record.agency.name} ${record.node} ${record.score === null ? record.printed : Number(record.score)}`,
          ]
        : [],
    );
  expect(figures(readingOf(again).records)).toEqual(figures(readingOf(source).records));
});

test('sheets of the same or of a forbidden name get names a workbook allows', () => {
  expect(sheetNames(['ก/ข', 'ก/ข', '', 'ผล'.repeat(30), 'ผล'.repeat(30)])).toEqual([
    'ก ข',
    'ก ข 2',
    '2',
    'ผล'.repeat(30).slice(0, 31),
    `${'ผล'.repeat(30).slice(0, 27)} 2`,
  ]);
});
