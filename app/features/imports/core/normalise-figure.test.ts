import { describe, expect, test } from 'vitest';
import { figureInText, normaliseFigure } from './normalise-figure.ts';

describe('figures', () => {
  test.each([
    ['๙๗.๘๑', '97.81'],
    ['97.81', '97.81'],
    ['๙7.8๑', '97.81'],
    ['97,81', '97.81'],
    ['92.69 คะแนน', '92.69'],
    ['๑๐๐ คะแนน', '100'],
    ['คะแนน 100.00', '100.00'],
    ['92.69%', '92.69'],
    ['ร้อยละ ๘๕', '85'],
    [' 97 . 81 ', '97.81'],
    ['0', '0'],
    ['.5', '0.5'],
    ['97.80499999999999', '97.805'],
  ])('%s is %s', (printed, value) =>
    expect(normaliseFigure(printed)).toMatchObject({ value, problem: null }),
  );

  test.each(['๙๐.๐๐% ขึ้นไป', 'ไม่มี', '-', 'n/a', '95.00 - 100', 'ไม่น้อยกว่า 85', '1,2,3', '97,8,1', '๙๗.๘.๑'])(
    '%s is no number and stays as printed',
    (printed) => expect(normaliseFigure(printed)).toEqual({ value: null, printed, problem: 'no_number' }),
  );

  test('an empty cell says nothing', () => expect(normaliseFigure('  ').problem).toBe('empty'));

  test.each([
    ['100.01', '100.01'],
    ['-3', '-3'],
    ['9,781', '9781'],
    ['1,097.81', '1097.81'],
  ])('%s is kept and marked impossible', (printed, value) =>
    expect(normaliseFigure(printed)).toMatchObject({ value, problem: 'impossible' }),
  );
});

test('a score at the end of a question', () => {
  expect(figureInText('e๑ เจ้าหน้าที่ปฏิบัติงาน ข้อมูลอยู่ใน ระดับ ๙๒.๔๕%')?.value).toBe('92.45');
  expect(figureInText('e๕ หน่วยงานมีการประชาสัมพันธ์ ระดับ ๙๐.๐๐% ขึ้นไป')).toEqual({
    value: null,
    printed: '๙๐.๐๐% ขึ้นไป',
    problem: 'no_number',
  });
  expect(figureInText('i๗')).toBeNull();
});
