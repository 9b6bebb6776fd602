import { allSchemes } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import type { ImportRecord, ReadingContext } from './import-record.ts';
import { readRecords } from './recognise.ts';
import type { SourceFile } from './source-file.ts';

const schemeOf = (year: number) => allSchemes.find((scheme) => scheme.fiscalYear === year) ?? null;

/** A sheet written as lines of cells separated by `|`. */
function sheet(text: string, name = 'Sheet1'): SourceFile {
  const lines = text.trim().split('\n');
  const rows = lines.map((line, index) => ({
    row: index + 1,
    cells: line.split('|').map((cell) => cell.trim()),
  }));
  return { kind: 'xlsx', encoding: null, tables: [{ name, sheet: name, rows }], lines: [] };
}

const read = (text: string, context: ReadingContext = { fiscalYear: null }, name = 'Sheet1') =>
  readRecords(sheet(text, name), schemeOf, context);
const figures = (records: readonly ImportRecord[]) =>
  records.flatMap((record) =>
    record.kind === 'figure'
      ? [`${record.agency.name || '–'} ${record.fiscalYear} ${record.node} ${record.score}`]
      : [],
  );

test('a wide table under titles, with merged headers of two rows, ranks and levels', () => {
  const reading = read(`
ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ จังหวัดสมมุติ
ลำดับ|รหัสหน่วยงาน|หน่วยงาน|อำเภอ|IIT||EIT||OIT||คะแนนรวม|ระดับ|อันดับจังหวัด
||||ตัวชี้วัดที่ ๑|ตัวชี้วัด 2|๖ คุณภาพการดำเนินงาน|ประสิทธิภาพในการ\u200bสื่อสาร|การเปิดเผยข้อมูล|10|||
1|06300101|อบต.ทุ่งสมมุติ|เมือง|๙๗.๘๑|96|95.47|91.13|98.00|100|97.14|ผ่านดี|๑
2||เทศบาลตำบลบ้านสมมุติ|เมือง|80|81|82|83|84|85|82.50|ต้องปรับปรุง|2/5
รวม||ค่าเฉลี่ย||88|88|88|88|88|88|88||
`);
  expect(reading.recognitions[0]).toMatchObject({ kind: 'results_wide', headerRows: 2, fiscalYear: 2566 });
  expect(figures(reading.records)).toEqual([
    'อบต.ทุ่งสมมุติ 2566 1 97.81',
    'อบต.ทุ่งสมมุติ 2566 2 96',
    'อบต.ทุ่งสมมุติ 2566 6 95.47',
    'อบต.ทุ่งสมมุติ 2566 7 91.13',
    'อบต.ทุ่งสมมุติ 2566 9 98.00',
    'อบต.ทุ่งสมมุติ 2566 10 100',
    'อบต.ทุ่งสมมุติ 2566 overall 97.14',
    'เทศบาลตำบลบ้านสมมุติ 2566 1 80',
    'เทศบาลตำบลบ้านสมมุติ 2566 2 81',
    'เทศบาลตำบลบ้านสมมุติ 2566 6 82',
    'เทศบาลตำบลบ้านสมมุติ 2566 7 83',
    'เทศบาลตำบลบ้านสมมุติ 2566 9 84',
    'เทศบาลตำบลบ้านสมมุติ 2566 10 85',
    'เทศบาลตำบลบ้านสมมุติ 2566 overall 82.50',
  ]);
  expect(reading.records.filter(({ kind }) => kind === 'level')).toMatchObject([
    { level: 'good' },
    { level: 'improve' },
  ]);
  expect(reading.records.filter(({ kind }) => kind === 'rank')).toMatchObject([
    { rank: 1 },
    { rank: 2, outOf: 5 },
  ]);
  expect(reading.problems.map(({ code }) => code)).toEqual(['rows_left_out']);
});

test('weighted columns are told by their header or by their sums and divided back', () => {
  const said = read(
    'ปี 2562\n||||\nหน่วยงาน|IIT (30)|EIT (30)|OIT (40)|คะแนน ITA\nอบต.ก|28.926|24.264|39.50|92.69',
  );
  expect(figures(said.records)).toEqual([
    'อบต.ก 2562 iit 96.42',
    'อบต.ก 2562 eit 80.88',
    'อบต.ก 2562 oit 98.75',
    'อบต.ก 2562 overall 92.69',
  ]);
  const silent = read('หน่วยงาน|ปีงบประมาณ|IIT|EIT|OIT|คะแนนรวม\nอบต.ก|2019|28.926|24.264|39.50|92.69');
  expect(figures(silent.records)).toEqual(figures(said.records));
  expect(silent.recognitions[0]?.columns[2]?.meaning).toMatchObject({ node: 'iit', isWeighted: true });
});

test('plain values stay plain under a header that only names the weight, and low ones too where the overall is their mean', () => {
  const named = read('หน่วยงาน|IIT (30)|EIT (30)|OIT (40)|คะแนนรวม\nอบต.ก|96.42|80.88|98.75|92.69', {
    fiscalYear: 2562,
  });
  expect(figures(named.records)[0]).toBe('อบต.ก 2562 iit 96.42');
  expect(named.problems.map(({ code }) => code)).toContain('header_says_otherwise');
  const low = read('หน่วยงาน|IIT|EIT|OIT|คะแนนรวม\nอบต.ก|20|20|30|24', { fiscalYear: 2562 });
  expect(figures(low.records)[0]).toBe('อบต.ก 2562 iit 20');
});

test('weighted and plain columns of one instrument give one figure', () => {
  const { records } = read(
    'หน่วยงาน|IIT||EIT||OIT||รวม\n|คะแนน|ถ่วงน้ำหนัก|คะแนน|ถ่วงน้ำหนัก|คะแนน|ถ่วงน้ำหนัก|\nอบต.ก|96.42|28.93|80.88|24.26|98.75|39.50|92.69',
    { fiscalYear: 2562 },
  );
  expect(figures(records)).toEqual([
    'อบต.ก 2562 iit 96.42',
    'อบต.ก 2562 eit 80.88',
    'อบต.ก 2562 oit 98.75',
    'อบต.ก 2562 overall 92.69',
  ]);
});

test('items in columns, and ten columns I1 to I10 as the ten indicators', () => {
  const items = read('Agency|i1|I๒|e๑|๐๑|o2\nอบต.ก|90|91|92|100|0', { fiscalYear: 2567 });
  expect(figures(items.records).map((figure) => figure.split(' ')[2])).toEqual([
    'i1',
    'i2',
    'e1',
    'o1',
    'o2',
  ]);
  const ten = read(
    `Agency|${Array.from({ length: 10 }, (_, index) => `I${index + 1}`).join('|')}\nอบต.ก|${'90|'.repeat(9)}91`,
    { fiscalYear: 2567 },
  );
  expect(figures(ten.records).map((figure) => figure.split(' ')[2])).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
  ]);
});

test('a long table of several agencies and of two years side by side', () => {
  const long = read('ชื่อหน่วยงาน|ปี|รหัสข้อ|คะแนน\nอบต.ก|2567|E๑|๙๐.๑๐\n||๐2|0\nอบต.ข|66|i๗|80,5');
  expect(figures(long.records)).toEqual(['อบต.ก 2567 e1 90.10', 'อบต.ก null o2 0', 'อบต.ข 2566 i7 80.5']);
  const years = read(
    'เครื่องมือ|ประเด็นการประเมิน|คะแนน ITA (ปี 2563)|คะแนน ITA (ปี 2564)|เปลี่ยนแปลง (ร้อยละ)\nIIT|ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่|90.00|91.50|1.50\n|ตัวชี้วัดที่ 2 การใช้งบประมาณ|80|85|5',
  );
  expect(figures(years.records)).toEqual(['– 2563 1 90.00', '– 2564 1 91.50', '– 2563 2 80', '– 2564 2 85']);
});

test('indicators in rows and agencies or years in columns', () => {
  const agencies = read('ตัวชี้วัด|อบต.ก|อบต.ข\nการใช้อำนาจ|90|80\nการใช้งบประมาณ|91|81', { fiscalYear: 2566 });
  expect(figures(agencies.records)).toEqual([
    'อบต.ก 2566 3 90',
    'อบต.ข 2566 3 80',
    'อบต.ก 2566 2 91',
    'อบต.ข 2566 2 81',
  ]);
  const years = read('ตัวชี้วัด|2562|2563\nการใช้อำนาจ|90|80\nคะแนนรวม|91|81');
  expect(figures(years.records)).toEqual([
    '– 2562 3 90',
    '– 2563 3 80',
    '– 2562 overall 91',
    '– 2563 overall 81',
  ]);
});

test('what is wrong is said at its cell', () => {
  const reading = read('หน่วยงาน|IIT|e99|คะแนนรวม|ระดับ\nอบต.ก|101|90|-|ดีมาก\nอบต.ก|101|90|88.5|A', {
    fiscalYear: 2566,
  });
  expect(
    reading.problems
      .map(({ severity, code, place }) => `${severity} ${code} ${place?.row}:${place?.column}`)
      .sort(),
  ).toEqual([
    'error impossible_value 2:2',
    'error impossible_value 3:2',
    'error unknown_item 2:3',
    'error unknown_item 3:3',
    'warning duplicate 3:2',
    'warning duplicate 3:3',
    'warning duplicate_differs 3:4',
    'warning no_number 2:4',
    'warning unknown_level 2:5',
  ]);
});

test('a missing year is one error, a row without agency another', () => {
  const reading = read('หน่วยงาน|IIT|คะแนนรวม\nอบต.ก|90|91\n|80|81');
  expect(reading.problems.map(({ code }) => code).sort()).toEqual(['agency_missing', 'year_missing']);
});

test('a row that has slipped one column is put right and said', () => {
  const reading = read('หน่วยงาน|IIT|EIT|OIT|ระดับ|หมายเหตุ\nอบต.ก|90|91|92|A|\n|อบต.ข|80|81|82|B', {
    fiscalYear: 2564,
  });
  expect(figures(reading.records)).toContain('อบต.ข 2564 oit 82');
  expect(reading.problems.map(({ code }) => code)).toEqual(['cell_shifted']);
});

test('corrections of the person win over what was recognised', () => {
  const text = 'ก|ข|ค\nอบต.ก|90|91\nอบต.ข|80|81';
  expect(read(text, { fiscalYear: 2566 }).recognitions[0]?.kind).toBe('unknown');
  const figure = (node: string) => ({ kind: 'figure' as const, node, fiscalYear: null, isWeighted: false });
  const corrections = {
    0: {
      kind: 'results_wide' as const,
      fiscalYear: 2565,
      columns: { 0: { kind: 'agency_name' as const }, 1: figure('iit'), 2: figure('overall') },
    },
  };
  const { records } = read(text, { fiscalYear: 2566, corrections });
  expect(figures(records)).toContain('อบต.ข 2565 overall 81');
});

test('a list of agencies, with districts as headings', () => {
  const { records } = read(
    'ที่|รหัส อปท.|ชื่อ อปท.|ประเภท\nอำเภอเมืองสมมุติ\n1|06300101|องค์การบริหารส่วนตำบลก|อบต.\n2|05300102|เทศบาลตำบลข|',
  );
  expect(records).toMatchObject([
    {
      kind: 'agency',
      agencyType: 'tao',
      agency: { code: '06300101', name: 'องค์การบริหารส่วนตำบลก', district: 'อำเภอเมืองสมมุติ' },
    },
    { kind: 'agency', agencyType: 'subdistrict_municipality' },
  ]);
});

test('a list of agencies with their sizes; an unknown one is pointed out and left out', () => {
  const { records, problems } = read(
    'รหัส|ชื่อหน่วยงาน|ประเภท|ขนาด\n06300101|อบต.ก|อบต.|ใหญ่\n06300102|อบต.ข|อบต.|\n06300103|อบต.ค|อบต.|พิเศษ',
  );
  expect(records).toMatchObject([{ size: 'large' }, { size: null }, { size: null }]);
  expect(problems).toMatchObject([
    { code: 'unknown_size', severity: 'warning', detail: { printed: 'พิเศษ' } },
  ]);
});

test('tables of comments and of items without points', () => {
  const comments = read('หน่วยงาน|ข้อ|ข้อเสนอแนะของผู้ประเมิน\nอบต.ก|e๔|ควรประเมินความเสี่ยง (อ้างอิงจาก ๐34)', {
    fiscalYear: 2566,
  });
  expect(comments.records).toMatchObject([
    { kind: 'comment', itemCodes: ['e4', 'o34'], instrument: 'eit', fiscalYear: 2566 },
  ]);
  const failed = read(
    'ข้อ|รายการ|เหตุผลที่ไม่ได้คะแนน|ผลการอุทธรณ์\n๐2|ข้อมูลผู้บริหาร|ไม่แสดงข้อมูล|ยืนยันตามเดิม\no19|แผนจัดซื้อ|ข้อมูลขัดกัน|-',
    { fiscalYear: 2566 },
  );
  expect(failed.records).toMatchObject([
    { kind: 'failed_item', itemCode: 'o2', appeal: 'ยืนยันตามเดิม' },
    { kind: 'failed_item', itemCode: 'o19', appeal: null },
  ]);
});

test('measures of a province and a report with ticks, without the names of persons', () => {
  const measures = read(
    'มาตรการ|ขั้นตอน|ผู้รับผิดชอบ|ระยะเวลา\nจัดทำคู่มือ|1) ร่าง 2) เผยแพร่|นายสมมุติ ใจดี นิติกร|ไตรมาส 1\nแจ้งเวียน|ส่งหนังสือ||',
  );
  expect(measures.records).toMatchObject([
    { title: 'จัดทำคู่มือ', steps: ['ร่าง', 'เผยแพร่'], responsible: 'นิติกร', timeframe: 'ไตรมาส 1' },
    { title: 'แจ้งเวียน', responsible: 'นิติกร', timeframe: 'ไตรมาส 1' },
  ]);
  const report = read(
    'จุดอ่อน|แนวทางแก้ไข|ผู้รับผิดชอบ|ผลการดำเนินการ|||หมายเหตุ\n|||อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ|\n๑. สื่อสารช้า|ปรับเว็บไซต์|กองคลัง||✓||\n๒. ขั้นตอนมาก|ลดขั้นตอน|สำนักปลัด|||✓|รออนุมัติ',
  );
  expect(report.records).toMatchObject([
    { kind: 'report_row', status: 'done', statusText: '', weakness: 'สื่อสารช้า' },
    { kind: 'report_row', status: 'not_started', remark: 'รออนุมัติ' },
  ]);
});

test('weights in a header row of their own, and the parts of EIT under a merged header', () => {
  const weighted = read(
    'ปี 2564\n|หน่วยงาน|คะแนน ITA|IIT|EIT|OIT\n||(100)|(30)|(30)|(40)\n1|อบต.ก|88.37|27.00|25.37|36.00',
  );
  expect(figures(weighted.records)).toContain('อบต.ก 2564 iit 90');
  const lone = read('หน่วยงาน|IIT|EIT|OIT\n|30|30|40\nอบต.ก|27.00|25.50|36.00', { fiscalYear: 2564 });
  expect(figures(lone.records)).toEqual(['อบต.ก 2564 iit 90', 'อบต.ก 2564 eit 85', 'อบต.ก 2564 oit 90']);
  const parts = read('หน่วยงาน|IIT|EIT||OIT\n||Public|Survey|\nอบต.ก|90|85|80|100', { fiscalYear: 2567 });
  expect(figures(parts.records).map((figure) => figure.split(' ')[2])).toEqual([
    'iit',
    'eit1',
    'eit2',
    'oit',
  ]);
});

test('years as groups of columns', () => {
  const { records } = read('หน่วยงาน|ปี 2566||ปี 2567|\n|IIT|รวม|IIT|รวม\nอบต.ก|90|91|92|93');
  expect(figures(records)).toEqual([
    'อบต.ก 2566 iit 90',
    'อบต.ก 2566 overall 91',
    'อบต.ก 2567 iit 92',
    'อบต.ก 2567 overall 93',
  ]);
});

test('a sheet about one agency: names and values side by side under a title', () => {
  const { records } = read(
    'องค์การบริหารส่วนตำบลทุ่งสมมุติ\nผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\nคะแนนรวม|91.20\nระดับ|ผ่านดี\nตัวชี้วัดที่ 1 การปฏิบัติหน้าที่|98.10\n2. การใช้งบประมาณ|97',
  );
  expect(figures(records)).toEqual([
    'องค์การบริหารส่วนตำบลทุ่งสมมุติ 2567 overall 91.20',
    'องค์การบริหารส่วนตำบลทุ่งสมมุติ 2567 1 98.10',
    'องค์การบริหารส่วนตำบลทุ่งสมมุติ 2567 2 97',
  ]);
  expect(records).toContainEqual(expect.objectContaining({ kind: 'level', level: 'good' }));
});

test('a report that repeats the measures, with one column for the status', () => {
  const { records } = read(
    'มาตรการ|ขั้นตอน|ผู้รับผิดชอบ|ผลการดำเนินการ|หมายเหตุ\nปรับปรุงคู่มือ|ร่าง|นางสาวสมมุติ ใจงาม หัวหน้าสำนักปลัด|ดำเนินการแล้ว|\nลดขั้นตอน|ทบทวน|กองช่าง|อยู่ระหว่างดำเนินการ|\nประชุม|ประชุม|กองช่าง|ยังไม่ได้ดำเนินการ|',
  );
  expect(records).toMatchObject([
    { kind: 'report_row', action: 'ปรับปรุงคู่มือ', status: 'done', responsible: 'หัวหน้าสำนักปลัด' },
    { status: 'in_progress' },
    { status: 'not_started' },
  ]);
});

test('items with their reason, and an overall score before its word', () => {
  const { records } = read('ข้อที่|ข้อมูล|ผลการประเมิน|เหตุผล\no1|โครงสร้าง|100|\no2|ข้อมูลผู้บริหาร|0|ไม่แสดงข้อมูล', {
    fiscalYear: 2566,
  });
  expect(records.map(({ kind }) => kind).sort()).toEqual(['failed_item', 'figure', 'figure']);
  const lines = [
    { row: 1, text: 'จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลสมมุติพัฒนา ได้ ๙๑.๒๐ คะแนน' },
  ];
  const stated = readRecords({ kind: 'text', encoding: 'utf-8', tables: [], lines }, schemeOf, {
    fiscalYear: null,
  });
  expect(figures(stated.records)).toEqual(['เทศบาลตำบลสมมุติพัฒนา 2567 overall 91.20']);
});
