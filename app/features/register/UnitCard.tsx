import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/format.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { BodyFormProps } from './load-body.server.ts';

/** Closes a regional unit from a day on, or opens it again. */
export function UnitCard({ loaded, typed, errors }: BodyFormProps) {
  const { body, today } = loaded;
  const { t } = useTranslation('register');
  const lang = useLanguage();
  return (
    <Card title={t('unit.title')} note={t('unit.note')}>
      {body.closedOn !== null ? (
        <Form method="post" className="stack">
          <input type="hidden" name="version" value={body.version} />
          <Notice kind="warn">{t('unit.isClosed', { date: formatDate(body.closedOn, lang) })}</Notice>
          <div>
            <SubmitButton name="intent" value="reopen">
              {t('unit.reopen')}
            </SubmitButton>
          </div>
        </Form>
      ) : (
        <Form method="post" className="stack" key={body.version}>
          <input type="hidden" name="version" value={body.version} />
          <Field label={t('unit.closedOn')} hint={t('unit.closedOnHint')} error={errors.closedOn}>
            <input type="date" name="closedOn" required max={today} defaultValue={typed.closedOn ?? today} />
          </Field>
          <div>
            <SubmitButton name="intent" value="close" kind="danger">
              {t('unit.close')}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
