/** Disclosure (OIT) beside experience (IIT, EIT), each good or poor against the year's target. */
export const QUADRANTS = ['papers_good', 'both_good', 'experience_good', 'both_poor'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Tells the quadrants apart without colour, in tables and in the legend of the chart. */
export const QUADRANT_SIGNS: Readonly<Record<Quadrant, string>> = {
  papers_good: '▲',
  both_good: '●',
  experience_good: '◆',
  both_poor: '■',
};

/** Which bodies the list shows; each is about "papers good, experience poor". */
export const SHOWN = ['now', 'stay', 'ever'] as const;

interface Stay {
  quadrant: Quadrant | null;
  yearsIn: number;
  yearsRunning: number;
}

/** `now`: in the year shown; `stay`: in it and the year before at least; `ever`: in any of the years looked at. */
export function isShown(body: Stay, shown: (typeof SHOWN)[number]): boolean {
  if (shown === 'ever') return body.yearsIn > 0;
  return shown === 'stay' ? body.yearsRunning > 1 : body.quadrant === 'papers_good';
}
