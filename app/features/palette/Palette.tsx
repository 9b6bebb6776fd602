import { useLocation, useNavigate } from '@remix-run/react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Entry, findEntries } from './core/find-entries.ts';
import { useEntries } from './use-entries.ts';

/** Ctrl-K: pages, bodies and items under the person's own rights, found as they are typed. */
export function Palette(props: {
  pages: readonly { to: string; label: string }[];
  provinceCode: string | null;
}) {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const location = useLocation();
  const { entries, isLoading, load } = useEntries(props.pages, props.provinceCode);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const shown = findEntries(entries, useDeferredValue(typed));
  const id = useId();

  const openedAt = useRef<string>();

  function open() {
    load();
    openedAt.current = window.history.state?.key;
    setTyped('');
    setAt(0);
    if (!dialog.current?.open) dialog.current?.showModal();
  }
  const opener = useRef(open);
  opener.current = open;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        opener.current();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    // Whatever leads elsewhere closes it; but not a page that was under way already when it was opened.
    if (location.key !== openedAt.current) dialog.current?.close();
  }, [location.key]);

  function go(entry: Entry | undefined) {
    if (!entry) return;
    dialog.current?.close();
    navigate(entry.to);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      setAt((at + step + shown.length) % shown.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      go(shown[at]);
    }
  }
  return (
    <>
      <button type="button" className="palette-button only-with-js" onClick={open}>
        <span aria-hidden="true">⌕</span> {t('palette.open')} <kbd>Ctrl K</kbd>
      </button>
      <dialog
        ref={dialog}
        className="palette"
        aria-label={t('palette.title')}
        onClick={(event) => {
          if (event.target === dialog.current) dialog.current.close();
        }}
        onKeyDown={onKeyDown}
      >
        <input
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
        <div role="listbox" id={`${id}-list`} aria-label={t('palette.title')} className="palette-list">
          {shown.map((entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box that owns the list
            <div
              key={entry.to + entry.label}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onClick={() => go(entry)}
            >
              <span>{entry.label}</span>
              <span className="muted small">
                {[t(`palette.kinds.${entry.kind}`), entry.note].filter(Boolean).join(' · ')}
              </span>
            </div>
          ))}
        </div>
        <p className="muted small" role="status">
          {isLoading
            ? t('palette.loading')
            : shown.length === 0
              ? t('palette.none')
              : t('palette.found', { count: shown.length })}
        </p>
      </dialog>
    </>
  );
}
