import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/ui/use-language.ts';
import { termTexts } from './term-texts.ts';

interface Shown {
  name: string;
  /** Null while it is on its way. */
  text: string | null;
  href: string;
}

/** The explanation of whatever mark of the page was pressed, beside the mark and above everything else. */
export function TermPopup() {
  const { t } = useTranslation('glossary');
  const language = useLanguage();
  const popup = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const box = popup.current;
    if (!box || !('showPopover' in box)) return;
    let opened: HTMLAnchorElement | null = null;
    const open = async (mark: HTMLAnchorElement) => {
      const { term = '', name = '', year = '' } = mark.dataset;
      const isAgain = opened === mark && box.matches(':popover-open');
      box.hidePopover();
      if (isAgain) return;
      opened = mark;
      const href = mark.getAttribute('href') ?? '/glossary';
      setShown({ name, text: null, href });
      box.showPopover();
      mark.setAttribute('aria-expanded', 'true');
      placeBeside(box, mark);
      const texts: Readonly<Record<string, string>> | null = await termTexts(year, language).catch(
        () => null,
      );
      if (opened !== mark) return;
      if (texts === null) window.location.assign(href);
      else setShown({ name, text: texts[term] ?? t('noText'), href });
      requestAnimationFrame(() => placeBeside(box, mark));
    };
    const press = (event: Event) => {
      const mark = markAt(event.target);
      if (!mark) return;
      event.preventDefault();
      void open(mark);
    };
    const onClick = (event: MouseEvent) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) press(event);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === ' ') press(event);
      if (event.key === 'Escape') box.hidePopover();
    };
    const onToggle = () => {
      if (box.matches(':popover-open')) return;
      opened?.removeAttribute('aria-expanded');
      opened = null;
    };
    const onScroll = (event: Event) => {
      if (opened && event.target instanceof Node && event.target.contains(opened)) placeBeside(box, opened);
    };
    document.addEventListener('click', onClick, true);
    document.addEventListener('keydown', onKey);
    document.addEventListener('scroll', onScroll, true);
    box.addEventListener('toggle', onToggle);
    return () => {
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('scroll', onScroll, true);
      box.removeEventListener('toggle', onToggle);
    };
  }, [language, t]);
  return (
    <div ref={popup} {...{ popover: 'manual' }} className="term-popup" role="status">
      {shown && (
        <>
          <strong>{shown.name}</strong>
          <div>{shown.text ?? t('waiting')}</div>
          <a href={shown.href}>{t('more')}</a>
        </>
      )}
    </div>
  );
}

function markAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-term]') : null;
}

/** Under the mark, or above it where there is more room, never past the edge of the window. */
function placeBeside(box: HTMLElement, mark: HTMLElement): void {
  // At the left edge it has its whole width to be measured.
  box.style.left = '0';
  const at = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  const isBelow = at.bottom + height + 12 < window.innerHeight || at.top < window.innerHeight / 2;
  box.style.left = `${left}px`;
  box.style.top = `${isBelow ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
}
