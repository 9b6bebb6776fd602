import type { PublicDocumentRow } from 'db/tables/public-page.ts';
import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import type { PublicDocument } from './PublicPageRepository.server.ts';

const PLAN = [
  'topic',
  'items',
  'finding',
  'measure',
  'steps',
  'timeframe',
  'responsible',
  'limitation',
] as const;
const REPORT = ['finding', 'measure', 'responsible', 'status'] as const;
type Column = (typeof PLAN)[number] | (typeof REPORT)[number];

/** The rows of a plan or report under the columns of its official form. */
export function PublicDocumentTable({ document }: { document: PublicDocument }) {
  const { t } = useTranslation('publicPage');
  const columns: readonly Column[] = document.kind === 'plan' ? PLAN : REPORT;
  const cell = (row: PublicDocumentRow, column: Column): string => {
    if (column === 'topic') return row.topicNo === null ? ABSENT : String(row.topicNo);
    if (column !== 'status') return row[column] || ABSENT;
    return [row.status && t(`statuses.${row.status}`), row.statusText].filter(Boolean).join('\n') || ABSENT;
  };
  return (
    <TableBox label={t(`kinds.${document.kind}`)}>
      <table className="table public-rows">
        <thead>
          <tr>
            <th scope="col">{t('columns.no')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {document.content.map((row, at) => (
            <tr key={row.no}>
              <th scope="row">{at + 1}</th>
              {columns.map((column) => (
                <td key={column} data-label={t(`columns.${column}`)}>
                  {cell(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
