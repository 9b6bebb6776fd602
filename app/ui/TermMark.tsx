import { useTranslation } from 'react-i18next';
import type { glossary } from '~/messages/th/glossary.ts';

/**
 * A small `?` beside a name in the head of a table or chart: opens the short explanation of the year on the page, by
 * click, touch, Enter or Space; without scripts it leads to the glossary. It holds no text itself, so that a table of
 * fifty names stays light.
 */
export function TermMark(props: {
  /** The entry in the glossary: a code of the tree (`7`, `eit`, `o12`), `level-good`, `term-weight`. */
  id: string;
  name: string;
  /** The year whose scheme explains it; the newest where left out. */
  fiscalYear?: number | null | undefined;
  /** The name is shown in the mark itself, where nothing else on the page says it. */
  showsName?: boolean;
}) {
  const { t } = useTranslation('glossary');
  const { id, name, fiscalYear } = props;
  return (
    <a
      className="term-link"
      href={`/glossary${fiscalYear ? `?year=${fiscalYear}` : ''}#g-${id}`}
      data-term={id}
      data-name={name}
      data-year={fiscalYear ?? ''}
      title={t('explain', { name })}
    >
      {props.showsName && <span aria-hidden="true">{name} </span>}
      <span aria-hidden="true" className="term-mark">
        ?
      </span>
      <span className="visually-hidden">{t('explain', { name })}</span>
    </a>
  );
}

type TermKey = keyof (typeof glossary)['terms'];

/** The words that a table or chart uses, each with its mark, in a row beneath it. */
export function TermWords({ words, fiscalYear }: { words: readonly TermKey[]; fiscalYear?: number | null }) {
  const { t } = useTranslation('glossary');
  return (
    <div className="term-row small">
      {words.map((word) => (
        <TermMark
          key={word}
          id={`term-${word}`}
          name={t(`terms.${word}.name`)}
          fiscalYear={fiscalYear}
          showsName
        />
      ))}
    </div>
  );
}
