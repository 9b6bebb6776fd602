import { choiceParam, codeParam } from './search-params.ts';
import { SIZE_CLASSES } from './size-class.ts';

/** Which of the province's bodies a page is about; empty = all. Spread into a page's own search definition. */
export const scopeParams = {
  type: codeParam(/^[a-z_]{2,40}$/),
  district: codeParam(/^\d{4}$/),
  size: choiceParam(['', ...SIZE_CLASSES], ''),
};

export interface Scope {
  type: string;
  district: string;
  size: string;
}

/** Whether the page is about all bodies. */
export function isWhole({ type, district, size }: Scope): boolean {
  return type === '' && district === '' && size === '';
}
