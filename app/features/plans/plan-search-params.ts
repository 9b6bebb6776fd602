import { choiceParam, codeParam, defineSearch, flagParam, yearParam } from '~/lib/search-params.ts';
import { FORMS } from './core/forms.ts';

export const TOPIC_NUMBERS = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** What was just done, said back to the person who did it. */
export const DONE = [
  'chosen',
  'saved',
  'removed',
  'restored',
  'moved',
  'gone',
  'locked',
  'adopted',
  'copied',
  'undone',
  'nothing',
  'limitation',
  'limitation_removed',
  'no_limitations',
  'submitted',
  'approved',
  'returned',
] as const;

export const planSearch = defineSearch({
  /** Results year (BE); the plan is of the year after. */
  year: yearParam,
  /** The ten lowest items beside those under the threshold. */
  lowest: flagParam,
  /** The row that is open for editing: `new`, or a row's id. */
  row: codeParam(/^[\w-]{1,60}$/),
  /** Where a new row begins: its topic, the standard measure, or that it keeps a standard. */
  topic: choiceParam(['', ...TOPIC_NUMBERS], ''),
  measure: codeParam(/^[mc]:[\w:-]{1,160}$/),
  keep: flagParam,
  /** The layout the plan is read and printed in; empty = where it is worked on. */
  form: choiceParam(['', ...FORMS], ''),
  /** A submission to read as it was. */
  edition: codeParam(/^\d{1,4}$/),
  /** The limitation that is open for editing: `new`, or its id. */
  limitation: codeParam(/^[\w-]{1,60}$/),
  done: choiceParam(['', ...DONE], ''),
  /** Row, limitation or batch that the last act was about, for taking it back. */
  of: codeParam(/^[\w-]{1,60}$/),
});
