import { Form } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { PasswordFault } from './core/password-rules.ts';
import { waitText } from './core/wait-text.ts';
import { NewPasswordField } from './NewPasswordField.tsx';

export type PasswordFailure =
  | { kind: 'wrong_password' }
  | { kind: 'throttled'; waitMs: number }
  | { kind: 'fault'; fault: PasswordFault };

/** Changes the own password; the present one is asked for again. */
export function PasswordForm({ email, failed }: { email: string; failed: PasswordFailure | null }) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <Field label={t('currentPassword')} error={failed && ownPasswordError(failed, t)}>
        <input type="password" name="currentPassword" autoComplete="current-password" required />
      </Field>
      <NewPasswordField fault={failed?.kind === 'fault' ? failed.fault : null} />
      <div>
        <SubmitButton name="intent" value="password">
          {t('account.changePassword')}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** What is wrong with the present password that was asked for again, or null. */
export function ownPasswordError(
  failed: { kind: string; waitMs?: number },
  t: TFunction<'accounts'>,
): string | null {
  if (failed.kind === 'throttled') return t('account.throttled', { wait: waitText(failed.waitMs ?? 0, t) });
  return failed.kind === 'wrong_password' ? t('account.wrongPassword') : null;
}
