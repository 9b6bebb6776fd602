/**
 * The one or two rows in the middle of those that have a value: the median is the one, or half way between the two.
 * @param rows sorted by value, those without one last
 */
export function middleOf<Row extends { value: string | null }>(rows: readonly Row[]): Row[] {
  const known = rows.filter(({ value }) => value !== null);
  const at = (known.length - 1) / 2;
  return known.slice(Math.floor(at), Math.ceil(at) + 1);
}
