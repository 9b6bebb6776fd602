/**
 * Points as whole numbers of hundred-millionths, the places a score is stored in: adding and comparing them is exact,
 * and costs a hundredth of what decimals do where every item of every agency is tried.
 */
export const UNITS = 100_000_000;
const PLACES = 8;

export const HUNDRED_UNITS = 100 * UNITS;

/**
 * Points 0-100 in plain decimal text (`97.81`) as units.
 * @throws RangeError for more places than are stored: it would have to be rounded
 */
export function toUnits(points: string): number {
  const [whole = '', fraction = ''] = points.split('.');
  if (fraction.length > PLACES) throw new RangeError(`More than ${PLACES} places: ${points}`);
  return Number(whole) * UNITS + Number(fraction.padEnd(PLACES, '0'));
}

/** Units as plain decimal text without trailing zeros. */
export function fromUnits(units: number): string {
  const fraction = String(units % UNITS)
    .padStart(PLACES, '0')
    .replace(/0+$/, '');
  return `${Math.floor(units / UNITS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Half-up to two places, still in units. */
export function roundedUnits(units: number): number {
  const step = UNITS / 100;
  return Math.floor((units + step / 2) / step) * step;
}
