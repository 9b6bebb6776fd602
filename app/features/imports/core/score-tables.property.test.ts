import fc from 'fast-check';
import { allSchemes } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { HUNDRED, Score, sumOf } from '~/lib/decimal.ts';
import { toThaiDigits } from '~/lib/thai-digits.ts';
import { readRecords } from './recognise.ts';
import type { SourceFile } from './source-file.ts';

const schemeOf = (year: number) => allSchemes.find((scheme) => scheme.fiscalYear === year) ?? null;
const WEIGHTS: Record<string, string> = { iit: '30', eit: '30', oit: '40' };

/** Every node of a province's score table, with headers met in print. */
const HEADERS: Record<string, string[]> = {
  1: ['ตัวชี้วัดที่ 1', 'ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่', 'การปฏิบัติ หน้าที่', 'การปฎิบัติหน้าที่'],
  2: ['การใช้งบประมาณ', 'ตัวชี้วัด 2', '2. การใช้งบประมาณ'],
  3: ['การใช้อำนาจ', 'การใช้อํานาจ', 'Indicator 3'],
  4: ['การใช้ทรัพย์สินของราชการ', 'การใช้ทรัพย์สินของทางราชการ', 'การใช้ทรัพย์สินราชการ', 'การใช้ทรัพยากรของราชการ'],
  5: ['การแก้ไขปัญหาการทุจริต', 'การแก้ปัญหาคอร์รัปชัน', 'การแก้ปัญหาการทุจริต'],
  6: ['คุณภาพการดำเนินงาน', 'คุณภาพการด\ufffdำเนินงาน', 'ตัวชี้วัดที่๖'],
  7: ['ประสิทธิภาพการสื่อสาร', 'ประสิทธิภาพ\nในการสื่อสาร'],
  8: ['การปรับปรุงการทำงาน', 'การปรับปรุงระบบการทำงาน', '๘) การปรับปรุงระบบการทำงาน (คะแนน)'],
  9: ['การเปิดเผยข้อมูล', 'ตชว.9'],
  10: ['การป้องกันการทุจริต', 'ตัวชี้วัดที่ ๑๐'],
  iit: ['IIT', 'คะแนน IIT', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)'],
  eit: ['EIT', 'คะแนน EIT', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก'],
  oit: ['OIT', 'คะแนน OIT', 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)'],
};
const OVERALL = ['คะแนนรวม', 'คะแนน ITA', 'ผลคะแนน', 'Overall', 'ผลคะแนนภาพรวม'];
const AGENCY = ['หน่วยงาน', 'ชื่อหน่วยงาน', 'ชื่อ อปท.', 'Agency name'];
const NODES = Object.keys(HEADERS);

const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => new Score(value).div(100).toFixed(2));
const digits = fc.constantFrom('thai', 'arabic', 'mixed');

/** Writes the figure in the digits of the file; mixed files change digits inside a figure. */
function inDigits(figure: string, style: string): string {
  if (style === 'thai') return toThaiDigits(figure);
  return style === 'mixed'
    ? [...figure].map((each, index) => (index % 2 ? toThaiDigits(each) : each)).join('')
    : figure;
}

const agencyRow = fc.record({
  serial: fc.integer({ min: 1, max: 999_999 }),
  figures: fc.record(Object.fromEntries(NODES.map((node) => [node, hundredths]))),
});
const table = fc.record({
  agencies: fc.uniqueArray(agencyRow, { minLength: 1, maxLength: 6, selector: ({ serial }) => serial }),
  nodes: fc.uniqueArray(fc.constantFrom(...NODES.filter((node) => !WEIGHTS[node])), {
    minLength: 1,
    maxLength: 10,
  }),
  headerChoice: fc.nat(1000),
  isWeighted: fc.boolean(),
  isLong: fc.boolean(),
  style: digits,
  year: fc.constantFrom(2562, 2563, 2564, 2566, 2567),
  titles: fc.nat(2),
  unit: fc.constantFrom('', ' คะแนน', '%'),
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

const LOW: Table = {
  agencies: [
    { serial: 1, figures: { ...Object.fromEntries(NODES.map((node) => [node, '0.00'])), oit: '0.01' } },
  ],
  nodes: ['1'],
  headerChoice: 0,
  isWeighted: false,
  isLong: false,
  style: 'thai',
  year: 2562,
  titles: 0,
  unit: '',
};

/** Agency, node and score of every figure; the overall is the weighted mean of the instruments. */
function truth({ agencies, nodes, year }: Table) {
  return agencies.flatMap(({ serial, figures }) => {
    const all = [...nodes, 'iit', 'eit', 'oit'].map((node) => [node, figures[node] ?? '0'] as const);
    const overall = sumOf(
      Object.entries(WEIGHTS).map(([node, weight]) => new Score(figures[node] ?? 0).times(weight)),
    ).div(HUNDRED);
    return [...all, ['overall', overall.toFixed()] as const].map(([node, score]) => ({
      name: `อบต.สมมุติ ${serial}`,
      node,
      score,
      year,
    }));
  });
}

function render(given: Table): SourceFile {
  const { agencies, nodes, headerChoice, isWeighted, isLong, style, year, titles, unit } = given;
  const pick = (names: readonly string[]) => names[headerChoice % names.length] ?? '';
  const columns = [...nodes, 'iit', 'eit', 'oit', 'overall'];
  const header = (node: string) => (node === 'overall' ? pick(OVERALL) : pick(HEADERS[node] ?? []));
  const cell = (name: string, node: string) => {
    const score = truth(given).find((figure) => figure.name === name && figure.node === node)?.score ?? '';
    const weight = isWeighted ? WEIGHTS[node] : undefined;
    return inDigits(weight ? new Score(score).times(weight).div(HUNDRED).toFixed() : score, style) + unit;
  };
  const names = agencies.map(({ serial }) => `อบต.สมมุติ ${serial}`);
  const above = ['ผลการประเมิน', 'ข้อมูลจากระบบ'].slice(0, titles).map((title) => [title]);
  const wide = [
    [pick(AGENCY), ...columns.map(header), 'ปีงบประมาณ'],
    ...names.map((name) => [name, ...columns.map((node) => cell(name, node)), inDigits(String(year), style)]),
  ];
  const long = [
    [pick(AGENCY), 'ปี', 'ตัวชี้วัด', 'คะแนน'],
    ...names.flatMap((name) =>
      columns.map((node) => [name, inDigits(String(year), style), header(node), cell(name, node)]),
    ),
  ];
  const rows = [...above, ...(isLong ? long : wide)].map((cells, index) => ({ row: index + 1, cells }));
  return { kind: 'xlsx', encoding: null, tables: [{ name: 'S', sheet: 'S', rows }], lines: [] };
}

test('a score table reads back as the same figures, wide or long, plain or weighted, in any digits and headers', () => {
  fc.assert(
    fc.property(table, (given) => {
      const reading = readRecords(render(given), schemeOf, { fiscalYear: null });
      const found = reading.records.flatMap((record) =>
        record.kind === 'figure'
          ? [
              `${record.agency.name} ${record.fiscalYear} ${record.node} ${new Score(record.score ?? -1).toFixed(4)}`,
            ]
          : [],
      );
      const expected = truth(given).map(
        ({ name, year, node, score }) => `${name} ${year} ${node} ${new Score(score).toFixed(4)}`,
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
    {
      numRuns: 150,
      // Scores so low that the overall is near to their sum as well as to their weighted mean.
      examples: [[{ ...LOW, isWeighted: false }], [{ ...LOW, isWeighted: true }]],
    },
  );
});

const scrap = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'หน่วยงาน',
    'คะแนน',
    'IIT',
    'e๑',
    '๐34',
    '1๔',
    '๙๗.๘๑',
    '-',
    'ระดับ',
    'A',
    'ปี 2566',
    'ขั้นตอน',
    'ผู้รับผิดชอบ',
    'ข้อจำกัด',
    'ดำเนินการแล้ว',
    'จุดอ่อน',
    '๑. ก ๒. ข',
    'ตัวชี้วัดที่ ๑',
    'ประเด็นที่ควรพัฒนา',
    'ข้อเสนอแนะ',
    'O๑-O๙',
    '<p>e๖ ก</p> <p>e๙ ข</p>',
    'อันดับที่ ๕ จาก ๗๖ จังหวัด',
    'ที่ ปท ๐๐๑๗.๕ /ว ๑',
    'เรื่อง ก',
    'น้ำหนัก',
    'ข้อ ๐2 ข้อมูล',
  ),
  fc.string({ unit: fc.constantFrom('ก', 'ั', '่', '๑', ' ', '\ufffd', 'ु', '\n', '(', '.'), maxLength: 40 }),
);

test('whatever stands in a file, reading ends, and every record and problem has a place inside it', () => {
  const rows = fc.array(fc.array(scrap, { maxLength: 8 }), { maxLength: 12 });
  const source = fc.record({
    tables: fc.array(rows, { maxLength: 3 }),
    lines: fc.array(scrap, { maxLength: 12 }),
    kind: fc.constantFrom('xlsx', 'text', 'csv'),
  });
  fc.assert(
    fc.property(source, ({ tables, lines, kind }) => {
      const file: SourceFile = {
        kind,
        encoding: null,
        tables: tables.map((cells, index) => ({
          name: '',
          sheet: '',
          rows: cells.map((each, at) => ({ row: index * 20 + at + 1, cells: each })),
        })),
        lines: lines.map((text, index) => ({ row: 100 + index, text })),
      };
      const reading = readRecords(file, schemeOf, { fiscalYear: null });
      expect(reading.recognitions).toHaveLength(tables.length);
      for (const { place } of reading.records) expect(place.row).toBeGreaterThan(0);
    }),
    { numRuns: 600 },
  );
});

test('large and hostile cells do not hold the reader up', () => {
  const long = [
    'ก'.repeat(60_000),
    '1 '.repeat(30_000),
    'e๑ '.repeat(20_000),
    '('.repeat(60_000),
    '๑. ก '.repeat(12_000),
    'คะแนน '.repeat(10_000),
    'ผลการประเมิน ปี '.repeat(4_000),
    'ลำดับที่ 1 '.repeat(6_000),
    ' '.repeat(60_000),
  ];
  const rows = [['หน่วยงาน', 'คะแนน', 'ขั้นตอน'], ...long.map((text) => [text, text, text])].map(
    (cells, index) => ({ row: index + 1, cells }),
  );
  const file: SourceFile = {
    kind: 'text',
    encoding: null,
    tables: [{ name: long[6] ?? '', sheet: '', rows }],
    lines: long.map((text, index) => ({ row: 100 + index, text })),
  };
  const started = performance.now();
  readRecords(file, schemeOf, { fiscalYear: null });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('ten thousand agencies are read in seconds', () => {
  const header = ['หน่วยงาน', ...NODES.map((node) => HEADERS[node]?.[0] ?? ''), 'คะแนนรวม'];
  const body = Array.from({ length: 10_000 }, (_, index) => [
    `อบต.สมมุติ ${index}`,
    ...NODES.map(() => '90.12'),
    '90.12',
  ]);
  const rows = [header, ...body].map((cells, index) => ({ row: index + 1, cells }));
  const file: SourceFile = {
    kind: 'csv',
    encoding: 'utf-8',
    tables: [{ name: '', sheet: '', rows }],
    lines: [],
  };
  const started = performance.now();
  const reading = readRecords(file, schemeOf, { fiscalYear: 2566 });
  expect(reading.records).toHaveLength(140_000);
  expect(performance.now() - started).toBeLessThan(20_000);
}, 30_000);
