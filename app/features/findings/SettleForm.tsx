import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { LedgerRow } from './core/ledger-row.ts';
import type { GivenDecision } from './core/read-decision.ts';
import type { SettleFault } from './settle.server.ts';

interface Props {
  row: LedgerRow;
  fiscalYear: number;
  /** What was filled in when it could not be saved. */
  given?: GivenDecision | null;
  fault?: SettleFault | null;
}

/** Decides about a figure: leave it, correct it with a reason, or ask the agency. */
export function SettleForm({ row, fiscalYear, given, fault }: Props) {
  const { t } = useTranslation('findings');
  const id = useId();
  const chosen = given?.decision ?? row.settlement?.decision ?? '';
  const canCorrect = row.decisions.includes('correct');
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="fiscalYear" value={fiscalYear} />
      <input type="hidden" name="agencyCode" value={row.agencyCode} />
      <input type="hidden" name="node" value={row.node} />
      <input type="hidden" name="kind" value={row.kind} />
      <input type="hidden" name="version" value={row.settlement?.version ?? 0} />
      {row.figure !== null && <input type="hidden" name="figure" value={row.figure} />}
      <fieldset aria-describedby={fault === 'decision' ? `${id}-fault` : undefined}>
        <legend>{t('decision')}</legend>
        {row.decisions.map((decision) => (
          <label key={decision} className="check">
            <input
              type="radio"
              name="decision"
              value={decision}
              defaultChecked={chosen === decision}
              required
            />
            <span>
              {t(`decisions.${decision}`)}
              <span className="field-hint"> {t(`decisionHints.${decision}`)}</span>
            </span>
          </label>
        ))}
        {fault === 'decision' && (
          <span className="field-error" id={`${id}-fault`} role="alert">
            {t('faults.decision')}
          </span>
        )}
      </fieldset>
      <div className="form-grid">
        {canCorrect && (
          <Field
            label={t('corrected')}
            hint={t('form.correctedHint')}
            error={fault === 'corrected' ? t('faults.corrected') : null}
          >
            <input
              type="text"
              name="corrected"
              inputMode="decimal"
              autoComplete="off"
              maxLength={12}
              defaultValue={given?.corrected ?? row.settlement?.corrected ?? row.required ?? ''}
            />
          </Field>
        )}
        <Field
          label={t('reason')}
          hint={t(canCorrect ? 'form.reasonHint' : 'form.reasonOptional')}
          error={fault === 'reason' ? t('faults.reason') : null}
        >
          <input
            type="text"
            name="reason"
            autoComplete="off"
            maxLength={1000}
            defaultValue={given?.reason ?? row.settlement?.reason ?? ''}
          />
        </Field>
      </div>
      <div>
        <SubmitButton>{t('form.save')}</SubmitButton>
      </div>
    </Form>
  );
}
