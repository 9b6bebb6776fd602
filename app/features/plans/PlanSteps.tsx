import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { ShownPlan } from './load-plan.server.ts';
import type { StepAnswer } from './plan-answer.ts';

interface Props {
  plan: ShownPlan;
  refused: StepAnswer | null;
}

/** What this person can do to bring the plan on: hand it in, approve it, or give it back with what is to be mended. */
export function PlanSteps({ plan, refused }: Props) {
  const { t } = useTranslation('plans');
  const { acts, hasHead } = plan.lifecycle;
  const giveBack = acts.find((act) => act === 'return' || act === 'record_return' || act === 'send_back');
  return (
    <>
      {acts.includes('submit') && (
        <Step plan={plan}>
          <SubmitButton name="intent" value="submit">
            {t(hasHead ? 'state.submit' : 'state.submitPaper')}
          </SubmitButton>
        </Step>
      )}
      {acts.includes('approve') && (
        <Step plan={plan}>
          <SubmitButton name="intent" value="approve">
            {t('state.approve')}
          </SubmitButton>
          <span className="small muted">{t('state.approveNote')}</span>
        </Step>
      )}
      {acts.includes('record_approval') && <Paper plan={plan} refused={refused} />}
      {giveBack && <GiveBack plan={plan} refused={refused} act={giveBack} />}
    </>
  );
}

function Step({ plan, children }: { plan: ShownPlan; children: ReactNode }) {
  return (
    <Form method="post" className="row" preventScrollReset>
      <input type="hidden" name="year" value={plan.fiscalYear - 1} />
      <input type="hidden" name="stateVersion" value={plan.stateVersion} />
      {children}
    </Form>
  );
}

/** The head signs on paper: the day and the office stand in the record. */
function Paper({ plan, refused }: Props) {
  const { t } = useTranslation('plans');
  const typed = refused?.intent === 'record_approval' ? refused.typed : null;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="year" value={plan.fiscalYear - 1} />
      <input type="hidden" name="stateVersion" value={plan.stateVersion} />
      <h3>{t('state.paper')}</h3>
      <div className="form-grid">
        <Field label={t('state.paperOn')} hint={t('state.paperOnHint')} plain>
          <input
            type="date"
            name="on"
            required
            max={plan.lifecycle.today}
            defaultValue={typed?.on ?? plan.lifecycle.today}
          />
        </Field>
        <Field label={t('state.paperOffice')} hint={t('state.paperOfficeHint')} plain>
          <input type="text" name="office" required maxLength={200} defaultValue={typed?.office ?? ''} />
        </Field>
      </div>
      <div className="row">
        <SubmitButton name="intent" value="record_approval">
          {t('state.recordApproval')}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Back to the agency with a comment, and one for a row where it is about the row. */
function GiveBack({ plan, refused, act }: Props & { act: 'return' | 'record_return' | 'send_back' }) {
  const { t } = useTranslation('plans');
  const typed = refused?.intent === act ? refused.typed : null;
  return (
    <details open={typed !== null}>
      <summary>{t(`state.acts.${act}`)}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <input type="hidden" name="year" value={plan.fiscalYear - 1} />
        <input type="hidden" name="stateVersion" value={plan.stateVersion} />
        <Field
          label={t('state.comment')}
          hint={t('state.commentHint')}
          error={refused?.problem === 'no_comment' ? t('state.problems.no_comment') : null}
        >
          <textarea name="comment" rows={3} required defaultValue={typed?.comment ?? ''} />
        </Field>
        <details open={(typed?.rowComments.length ?? 0) > 0}>
          <summary>{t('state.rowComments')}</summary>
          {plan.rows.map((row, at) => (
            <Field
              key={row.rowId}
              label={t('state.rowCommentOf', { no: at + 1, measure: row.measure.slice(0, 80) })}
              plain
            >
              <textarea
                name={`comment-${row.rowId}`}
                rows={2}
                defaultValue={typed?.rowComments.find(({ rowId }) => rowId === row.rowId)?.comment ?? ''}
              />
            </Field>
          ))}
        </details>
        <div className="row">
          <SubmitButton name="intent" value={act} kind="danger">
            {t(`state.acts.${act}`)}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
