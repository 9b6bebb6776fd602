import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { readSource } from './read-source.ts';
import { cellsOf, makeOldOffice, makeWorkbook, makeZip, refusalOf, workbookParts } from './test-files.ts';

const read = (bytes: Uint8Array) => readSource({ bytes, fileName: 'ผลคะแนน.xlsx' });
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

test('reads a workbook as another program writes it', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'ปี 2566', rows: [['หน่วยงาน', 'คะแนน'], ['อบต.สมมุติ', 97.81], [], ['รวม', 0.1 + 0.2]] },
      { name: 'ว่าง', rows: [] },
      { name: 'วันที่', rows: [[new Date(Date.UTC(2024, 8, 30)), true]] },
    ],
  });
  const file = await read(bytes);
  expect(file).toMatchObject({ kind: 'xlsx', encoding: null, lines: [] });
  expect(file.tables.map((table) => [table.name, table.sheet])).toEqual([
    ['ปี 2566', 'ปี 2566'],
    ['ว่าง', 'ว่าง'],
    ['วันที่', 'วันที่'],
  ]);
  expect(file.tables[0]?.rows).toEqual([
    { row: 1, cells: ['หน่วยงาน', 'คะแนน'] },
    { row: 2, cells: ['อบต.สมมุติ', '97.81'] },
    { row: 4, cells: ['รวม', '0.3'] },
  ]);
  expect(cellsOf(file, 2)).toEqual([['2024-09-30', 'TRUE']]);
});

const STYLES = `<numFmts><numFmt numFmtId="200" formatCode="0.00&quot;%&quot;"/><numFmt numFmtId="201" formatCode="[$-107041E]d mmmm yyyy;@"/><numFmt numFmtId="202" formatCode="000000"/><numFmt numFmtId="203" formatCode="[h]:mm"/></numFmts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs>${[0, 10, 200, 201, 202, 14, 203, 68].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
const shownAs = async (style: number, stored: string, workbookPr?: string) =>
  cellsOf(
    await read(
      makeWorkbook({
        sheets: [`<row r="1"><c r="A1" s="${style}"><v>${stored}</v></c></row>`],
        styles: STYLES,
        workbookPr,
      }),
    ),
  )[0]?.[0];

test.each([
  ['a binary number', 0, '97.805000000000007', '97.805'],
  ['a small number', 0, '1.0000000000000001E-5', '0.00001'],
  ['a large number', 0, '1.2E+6', '1200000'],
  ['a percentage in points', 1, '0.92689999999999995', '92.69'],
  ['a percentage of a Thai format', 7, '1', '100'],
  ['a number with a printed percent sign', 2, '92.69', '92.69'],
  ['a day', 3, '45565', '2024-09-30'],
  ['a day and time', 5, '45565.75', '2024-09-30'],
  ['the first day', 5, '1', '1900-01-01'],
  ['a year of the Buddhist era typed as it is', 5, '243518', '2566-09-22'],
  ['a time of day', 6, '0.5', '0.5'],
  ['a code with leading zeros', 4, '13058', '013058'],
  ['a format that is not there', 99, '1.50', '1.5'],
])('shows %s as a person reads it', async (_, style, stored, shown) => {
  expect(await shownAs(style, stored)).toBe(shown);
});

test('counts days from 1904 where the workbook does', async () => {
  expect(await shownAs(5, '0', '<workbookPr date1904="1"/>')).toBe('1904-01-01');
});

test('reads every kind of cell', async () => {
  const cells = [
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="B1" t="s"><v>1</v></c>',
    '<c r="C1" t="str"><f>A1&amp;"x"</f><v>สูตร &lt;1&gt;</v></c>',
    '<c r="D1" t="e"><v>#REF!</v></c>',
    '<c r="E1"><f>1+1</f><v>2</v></c>',
    '<c r="F1" t="b"><v>0</v></c>',
    '<c r="G1" t="d"><v>2024-09-30T00:00:00</v></c>',
    '<c r="H1" t="inlineStr"><is><r><t>หนา</t></r><r><t xml:space="preserve"> บาง</t></r></is></c>',
    '<c r="I1" t="inlineStr"><is><t><![CDATA[a<b]]>_x000D_&#3585;</t></is></c>',
    '<c r="J1"><f>A9</f></c>',
    '<x:c r="K1"><x:v>3</x:v></x:c>',
  ];
  const strings =
    '<si><t>ข้อความ</t><phoneticPr/></si><si><r><t>ตัว</t></r><rPh><t>อ่าน</t></rPh><r><t>หนา</t></r></si>';
  const file = await read(makeWorkbook({ sheets: [`<row r="1">${cells.join('')}</row>`], strings }));
  expect(cellsOf(file)).toEqual([
    ['ข้อความ', 'ตัวหนา', 'สูตร <1>', '#REF!', '2', 'FALSE', '2024-09-30', 'หนา บาง', 'a<b\nก', '', '3'],
  ]);
});

test('keeps true row numbers, hidden sheets and empty cells inside; drops what nobody filled', async () => {
  const sheet = `<row r="3">${text('B3', 'ก')}<c r="XFD3" s="1"/></row><row r="4"><c r="A4"/></row><row r="9">${text('A9', 'ข')}${text('C9', ' ')}</row>`;
  const file = await read(
    makeWorkbook({ sheets: [sheet, `<row>${text('', 'ค').replace(' r=""', '')}</row>`] }),
  );
  expect(file.tables.map((table) => table.rows)).toEqual([
    [
      { row: 3, cells: ['', 'ก'] },
      { row: 9, cells: ['ข', ''] },
    ],
    [{ row: 1, cells: ['ค'] }],
  ]);
});

const ONE_CELL = { sheets: [`<row r="1">${text('A1', 'ก')}</row>`] };
const withPart = (name: string, data: string) => makeZip([...workbookParts(ONE_CELL), { name, data }]);
const rename = (from: string, to: string) =>
  makeZip(workbookParts(ONE_CELL).map((part) => ({ ...part, data: String(part.data).replace(from, to) })));

test.each([
  ['a workbook with a password', makeOldOffice('EncryptedPackage'), 'encrypted'],
  ['an old workbook', makeOldOffice('Workbook'), 'old_excel'],
  ['an old document', makeOldOffice('WordDocument'), 'not_supported'],
  ['macros', withPart('xl/vbaProject.bin', 'x'), 'macros'],
  ['a macro workbook by its type', rename('spreadsheetml.sheet', 'ms-excel.sheet.macroEnabled'), 'macros'],
  ['a binary workbook', rename('spreadsheetml.sheet', 'ms-excel.sheet.binary.macroEnabled'), 'not_supported'],
  ['a document', rename('spreadsheetml.sheet', 'wordprocessingml.document'), 'not_supported'],
  [
    'a sheet of another office',
    makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]),
    'not_supported',
  ],
  ['a locked archive', makeZip(workbookParts(ONE_CELL).map((part) => ({ ...part, flags: 1 }))), 'encrypted'],
  ['a cut workbook', makeWorkbook(ONE_CELL).subarray(0, 900), 'truncated'],
  ['a workbook without a part it names', makeZip(workbookParts(ONE_CELL).slice(0, 4)), 'truncated'],
  [
    'a part that ends in the middle',
    makeWorkbook({ sheets: [`<row r="1">${text('A1', 'ก')}<c`] }),
    'truncated',
  ],
  [
    'a text that is not in the list',
    makeWorkbook({ sheets: ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>'] }),
    'truncated',
  ],
  ['entities of its own', rename('<workbook ', '<!DOCTYPE x [<!ENTITY a "b">]><workbook '), 'truncated'],
  ['a workbook of nothing', makeWorkbook({ sheets: ['<row r="1"><c r="A1"/></row>'] }), 'empty'],
  [
    'a text far to the right',
    makeWorkbook({ sheets: [`<row r="1">${text('XFD1', 'ก')}</row>`] }),
    'too_many_rows',
  ],
])('refuses %s', async (_, bytes, reason) => {
  expect(await refusalOf(() => read(bytes))).toBe(reason);
});

test('refuses a part that does not fit its checksum', async () => {
  const changed = makeWorkbook(ONE_CELL);
  const checksumAt = Buffer.from(changed).indexOf('PK\x01\x02', 0, 'latin1') + 16;
  changed[checksumAt] = (changed[checksumAt] ?? 0) ^ 1;
  expect(await refusalOf(() => read(changed))).toBe('truncated');
});

test('refuses more rows than the limit, in all sheets together', async () => {
  const half = '<row><c><v>1</v></c></row>'.repeat(LIMITS.rows / 2);
  expect(
    await refusalOf(() => read(makeWorkbook({ sheets: [half, `${half}<row><c><v>1</v></c></row>`] }))),
  ).toBe('too_many_rows');
  const file = await read(makeWorkbook({ sheets: [half, half] }));
  expect(file.tables.map((table) => table.rows.length)).toEqual([LIMITS.rows / 2, LIMITS.rows / 2]);
});
