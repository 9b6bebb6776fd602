/** A shape that the reader may lay over the year shown: one of the agency's own years, or a mean. Points, ten axes. */
export interface RadarShape {
  /** `2566`, `province`, `type`. */
  key: string;
  scores: (number | null)[];
  /** Bodies behind a mean; null for the agency itself. */
  bodies: number | null;
}

interface Means {
  assessed: number;
  indicators: (number | null)[];
}

interface RadarInput {
  fiscalYear: number;
  /** The agency's comparable years. */
  years: readonly { fiscalYear: number; indicators: (number | null)[] }[];
  provinceMeans: Means | null;
  typeMeans: Means | null;
  /** What the reader chose for the second and the third shape; empty = the product's choice, `none` = nothing. */
  asked: readonly [string, string];
}

export interface RadarData {
  /** The year shown first; at most three. */
  shapes: RadarShape[];
  /** What else there is to lay over it. */
  choices: RadarShape[];
  /** Keys of the second and the third shape; `none` where there is none. */
  chosen: [string, string];
}

/** Own years at most, with the one shown. */
const MOST_YEARS = 5;

/** The radar of a year: that year, and two shapes chosen from the nearest own years and the means. */
export function radarOf(input: RadarInput): RadarData | null {
  const { fiscalYear, years } = input;
  const known = years.filter(({ indicators }) => indicators.some((score) => score !== null));
  const own = known.find((row) => row.fiscalYear === fiscalYear);
  if (!own) return null;
  const away = (row: { fiscalYear: number }) => Math.abs(row.fiscalYear - fiscalYear);
  const others = known
    .filter((row) => row !== own)
    .toSorted((a, b) => away(a) - away(b) || a.fiscalYear - b.fiscalYear)
    .slice(0, MOST_YEARS - 1)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear);
  const choices = [...others.map(yearShape), ...meanShapes(input)];
  const chosen = chosenKeys(choices, fiscalYear, input.asked);
  const laid = chosen.flatMap((key) => choices.find((choice) => choice.key === key) ?? []);
  return { shapes: [yearShape(own), ...laid], choices, chosen };
}

const yearShape = (row: { fiscalYear: number; indicators: (number | null)[] }): RadarShape => ({
  key: String(row.fiscalYear),
  scores: row.indicators,
  bodies: null,
});

/** A mean of one body is that body again. */
function meanShapes({ provinceMeans, typeMeans }: RadarInput): RadarShape[] {
  const means = [
    ['province', provinceMeans],
    ['type', typeMeans],
  ] as const;
  return means.flatMap(([key, mean]) =>
    mean && mean.assessed > 1 ? [{ key, scores: mean.indicators, bodies: mean.assessed }] : [],
  );
}

/** The year before and the mean of the province unless the reader chose otherwise; never the same shape twice. */
function chosenKeys(
  choices: readonly RadarShape[],
  fiscalYear: number,
  asked: RadarInput['asked'],
): [string, string] {
  const before = choices.find(({ key }) => Number(key) < fiscalYear)?.key ?? '';
  const isThere = (key: string) => choices.some((choice) => choice.key === key);
  const isOpen = (key: string) => key === 'none' || isThere(key);
  const usual = (keys: readonly string[], taken: string) =>
    keys.find((key) => isThere(key) && key !== taken) ?? 'none';
  const second = isOpen(asked[0]) ? asked[0] : usual([before, 'province', 'type'], asked[1]);
  const isThird = isOpen(asked[1]) && (asked[1] === 'none' || asked[1] !== second);
  return [second, isThird ? asked[1] : usual(['province', 'type', before], second)];
}
