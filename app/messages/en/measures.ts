import type { SameKeys } from '../shape.ts';
import type { measures as th } from '../th/measures.ts';

export const measures: SameKeys<typeof th> = {
  title: 'Measures',
  lead: 'The province’s standard measures, to be carried by circulars to its agencies.',
  new: 'Add a measure',
  circulate: 'Circulate measures',
  show: 'Show',
  inUse: 'in use ({{count}})',
  retired: 'retired ({{count}})',
  retire: 'Retire',
  restore: 'Restore',
  responsible: 'Responsible unit',
  timeframe: 'Timeframe',
  followUp: 'Follow-up',
  topic: 'Analysis topics',
  topicNo: 'Topic {{no}}',
  tied: 'Tied items',
  topics: {
    t1: 'Transparent and efficient operations',
    t2: 'Services and e-service',
    t3: 'Channels and forms of public information',
    t4: 'Supervision of the use of state property',
    t5: 'Transparency in budget and procurement',
    t6: 'Control of power and personnel management',
    t7: 'Mechanisms against corruption in the agency',
  },
  timeframes: {
    quarter_1: 'Quarter 1',
    quarter_2: 'Quarter 2',
    quarter_3: 'Quarter 3',
    quarter_4: 'Quarter 4',
    every_quarter: 'Every quarter',
    first_6_months: 'Within the first 6 months',
    whole_year: 'Whole fiscal year',
    date_range: 'Between given dates',
  },
  stock: {
    title: 'Starting stock',
    note: 'Drawn up from documents that agencies published; take over and adapt at once.',
    take: 'Take over the chosen',
  },
  empty: {
    title: 'No measure fits the filters',
    text: 'Add one, or take over from the starting stock below.',
  },
  fields: {
    title: 'Measure',
    steps: 'Steps',
    stepsHint: 'One step a line',
    timeframeText: 'Timeframe in words (optional)',
    tiedHint:
      'Fiscal year (BE) and item code, one a line, e.g. 2567 e9 (the same code means other items in other years)',
  },
  edit: {
    title: 'Edit measure',
    newTitle: 'New measure',
    conflict: 'Someone changed this measure before you saved',
    conflictText:
      'Below is what is stored now; what you typed is still in the form. Save again to put yours in its place.',
  },
  errors: {
    required: 'Please fill this in',
    too_long: 'The text is too long',
    steps_required: 'Please give at least one step',
    topic_required: 'Please choose at least one topic',
    tied_item: 'Some lines are not a fiscal year and an item code, e.g. 2567 e9',
    invalid: 'This value cannot be used',
  },
};
