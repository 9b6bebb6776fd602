import { createHash } from 'node:crypto';
import { FALLBACK_FONT } from '../core/typesetting.ts';
import { type FontStyle, sarabun } from './fonts.server.ts';

/**
 * Sarabun against TH Sarabun New of the same size in points: its letters are half as large again. Height of ก 0.586 em
 * against 0.400, of H 0.700 against 0.476.
 */
const SCALE = 0.67;
/**
 * How far a line reaches above and below its base, of the size: together as far as one of TH Sarabun New, shared so
 * that tone marks over vowels lie within (a mark that reaches out is drawn on the page before as well).
 */
const ABOVE = 0.971;
const BELOW = 0.33;
/** What a font calls itself: family, unique name, full name, name in files, and the family and full name of old programs. */
const NAME_IDS = new Set([1, 3, 4, 6, 16, 18]);
/** Written into the head of every font so that all its numbers add up to this. */
const WHOLE_SUM = 0xb1b0afba;

type Tables = Map<string, Buffer<ArrayBuffer>>;
const made = new Map<FontStyle, Uint8Array<ArrayBuffer>>();

/**
 * Sarabun as large as TH Sarabun New, with lines as high, so that a paper has the same lines and pages with either.
 * It has a name of its own: a Sarabun of full size that is installed must not be taken for it.
 */
export function paperFont(style: FontStyle): Uint8Array<ArrayBuffer> {
  let bytes = made.get(style);
  if (!bytes) {
    const tables = tablesOf(Buffer.from(sarabun(style)));
    resize(tables);
    tables.set('name', renamed(tableOf(tables, 'name')));
    bytes = assemble(tables);
    made.set(style, bytes);
  }
  return bytes;
}

/**
 * The font as Word keeps it in a file (ECMA-376 part 4, 2.8.1): its first 32 bytes are mixed with a key. The key comes
 * from the font itself, so that the same font gives the same bytes.
 */
export function embeddedFont(style: FontStyle): { key: string; bytes: Uint8Array<ArrayBuffer> } {
  const font = paperFont(style);
  const hex = createHash('sha256').update(font).digest('hex').slice(0, 32).toUpperCase();
  const key = `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
  const mask = Buffer.from(hex, 'hex').reverse();
  const bytes = new Uint8Array(font);
  for (let at = 0; at < 32; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (mask[at % 16] ?? 0);
  return { key, bytes };
}

/** The tables of a TrueType font by their tag. */
function tablesOf(font: Buffer): Tables {
  const tables: Tables = new Map();
  for (let no = 0; no < font.readUInt16BE(4); no += 1) {
    const at = 12 + no * 16;
    const from = font.readUInt32BE(at + 8);
    const bytes = font.subarray(from, from + font.readUInt32BE(at + 12));
    tables.set(font.toString('latin1', at, at + 4), Buffer.from(bytes));
  }
  return tables;
}

function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no table ${tag}.`);
  return table;
}

/** More units to the em make all letters smaller; the heights of a line are told in each of the three places. */
function resize(tables: Tables): void {
  const head = tableOf(tables, 'head');
  const units = Math.round(head.readUInt16BE(18) / SCALE);
  const [above, below] = [Math.round(ABOVE * units), Math.round(BELOW * units)];
  head.writeUInt16BE(units, 18);
  const lines = tableOf(tables, 'hhea');
  lines.writeInt16BE(above, 4);
  lines.writeInt16BE(-below, 6);
  lines.writeInt16BE(0, 8);
  const windows = tableOf(tables, 'OS/2');
  windows.writeInt16BE(above, 68);
  windows.writeInt16BE(-below, 70);
  windows.writeInt16BE(0, 72);
  windows.writeUInt16BE(above, 74);
  windows.writeUInt16BE(below, 76);
}

/** The table of names with the font's own name in place of Sarabun's; copyright and licence stay. */
function renamed(table: Buffer): Buffer<ArrayBuffer> {
  const count = table.readUInt16BE(2);
  const texts = table.readUInt16BE(4);
  const head = Buffer.from(table.subarray(0, 6 + count * 12));
  head.writeUInt16BE(head.length, 4);
  const written: Buffer[] = [];
  let end = 0;
  for (let no = 0; no < count; no += 1) {
    const at = 6 + no * 12;
    const from = texts + head.readUInt16BE(at + 10);
    const own = table.subarray(from, from + head.readUInt16BE(at + 8));
    const isWide = head.readUInt16BE(at) !== 1;
    const text = NAME_IDS.has(head.readUInt16BE(at + 6)) ? newName(own, isWide) : own;
    head.writeUInt16BE(text.length, at + 8);
    head.writeUInt16BE(end, at + 10);
    written.push(text);
    end += text.length;
  }
  return Buffer.concat([head, ...written]);
}

function newName(text: Buffer, isWide: boolean): Buffer {
  const old = isWide ? Buffer.from(text).swap16().toString('utf16le') : text.toString('latin1');
  // Names in files have no spaces.
  const name = old.replace(
    'Sarabun',
    old.includes('Sarabun-') ? FALLBACK_FONT.replace(' ', '') : FALLBACK_FONT,
  );
  return isWide ? Buffer.from(name, 'utf16le').swap16() : Buffer.from(name, 'latin1');
}

/** The tables as one font file, each at a multiple of four bytes, with the sums that a font carries of itself. */
function assemble(tables: Tables): Uint8Array<ArrayBuffer> {
  tableOf(tables, 'head').writeUInt32BE(0, 8);
  const entries = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const directory = Buffer.alloc(12 + entries.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(entries.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((entries.length - power) * 16, 10);
  const parts: Buffer[] = [directory];
  let end = directory.length;
  let headAt = 0;
  entries.forEach(([tag, bytes], no) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const at = 12 + no * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(sumOf(padded), at + 4);
    directory.writeUInt32BE(end, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    if (tag === 'head') headAt = end;
    parts.push(padded);
    end += padded.length;
  });
  const font = Buffer.concat(parts);
  font.writeUInt32BE((WHOLE_SUM - sumOf(font)) >>> 0, headAt + 8);
  return new Uint8Array(font);
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
