import { useTranslation } from 'react-i18next';
import type { AgencyPageData } from './load-agency-page.server.ts';

type SectionKey =
  | 'result'
  | 'weighted'
  | 'indicators'
  | 'peers'
  | 'history'
  | 'items'
  | 'comments'
  | 'measures'
  | 'circulars'
  | 'reports';

/** What is on the page, in order, with how much of it there is; one tap away on a phone. */
export function SectionNav({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  return (
    <nav className="agency-nav" aria-label={t('nav.label')}>
      <ul>
        {sectionsOf(data).map(({ key, count }) => (
          <li key={key}>
            <a href={`#${key}`}>
              {t(`nav.${key}`)}
              {count !== undefined && count > 0 && <span className="agency-nav-count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function sectionsOf({ agency, result, documents, history, circulars, reports }: AgencyPageData) {
  const sections: { key: SectionKey; count?: number }[] = agency.isScored ? [{ key: 'result' }] : [];
  if (result?.head) sections.push({ key: 'weighted' }, { key: 'indicators' }, { key: 'peers' });
  if (history.trend || history.radar) sections.push({ key: 'history' });
  if (result?.head) {
    sections.push({ key: 'items', count: result.items.reduce((sum, group) => sum + group.below, 0) });
  }
  if (documents) {
    if (agency.isScored)
      sections.push({ key: 'comments', count: documents.comments.length + documents.failedItems.length });
    sections.push({ key: 'measures', count: documents.planRows.length });
  }
  sections.push({ key: 'circulars', count: circulars.length }, { key: 'reports', count: reports.length });
  return sections;
}
