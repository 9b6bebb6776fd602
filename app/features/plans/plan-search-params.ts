import { choiceParam, codeParam, defineSearch, flagParam, yearParam } from '~/lib/search-params.ts';

export const TOPIC_NUMBERS = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** What was just done, said back to the person who did it. */
export const DONE = ['chosen', 'saved', 'removed', 'restored', 'moved', 'gone'] as const;

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
  done: choiceParam(['', ...DONE], ''),
  /** Row that was just taken out, for putting it back. */
  of: codeParam(/^[\w-]{1,60}$/),
});
