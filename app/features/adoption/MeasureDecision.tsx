import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { MeasureCard } from '~/ui/MeasureCard.tsx';
import { Notice } from '~/ui/marks.tsx';
import { MeasureDiffTable } from '~/ui/TextDiff.tsx';
import type { ReceiptProblem } from './act-on-receipt.server.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionMark } from './DecisionMark.tsx';
import type { ReceiptMeasure } from './receipt-measures.server.ts';

interface Props {
  each: Omit<ReceiptMeasure, 'decision'> & {
    decision: Omit<NonNullable<ReceiptMeasure['decision']>, 'decidedAt'> | null;
  };
  mayAct: boolean;
  letterVersion: number;
  problem: ReceiptProblem | null;
}

/** One measure of a circular: its text, what the agency decided, and what a newer version asks. */
export function MeasureDecision({ each, mayAct, letterVersion, problem }: Props) {
  const { t } = useTranslation('adoption');
  const { measure, decision, removedIn, question, reported } = each;
  // A measure that goes on with an earlier text is shown in that text; what is new stands below.
  const shown = { ...measure, ...(each.versionDiff ? each.basis : {}) };
  const rounds = reported.map(({ round, letterVersion: on }) =>
    t('reportedOn', { round: t(`rounds.${round}`), version: on }),
  );
  return (
    <div id={`measure-${measure.measureNo}`}>
      <MeasureCard measure={shown} no={measure.measureNo}>
        {removedIn !== null && <Notice>{t('version.removedIn', { no: removedIn })}</Notice>}
        {decision && (
          <div>
            <DecisionMark state={each.state} decision={decision.decision} /> {decision.reason}
            {letterVersion > 1 && (
              <span className="muted small"> {t('decidedOn', { no: decision.letterVersion })}</span>
            )}
          </div>
        )}
        {each.adaptedDiff && <MeasureDiffTable diff={each.adaptedDiff} caption={t('adaptedAgainst')} />}
        {decision?.adaptedText && !decision.adapted && (
          <div className="diff-box">
            <p className="small muted">{t('adaptedBefore')}</p>
            <p style={{ whiteSpace: 'pre-line' }}>{decision.adaptedText}</p>
          </div>
        )}
        {rounds.length > 0 && <p className="small muted">{rounds.join(' · ')}</p>}
        {each.versionDiff && removedIn === null && (
          <MeasureDiffTable
            diff={each.versionDiff}
            caption={t('version.against', { from: decision?.letterVersion ?? 1, to: letterVersion })}
          />
        )}
        {question && mayAct && (
          <Form method="post" className="row" preventScrollReset>
            <input type="hidden" name="measureNo" value={measure.measureNo} />
            <SubmitButton name="intent" value="take" small>
              {t(question === 'removed' ? 'version.takeEnd' : 'version.take', { no: letterVersion })}
            </SubmitButton>
            <SubmitButton name="intent" value="keep" kind="plain" small>
              {t('version.keep')}
            </SubmitButton>
          </Form>
        )}
        {problem && problem.problem !== 'mend' && (
          <Notice kind="error">{t(`problems.${problem.problem}`)}</Notice>
        )}
        {mayAct && removedIn === null && (
          <DecisionForm measure={measure} decision={decision} problem={problem} />
        )}
      </MeasureCard>
    </div>
  );
}
