import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import type { PasswordFault } from './core/password-rules.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { OwnFactorFields } from './OwnFactorFields.tsx';

export type PasswordFailure =
  | { kind: 'wrong_password' }
  | { kind: 'wrong_code' }
  | { kind: 'throttled'; waitMs: number }
  | { kind: 'fault'; fault: PasswordFault };

interface PasswordFormProps {
  email: string;
  hasSecondFactor: boolean;
  failed: PasswordFailure | null;
}

/** Changes the own password; what a sign-in needs is asked for again. */
export function PasswordForm({ email, hasSecondFactor, failed }: PasswordFormProps) {
  const { t } = useTranslation('accounts');
  return (
    <Form method="post" className="stack">
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <OwnFactorFields failed={failed} hasSecondFactor={hasSecondFactor} passwordName="currentPassword" />
      <NewPasswordField fault={failed?.kind === 'fault' ? failed.fault : null} />
      <div>
        <SubmitButton name="intent" value="password">
          {t('account.changePassword')}
        </SubmitButton>
      </div>
    </Form>
  );
}
