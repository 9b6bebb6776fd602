import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { AdoptionRow } from './AdoptionRepository.server.ts';
import { DECISIONS } from './core/decision-form.ts';

interface Props {
  measureNo: number;
  decision: AdoptionRow | null;
  mayAct: boolean;
  steps: readonly string[];
}

const SIGNS = { adopted: '●', adapted: '◐', declined: '▽' } as const;
const STEPS = { adopted: 'step-1', adapted: 'step-2', declined: 'step-4' } as const;

/** The agency's decision on one measure: as it stands, and the form to make or change it. */
export function DecisionForm({ measureNo, decision, mayAct, steps }: Props) {
  const { t } = useTranslation('circulars');
  return (
    <>
      {decision && (
        <div>
          <span className={`badge ${STEPS[decision.decision]}`}>
            {SIGNS[decision.decision]} {t(`decisions.${decision.decision}`)}
          </span>{' '}
          {decision.reason}
          {decision.adaptedText && <p style={{ whiteSpace: 'pre-line' }}>{decision.adaptedText}</p>}
        </div>
      )}
      {mayAct && (
        <details open={!decision}>
          <summary>{decision ? t('agency.changeDecision') : t('agency.decide')}</summary>
          <Form method="post" className="stack" preventScrollReset>
            <input type="hidden" name="intent" value="decide" />
            <input type="hidden" name="measureNo" value={measureNo} />
            <input type="hidden" name="version" value={decision?.version ?? 0} />
            <div className="row">
              {DECISIONS.map((each) => (
                <label key={each} className="check">
                  <input
                    type="radio"
                    name="decision"
                    value={each}
                    defaultChecked={(decision?.decision ?? 'adopted') === each}
                  />
                  <span>{t(`decisions.${each}`)}</span>
                </label>
              ))}
            </div>
            <Field label={t('agency.adaptedText')} hint={t('agency.adaptedHint')} plain>
              <textarea
                name="adaptedText"
                rows={3}
                defaultValue={decision?.adaptedText ?? steps.join('\n')}
              />
            </Field>
            <Field label={t('agency.reason')} hint={t('agency.reasonHint')} plain>
              <input type="text" name="reason" defaultValue={decision?.reason ?? ''} />
            </Field>
            <div>
              <SubmitButton kind="plain" small>
                {t('agency.saveDecision')}
              </SubmitButton>
            </div>
          </Form>
        </details>
      )}
    </>
  );
}
