import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { StateStrip } from '~/ui/StateStrip.tsx';
import type { Circular } from './CircularRepository.server.ts';
import { CIRCULAR, type CircularAct } from './core/circular-process.ts';
import type { SignErrors } from './core/sign-form.ts';
import { ReturnForm, SendForm, SignForm, type SigningChoices, SmallAct } from './ProcessForms.tsx';
import type { CircularStep } from './ProcessRepository.server.ts';
import { StepHistory } from './StepHistory.tsx';

interface Props {
  circular: Omit<Circular, 'sentAt'>;
  provinceCode: string;
  steps: readonly CircularStep[];
  today: string;
  /** What the person may do now; empty for readers. */
  acts: readonly CircularAct[];
  /** The person wrote the text and somebody else could check it. */
  isOwnText: boolean;
  measures: number;
  recipients: number;
  /** Stands for the list of recipients shown. */
  digest: string;
  /** What can be taken over when the signature is recorded; null for who may not. */
  signing: SigningChoices | null;
  typed: Record<string, string>;
  signErrors: SignErrors;
}

/** Where a circular stands, who acts next and by when, who did what, and the acts of whoever looks. */
export function ProcessPanel(props: Props) {
  const { circular, acts, steps, today } = props;
  const { t } = useTranslation('circulars');
  const { state, version } = circular;
  const may = (act: CircularAct) => acts.includes(act);
  const edit = `/provinces/${props.provinceCode}/circulars/${circular.circularId}/edit`;
  return (
    <Card title={t('process.title')}>
      <div className="stack">
        <StateStrip
          machine={CIRCULAR}
          state={state}
          labelOf={(each) => t(`states.${each}`)}
          dueOn={state === 'sent' || state === 'removed' ? null : circular.acknowledgeDueOn}
          today={today}
          nextStep={state === 'sent' ? undefined : t(`process.next.${state}`)}
          lockedWhy={state === 'draft' ? undefined : t(`process.locked.${state}`)}
        />
        {state !== 'sent' && (
          <p>{t('process.summary', { measures: props.measures, recipients: props.recipients })}</p>
        )}
        {may('check') &&
          (props.isOwnText ? (
            <p className="muted">{t('process.ownText')}</p>
          ) : (
            <Row note={t('process.checkNote')}>
              <SmallAct act="check" version={version} kind="primary" />
            </Row>
          ))}
        {may('sign') && (
          <SignForm
            circular={circular}
            signing={props.signing}
            typed={props.typed}
            errors={props.signErrors}
          />
        )}
        {may('send') && <SendForm version={version} recipients={props.recipients} digest={props.digest} />}
        {may('return') && <ReturnForm version={version} typed={props.typed.comment ?? ''} />}
        <div className="row">
          {may('change') && (
            <Link className="button" to={edit}>
              {t(state === 'draft' ? 'process.edit' : 'process.editLocked')}
            </Link>
          )}
          {may('restore') && <SmallAct act="restore" version={version} kind="primary" />}
          {may('remove') && <SmallAct act="remove" version={version} kind="plain" />}
        </div>
        <StepHistory steps={steps} isOpen={state !== 'sent'} />
      </div>
    </Card>
  );
}

function Row({ children, note }: { children: ReactNode; note: string }) {
  return (
    <div className="row">
      {children}
      <span className="muted small">{note}</span>
    </div>
  );
}
