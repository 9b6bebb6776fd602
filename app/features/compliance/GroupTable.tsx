import { useTranslation } from 'react-i18next';
import { formatShare } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import type { ComplianceRow } from './ComplianceRepository.server.ts';
import type { Dues } from './core/cell-state.ts';
import { countProgress } from './core/roll-up.ts';

interface Props {
  rows: readonly ComplianceRow[];
  dues: Dues;
  today: string;
  groupOf: (row: ComplianceRow) => string;
  header: string;
}

/** Progress by district or by type. */
export function GroupTable({ rows, dues, today, groupOf, header }: Props) {
  const { t } = useTranslation('compliance');
  const groups = new Map<string, ComplianceRow[]>();
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
  return (
    <TableBox>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{header}</th>
            <th scope="col" className="end">
              {t('head.acknowledged')}
            </th>
            <th scope="col" className="end">
              {t('head.reported')}
            </th>
            <th scope="col" className="end">
              {t('head.overdue')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...groups].map(([name, group]) => {
            const progress = countProgress(group, dues, today);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="end">
                  {progress.acknowledged}/{progress.recipients}
                </td>
                <td className="end">
                  {progress.reported}/{progress.expected} ({formatShare(progress.reported, progress.expected)}
                  )
                </td>
                <td className="end">{progress.overdue}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}
