import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MAIL_CHOICES, type MailChoice } from '~/features/inbox/core/kinds.ts';
import { SubmitButton } from '~/ui/forms.tsx';

/** How much mail the person wants about what they have to do; the inbox always gets everything. */
export function MailChoiceForm({ choice }: { choice: MailChoice }) {
  const { t } = useTranslation('inbox');
  return (
    <Form method="post" action="/account" className="stack">
      <fieldset className="plain">
        <legend className="visually-hidden">{t('mail.title')}</legend>
        {MAIL_CHOICES.map((each) => (
          <label key={each} className="row">
            <input type="radio" name="mailChoice" value={each} defaultChecked={each === choice} />
            {t(`mail.choices.${each}`)}
          </label>
        ))}
      </fieldset>
      <div>
        <SubmitButton name="intent" value="mail" kind="plain">
          {t('mail.save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
