import { useTranslation } from 'react-i18next';
import type { FailedItemRow } from './AgencyDocumentsRepository.server.ts';
import { ItemLinks } from './ItemLinks.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** Disclosure items that got no points: why, and what became of the agency's objection. */
export function FailedItems({ items, data }: { items: readonly FailedItemRow[]; data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  return (
    <section>
      <h3>{t('comments.failedTitle')}</h3>
      <ul className="list-plain list-lines">
        {items.map((item) => (
          <li key={item.itemCode} id={`failed-${item.itemCode}`} className="prose">
            <p>
              <strong>
                <ItemLinks codes={[item.itemCode]} data={data} withLabels />
              </strong>
            </p>
            <p>
              <span className="muted">{t('comments.reason')}: </span>
              {item.reason}
            </p>
            <p>
              <span className="muted">{t('comments.appeal')}: </span>
              {item.appealOutcome ?? t('comments.noAppeal')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
