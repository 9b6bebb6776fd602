import { ImportRefusal } from '../core/source-file.ts';
import { type Allowance, LIMITS } from './limits.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { type Attributes, type XmlListener, XmlScanner } from './xml-scanner.ts';
import { partName, unpack, type ZipEntry } from './zip.ts';

/** An opened archive, and what may still be unpacked of it. */
export interface Archive {
  bytes: Uint8Array;
  entries: ReadonlyMap<string, ZipEntry>;
  allowance: Allowance;
}

/** The sheets of a workbook in their order, hidden ones too, and what their cells refer to. */
export interface Workbook {
  sheets: readonly { name: string; part: string }[];
  startsIn1904: boolean;
  strings: readonly string[];
  formats: readonly NumberFormat[];
}

/** More than any workbook has: sheets, parts a part refers to, cell styles (Excel stops at 65,490). */
const MOST = { sheets: 1_000, relations: 10_000, styles: 100_000 } as const;

interface Relation {
  id: string;
  type: string;
  part: string;
}

/** Reads everything of a workbook but the rows of its sheets. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const [main] = (await readRelations(archive, '')).filter((each) => each.type === 'officeDocument');
  const part = main?.part ?? 'xl/workbook.xml';
  const relations = await readRelations(archive, part);
  const partOf = (type: string) => relations.find((each) => each.type === type)?.part;
  const { sheets, startsIn1904 } = await readSheetList(archive, part);
  const partById = new Map(
    relations.flatMap(({ type, id, part: target }) => (type === 'worksheet' ? [[id, target]] : [])),
  );
  return {
    sheets: sheets.flatMap(({ name, id }) => {
      const target = partById.get(id);
      return target === undefined ? [] : [{ name, part: target }];
    }),
    startsIn1904,
    strings: await readStrings(archive, partOf('sharedStrings')),
    formats: await readFormats(archive, partOf('styles')),
  };
}

/** Hands a part of the archive to a listener; a workbook that lacks a part it names is refused. */
export async function readPart(archive: Archive, part: string, listener: XmlListener): Promise<void> {
  const entry = archive.entries.get(partName(part));
  if (!entry) throw new ImportRefusal('truncated', { part });
  const scanner = new XmlScanner(listener);
  for await (const piece of unpack(archive.bytes, entry, archive.allowance)) scanner.push(piece);
  scanner.end();
}

/** A cell's text as written, with characters that XML cannot hold put back (`_x000D_`). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The parts that a part refers to; none where the archive does not say. */
async function readRelations(archive: Archive, source: string): Promise<Relation[]> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const found: Relation[] = [];
  if (!archive.entries.has(partName(file))) return found;
  await readPart(archive, file, {
    ...SILENT,
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      found.push(relationOf(attributes, folder));
      requireFew('relations', found.length);
    },
  });
  return found;
}

function relationOf(attributes: Attributes, folder: string): Relation {
  const type = attributes.get('Type') ?? '';
  const target = attributes.get('Target') ?? '';
  const path = target.startsWith('/') ? target : folder + target;
  return {
    id: attributes.get('Id') ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    part: withoutDots(path),
  };
}

function withoutDots(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

async function readSheetList(archive: Archive, part: string) {
  const sheets: { name: string; id: string }[] = [];
  let startsIn1904 = false;
  await readPart(archive, part, {
    ...SILENT,
    open: (name, attributes) => {
      if (name === 'workbookPr') startsIn1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      sheets.push({ name: attributes.get('name') ?? '', id: attributes.get('id') ?? '' });
      requireFew('sheets', sheets.length);
    },
  });
  return { sheets, startsIn1904 };
}

/** The texts that cells refer to by number; reading aids above the letters (`rPh`) are no part of them. */
async function readStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current = '';
  let isText = false;
  let isAid = false;
  await readPart(archive, part, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isAid = true;
      if (name === 't') isText = true;
    },
    text: (text) => {
      if (isText && !isAid) current += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isAid = false;
      if (name === 'si') strings.push(unescaped(current));
      if (strings.length > LIMITS.cells)
        throw new ImportRefusal('expands_too_much', { cells: strings.length });
    },
  });
  return strings;
}

/** The number format of each cell style, by the number cells refer to. */
async function readFormats(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  const codes = new Map<number, string>();
  let isCellStyle = false;
  await readPart(archive, part, {
    ...SILENT,
    open: (name, attributes) => {
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') isCellStyle = true;
      requireFew('styles', codes.size + formats.length);
      if (name === 'xf' && isCellStyle) formats.push(numberFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return formats;
}

function requireFew(what: keyof typeof MOST, count: number): void {
  if (count > MOST[what]) throw new ImportRefusal('expands_too_much', { [what]: count, limit: MOST[what] });
}

const SILENT: XmlListener = { open: () => {}, close: () => {}, text: () => {} };
