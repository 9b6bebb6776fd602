import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportRefusal, type SourceFile } from '../core/source-file.ts';
import { readSource } from './read-source.ts';
import { encode, makeOldOffice, makeWorkbook, makeZip, workbookParts } from './test-files.ts';
import { XmlScanner } from './xml-scanner.ts';

const RUNS = { numRuns: 400 };

/** Whether the reader answers as it should: with a file whose rows are whole, or with a refusal. */
async function answers(read: () => Promise<SourceFile> | SourceFile): Promise<void> {
  try {
    const file = await read();
    for (const table of file.tables) {
      const width = table.rows[0]?.cells.length ?? 0;
      expect(table.rows.every((row) => row.cells.length === width && row.row > 0)).toBe(true);
    }
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefusal);
  }
}

const WORKBOOK = {
  sheets: [
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.9269</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>ก&amp;ข</t></is></c></row>',
  ],
  strings: '<si><t>หน่วยงาน</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>',
};
const TEXT = 'หัวข้อ\n\nก\tข\n1\t<p>2</p>\n\f- 3 -\nก\tข\n3\t"4\n**จบ**';
const CSV = 'หน่วยงาน,คะแนน\n"อบต. ""ก""",97.81\nข,"85"\n';
const FILES = {
  'x.xlsx': makeWorkbook(WORKBOOK),
  'x.xls': makeOldOffice('Workbook'),
  'x.txt': encode(TEXT, 'utf-8'),
  'x.csv': encode(CSV, 'utf-16le with mark'),
  'y.csv': encode(CSV, 'windows-874'),
};

/** Changes to a file: some bytes replaced, a piece cut out, the end cut off. */
const change = fc.record({
  bytes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
  cut: fc.option(fc.tuple(fc.nat(), fc.nat(40))),
  end: fc.option(fc.nat()),
});
type Change = { bytes: [number, number][]; cut: [number, number] | null; end: number | null };

function changed(file: Uint8Array, { bytes, cut, end }: Change): Uint8Array {
  const copy = Uint8Array.from(file);
  for (const [at, byte] of bytes) copy[at % copy.length] = byte;
  const start = (cut?.[0] ?? 0) % copy.length;
  const rest = Buffer.concat([copy.subarray(0, start), copy.subarray(start + (cut?.[1] ?? 0))]);
  return new Uint8Array(end === null ? rest : rest.subarray(0, end % file.length));
}

test.each(Object.entries(FILES))('a damaged %s is read or refused', async (fileName, file) => {
  await answers(() => readSource({ bytes: file, fileName }));
  await fc.assert(
    fc.asyncProperty(change, (each) => answers(() => readSource({ bytes: changed(file, each), fileName }))),
    RUNS,
  );
});

test('damaged parts in a whole archive are read or refused', async () => {
  const parts = workbookParts(WORKBOOK);
  await fc.assert(
    fc.asyncProperty(fc.nat(parts.length - 1), change, (damaged, each) => {
      const file = makeZip(
        parts.map((part, at) =>
          at === damaged ? { ...part, data: changed(Buffer.from(part.data), each) } : part,
        ),
      );
      return answers(() => readSource({ bytes: file, fileName: 'x.xlsx' }));
    }),
    { numRuns: 1500 },
  );
});

const MAGIC = [
  '',
  'PK\x03\x04',
  'PK\x05\x06',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\xff\xfe',
  '\xef\xbb\xbf',
];

test('bytes by chance are read or refused', async () => {
  const magic = fc.constantFrom(...MAGIC).map((each) => Buffer.from(each, 'latin1'));
  await fc.assert(
    fc.asyncProperty(
      magic,
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('x.csv', 'x.txt', ''),
      (start, rest, fileName) =>
        answers(() => readSource({ bytes: new Uint8Array(Buffer.concat([start, rest])), fileName })),
    ),
    { numRuns: 1500 },
  );
});

test('any text is read or refused', async () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('\t', '\n', '\r', '\f', '"', '<p>', '</p', '**', '---', '1.', '/ก...', 'ํา'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), (pieces) =>
      answers(() => readSource({ bytes: encode(pieces.join(''), 'utf-8'), fileName: 'pasted.txt' })),
    ),
    { numRuns: 1500 },
  );
});

test('XML is understood the same however it is cut into pieces', () => {
  const xml = Buffer.from(
    '<?xml version="1.0"?><a:b x="1>2" y=\'"\' xmlns:x="x"><!-- <c> --><c/>ก&amp;&#3586;&unknown;<![CDATA[<d>]]]></a:b>\n',
  );
  const told = (cuts: number[]) => {
    const said: string[] = [];
    const scanner = new XmlScanner({
      open: (name, attributes) => said.push(`<${name} ${JSON.stringify([...attributes])}>`),
      close: (name) => said.push(`</${name}>`),
      text: (text) => said.push(text),
    });
    const places = [0, ...cuts.map((cut) => cut % xml.length).sort((a, b) => a - b), xml.length];
    places.slice(1).forEach((place, at) => {
      scanner.push(xml.subarray(places[at], place));
    });
    scanner.end();
    return said.join('');
  };
  const whole = '<b [["x","1>2"],["y","\\""]]><c []></c>กข';
  expect(told([])).toBe(`${whole.replace('กข', 'ก&ข&unknown;<d>]')}</b>\n`);
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 8 }), (cuts) => {
      expect(told(cuts)).toBe(told([]));
    }),
  );
});
