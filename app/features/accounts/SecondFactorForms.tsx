import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { waitText } from './core/wait-text.ts';
import { ownPasswordError } from './PasswordForm.tsx';

interface Failed {
  failed: { kind: string; waitMs?: number } | null;
}

/** The present password, asked for again. */
function OwnPassword({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Field label={t('currentPassword')} error={failed && ownPasswordError(failed, t)}>
      <input type="password" name="password" autoComplete="current-password" required />
    </Field>
  );
}

function Code({ failed, label }: Failed & { label: string }) {
  const { t } = useTranslation('accounts');
  const isThrottled = failed?.kind === 'throttled';
  return (
    <Field
      label={label}
      error={
        isThrottled
          ? t('account.throttled', { wait: waitText(failed.waitMs ?? 0, t) })
          : failed?.kind === 'wrong_code'
            ? t('factor.wrongCode')
            : null
      }
    >
      <input
        type="text"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
    </Field>
  );
}

export function FactorBegin({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <OwnPassword failed={failed} />
      <div>
        <SubmitButton name="intent" value="begin">
          {t('factor.begin')}
        </SubmitButton>
      </div>
    </Form>
  );
}

export function FactorConfirm({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <Code failed={failed} label={t('factor.code')} />
      <div>
        <SubmitButton name="intent" value="confirm">
          {t('factor.confirm')}
        </SubmitButton>
      </div>
    </Form>
  );
}

export function FactorRenew({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <OwnPassword failed={failed} />
      <div>
        <SubmitButton name="intent" value="renew" kind="plain">
          {t('factor.renew')}
        </SubmitButton>{' '}
        <span className="small muted">{t('factor.renewNote')}</span>
      </div>
    </Form>
  );
}

export function FactorTurnOff({ failed }: Failed) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <OwnPassword failed={failed?.kind === 'throttled' ? null : failed} />
      <Code failed={failed} label={t('code.label')} />
      <div>
        <SubmitButton name="intent" value="turn-off" kind="danger">
          {t('factor.turnOff')}
        </SubmitButton>
      </div>
    </Form>
  );
}
