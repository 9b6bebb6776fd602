import { useTranslation } from 'react-i18next';
import type { LedgerRow } from './core/ledger-row.ts';
import { LedgerFigures } from './LedgerFigures.tsx';
import { LedgerHead } from './LedgerHead.tsx';
import { LedgerWords } from './LedgerWords.tsx';
import { SettleForm } from './SettleForm.tsx';

/** Checked figures, one below the other: what is printed, what it ought to be, why, and who decided what. */
export function LedgerList(props: {
  rows: readonly LedgerRow[];
  fiscalYear: number;
  names: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation('findings');
  const { rows, fiscalYear, names } = props;
  return (
    <ul className="ledger">
      {rows.map((row) => (
        <li key={[row.agencyCode, row.node, row.kind, row.required, row.settlement?.version].join(' ')}>
          <LedgerHead row={row} fiscalYear={fiscalYear} names={names} />
          <LedgerFigures row={row} />
          <div className="ledger-more">
            <LedgerWords row={row} names={names} />
            {row.decisions.length > 0 && (
              <details>
                <summary>{t(row.settlement ? 'form.again' : 'form.open')}</summary>
                <SettleForm row={row} fiscalYear={fiscalYear} />
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
