import type { SameKeys } from '../shape.ts';
import type { trends as th } from '../th/trends.ts';

export const trends: SameKeys<typeof th> = {
  title: 'Trends — {{scope}} {{from}}–{{to}}',
  titleEmpty: 'Trends — {{province}}',
  lead: 'Whether scores really rise or fall. Years whose questions or rules changed are not joined by a line; a line of the items that stayed the same stands beside.',
  empty: { title: 'No results yet', text: 'A trend shows from two years of results on.' },
  none: {
    title: 'No scores under these filters',
    text: 'No agency under these filters has this score in the years shown.',
    act: 'See the overall score of the whole province',
  },
  filters: {
    from: 'From',
    to: 'To',
    node: 'Score',
    agency: 'Agency',
    allAgencies: 'Mean of all agencies',
  },
  scope: {
    province: 'whole province',
    agencyNote: 'One agency is shown; type, district and size are left aside',
  },
  answer: {
    now: '{{name}} {{year}}: {{mean}} points',
    nowMean: '{{name}} {{year}}: {{mean}} points on average, {{bodies}} agencies',
    nowNone: '{{name}} {{year}}: no score',
    up: 'up {{change}} points since {{before}}',
    down: 'down {{change}} points since {{before}}',
    same: 'steady against {{before}} ({{change}} points)',
    noBefore: 'no score of {{before}} to compare with',
    notJoined: 'not directly comparable with {{before}}: the items or the method changed',
    coreUp: 'the {{held}} items that stayed the same rose by {{change}} points from {{from}} to {{to}}',
    coreDown: 'the {{held}} items that stayed the same fell by {{change}} points from {{from}} to {{to}}',
    coreSame:
      'the {{held}} items that stayed the same were steady from {{from}} to {{to}} ({{change}} points)',
    coreEmpty: 'no item stayed the same through these years; try a shorter span',
  },
  main: {
    title: '{{name}} by year',
    caption:
      'Solid: the official score, cut where years do not compare. Dashed: the comparable core. The axis starts near the least score, not at zero.',
    official: 'Official score',
    core: 'Comparable core',
    tableLabel: 'Scores by year and their changes',
    bodies: 'Agencies',
    change: 'Against last year',
    coreChange: 'Core against last year',
    code: 'Code in that year',
    cut: 'does not compare',
    first: 'first year shown',
  },
  breaks: {
    title: 'Years in which the scheme changed',
    items:
      'items changed (all instruments): {{equal}} equal, of {{before}} the year before and {{now}} this year',
    instruments: 'instruments or weights changed',
    levelRule: 'level rule changed',
    none: 'The scheme is the same in all years shown',
  },
  core: {
    title: 'What the comparable core is',
    size: '{{held}} of the {{of}} items of {{to}}, declared equal in every year from {{from}} to {{to}}',
    emptyIn:
      'No comparable item in indicator {{numbers}}; that part is not in the core, and its weight is spread over the rest',
    method:
      'Scored in every year by the tree of {{to}}: items to sub-indicator, indicator and instrument by means, then by weight. An agency that lacks one of the scores is left out that year (it is not zero)',
    notSame: 'The core is no official score and decides neither level nor rank',
    district: 'District users do not see item scores, so there is neither a core nor a table of items',
  },
  gap: {
    title: 'When there is an arrow',
    one: '▲▼ from {{gap}} points on, which is what one single decision can change; less is ≈ steady',
    mean: '▲▼ when the mean changed by {{gap}} points or more (what one decision changes ÷ √agencies); less is ≈ steady',
    core: 'The core has fewer items, so each weighs more: an arrow from {{gap}} points on',
    formula:
      'One decision = the OIT item with the least effect, or the answer of one respondent (their number is not known, so 1 of {{respondents}}), whichever is more; never under {{least}} points, which rounding alone can make',
  },
  multiples: {
    title: 'All indicators on one axis',
    note: 'Every box has the axis {{floor}}–100 points; choose an indicator to see its items · solid = official, dashed = comparable core',
    noCore: 'no comparable item',
    coreMissing: 'no core',
    indicator: 'Indicator {{number}}',
  },
  items: {
    title: 'Items of indicator {{number}} {{name}}',
    note: 'The items of {{to}} followed back, under changing codes; lines join equal items only',
    line: 'Trend',
    notFollowed: 'not followed',
    noScore: 'no score',
    tableLabel: 'Item scores by year',
  },
  relations: {
    title: 'Which item continues which',
    note: 'Declared year by year; an item whose subject is not known equals none',
    pair: '{{to}} against {{from}} — {{equal}} of {{count}} equal',
    now: '{{year}}',
    relation: 'Relation',
    reason: 'Reason and source',
    nothing: 'none',
    none: 'No item of these two years compares',
    words: {
      equal: 'equal',
      narrower: 'narrower',
      broader: 'broader',
      overlap: 'overlap',
      new: 'new',
      dropped: 'dropped',
    },
  },
  levels: {
    title: 'Levels by year',
    note: 'Agencies at each level by the rule of that year; levels of different rules are not compared',
    changed: 'Other level rule from {{year}} on',
    without: 'no level {{count}}',
    count: 'Agencies at each level',
  },
  export: {
    subject: 'Trends',
    node: 'Score',
    joined: 'Compares with last year',
    gap: 'Least meaningful change',
    coreBodies: 'Agencies in the core',
    coreItems: 'Items in the core',
    span: 'Years',
  },
};
