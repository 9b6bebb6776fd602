import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { agencySearch } from './agency-search-params.ts';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** Says that the year has no scores, and leads to the years that have. */
export function NoResult({ data }: { data: AgencyPageData }) {
  const { t } = useTranslation('agencies');
  const { year, documents, circulars, reports } = data;
  if (year === null) {
    return (
      <Card>
        <EmptyState title={t('empty.noYear')}>{t('empty.noYearText')}</EmptyState>
      </Card>
    );
  }
  const hasDocuments = (documents?.planRows.length ?? 0) + circulars.length + reports.length > 0;
  const others = data.years.filter(({ result }) => result !== 'none');
  return (
    <Card id="result">
      <EmptyState
        title={t('empty.title', { year })}
        action={
          others.length > 0 && (
            <span className="row">
              {t('empty.otherYears')}
              {others.map(({ fiscalYear }) => (
                <Link key={fiscalYear} to={agencySearch.toSearch({ year: fiscalYear })}>
                  {fiscalYear}
                </Link>
              ))}
            </span>
          )
        }
      >
        {t('empty.text')} {hasDocuments && t('empty.documentsBelow')}
      </EmptyState>
    </Card>
  );
}
