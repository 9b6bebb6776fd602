import { describe, expect, test } from 'vitest';
import { agencyInLines, agencyTypeOf } from './agency-names.ts';
import { resultsYear } from './document-year.ts';
import { foreignCharacters } from './foreign-characters.ts';
import { readHeader } from './headers.ts';
import { indicatorAtStart, indicatorOfName } from './indicator-names.ts';
import { instrumentIn } from './instrument-names.ts';
import { levelInText, normaliseLevel } from './levels.ts';
import { listOf } from './lists.ts';
import { withoutPersons } from './person-names.ts';
import { PROBLEM_CODES, PROBLEMS } from './problem-codes.ts';
import { rankOfCell, ranksIn } from './ranks.ts';

describe('headers', () => {
  test.each([
    ['ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่', '1'],
    ['ตัวชี้วัด 1', '1'],
    ['การใช้ ทรัพย์สิน\nของทางราชการ', '4'],
    ['การแก้ปัญหาคอร์รัปชัน', '5'],
    ['ัตว ้ีชวัดที่ 7', '7'],
    ['การปฎิบัตหนาที่', '1'],
    ['๙.๒ การบริหารงาน', '9.2'],
    ['ตัวชี้วัดย่อยที่ ๑๐.๑', '10.1'],
    ['IIT', 'iit'],
    ['EIT ส่วนที่ ๑', 'eit1'],
    ['EIT Survey', 'eit2'],
    ['OIT (40)', 'oit'],
    ['คะแนน ITA', 'overall'],
    ['ผลคะแนน', 'overall'],
    ['i๑', 'i1'],
    ['Use of power', '3'],
  ])('%s is the figure %s', (header, node) =>
    expect(readHeader(header).meaning).toMatchObject({ kind: 'figure', node }),
  );

  test.each([
    ['ระดับผลการประเมิน', 'level'],
    ['อันดับในจังหวัด', 'rank'],
    ['ชื่อ อปท.', 'agency_name'],
    ['รหัสหน่วยงาน', 'agency_code'],
    ['ประเภทหน่วยงาน', 'agency_type'],
    ['อำเภอ', 'district'],
    ['ปีงบประมาณ (พ.ศ.)', 'fiscal_year'],
    ['คะแนน ที่ได้', 'score'],
    ['ประเด็นการประเมิน IIT (การรับรู้)', 'text'],
  ])('%s is a column of %s', (header, kind) => expect(readHeader(header).meaning?.kind).toBe(kind));

  test('weights and years in a header are kept', () => {
    expect(readHeader('IIT (30)').meaning).toMatchObject({ node: 'iit', isWeighted: true });
    expect(readHeader('คะแนน ITA (ปี 2563)').meaning).toMatchObject({ node: 'overall', fiscalYear: 2563 });
    expect(readHeader('แผนปฏิบัติการป้องกันการทุจริตประจำปี').meaning).toBeNull();
  });
});

test('indicators are known by damaged names, but not by names that only contain theirs', () => {
  expect(indicatorOfName('การเปิดเผยขอมูล')).toBe(9);
  expect(indicatorOfName('การเปิดเผยข้อมูลสาธารณะ')).toBeNull();
  expect(indicatorOfName('การดำเนินการเพื่อป้องกันการทุจริต')).toBeNull();
  expect(indicatorAtStart('การใช้ทรัพย์สินของ ทางราชการ ๑. การยืม')).toEqual({ number: 4, rest: '๑. การยืม' });
});

test('instruments by letters and by Thai names', () => {
  expect(instrumentIn('แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก')).toBe('eit');
  expect(instrumentIn('ส่วนที่ 2 ผู้ประเมินจัดเก็บข้อมูล (EIT Survey)')).toBe('eit2');
  expect(instrumentIn('IIT, EIT และ OIT')).toBeNull();
});

test('levels of both scales', () => {
  expect(
    ['A (ผ่าน)', 'ผ่านดีเยี่ยม', 'ระดับ aa', 'ต้องปรับปรุงโดยด่วน', 'ผ่าน', 'ดีมาก', 'Agency'].map(normaliseLevel),
  ).toEqual(['A', 'excellent', 'AA', 'urgent', 'pass', null, null]);
  expect(levelInText('ผลการประเมินอยู่ในระดับผ่านดี และบรรลุค่าเป้าหมาย')?.level).toBe('good');
  expect(levelInText('แบ่งออกเป็น ๗ ระดับ')).toBeNull();
});

test('ranks with what they are counted in', () => {
  expect(ranksIn('อันดับที่ ๕ จาก ๗๖ จังหวัด')).toMatchObject([{ scope: 'provinces', rank: 5, outOf: 76 }]);
  expect(ranksIn('อันดับที่ 2 ของอำเภอดอยสมมุติ และอันดับที่ 76 จาก 211 แห่งของจังหวัดเชียงสมมุติ')).toMatchObject([
    { scope: 'district', rank: 2 },
    { scope: 'province', rank: 76, outOf: 211 },
  ]);
  expect(ranksIn('ผลการประเมินระดับประเทศ ลำดับที่ 908')).toMatchObject([{ scope: 'national', rank: 908 }]);
  expect(ranksIn('ตามลำดับที่ 3 ของรายการ')).toEqual([]);
  expect(rankOfCell('๕/๗๖')).toEqual({ rank: 5, outOf: 76 });
});

test('agencies by name', () => {
  expect(['อบต.ก', 'เทศบาลเมืองข', 'องค์การบริหารส่วนจังหวัดค', 'จังหวัดง', 'โรงเรียน'].map(agencyTypeOf)).toEqual([
    'tao',
    'town_municipality',
    'pao',
    'provincial_office',
    null,
  ]);
  expect(agencyInLines(['ขององค์การบริหารส่วนตำบลสมมุติ อำเภอตัวอย่าง จังหวัดไกล', 'จังหวัดไกล จังหวัดไกล'])).toEqual({
    name: 'องค์การบริหารส่วนตำบลสมมุติ',
    district: 'อำเภอตัวอย่าง',
  });
});

test('a name keeps words that otherwise go on behind names, and loses a sentence that runs on', () => {
  const name = (text: string) => agencyInLines([text]).name;
  expect(name('ของเทศบาลตำบลบ้านมีชัย')).toBe('เทศบาลตำบลบ้านมีชัย');
  expect(name('องค์การบริหารส่วนจังหวัดสมมุติในการดำเนินการประเมินคุณธรรม')).toBe('องค์การบริหารส่วนจังหวัดสมมุติ');
});

test('the year of the results, not that of the measures', () =>
  expect(
    resultsYear([
      'รายงานการวิเคราะห์ผลการประเมิน (ITA) ประจำปี พ.ศ. ๒๕๖๖ และกำหนดมาตรการ ประจำปี พ.ศ. ๒๕๖๗',
      'มาตรการ ปี 2567',
    ]),
  ).toBe(2566));

test('names of persons are left out, offices stay', () => {
  expect(withoutPersons('นายสมมุติ ใจดี นิติกรปฏิบัติการ')).toEqual({ text: 'นิติกรปฏิบัติการ', isChanged: true });
  expect(withoutPersons('นายกองค์การบริหารส่วนตำบล นายอำเภอ นายช่างโยธา').isChanged).toBe(false);
});

test('lists by numbers, dashes and paragraphs', () => {
  expect(listOf('๑.ก ข ๒.ค')).toEqual(['ก ข', 'ค']);
  expect(listOf('- ก - ข')).toEqual(['ก', 'ข']);
  expect(listOf('<p>- ก</p> <p>๑. ข</p>')).toEqual(['ก', 'ข']);
  expect(listOf('1. ก\nต่อ\n2. ข')).toEqual(['ก ต่อ', 'ข']);
  expect(listOf('-')).toEqual([]);
});

test('foreign letters inside Thai words are pointed out, English is not', () => {
  const place = { sheet: '', row: 1, column: 1 };
  expect(foreignCharacters('พัสดुरายเดือน', place)).toMatchObject([
    { code: 'foreign_characters', detail: { found: 'ु र' } },
  ]);
  expect(foreignCharacters('จ\ufffdนวน', place)).toMatchObject([{ code: 'broken_characters' }]);
  expect(foreignCharacters('ระบบE-Service และ No Gift Policy ๑๒ é', place)).toEqual([]);
});

test('every problem is said in Thai and English with the same details', () => {
  const names = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
  for (const code of PROBLEM_CODES) expect(names(PROBLEMS[code].th)).toEqual(names(PROBLEMS[code].en));
});
