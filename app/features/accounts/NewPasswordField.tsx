import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms.tsx';
import { MIN_PASSWORD_LENGTH, type PasswordFault } from './core/password-rules.ts';

/** A new password with its one rule said beforehand; pasting and password managers are welcome. */
export function NewPasswordField({ fault }: { fault: PasswordFault | null }) {
  const { t } = useTranslation('accounts');
  return (
    <Field
      label={t('newPassword')}
      hint={t('fault.hint', { count: MIN_PASSWORD_LENGTH })}
      error={fault && t(`fault.${fault}`, { count: MIN_PASSWORD_LENGTH })}
    >
      <input type="password" name="newPassword" autoComplete="new-password" required />
    </Field>
  );
}
