import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import type { LedgerRow } from './core/ledger-row.ts';
import type { GivenDecision } from './core/read-decision.ts';
import { LedgerFigures } from './LedgerFigures.tsx';
import { LedgerHead } from './LedgerHead.tsx';
import { LedgerWords } from './LedgerWords.tsx';
import { SettleForm } from './SettleForm.tsx';
import type { SettleFault } from './settle.server.ts';

/** A decision that was not kept, with the figure as it stands now and what was filled in. */
export function NotSaved(props: {
  row: LedgerRow;
  fiscalYear: number;
  /** Null when somebody else was first. */
  fault: SettleFault | null;
  given: GivenDecision;
  names: Readonly<Record<string, string>>;
}) {
  const { row, fault, fiscalYear, names } = props;
  const { t } = useTranslation('findings');
  const top = useRef<HTMLDivElement>(null);
  // The form that was sent may be far down the list.
  useEffect(() => top.current?.focus(), []);
  return (
    <Card>
      <div ref={top} tabIndex={-1}>
        <Notice kind="error" title={t('notSaved')}>
          {t(fault === null ? 'faults.conflict' : `faults.${fault}`)}
        </Notice>
      </div>
      <ul className="ledger ledger-one">
        <li>
          <LedgerHead row={row} fiscalYear={fiscalYear} names={names} />
          <LedgerFigures row={row} />
          <div className="ledger-more">
            <LedgerWords row={row} names={names} />
            {row.decisions.length > 0 && (
              <SettleForm row={row} fiscalYear={fiscalYear} given={props.given} fault={fault} />
            )}
          </div>
        </li>
      </ul>
    </Card>
  );
}
