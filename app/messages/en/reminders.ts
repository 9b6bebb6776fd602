import type { SameKeys } from '../shape.ts';
import type { reminders as th } from '../th/reminders.ts';

export const reminders: SameKeys<typeof th> = {
  title: 'When to remind',
  lead: 'Agencies are reminded before and after the due dates of circulars, plans and reports, and no longer once it is done',
  toCalendar: 'Working calendar',
  plan: 'When',
  planNote: 'For every circular of the province, in working days',
  before: 'Before it is due (working days)',
  onDay: 'On the day it is due',
  after: 'After it was due (working days)',
  weekly: 'Then a weekly summary to the agency and the staff of the province',
  daysHint: 'With commas, for example 7, 1; empty = not at all',
  save: 'Save',
  done: 'Saved when to remind',
  conflict: 'Somebody changed this before you saved. What you typed is still here: save again to use yours.',
  readOnly: 'Officers and administrators of the province can change this',
  changedBy: 'Last changed by {{office}}',
  on: 'on',
  off: 'off',
  problems: {
    numbers: 'Give numbers of days, with commas',
    range: 'Each number must be between 1 and 60 working days',
    too_many: 'Five at most',
  },
  sample: 'For example',
  sampleNote: 'What is due on {{date}} is reminded of at 08:30 on these days',
  sampleNone: 'No single reminders',
  stages: {
    before: '{{days}} working days before',
    on: 'The day itself, or the last working day before it',
    after: '{{days}} working days after',
  },
  runs: {
    title: 'Latest runs',
    note: 'Each is done once; after a standstill only the last one is made up for',
  },
  jobs: { reminders: 'Reminders', 'weekly-digest': 'Weekly summary' },
  runStates: { running: 'Under way', done: 'Done', failed: 'Failed, will be tried again' },
  told: '{{count}} told',
};
