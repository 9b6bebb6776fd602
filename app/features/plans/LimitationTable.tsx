import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import { LIMITATION_FIELDS } from './core/limitation-form.ts';

/** The limitations of the institution in the three columns of the official table, or the word that there is none. */
export function LimitationTable(props: {
  rows: readonly {
    limitationId: string;
    limitation: string;
    analysis: string | null;
    handling: string | null;
  }[];
  hasNone: boolean;
}) {
  const { t } = useTranslation('plans');
  const { rows, hasNone } = props;
  if (rows.length === 0) return <p>{t(hasNone ? 'limitations.saidNone' : 'limitations.unanswered')}</p>;
  return (
    <TableBox label={t('limitations.title')} className="plan-form-table">
      <table className="table">
        <thead>
          <tr>
            {LIMITATION_FIELDS.map((name) => (
              <th key={name} scope="col">
                {t(`limitations.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.limitationId}>
              {LIMITATION_FIELDS.map((name) => (
                <td key={name} data-label={t(`limitations.columns.${name}`)}>
                  {row[name] || ABSENT}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
