import { useTranslation } from 'react-i18next';
import { diffWords } from '~/lib/word-diff.ts';

/** What became of a text: added words underlined behind a plus, removed ones struck out behind a minus. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('common');
  let place = 0;
  return (
    <span className="word-diff">
      {diffWords(before, after).map(({ kind, text }) => {
        place += text.length;
        if (kind === 'same') return <span key={`${kind}-${place}`}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={`${kind}-${place}`} title={t(`diff.${kind}`)}>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}
