import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { Circular } from './CircularRepository.server.ts';
import type { Signature, SignErrors } from './core/sign-form.ts';

/** An act of one button. */
export function SmallAct(props: {
  act: 'check' | 'remove' | 'restore';
  version: number;
  kind: 'primary' | 'plain';
}) {
  const { t } = useTranslation('circulars');
  return (
    <Form method="post">
      <Head act={props.act} version={props.version} />
      <SubmitButton name="act" value={props.act} kind={props.kind}>
        {t(`process.${props.act}`)}
      </SubmitButton>
    </Form>
  );
}

export interface SigningChoices {
  /** The number that would be taken; null where the province has not said how it numbers. */
  nextNumber: string | null;
  /** The offices that sign. */
  roles: readonly string[];
}

/** What the signed paper says; a number without ว is asked about once more. */
export function SignForm({
  circular,
  signing,
  typed,
  errors,
}: {
  circular: Omit<Circular, 'sentAt'>;
  signing: SigningChoices | null;
  typed: Record<string, string>;
  errors: SignErrors;
}) {
  const { t } = useTranslation('circulars');
  const value = (name: keyof Signature) => typed[name] ?? circular[name] ?? '';
  const error = (name: keyof Signature) =>
    errors[name] && t(`errors.${errors[name]}` as 'errors.required', { defaultValue: t('errors.invalid') });
  return (
    <Form method="post" className="stack">
      <Head act="sign" version={circular.version} />
      <fieldset className="stack">
        <legend>{t('process.signTitle')}</legend>
        <div className="form-grid">
          <Field
            label={t('fields.number')}
            hint={
              signing?.nextNumber
                ? t('fields.numberNext', { number: signing.nextNumber })
                : t('fields.numberHint')
            }
            error={error('number')}
          >
            <input type="text" name="number" defaultValue={value('number')} maxLength={100} />
          </Field>
          <Field label={t('fields.datedOn')} hint={t('fields.dateHint')} error={error('datedOn')}>
            <input type="date" name="datedOn" defaultValue={value('datedOn')} />
          </Field>
          <Field label={t('fields.signedRole')} error={error('signedRole')}>
            <input
              type="text"
              name="signedRole"
              defaultValue={value('signedRole')}
              maxLength={200}
              list="signing-offices"
            />
          </Field>
          <datalist id="signing-offices">
            {signing?.roles.map((role) => (
              <option key={role} value={role} />
            ))}
          </datalist>
        </div>
        {errors.number === 'no_mark' && (
          <label className="check">
            <input type="checkbox" name="confirmed" value={value('number')} />
            <span>{t('process.confirmMark')}</span>
          </label>
        )}
      </fieldset>
      <div className="row">
        <SubmitButton name="act" value="sign">
          {t('process.sign')}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Sends to the list that is shown, and to no other. */
export function SendForm(props: { version: number; recipients: number; digest: string }) {
  const { t } = useTranslation('circulars');
  return (
    <Form method="post" className="row">
      <Head act="send" version={props.version} />
      <input type="hidden" name="expected" value={props.digest} />
      <SubmitButton name="act" value="send" busy={t('process.sending', { count: props.recipients })}>
        {t('process.send', { count: props.recipients })}
      </SubmitButton>
      <span className="muted small">{t('process.sendNote')}</span>
    </Form>
  );
}

/** Gives it back to be mended; says what. */
export function ReturnForm({ version, typed }: { version: number; typed: string }) {
  const { t } = useTranslation('circulars');
  return (
    <details open={typed !== ''}>
      <summary>{t('process.return')}</summary>
      <Form method="post" className="stack">
        <Head act="return" version={version} />
        <Field label={t('process.comment')} plain>
          <textarea name="comment" rows={2} maxLength={2000} defaultValue={typed} required />
        </Field>
        <div className="row">
          <SubmitButton name="act" value="return" kind="plain">
            {t('process.return')}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}

function Head({ act, version }: { act: string; version: number }) {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
