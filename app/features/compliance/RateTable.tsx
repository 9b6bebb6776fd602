import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatShare } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import { RATE_DUTIES, type RateDuty } from './core/rates.ts';
import type { Rate } from './RateRepository.server.ts';

interface RateRow {
  key: string;
  label: string;
  /** Where the rows behind it are. */
  to?: string;
  by: Partial<Record<RateDuty, Rate>>;
}

/** Expected, actual and in time, a column a duty; what nobody was asked for is absent. */
export function RateTable({ head, rows }: { head: string; rows: readonly RateRow[] }) {
  const { t } = useTranslation('compliance');
  return (
    <TableBox label={head}>
      <table className="table rates">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {RATE_DUTIES.map((duty) => (
              <th key={duty} scope="col" className="end">
                {t(`duties.${duty}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, to, by }) => (
            <tr key={key}>
              <th scope="row" className="name">
                {to ? <Link to={to}>{label}</Link> : label}
              </th>
              {RATE_DUTIES.map((duty) => (
                <td key={duty} className="end" data-label={t(`duties.${duty}`)}>
                  <RateCell rate={by[duty]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function RateCell({ rate }: { rate: Rate | undefined }) {
  const { t } = useTranslation('compliance');
  if (!rate || rate.expected === 0) return ABSENT;
  return (
    <>
      {rate.actual}/{rate.expected} ({formatShare(rate.actual, rate.expected)})
      {rate.dated > 0 && (
        <div className="muted small">
          {t('onTime', {
            part: rate.onTime,
            whole: rate.dated,
            share: formatShare(rate.onTime, rate.dated),
          })}
        </div>
      )}
    </>
  );
}
