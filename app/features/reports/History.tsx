import { useTranslation } from 'react-i18next';
import { ABSENT, formatDate, formatMoment } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { fieldName, type HistoryField, isStatus } from './core/history-fields.ts';
import type { HistoryEntry } from './ThreadRepository.server.ts';

interface Props {
  title: string;
  entries: readonly HistoryEntry[];
  /** Names the row of each entry, where entries of several stand together. */
  withRows?: boolean;
}

/** What changed, when, by which office; newest first. Nothing in it can be changed or taken away. */
export function History({ title, entries, withRows }: Props) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  if (entries.length === 0) return null;
  return (
    <Card title={title} note={t('history.note')}>
      <TableBox label={title} className="report-history">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('history.at')}</th>
              {withRows && <th scope="col">{t('no')}</th>}
              <th scope="col">{t('history.office')}</th>
              <th scope="col">{t('history.act')}</th>
              <th scope="col">{t('history.changes')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.entryNo}>
                <td className="nowrap">{formatMoment(entry.at, lang)}</td>
                {withRows && <td>{entry.rowNo ?? ABSENT}</td>}
                <td>{entry.office ?? ABSENT}</td>
                <td>{t(`history.acts.${entry.act as 'begun'}`)}</td>
                <td>
                  <Changes changes={entry.changes} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  );
}

function Changes({ changes }: { changes: Record<string, [unknown, unknown]> }) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  const inWords = (field: HistoryField, value: unknown): string => {
    if (typeof value !== 'string' || value === '') return ABSENT;
    if (field === 'status' && isStatus(value)) return t(`statuses.${value}`);
    return field === 'doneOn' ? formatDate(value, lang) : value;
  };
  const fields = Object.entries(changes).flatMap(([name, change]) => {
    const field = fieldName(name);
    return field ? [{ field, change }] : [];
  });
  return (
    <ul className="list-plain small">
      {fields.map(({ field, change: [before, after] }) => (
        <li key={field}>
          <strong>{t(`history.fields.${field}`)}</strong>: {inWords(field, before)} → {inWords(field, after)}
        </li>
      ))}
    </ul>
  );
}
