import zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { readSource } from './read-source.ts';
import { makeWorkbook, makeZip, refusalOf, workbookParts, type ZipPart } from './test-files.ts';

const MEGABYTE = 1024 * 1024;
/** What reading may hold beyond what was there before; far less than any of these files unpack to. */
const BOUND = 400 * MEGABYTE;

const read = (bytes: Uint8Array) => readSource({ bytes, fileName: 'x.xlsx' });

/** Deflated bytes that unpack to many megabytes of one text, made from a single packed megabyte. */
function packedMegabytes(start: string, filler: string, megabytes: number): Uint8Array {
  const flush = { finishFlush: zlib.constants.Z_FULL_FLUSH };
  const head = zlib.deflateRawSync(start, flush);
  const block = zlib.deflateRawSync(filler.repeat(MEGABYTE / filler.length), flush);
  const last = zlib.deflateRawSync('');
  return new Uint8Array(Buffer.concat([head, ...Array.from({ length: megabytes }, () => block), last]));
}

function bomb(part: string, packed: Uint8Array, declaredSize: number): Uint8Array {
  const replaced = (each: ZipPart) => (each.name === part ? { ...each, packed, declaredSize } : each);
  return makeZip(workbookParts({ sheets: ['<row/>'] }).map(replaced));
}

async function memoryOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  await run();
  clearInterval(watch);
  return Math.max(highest, process.memoryUsage().rss) - before;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const BLANKS = packedMegabytes('<worksheet><sheetData>', '<x>1</x>        ', 1100);
const EMPTY_ROWS = packedMegabytes('<worksheet><sheetData>', '<row><c/></row> ', 190);
const ONE_TAG = packedMegabytes('<worksheet><sheetData><row><c ', 'a', 190);
const ONE_ATTRIBUTE = packedMegabytes('<worksheet><sheetData><row><c r="', 'a', 190);
const ONE_COMMENT = packedMegabytes('<worksheet><!--', '-- ', 190);
const STRINGS = packedMegabytes('<sst>', '<si/>           ', 190);
const SHEETS = packedMegabytes('<workbook>', '<sheet id="r"/>  ', 190);
const PARTS = packedMegabytes('<Relationships>', '<Relationship/> ', 190);
const STYLES = packedMegabytes('<styleSheet><cellXfs>', '<xf/>   ', 190);
const CELLS = packedMegabytes(
  '<worksheet><sheetData>',
  `<row>${'<c><v>1</v></c>'.repeat(136)}</row>`.padEnd(2048),
  190,
);
const LONG_TEXT = packedMegabytes('<sst><si><t>', 'กข', 190);

test.each([
  ['says it is more than a gigabyte', SHEET, BLANKS, 1100 * MEGABYTE, 'expands_too_much'],
  ['is more than a gigabyte and says it is small', SHEET, BLANKS, 1000, 'expands_too_much'],
  [
    'is more than a gigabyte and says it is within the limit',
    SHEET,
    BLANKS,
    199 * MEGABYTE,
    'expands_too_much',
  ],
  ['has more rows than a sheet can', SHEET, EMPTY_ROWS, 199 * MEGABYTE, 'truncated'],
  ['never ends a tag', SHEET, ONE_TAG, 199 * MEGABYTE, 'truncated'],
  ['never ends an attribute', SHEET, ONE_ATTRIBUTE, 199 * MEGABYTE, 'truncated'],
  ['never ends a comment', SHEET, ONE_COMMENT, 199 * MEGABYTE, 'truncated'],
  ['lists millions of sheets', 'xl/workbook.xml', SHEETS, 199 * MEGABYTE, 'expands_too_much'],
  ['lists millions of parts', 'xl/_rels/workbook.xml.rels', PARTS, 199 * MEGABYTE, 'expands_too_much'],
  ['lists millions of styles', 'xl/styles.xml', STYLES, 199 * MEGABYTE, 'expands_too_much'],
  ['fills millions of cells', SHEET, CELLS, 199 * MEGABYTE, 'expands_too_much'],
  ['lists millions of texts', 'xl/sharedStrings.xml', STRINGS, 199 * MEGABYTE, 'expands_too_much'],
])(
  'refuses, in bounded memory, a part that %s',
  { timeout: 60_000 },
  async (_, part, packed, declared, reason) => {
    const bytes = bomb(part, packed, declared);
    expect(bytes.length).toBeLessThan(5 * MEGABYTE);
    const memory = await memoryOf(async () => expect(await refusalOf(() => read(bytes))).toBe(reason));
    expect(memory).toBeLessThan(BOUND);
  },
);

test('refuses one long text shown in very many cells', { timeout: 60_000 }, async () => {
  const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(20_000);
  const bytes = makeWorkbook({ sheets: [cells], strings: `<si><t>${'ก'.repeat(30_000)}</t></si>` });
  const memory = await memoryOf(async () =>
    expect(await refusalOf(() => read(bytes))).toBe('expands_too_much'),
  );
  expect(memory).toBeLessThan(BOUND);
});

test('refuses few cells that span a very large table', { timeout: 60_000 }, async () => {
  const row = '<row><c><v>1</v></c></row>'.repeat(100_000);
  const wide = '<row><c r="OJ1"><v>1</v></c></row>';
  expect(await refusalOf(() => read(makeWorkbook({ sheets: [row + wide] })))).toBe('expands_too_much');
});

test('refuses one text longer than the limit', { timeout: 60_000 }, async () => {
  const bytes = bomb('xl/sharedStrings.xml', LONG_TEXT, 199 * MEGABYTE);
  expect(await refusalOf(() => read(bytes))).toMatch(/truncated|expands_too_much/);
});
