import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SIZE_CLASSES } from '~/lib/size-class.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import type { BodyData } from './load-body.server.ts';

/** The size class of the body, as it is today. */
export function SizeCard(props: { loaded: BodyData; typed: Record<string, string> }) {
  const { body } = props.loaded;
  const { t } = useTranslation('register');
  const { t: common } = useTranslation('common');
  return (
    <Card title={t('size.title')} note={t('size.note')}>
      <Form method="post" className="stack" key={body.version}>
        <input type="hidden" name="version" value={body.version} />
        <Field label={common('size')} plain>
          <select name="size" defaultValue={props.typed.size ?? body.sizeClass ?? ''}>
            <option value="">{t('size.unknown')}</option>
            {SIZE_CLASSES.map((size) => (
              <option key={size} value={size}>
                {common(`sizes.${size}`)}
              </option>
            ))}
          </select>
        </Field>
        <div>
          <SubmitButton name="intent" value="size">
            {t('size.save')}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
