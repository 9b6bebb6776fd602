import { useTranslation } from 'react-i18next';
import type { ShownItem } from './core/item-groups.ts';

/** The year's short label of an item, with what must be known to read its score rightly. */
export function ItemLabel({ item }: { item: ShownItem }) {
  const { t } = useTranslation('agencies');
  const { answer } = item;
  return (
    <>
      {item.label}
      {!item.isVerified && <span className="muted">°</span>}
      {(answer === 'yes_no' || answer === 'usage_share') && (
        <>
          {' '}
          <span className="badge" title={t(`items.answersTitle.${answer}`)}>
            {t(`items.answers.${answer}`)}
          </span>
        </>
      )}
      {item.isFailed && (
        <>
          {' '}
          <a href={`#failed-${item.code}`} className="badge step-5">
            {t('items.failed')}
          </a>
        </>
      )}
      {item.commentNos.length > 0 && (
        <>
          {' '}
          <a href={`#comment-${item.commentNos[0]}`} className="small">
            {t('items.comment', { count: item.commentNos.length })}
          </a>
        </>
      )}
    </>
  );
}
