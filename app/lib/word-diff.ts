import { diffArrays } from 'diff';

/** A run of words that both texts have, or that only the later (`added`) or only the earlier (`removed`) has. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** The words of a Thai or English text, with what stands between them; joined they are the text again. */
export function splitWords(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

/**
 * What became of a text, word by word: Thai writes no spaces between words, so they are found first. All parts but the
 * added ones joined are the earlier text, all but the removed ones the later.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  return diffArrays(splitWords(before), splitWords(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
