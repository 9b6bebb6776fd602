import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '~/lib/context.ts';
import type { SameKeys } from './shape.ts';
import type { messages as th } from './th/index.ts';

export type Messages = SameKeys<typeof th>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof th;
  }
}

/** A translator for one language; its texts are given, so it is ready at once. */
export function createI18n(lang: Language, messages: Messages): i18n {
  const instance = i18next.createInstance();
  instance.use(initReactI18next).init({
    lng: lang,
    fallbackLng: lang,
    defaultNS: 'common',
    ns: Object.keys(messages),
    resources: { [lang]: messages },
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  return instance;
}
