import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import { cellOf, FORM_COLUMNS, type PlanForm, topicSpans } from './core/forms.ts';
import type { ShownPlan } from './load-plan.server.ts';

interface Props {
  form: PlanForm;
  rows: ShownPlan['rows'];
  topics: ShownPlan['topics'];
}

/** The plan in the columns of one of the published forms; a topic's cell spans its rows. */
export function PlanTable({ form, rows, topics }: Props) {
  const { t } = useTranslation('plans');
  const ordered = rows.toSorted((a, b) => (a.topicNo ?? 99) - (b.topicNo ?? 99) || a.rowNo - b.rowNo);
  const spans = topicSpans(ordered);
  const nameOf = (no: number) => topics.find(({ number }) => number === no)?.name ?? '';
  const columns = FORM_COLUMNS[form];
  const heads = columns.map((column) => t(`forms.${form}.${column}` as 'forms.a.topic'));
  return (
    <TableBox label={t('forms.caption')} className="plan-form-table">
      <table className="table">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col">
                {heads[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((row, rowAt) => (
            <tr key={row.rowId}>
              {columns.map((column, at) => {
                const text = cellOf(row, column, nameOf) ?? ABSENT;
                if (column !== 'topic')
                  return (
                    <td key={column} data-label={heads[at]}>
                      {text}
                    </td>
                  );
                const span = spans[rowAt] ?? 1;
                return span === 0 ? null : (
                  <th key={column} scope="rowgroup" rowSpan={span} data-label={heads[at]}>
                    {text}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
