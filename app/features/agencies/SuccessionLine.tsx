import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Relative } from './successions.server.ts';

/** What the agency came of and what came of it, a line each. */
export function SuccessionLine({ relatives }: { relatives: readonly Relative[] }) {
  const { t } = useTranslation('agencies');
  if (relatives.length === 0) return null;
  return (
    <ul className="list-plain">
      {relatives.map(({ agencyCode, nameTh, relation, from, canOpen }) => (
        <li key={agencyCode}>
          {t(`relatives.${relation}`)}{' '}
          {canOpen ? <Link to={`/agencies/${agencyCode}`}>{nameTh}</Link> : nameTh}{' '}
          {t('relatives.since', { from })}
        </li>
      ))}
    </ul>
  );
}
