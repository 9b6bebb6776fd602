import { ImportRefusal, type SourceTable } from '../core/source-file.ts';
import { numberText, PLAIN } from './number-format.ts';
import { TableBuilder } from './table-builder.ts';
import { type Archive, readPart, unescaped, type Workbook } from './workbook.ts';
import type { Attributes, XmlListener } from './xml-scanner.ts';

/** The largest sheet there is. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The filled cells of one sheet, as their programs show them. A merged cell's text stands in its first cell alone. */
export async function readSheet(
  archive: Archive,
  workbook: Workbook,
  { name, part }: { name: string; part: string },
): Promise<SourceTable> {
  const listener = new SheetListener(workbook, new TableBuilder(archive.allowance), archive.allowance);
  await readPart(archive, part, listener);
  return listener.table.build(name, name);
}

class SheetListener implements XmlListener {
  readonly table: TableBuilder;
  readonly #workbook: Workbook;
  readonly #allowance: Archive['allowance'];
  #row = 0;
  #column = 0;
  #cells: string[] = [];
  #cell: Attributes | null = null;
  #value = '';
  /** The element whose text is part of the cell: `v`, or `t` of a text that stands in the cell itself. */
  #reads: 'v' | 't' | null = null;
  #isAid = false;

  constructor(workbook: Workbook, table: TableBuilder, allowance: Archive['allowance']) {
    this.#workbook = workbook;
    this.table = table;
    this.#allowance = allowance;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c' && this.#row > 0) this.#openCell(attributes);
    else if (name === 'rPh') this.#isAid = true;
    else if ((name === 'v' || name === 't') && this.#cell && !this.#isAid) this.#reads = name;
  }

  text(text: string): void {
    if (this.#reads) this.#value += text;
  }

  close(name: string): void {
    if (name === this.#reads) this.#reads = null;
    else if (name === 'rPh') this.#isAid = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.table.add(this.#row, this.#cells);
  }

  #openRow(attributes: Attributes): void {
    this.#row = within(Number(attributes.get('r') ?? this.#row + 1), LAST_ROW);
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: Attributes): void {
    const reference = attributes.get('r');
    this.#column = within(reference ? columnOf(reference) : this.#column + 1, LAST_COLUMN);
    this.#cell = attributes;
    this.#value = '';
  }

  #closeCell(): void {
    const text = this.#cell ? this.#cellText(this.#cell.get('t') ?? 'n', this.#cell.get('s')) : '';
    this.#cell = null;
    if (text === '') return;
    this.#allowance.spendColumns(this.#column);
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells[this.#column - 1] = text;
  }

  #cellText(type: string, style: string | undefined): string {
    const value = this.#value;
    if (type === 's') return value === '' ? '' : this.#sharedText(value);
    if (type === 'inlineStr' || type === 'str') return unescaped(value);
    if (type === 'b') return value === '' ? '' : /^\s*(1|true)\s*$/i.test(value) ? 'TRUE' : 'FALSE';
    if (type === 'd') return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? value;
    if (type === 'e') return value;
    const format = this.#workbook.formats[Number(style ?? 0)] ?? PLAIN;
    return numberText(value, format, this.#workbook.startsIn1904);
  }

  #sharedText(value: string): string {
    const text = this.#workbook.strings[Number(value)];
    if (text === undefined) throw new ImportRefusal('truncated');
    return text;
  }
}

/** `AB12` -> 28 */
function columnOf(reference: string): number {
  const letters = /^[A-Za-z]{1,3}(?=\d)/.exec(reference)?.[0] ?? '';
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function within(number: number, last: number): number {
  if (!Number.isInteger(number) || number < 1 || number > last) throw new ImportRefusal('truncated');
  return number;
}
