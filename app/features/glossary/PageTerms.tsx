import { Link, useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/ui/use-language.ts';
import { TermPopup } from './TermPopup.tsx';
import { termTexts } from './term-texts.ts';

interface PageTerm {
  name: string;
  text: string;
}

/** The way to the glossary, and the key `?`: the words explained on the page in one list, or the whole glossary. */
export function PageTerms() {
  const { t } = useTranslation('glossary');
  const dialog = useRef<HTMLDialogElement>(null);
  const [terms, setTerms] = useState<PageTerm[]>([]);
  const navigate = useNavigate();
  const language = useLanguage();
  const location = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target)) return;
      event.preventDefault();
      void termsOfPage(language).then((found) => {
        if (found.length === 0) return navigate('/glossary');
        setTerms(found);
        if (!dialog.current?.open) dialog.current?.showModal();
      });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever leads elsewhere closes the list
  useEffect(() => dialog.current?.close(), [location.key]);
  return (
    <>
      <Link to="/glossary" aria-label={t('name')} title={t('name')}>
        ?
      </Link>
      <TermPopup />
      <dialog ref={dialog} className="term-list" aria-label={t('onPage')}>
        <div className="spread">
          <h2>{t('onPage')}</h2>
          <button type="button" className="button button-small" onClick={() => dialog.current?.close()}>
            {t('close')}
          </button>
        </div>
        <dl className="glossary">
          {terms.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <Link to="/glossary">{t('all')}</Link>
      </dialog>
    </>
  );
}

/** The marks of the page, each word once. */
async function termsOfPage(language: string): Promise<PageTerm[]> {
  const byName = new Map<string, string>();
  for (const mark of document.querySelectorAll<HTMLElement>('details.term'))
    byName.set(mark.dataset.name ?? '', mark.querySelector('.term-words')?.textContent ?? '');
  for (const { dataset } of document.querySelectorAll<HTMLElement>('a[data-term]')) {
    const { term = '', name = '', year = '' } = dataset;
    const text = (await termTexts(year, language).catch(() => null))?.[term];
    if (text && !byName.has(name)) byName.set(name, text);
  }
  return [...byName].map(([name, text]) => ({ name, text }));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
