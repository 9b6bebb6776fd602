import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A `?` beside a name that opens its short explanation where it stands: by click, touch or Enter, closed by Escape,
 * and without JavaScript. Nothing where there is no explanation.
 */
export function Term(props: {
  /** The entry in the glossary: a code of the tree, `level-good`, `term-weight`. */
  id: string;
  name: string;
  text: string | undefined;
  fiscalYear: number;
  /** The name is shown in the mark itself, where nothing else on the page says it. */
  showsName?: boolean;
}) {
  const { t } = useTranslation('glossary');
  if (!props.text) return null;
  function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
  }
  return (
    <details className="term" data-name={props.name} onKeyDown={closeOnEscape}>
      <summary title={t('explain', { name: props.name })}>
        {props.showsName && <span>{props.name} </span>}
        <span aria-hidden="true" className="term-mark">
          ?
        </span>
        <span className="visually-hidden">{t('explain', { name: props.name })}</span>
      </summary>
      <div className="term-text">
        <span className="term-words">{props.text}</span>{' '}
        <a href={`/glossary?year=${props.fiscalYear}#g-${props.id}`}>{t('more')}</a>
      </div>
    </details>
  );
}
