import { FORMATS, type Format } from '../core/kind.ts';
import { type DocumentAsked, documentSearch } from '../document-search-params.ts';
import { MODES, type Mode } from './core/choose-agencies.ts';

/** Everything the form sent, by name, to show it again as it was. */
export type Typed = Record<string, string[]>;

export interface JobForm {
  formats: Format[];
  year: number | null;
  mode: Mode | null;
  /** The type, district or circular of the way that was chosen. */
  value: string;
  /** Bodies ticked one by one. */
  agencies: string[];
  asked: DocumentAsked;
}

const VALUE_OF: Partial<Record<Mode, string>> = {
  type: 'byType',
  district: 'byDistrict',
  circular: 'byCircular',
};

export function typedOf(form: FormData): Typed {
  const typed: Typed = {};
  for (const name of new Set(form.keys())) typed[name] = form.getAll(name).map(String);
  return typed;
}

/** What the form asks for. Nothing is chosen where nothing was; unknown values are as if absent. */
export function readJobForm(typed: Typed): JobForm {
  const one = (name: string) => typed[name]?.[0] ?? '';
  const mode = MODES.find((each) => each === one('mode')) ?? null;
  const named = mode && VALUE_OF[mode];
  const search = new URLSearchParams(Object.entries(typed).map(([name, [value = '']]) => [name, value]));
  const asked = documentSearch.parse(search);
  return {
    formats: FORMATS.filter((format) => typed.formats?.includes(format)),
    year: asked.year,
    mode,
    value: named ? one(named) : '',
    agencies: typed.agencies ?? [],
    asked,
  };
}
