import type { SameKeys } from '../shape.ts';
import type { glossary as th } from '../th/glossary.ts';

export const glossary: SameKeys<typeof th> = {
  title: 'Words and items explained — scheme of FY {{year}}',
  name: 'Words and items explained',
  lead: 'Indicators, items, levels and the words of these pages, briefly and in our own words; none of it is official text.',
  search: 'Find a word or an item code',
  searchHint: 'e.g. weight, e9, procurement',
  found: 'Found: {{count}}',
  none: 'Nothing matches “{{query}}”. Try a shorter word or another year.',
  noItems: 'No list of this year’s items was found published.',
  kinds: {
    term: 'Words of these pages',
    instrument: 'Instruments',
    indicator: 'Indicators',
    sub: 'Sub-indicators',
    level: 'Levels',
    item: 'Items',
  },
  explain: 'Explain {{name}}',
  waiting: 'Opening the explanation…',
  noText: 'No explanation of this for the year',
  more: 'See it in the glossary',
  onPage: 'Words on this page',
  close: 'Close',
  all: 'The whole glossary',
  open: 'Glossary',
  item: 'Item {{code}} {{label}}',
  unknownItem: 'Item {{code}}',
  level: 'Level {{name}}',
  texts: {
    sub: 'A block of indicator {{indicator}} {{name}}; its score is the mean of its items ({{items}}).',
    weight: 'It makes {{weight}} percent of the overall.',
    levelGates: 'Overall of {{min}} or more, and {{gates}} each of {{gate}} or more.',
    levelRest: 'Overall of {{min}} or more, but at least one instrument misses what the better level asks.',
    levelTop: 'Overall of {{min}} or more.',
    levelBetween: 'Overall of {{min}} or more, but under {{below}}.',
    levelBottom: 'Overall under {{below}}.',
    levelUnknown:
      'Met in published results; the year’s rule was not found, so this level is never computed here.',
    passes: 'Counts as passed.',
    fails: 'Does not count as passed.',
    disclosure:
      'Evaluators follow the agency’s link and see whether its website discloses “{{label}}” in full and can be opened.',
    scale: {
      iit: 'Asks the agency’s staff about “{{label}}” on a scale; the score is the mean of the answers, of 100.',
      eit: 'Asks visitors about “{{label}}” on a scale; the score is the mean of the answers, of 100.',
    },
    yes_no: {
      iit: 'Asks staff whether there is “{{label}}”; the less of it, the higher the score, of 100.',
      eit: 'Asks visitors whether there is “{{label}}”; the less of it, the higher the score, of 100.',
    },
    usage_share:
      'Counts how many of a hundred have used the service. It is not satisfaction, so it is low nearly everywhere.',
    unknownSubject:
      'The question of this item was not found published; all that is known is that it belongs to this indicator.',
    place: 'It belongs to indicator {{number}} {{name}}: {{explanation}}',
    unverified: 'Its subject or number is not yet confirmed with the year’s form.',
  },
  terms: {
    ita: {
      name: 'ITA',
      text: 'The yearly assessment of the integrity and transparency of public bodies: what insiders say, what outsiders say, and what the website discloses.',
    },
    overall: { name: 'Overall', text: 'The sum of the weighted scores of all instruments, of 100 points.' },
    instrument: {
      name: 'Instrument',
      text: 'One of three ways of collecting scores: IIT asks insiders, EIT asks outsiders, OIT checks the website.',
    },
    eit_parts: {
      name: 'EIT part 1 and part 2',
      text: 'Part 1 is answered by visitors themselves, part 2 is collected by evaluators. The level rule looks at each apart.',
    },
    indicator: {
      name: 'Indicator',
      text: 'One of ten subjects; its score comes from the items or blocks under it.',
    },
    item: {
      name: 'Item',
      text: 'One question or check. i is IIT, e is EIT, o is OIT. The same code may be another subject in another year.',
    },
    weight: { name: 'Weight', text: 'The share, in percent, that an instrument has in the overall.' },
    weighted: {
      name: 'Weighted score',
      text: 'The score of an instrument times its weight: the points it gives to the overall.',
    },
    item_cost: {
      name: 'Weight of an item',
      text: 'The points of the overall lost when the item scores 0 instead of 100: its share at every step from the instrument down.',
    },
    headroom: {
      name: 'Head-room',
      text: 'The points the overall gains when the item scores 100. A low item of little weight may bring less than a higher one.',
    },
    target: {
      name: 'Target',
      text: 'The least score that every body is meant to reach; in some years overall and in each instrument.',
    },
    level: {
      name: 'Level',
      text: 'The result as a letter or a word. From FY2566 on it asks for the overall and for every instrument, so a high overall may not be a high level.',
    },
    threshold: {
      name: 'The mark of 85',
      text: 'Items and indicators under 85 are to be improved; those that reach it are to be kept.',
    },
    rank: {
      name: 'Rank',
      text: 'The place by overall, highest first. Read it with its scope: beside whom, and among how many.',
    },
    median: {
      name: 'Median',
      text: 'The score in the middle when all are put in order: half score at most this.',
    },
    quartile: {
      name: 'Quartile',
      text: 'Scores that divide the bodies into four equal parts: a quarter score at most the first, three quarters at most the third.',
    },
    percentile: {
      name: 'Percentile',
      text: 'Of a hundred bodies, how many score less than ours; those that score the same count half.',
    },
    gap: {
      name: 'Effective gap',
      text: 'The least difference worth reading as up or down. Anything smaller may be one single answer, and is marked ≈.',
    },
    comparable: {
      name: 'Comparable axis',
      text: 'A score made of the same subjects in both years, so that the years compare. Where items changed, the line ends.',
    },
    finding: { name: 'Finding', text: 'What the result shows to be weak: the start of a measure.' },
    discrepancy: {
      name: 'Disagreement in the figures',
      text: 'A published figure that does not fit others of the same document. It is pointed out for people to decide on, never changed.',
    },
    measure: {
      name: 'Measure',
      text: 'What the agency will do about a weakness, with steps, who is responsible and by when.',
    },
    round: {
      name: 'Six-month and twelve-month round',
      text: 'Two reports a year on the measures: for October to March, and for the whole fiscal year.',
    },
    circular: {
      name: 'Circular',
      text: 'A letter of the province to many bodies at once. They acknowledge it, then plan by the measures it carries.',
    },
    fiscal_year: {
      name: 'Fiscal year',
      text: 'From 1 October of the year before to 30 September. The result of one year leads to the measures of the next.',
    },
    appeal: {
      name: 'Objection',
      text: 'The time in which an agency asks the evaluators to look at an OIT item again. They may mend the score or confirm it.',
    },
  },
};
