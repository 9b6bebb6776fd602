import type { Cell, Run } from './model.ts';

/** `e9 30.19, i10` with the codes of items kept as they are: `e9` is a name, 30.19 a figure. */
export function codeRuns(text: string): Run[] {
  return text
    .split(/(?<![A-Za-z0-9])([ieoIEO]\d{1,2})(?![A-Za-z0-9.])/)
    .map((part, at) => ({ text: part, keepsDigits: at % 2 === 1 }))
    .filter((run) => run.text !== '');
}

/** A cell of such text; its lines are paragraphs. */
export function codeCell(text: string, more: Omit<Partial<Cell>, 'paragraphs'> = {}): Cell {
  return { paragraphs: text.split('\n').map(codeRuns), ...more };
}
