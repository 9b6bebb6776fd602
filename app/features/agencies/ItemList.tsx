import { useTranslation } from 'react-i18next';
import type { ShownItem } from './core/item-groups.ts';
import { Explained } from './Explained.tsx';
import { ItemLabel } from './ItemLabel.tsx';
import type { ResultView } from './ResultSections.tsx';

/** The items of an instrument of which no score is published: what they are, folded away, still to be linked to. */
export function ItemList(props: { items: readonly ShownItem[]; instrument: string; result: ResultView }) {
  const { items, instrument, result } = props;
  const { t } = useTranslation('agencies');
  const isNamed = items.some((item) => item.isFailed || item.commentNos.length > 0);
  return (
    <>
      <p className="muted">{t('items.unknown', { instrument, total: items.length })}</p>
      <details open={isNamed}>
        <summary>{t('items.listLabels')}</summary>
        <ul className="item-list">
          {items.map((item) => (
            <li key={item.code} id={`item-${item.code}`}>
              <b>{item.code}</b> <ItemLabel item={item} />{' '}
              <Explained id={item.code} name={`${item.code} ${item.label}`} result={result} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
