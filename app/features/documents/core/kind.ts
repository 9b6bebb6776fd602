import type { Letterhead } from '~/features/letterhead/core/letterhead.ts';
import type { Action } from '~/features/tenancy/core/permissions.ts';
import type { AgencyRef, Province } from '~/features/tenancy/TenancyRepository.server.ts';
import type { Database, Tenant } from '~/lib/db.server.ts';
import type { DocumentAsked } from '../document-search-params.ts';
import type { Digits, Section } from './model.ts';
import type { OwnTexts } from './own-texts.ts';
import type { Wording } from './wording.ts';

export const FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** What a document may ask the person to choose, beside the year and the digits. */
export const QUESTIONS = [
  'form',
  'round',
  'circular',
  'letter',
  'signatory',
  'signature',
  'type',
  'district',
  'size',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Something that can be chosen. Names that are the product's and not the data's are told by `word`, in either language. */
export interface Offered {
  value: string;
  label: string;
  word?: 'all_circulars' | 'library';
}

/** Whose document it is, proven by the gate. */
export interface Source {
  db: Database;
  tenant: Tenant;
  province: Province;
  /** null for documents about the province. */
  agency: AgencyRef | null;
  /** Whether the person may put pictures of signatures into a document; else there are none for them. */
  maySign?: boolean;
}

/** What a document is made of, or why there is nothing to make it of. */
export type Loaded<Facts> =
  | {
      facts: Facts;
      /** Year of the results (BE) the document is about; null where it has none. */
      fiscalYear: number | null;
      /** Which figures: the batch or day of publishing, as it stands in the stamp. */
      batch: string;
      isDemo: boolean;
      /** True while a figure in it is not published: it can be looked at, not given out. */
      isDraft: boolean;
      /** What can be chosen, by question. */
      choices?: Partial<Record<Question, Offered[]>> | undefined;
      years?: number[] | undefined;
      /** Texts that officers write into the document, where it has room for any. */
      texts?: OwnTexts | undefined;
    }
  | { empty: EmptyReason; years?: number[] };
export type EmptyReason = 'no_result' | 'no_plan' | 'no_report' | 'no_circular' | 'no_measures';

/** One official document: one file in `kinds/`, named by its key. */
export interface DocumentKind {
  key: string;
  about: 'agency' | 'province';
  /** Made of a result of the agency: bodies that are not assessed have none. */
  isOfResult?: true;
  /** What one must be allowed to read, beside documents. */
  needs: Action;
  formats: readonly Format[];
  questions: readonly Question[];
  digits: Digits;
  /** What the document is made of, ready to be put into words. */
  read(source: Source, asked: DocumentAsked): Promise<Loaded<Composer>>;
}

export interface Composed {
  title: string;
  sections: Section[];
  /** Choices that hang on the letterhead. */
  choices?: Partial<Record<Question, { value: string; label: string }[]>>;
  /** The office whose picture of a signature stands in it. */
  signedWith?: string | null;
}
export type Composer = (wording: Wording, letterhead: Letterhead) => Composed;

interface Definition<Facts> extends Omit<DocumentKind, 'read'> {
  load(source: Source, asked: DocumentAsked): Promise<Loaded<Facts>>;
  /** The document in the words of the province; pure, so that the same facts give the same document. */
  compose(facts: Facts, wording: Wording, letterhead: Letterhead): Composed;
}

/** Ties what `load` gives to what `compose` takes. */
export function defineDocument<Facts>(definition: Definition<Facts>): Definition<Facts> & DocumentKind {
  return {
    ...definition,
    read: async (source, asked) => {
      const loaded = await definition.load(source, asked);
      if ('empty' in loaded) return loaded;
      return {
        ...loaded,
        facts: (wording, letterhead) => definition.compose(loaded.facts, wording, letterhead),
      };
    },
  };
}
