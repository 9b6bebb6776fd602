import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms.tsx';
import { waitText } from './core/wait-text.ts';

export interface Failed {
  failed: { kind: string; waitMs?: number } | null;
}

/** The present password, asked for again. */
export function OwnPassword({ failed, name = 'password' }: Failed & { name?: string }) {
  const { t } = useTranslation('accounts');
  return (
    <Field label={t('currentPassword')} error={failed && ownPasswordError(failed, t)}>
      <input type="password" name={name} autoComplete="current-password" required />
    </Field>
  );
}

/** A code of the authenticator app, or a recovery code. */
export function Code({ failed, label }: Failed & { label?: string }) {
  const { t } = useTranslation('accounts');
  return (
    <Field label={label ?? t('code.label')} error={failed && codeError(failed, t)}>
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

/** Everything a sign-in needs: the password, and a code where the second factor is on. */
export function OwnFactorFields({
  failed,
  hasSecondFactor,
  passwordName,
}: Failed & { hasSecondFactor: boolean; passwordName?: string }) {
  const isCodeWrong = failed?.kind === 'wrong_code';
  return (
    <>
      <OwnPassword
        failed={isCodeWrong ? null : failed}
        {...(passwordName === undefined ? {} : { name: passwordName })}
      />
      {hasSecondFactor && <Code failed={isCodeWrong ? failed : null} />}
    </>
  );
}

type Failure = NonNullable<Failed['failed']>;

function ownPasswordError(failed: Failure, t: TFunction<'accounts'>): string | null {
  return throttledError(failed, t) ?? (failed.kind === 'wrong_password' ? t('account.wrongPassword') : null);
}

function codeError(failed: Failure, t: TFunction<'accounts'>): string | null {
  return throttledError(failed, t) ?? (failed.kind === 'wrong_code' ? t('factor.wrongCode') : null);
}

function throttledError(failed: Failure, t: TFunction<'accounts'>): string | null {
  return failed.kind === 'throttled'
    ? t('account.throttled', { wait: waitText(failed.waitMs ?? 0, t) })
    : null;
}
