import { choiceParam, codeParam, defineSearch, type SearchOf, yearParam } from '~/lib/search-params.ts';
import type { OwnTexts } from './core/own-texts.ts';

/** What is chosen for a document; the same address gives the same document. `digits` empty = the kind's own. */
export const documentSearch = defineSearch({
  year: yearParam,
  digits: choiceParam(['', 'thai', 'arabic'], ''),
  form: choiceParam(['a', 'b', 'c'], 'a'),
  round: choiceParam(['6m', '12m'], '6m'),
  circular: codeParam(/^[\w-]{1,64}$/),
  letter: choiceParam(['memo', 'external'], 'memo'),
  signatory: codeParam(/^[\w-]{1,64}$/),
  signature: choiceParam(['', 'picture'], ''),
  type: codeParam(/^[a-z_]{2,40}$/),
  district: codeParam(/^\d{4}$/),
  size: choiceParam(['', 'small', 'medium', 'large'], ''),
});
export type DocumentAsked = SearchOf<typeof documentSearch>;

/** The address of the very document that is looked at, also after a newer one has come. */
export function pinnedSearch(asked: DocumentAsked, { owner }: Pick<OwnTexts, 'owner'>): string {
  return documentSearch.toSearch({
    ...asked,
    year: owner.fiscalYear ?? asked.year,
    circular: owner.circularId ?? asked.circular,
  });
}
