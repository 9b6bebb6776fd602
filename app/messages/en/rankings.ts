import type { SameKeys } from '../shape.ts';
import type { rankings as th } from '../th/rankings.ts';

export const rankings: SameKeys<typeof th> = {
  title: 'Rankings — {{province}}, fiscal year {{year}} BE',
  titleEmpty: 'Rankings — {{province}}',
  lead: 'By overall score; equal scores share a rank. Agencies without a result stand at the end.',
  caption: 'Agencies of the province by rank',
  rank: 'Rank',
  rankTitle: 'Rank in the province',
  rankDistrict: 'In district',
  rankType: 'In type',
  rankNation: 'Type, all',
  rankNationTitle: 'Rank within the type over all provinces here',
  change: 'Change',
  rankChange: 'Rank change',
  code: 'Agency code',
  disagreement:
    '{{count}} agencies score higher but hold a lower level than one below them: the level looks at every instrument, not at the overall alone.',
  empty: { title: 'No results yet', text: 'Rankings appear once a year has results.' },
};
