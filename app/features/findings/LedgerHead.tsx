import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from './core/ledger-row.ts';
import { useFigureName } from './use-figure-name.ts';

const LOOKS = {
  open: 'badge badge-draft',
  reopened: 'badge badge-draft',
  settled: 'badge step-1',
  note: 'badge',
  agrees: 'badge step-2',
} as const;

/** Which figure of which agency, what it turned out to be, and how far it is decided. */
export function LedgerHead(props: {
  row: LedgerRow;
  fiscalYear: number;
  names: Readonly<Record<string, string>>;
}) {
  const { row } = props;
  const { t } = useTranslation('findings');
  const nameOf = useFigureName(props.names);
  return (
    <div>
      <div>
        <strong>{nameOf(row.node, row.kind)}</strong>
      </div>
      <div className="small">
        <Link to={`/agencies/${row.agencyCode}?year=${props.fiscalYear}`}>{row.agencyNameTh}</Link>
      </div>
      <div className="row">
        {row.state !== 'agrees' && (
          <span className={LOOKS[row.state]}>
            {(row.state === 'open' || row.state === 'reopened') && <span aria-hidden="true">⚠</span>}
            {t(`states.${row.state}`)}
          </span>
        )}
        <span className={row.state === 'agrees' ? LOOKS.agrees : 'badge'}>{t(`classes.${row.class}`)}</span>
      </div>
    </div>
  );
}
