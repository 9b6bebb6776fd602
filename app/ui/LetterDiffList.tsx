import { useTranslation } from 'react-i18next';
import { isChanged, type LetterDiff } from '~/lib/diff-pieces.ts';
import { formatDate } from '~/lib/format.ts';
import { TextDiff } from './TextDiff.tsx';
import { useLanguage } from './use-language.ts';

/** What of the letter itself changed: days that moved, subject and text. */
export function LetterDiffList({ diff }: { diff: LetterDiff }) {
  const { t } = useTranslation('circulars');
  const { t: common } = useTranslation('common');
  const lang = useLanguage();
  if (diff.isSame) return <p className="muted">{common('diff.letterSame')}</p>;
  return (
    <dl className="diff-fields diff-box">
      {diff.dues.map((due) => (
        <div key={due.kind}>
          <dt>{t(`dues.${due.kind}`)}</dt>
          <dd className="word-diff">
            <del>{due.before ? formatDate(due.before, lang) : common('diff.noDate')}</del>{' '}
            <ins>{due.after ? formatDate(due.after, lang) : common('diff.noDate')}</ins>
          </dd>
        </div>
      ))}
      {isChanged(diff.subject) && (
        <div>
          <dt>{t('subject')}</dt>
          <dd>
            <TextDiff pieces={diff.subject} />
          </dd>
        </div>
      )}
      {isChanged(diff.body) && (
        <div>
          <dt>{t('fields.body')}</dt>
          <dd style={{ whiteSpace: 'pre-line' }}>
            <TextDiff pieces={diff.body} />
          </dd>
        </div>
      )}
    </dl>
  );
}
