import { codeRuns } from './code-runs.ts';
import { type Paragraph, paragraph } from './model.ts';

/** Which document a text stands in: an agency's of a year (and round), or that of a circular. */
export interface TextOwner {
  kind: string;
  agencyCode: string | null;
  circularId: string | null;
  /** BE; null for circulars. */
  fiscalYear: number | null;
  round: '6m' | '12m' | null;
}

/** Names of the parts in the messages; a part that there are several of carries its number: `reason.4`. */
export const PART_KEYS = {
  'progress-report': ['title', 'reason'],
  'measures-table': ['title', 'intro'],
  'analysis-report': [
    'title',
    'intro',
    'result',
    'comment',
    'analysis',
    'remark',
    'topics',
    'topic',
    'finding',
    'measures',
    'limitations',
    'note',
  ],
  'circular-letter': [
    'office',
    'preface',
    'background',
    'levels',
    'result',
    'analysis',
    'weak',
    'development',
    'measures',
  ],
} as const satisfies Record<string, readonly string[]>;

export type TextKind = keyof typeof PART_KEYS;

/** A part of a document that officers may write. */
export interface TextPart {
  part: string;
  /** What it stands at, in Thai: an indicator, a topic, an instrument; null for a part of its own. */
  at: string | null;
}

/** Why the texts stand as they are: the paper they belong to is out of the writer's hands. */
export type TextLock = 'handed_in' | 'sent';

/** What a document says of its texts: which it has room for, what is written, and whether that may be changed now. */
export interface OwnTexts {
  owner: TextOwner;
  parts: TextPart[];
  lock: TextLock | null;
}

/** Written texts by part. */
export type Texts = Readonly<Record<string, string>>;

/** A part without a number. */
export const lone = (part: string): TextPart => ({ part, at: null });

/** The written text as body paragraphs, one a line; none where nothing is written. */
export function written(
  texts: Texts,
  part: string,
  more: Omit<Partial<Paragraph>, 'kind' | 'text'> = {},
): Paragraph[] {
  return linesOf(texts, part).map((line) => paragraph(codeRuns(line), more));
}

/** The lines of a written text; none where nothing is written. */
export function linesOf(texts: Texts, part: string): string[] {
  return (texts[part] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The most a text may be long, in characters. */
export const MOST_TEXT = 8000;
/** What no text may hold: signs that are not seen or turn the line round. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;

export type TextFault = 'too_long' | 'unseen_character';

export function textFault(text: string): TextFault | null {
  if (text.length > MOST_TEXT) return 'too_long';
  return UNSEEN.test(text) ? 'unseen_character' : null;
}
