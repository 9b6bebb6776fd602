import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Missing } from './core/missing.ts';
import type { ReportPageData } from './load-report.server.ts';

/** What a report lacks before it can be handed in, each line a link to the field. */
export function MissingList(props: { page: Pick<ReportPageData, 'key'>; missing: readonly Missing[] }) {
  const { t } = useTranslation('reports');
  const { agencyCode, fiscalYear, round } = props.page.key;
  return (
    <ul>
      {props.missing.map(({ rowNo, what }) => (
        <li key={`${rowNo}${what}`}>
          <Link to={`/agencies/${agencyCode}/reports/${fiscalYear}/${round}/rows/${rowNo}#${what}`}>
            {t('missingIn', { no: rowNo, what: t(`missing.${what}`) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
