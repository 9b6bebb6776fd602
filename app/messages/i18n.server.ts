import type { i18n } from 'i18next';
import type { Language } from '~/lib/context.ts';
import { messages as en } from './en/index.ts';
import { createI18n } from './i18n.ts';
import { messages as th } from './th/index.ts';

const translators: Record<Language, i18n> = { th: createI18n('th', th), en: createI18n('en', en) };

/** The translator of a language, for pages and for what the server writes itself (mail, exports, errors). */
export function translator(lang: Language): i18n {
  return translators[lang];
}
