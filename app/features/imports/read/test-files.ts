/** Files for the tests of the readers, made by hand so that they can also be wrong. */
import zlib from 'node:zlib';
import { ImportRefusal, type SourceFile } from '../core/source-file.ts';

export interface ZipPart {
  name: string;
  data: string | Uint8Array;
  /** What the archive says of the part, where it is not the truth. */
  declaredSize?: number;
  flags?: number;
  /** Bytes already packed; `data` then only gives the checksum. */
  packed?: Uint8Array;
}

export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const data = Buffer.from(part.data);
    const packed = Buffer.from(part.packed ?? zlib.deflateRawSync(data));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(zlib.crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.declaredSize ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, position, name);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed);
    at += 4 + fields.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface TestWorkbook {
  /** The XML inside `sheetData`, a sheet each. */
  sheets: readonly string[];
  /** The XML inside `sst` and `styleSheet`. */
  strings?: string;
  styles?: string;
  workbookPr?: string;
}

/** The parts of a small workbook; sheets are named `S1`, `S2` … and every second one is hidden. */
export function workbookParts({
  sheets,
  strings = '',
  styles = '',
  workbookPr = '',
}: TestWorkbook): ZipPart[] {
  const numbered = sheets.map((data, at) => ({ data, no: at + 1 }));
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const sheetTags = numbered.map(
    ({ no }) => `<sheet name="S${no}" sheetId="${no}" ${no % 2 ? '' : 'state="hidden"'} r:id="rId${no}"/>`,
  );
  const sheetRelations = numbered.map(({ no }) =>
    relation(`rId${no}`, 'worksheet', `worksheets/sheet${no}.xml`),
  );
  const others = [
    relation('a', 'sharedStrings', 'sharedStrings.xml'),
    relation('b', 'styles', '/xl/styles.xml'),
  ];
  return [
    {
      name: '[Content_Types].xml',
      data: '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${RELATIONS}">${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${sheetTags.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${RELATIONS}">${[...sheetRelations, ...others].join('')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${strings}</sst>` },
    { name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
    ...numbered.map(({ no, data }) => ({
      name: `xl/worksheets/sheet${no}.xml`,
      data: `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
    })),
  ];
}

export function makeWorkbook(workbook: TestWorkbook): Uint8Array {
  return makeZip(workbookParts(workbook));
}

/** An old Office file with a stream of this name. */
export function makeOldOffice(streamName: string): Uint8Array {
  const file = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  Buffer.from(streamName, 'utf16le').copy(file, 1024);
  return new Uint8Array(file);
}

export type TestEncoding =
  | 'utf-8'
  | 'utf-8 with mark'
  | 'utf-16le'
  | 'utf-16le with mark'
  | 'utf-16be'
  | 'windows-874';

/** The text in an encoding; Thai letters and ASCII only for the Thai code page. */
export function encode(text: string, encoding: TestEncoding): Uint8Array {
  if (encoding === 'windows-874') return Uint8Array.from(text, thaiByte);
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const marked = encoding.endsWith('with mark') ? `\ufeff${text}` : text;
  return new Uint8Array(Buffer.from(marked, encoding.startsWith('utf-16le') ? 'utf16le' : 'utf8'));
}

function thaiByte(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x80 ? code : code - 0x0e00 + 0xa0;
}

/** The cells of a table alone. */
export function cellsOf(file: SourceFile, table = 0): string[][] {
  return (file.tables[table]?.rows ?? []).map((row) => [...row.cells]);
}

/** The reason for which a file was refused; fails for a file that was read, and for any other error. */
export async function refusalOf(read: () => Promise<unknown> | unknown): Promise<string> {
  try {
    await read();
  } catch (error) {
    if (error instanceof ImportRefusal) return error.reason;
    throw error;
  }
  throw new Error('The file was read.');
}
