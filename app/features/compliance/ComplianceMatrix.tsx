import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/marks.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { ComplianceRow } from './ComplianceRepository.server.ts';
import { CELL_LOOK } from './cell-look.ts';
import { CELL_STATES, type Dues } from './core/cell-state.ts';
import { overdueIn, reportStateOf, stateOf } from './core/roll-up.ts';

interface Props {
  measures: readonly { measureNo: number; title: string }[];
  rows: readonly ComplianceRow[];
  dues: Dues;
  today: string;
  fiscalYear: number;
  round: '6m' | '12m';
}

/** Agencies by measures; each cell a sign, a colour and words for those who hear it. */
export function ComplianceMatrix({ measures, rows, dues, today, fiscalYear, round }: Props) {
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  if (rows.length === 0) return <EmptyState title={t('noRecipients')} />;
  return (
    <div className="stack">
      <ul className="strip">
        {CELL_STATES.map((state) => (
          <li key={state} className={`step-${CELL_LOOK[state].step}`} style={{ borderStyle: 'solid' }}>
            <span aria-hidden="true">{CELL_LOOK[state].sign}</span> {t(`states.${state}`)}
          </li>
        ))}
      </ul>
      <TableBox tall label={t('matrix')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{common('agency')}</th>
              <th scope="col">{t('report')}</th>
              {measures.map((measure) => (
                <th key={measure.measureNo} scope="col" className="mid" title={measure.title}>
                  {t('measureNo', { no: measure.measureNo })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const overdue = overdueIn(row, dues, today);
              const reportState = reportStateOf(row);
              return (
                <tr key={row.agencyCode}>
                  <th scope="row" className="name">
                    <Link to={`/agencies/${row.agencyCode}`}>{row.nameTh}</Link>
                    <div className="muted small">
                      {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </th>
                  <td>
                    {reportState ? (
                      <Link to={`/agencies/${row.agencyCode}/reports/${fiscalYear}/${round}`}>
                        {t(`reportStates.${reportState}`)}
                      </Link>
                    ) : (
                      <span className="muted">{t('reportStates.none')}</span>
                    )}
                    {overdue && <div className="small below">▼ {t(`overdue.${overdue}`)}</div>}
                  </td>
                  {measures.map((measure) => {
                    const state = stateOf(row, measure.measureNo);
                    return (
                      <td key={measure.measureNo} className="mid">
                        <span
                          className={`badge step-${CELL_LOOK[state].step}`}
                          title={`${measure.title}: ${t(`states.${state}`)}`}
                        >
                          <span aria-hidden="true">{CELL_LOOK[state].sign}</span>
                          <span className="visually-hidden">{t(`states.${state}`)}</span>
                        </span>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
    </div>
  );
}
