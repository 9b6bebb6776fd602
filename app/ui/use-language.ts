import { useTranslation } from 'react-i18next';
import type { Language } from '~/lib/context.ts';

/** The reader's language. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'th';
}

/** Picks the reader's language from a text that exists in both. */
export function usePick(): (text: { th: string; en: string | null | undefined }) => string {
  const lang = useLanguage();
  return (text) => (lang === 'en' ? (text.en ?? text.th) : text.th);
}
