import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { TableBox } from './TableBox.tsx';

export interface VersionRow {
  label: string;
  /** As it was saved meanwhile. */
  present: string | null | undefined;
  /** As this person typed it. */
  yours: string | null | undefined;
}

/** After a lost update: what somebody else saved beside what this person typed, where the two differ. */
export function BothVersions({ rows }: { rows: readonly VersionRow[] }) {
  const { t } = useTranslation('common');
  const differing = rows.filter(({ present, yours }) => (present ?? '').trim() !== (yours ?? '').trim());
  if (differing.length === 0) return <p>{t('versions.same')}</p>;
  return (
    <TableBox label={t('versions.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('versions.field')}</th>
            <th scope="col">{t('versions.present')}</th>
            <th scope="col">{t('versions.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td style={{ whiteSpace: 'pre-line' }}>{row.present || ABSENT}</td>
              <td style={{ whiteSpace: 'pre-line' }}>{row.yours || ABSENT}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
