import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm } from '~/lib/form.ts';
import { isMailAddress } from '~/lib/mail-address.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { CentrePage } from './CentrePage.tsx';
import { requestPasswordReset } from './password-reset.server.ts';

export const meta: MetaFunction = () => [{ title: 'ลืมรหัสผ่าน – โปร่งใส Prongsai' }];

export async function action({ request, context }: ActionFunctionArgs) {
  const email = String((await readForm(request)).get('email') ?? '').trim();
  if (!isMailAddress(email)) return data({ email, isSent: false }, { status: 400 });
  await requestPasswordReset(context, email);
  return data({ email, isSent: true });
}

/** The answer is the same whether or not there is an account. */
export default function ForgotPassword() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  return (
    <CentrePage title={t('forgot.title')} lead={t('forgot.lead')}>
      {answer?.isSent && (
        <Notice kind="done" title={t('forgot.sentTitle')}>
          {t('forgot.sent', { email: answer.email })}
        </Notice>
      )}
      <Card>
        <Form method="post" className="stack" noValidate>
          <Field label={t('email')} error={answer && !answer.isSent ? t('forgot.badEmail') : null}>
            <input
              type="email"
              name="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={answer?.isSent ? undefined : answer?.email}
              required
            />
          </Field>
          <div className="spread">
            <SubmitButton>{t('forgot.submit')}</SubmitButton>
            <Link to="/login">{t('forgot.back')}</Link>
          </div>
        </Form>
      </Card>
    </CentrePage>
  );
}
