import { parseFigure } from '~/lib/decimal.ts';

/** Places shown of an unrounded figure, as many as are stored. */
const SHOWN_PLACES = 8;

/** An unrounded figure for the eye: at least 2 places, at most 8, with `…` where more follow. */
export function showExact(text: string): string {
  const figure = parseFigure(text);
  if (figure === null) return text;
  const places = figure.decimalPlaces();
  if (places <= SHOWN_PLACES) return figure.toFixed(Math.max(2, places));
  return `${figure.toDecimalPlaces(SHOWN_PLACES, 1).toFixed(SHOWN_PLACES)}…`;
}

/** Whether two figures are the same to the 8 places that are stored; a text only equals itself. */
export function isSameFigure(left: string | null, right: string | null): boolean {
  const [a, b] = [parseFigure(left), parseFigure(right)];
  return a && b ? a.toDecimalPlaces(SHOWN_PLACES).eq(b.toDecimalPlaces(SHOWN_PLACES)) : left === right;
}
