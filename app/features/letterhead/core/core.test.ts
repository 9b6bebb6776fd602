import { describe, expect, test } from 'vitest';
import { frameOf, uprightMatrix, uprightSize } from './picture-frame.ts';
import { readLines } from './role-lines.ts';

describe('the lines below a signature', () => {
  test('name offices', () => {
    const text = ' รองผู้ว่าราชการจังหวัด  ปฏิบัติราชการแทน\r\n\r\nผู้ว่าราชการจังหวัดฟ้าใส ';
    expect(readLines(text)).toEqual({
      lines: ['รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน', 'ผู้ว่าราชการจังหวัดฟ้าใส'],
    });
    for (const office of ['นายอำเภอเมือง', 'นายกองค์การบริหารส่วนจังหวัด', 'นายแพทย์สาธารณสุขจังหวัด'])
      expect(readLines(office)).toEqual({ lines: [office] });
  });

  test.each([
    ['', { fault: 'required', line: 1 }],
    ['ปลัดจังหวัด\n(นายสมมติ ตัวอย่าง)', { fault: 'name', line: 2 }],
    ['นายสมมติ ตัวอย่าง', { fault: 'name', line: 1 }],
    ['ก\nข\nค\nง\nจ', { fault: 'too_many', line: 5 }],
    ['ก'.repeat(151), { fault: 'too_long', line: 1 }],
    ['ปลัด\u202eจังหวัด', { fault: 'control_character', line: 1 }],
  ])('%j is refused with its line', (text, fault) => {
    expect(readLines(text)).toEqual(fault);
  });
});

describe('a picture that was photographed sideways', () => {
  test('is set upright by its own word, and only by that', () => {
    const exif = Buffer.concat([
      Buffer.from('ffd8ffe10022', 'hex'),
      Buffer.from('Exif\0\0MM\0*'),
      Buffer.from('00000008', 'hex'),
      Buffer.from('0001011200030000000100060000', 'hex'),
      Buffer.from('00000000', 'hex'),
      Buffer.from('ffc0000b0800640190010111' + '00', 'hex'),
    ]);
    const frame = frameOf(exif, 'jpeg');
    expect(frame).toEqual({ width: 400, height: 100, orientation: 6 });
    if (!frame) return;
    expect(uprightSize(frame)).toEqual({ width: 100, height: 400 });
    // The corner that was at the lower left comes to the upper left.
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = uprightMatrix(frame);
    expect([a * 0 + c * 100 + e, b * 0 + d * 100 + f]).toEqual([0, 0]);
  });

  test('a file that ends too early has no frame', () => {
    expect(frameOf(Buffer.from('ffd8ffe1', 'hex'), 'jpeg')).toBeNull();
  });
});
