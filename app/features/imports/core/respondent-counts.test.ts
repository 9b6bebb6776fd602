import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { readSource } from '../read/read-source.ts';
import { encode } from '../read/test-files.ts';
import { problemText } from './batch-problems.ts';
import { readRecords } from './recognise.ts';
import { countNode, countOfHeaders, readCount } from './respondent-counts.ts';

const nodeOf = (...path: string[]) => {
  const found = countOfHeaders(path);
  return found && countNode(found);
};

test.each([
  ['respondents:iit', 'จำนวนผู้ตอบ IIT'],
  ['respondents:iit', 'จำนวนผู้ตอบแบบวัด IIT (คน)'],
  ['respondents:iit', 'จำนวนผู้ตอบแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)'],
  ['respondents:eit', 'ผู้ตอบ EIT'],
  ['respondents:eit_public', 'จำนวนผู้ตอบ EIT ส่วนที่ ๑'],
  ['respondents:eit_survey', 'จำนวนผู้ตอบ', 'EIT (2)'],
  ['respondents:eit_public', 'EIT', 'ส่วนที่ 1', 'จำนวนผู้ตอบ'],
  ['respondents:iit', 'จำนวนผู้ตอบแบบวัด', 'IIT'],
  ['respondents:iit', 'IIT', 'Respondents'],
  ['respondents:eit', 'EIT respondents'],
  ['min_sample:iit', 'จำนวนขั้นต่ำ IIT'],
  ['min_sample:eit_public', 'กลุ่มตัวอย่างขั้นต่ำ EIT ส่วนที่ 1'],
  ['min_sample:iit', 'จำนวนผู้ตอบ', 'IIT', 'ขั้นต่ำ'],
  ['min_sample:eit', 'EIT minimum sample'],
  [null, 'คะแนน IIT'],
  [null, 'IIT'],
  [null, 'จำนวนผู้ตอบ'],
  [null, 'ร้อยละของผู้ตอบ IIT'],
  [null, 'ข้อเสนอแนะจากผู้ตอบแบบวัด EIT'],
  [null, 'จำนวนผู้ตอบ OIT'],
  [null, 'จำนวนผู้มีสิทธิตอบ IIT'],
])('%s is read from %s', (node, ...path) => {
  expect(nodeOf(...(path as string[]))).toBe(node);
});

test.each([
  ['120', 120],
  ['๑,๒๐๔ คน', 1204],
  ['0', 0],
  ['35.00', 35],
  ['12.5', null],
  ['-5', null],
  ['30 ขึ้นไป', null],
  ['1,20', null],
  ['99999999', null],
])('%s people', (printed, people) => {
  expect(readCount(printed)).toBe(people);
});

async function read(lines: readonly string[]) {
  const source = await readSource({ bytes: encode(lines.join('\n'), 'utf-8'), fileName: 'ผล.csv' });
  return readRecords(source, (year) => (year === 2568 ? seedScheme(year) : null), { fiscalYear: 2568 });
}

test('columns of counts stand beside columns of scores, and a bad one is named at its cell in both languages', async () => {
  const { records, problems } = await read([
    'หน่วยงาน,คะแนนรวม,IIT,จำนวนผู้ตอบ IIT,จำนวนขั้นต่ำ IIT,จำนวนผู้ตอบ EIT ส่วนที่ 1',
    'อบต. หนึ่ง,91.25,92.00,๓๕,30,-',
    'อบต. สอง,88.10,87.50,ครบ,,61',
  ]);
  const counts = records.flatMap((record) =>
    record.kind === 'respondents'
      ? [
          `${record.agency.name} ${countNode(record)} ${record.people} ${record.place.row}:${record.place.column}`,
        ]
      : [],
  );
  expect(counts).toEqual([
    'อบต. หนึ่ง respondents:iit 35 2:4',
    'อบต. หนึ่ง min_sample:iit 30 2:5',
    'อบต. สอง respondents:iit null 3:4',
    'อบต. สอง respondents:eit_public 61 3:6',
  ]);
  expect(records.filter(({ kind }) => kind === 'figure')).toHaveLength(4);
  const said = problems.map((problem) => ({
    ...problem,
    th: problemText(problem, 'th'),
    en: problemText(problem, 'en'),
  }));
  expect(said).toEqual([
    expect.objectContaining({
      severity: 'error',
      code: 'no_count',
      place: expect.objectContaining({ row: 3, column: 4 }),
      th: expect.stringContaining('“ครบ” ไม่ใช่จำนวนคน'),
      en: expect.stringContaining('“ครบ” is not a number of people'),
    }),
  ]);
});

test('a row of a list of figures may be a count', async () => {
  const { records } = await read([
    'รหัส,รายการ,คะแนน',
    'iit,แบบวัดการรับรู้ภายใน,92.00',
    'จำนวนผู้ตอบ IIT,จำนวนผู้ตอบแบบวัด IIT (คน),35',
  ]);
  expect(records).toMatchObject([
    { kind: 'figure', node: 'iit', score: '92.00' },
    { kind: 'respondents', survey: 'iit', count: 'respondents', people: 35 },
  ]);
});
