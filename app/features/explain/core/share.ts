import { parseFigure } from '~/lib/decimal.ts';
import { exactText } from './formula.ts';

/** What an input adds to the figure: weight times value, divided by the total weight; unrounded, null where absent. */
export function shareOf(input: { weight: string; value: string | null }, totalWeight: string): string | null {
  const [value, weight, total] = [input.value, input.weight, totalWeight].map(parseFigure);
  return value && weight && total ? exactText(value.times(weight).div(total)) : null;
}
