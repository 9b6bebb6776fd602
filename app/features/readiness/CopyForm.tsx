import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import type { Carried } from './core/copy-forward.ts';
import { OutLink } from './OutLink.tsx';

/** Links of the year before that fit an item of this year, to be taken over at once. */
export function CopyForm(props: { carried: readonly Carried[]; from: number; fiscalYear: number }) {
  const { t } = useTranslation('readiness');
  const { carried, from, fiscalYear } = props;
  return (
    <Card>
      <details>
        <summary>
          {t('copy.title', { year: from })} ({carried.length})
        </summary>
        <Form method="post" className="stack readiness-inner">
          <p className="muted">{t('copy.text')}</p>
          <ul>
            {carried.map((each) => (
              <li key={each.to}>
                {t('copy.pair', { from: each.from, to: each.to, year: from })} <OutLink url={each.url} />
              </li>
            ))}
          </ul>
          <input type="hidden" name="year" value={fiscalYear} />
          <div>
            <SubmitButton name="intent" value="copy">
              {t('copy.confirm', { count: carried.length })}
            </SubmitButton>
          </div>
        </Form>
      </details>
    </Card>
  );
}
