import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { cleanCell } from './clean-text.ts';
import { readSource } from './read-source.ts';
import { cellsOf, encode } from './test-files.ts';

const THAI = Array.from({ length: 0x0e5b - 0x0e01 + 1 }, (_, at) => String.fromCharCode(0x0e01 + at)).filter(
  (letter) => letter < '\u0e3b' || letter > '\u0e3e',
);
const ASCII = Array.from({ length: 0x7e - 0x20 + 1 }, (_, at) => String.fromCharCode(0x20 + at));

/** What may stand in a cell: Thai and ASCII, separators, quotes and line breaks, undamaged. */
const cell = fc
  .string({ unit: fc.constantFrom(...THAI, ...ASCII, '"', ',', ';', '\t', '\n', '<', '&'), maxLength: 8 })
  .map(cleanCell);

/** A table under a Thai head; the head tells encodings apart, as it does in every real file. */
const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc
    .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })
    .map((rows) => [Array.from({ length: width }, (_, at) => `ประเด็นที่ ${at + 1}`), ...rows])
    .map((rows) => rows.filter((row) => row.some((each) => each !== ''))),
);

const quoted = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const toText = (rows: string[][], separator: string, lineEnd: string) =>
  rows.map((row) => row.map(quoted).join(separator) + lineEnd).join('');

const encodings = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be',
  'windows-874',
] as const;
const cases = encodings.flatMap((encoding) => [',', ';', '\t'].map((separator) => ({ encoding, separator })));

test.each(cases)(
  'any table separated by "$separator" in $encoding reads back',
  async ({ encoding, separator }) => {
    const lineEnds = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(table, lineEnds, async (rows, lineEnd) => {
        const bytes = encode(toText(rows, separator, lineEnd), encoding);
        const file = await readSource({ bytes, fileName: 'x.csv' });
        expect(file.encoding).toBe(encoding.replace(' with mark', ''));
        expect(cellsOf(file)).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  },
);

test('any workbook reads back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
      const sheets = tables.map((rows, at) => ({ name: `แผ่น ${at + 1}`, rows }));
      const file = await readSource({ bytes: await writeXlsx({ sheets }), fileName: 'x.xlsx' });
      expect(file.tables.map((each) => each.name)).toEqual(sheets.map((sheet) => sheet.name));
      expect(tables.map((_, at) => cellsOf(file, at))).toEqual(tables);
    }),
    { numRuns: 100 },
  );
});

test('any number of a workbook reads back to 15 digits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
      async (numbers) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: numbers.map((number) => [number]) }] });
        const file = await readSource({ bytes, fileName: 'x.xlsx' });
        const read = cellsOf(file).map(([each]) => Number(each));
        expect(read).toEqual(numbers.map((number) => Number(number.toPrecision(15)) + 0));
      },
    ),
    { numRuns: 60 },
  );
});
