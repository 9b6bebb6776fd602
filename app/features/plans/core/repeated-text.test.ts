import { measures } from 'seeds/documents/tak-pao-2566/measures.ts';
import { expect, test } from 'vitest';
import { findCarriedOver, findRepetitions, normalised, type PlacedText } from './repeated-text.ts';

const inFinding = (text: string | null, at: number): PlacedText => ({
  row: String(at + 1),
  column: 'finding',
  text,
});
const sentence = 'ประชาชนยังไม่ทราบช่องทางร้องเรียน จึงต้องประชาสัมพันธ์เพิ่มในปี 2567';

test('the one sentence in all seven rows of document 1 is found as one repetition', () => {
  const found = findRepetitions(measures.map(({ finding }, at) => inFinding(finding, at)));
  expect(found).toHaveLength(1);
  expect(found[0]?.rows).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(found[0]?.text.startsWith('หน่วยงานมีผลการประเมินในระดับที่ดีอยู่แล้ว')).toBe(true);
});

test('the seven measures of document 1 differ, and are not taken for one', () => {
  const texts = measures.map(({ measure }, at) => ({ ...inFinding(measure, at), column: 'measure' }));
  expect(findRepetitions(texts)).toEqual([]);
});

test('spaces, digits, the repetition mark and the year make no other text', () => {
  const other = 'ประชาชนยังไม่ทราบ ช่องทางร้องเรียน  จึงต้องประชาสัมพันธ์เพิ่มในปี ๒๕๖๘';
  expect(findRepetitions([sentence, other].map(inFinding))[0]?.rows).toEqual(['1', '2']);
  expect(normalised('เรื่องต่าง ๆ')).toBe(normalised('เรื่องต่างๆ'));
});

test('a changed word is nearly the same; another sentence, a short one and another column are not', () => {
  const near = sentence.replace('ต้อง', 'ควร');
  const far = 'เจ้าหน้าที่ไม่ได้ลงทะเบียนยืมทรัพย์สินของราชการตามแบบที่กำหนดไว้';
  expect(findRepetitions([sentence, far, near].map(inFinding))[0]?.rows).toEqual(['1', '3']);
  expect(findRepetitions(['ไม่มี', 'ไม่มี', null, null].map(inFinding))).toEqual([]);
  expect(findRepetitions([inFinding(sentence, 0), { ...inFinding(sentence, 1), column: 'measure' }])).toEqual(
    [],
  );
});

test('a text of last year’s plan is pointed out in the row that repeats it', () => {
  const before = [inFinding(sentence.replace('2567', '2566'), 4)];
  const now = [inFinding('ข้อค้นพบใหม่ที่ไม่เคยเขียนไว้ในแผนปีก่อนเลย', 0), inFinding(sentence, 1)];
  expect(findCarriedOver(now, before).map(({ rows }) => rows)).toEqual([['2']]);
});
