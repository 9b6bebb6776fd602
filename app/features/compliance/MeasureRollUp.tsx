import { useTranslation } from 'react-i18next';
import { TableBox } from '~/ui/TableBox.tsx';
import type { ComplianceRow } from './ComplianceRepository.server.ts';
import { CELL_LOOK } from './cell-look.ts';
import { CELL_STATES } from './core/cell-state.ts';
import { countStates } from './core/roll-up.ts';

/** Each measure of the circular with how many agencies stand where. */
export function MeasureRollUp(props: {
  measures: readonly { measureNo: number; title: string }[];
  rows: readonly ComplianceRow[];
}) {
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  const counted = props.measures.map((measure) => ({
    ...measure,
    counts: countStates(props.rows, measure.measureNo),
  }));
  const shown = CELL_STATES.filter((state) => counted.some((measure) => measure.counts[state]));
  return (
    <TableBox>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{common('measure')}</th>
            {shown.map((state) => (
              <th key={state} scope="col" className="end">
                <span aria-hidden="true">{CELL_LOOK[state].sign} </span>
                {t(`states.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counted.map((measure) => (
            <tr key={measure.measureNo}>
              <th scope="row" className="name">
                {measure.measureNo}. {measure.title}
              </th>
              {shown.map((state) => (
                <td key={state} className="end">
                  {measure.counts[state] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
