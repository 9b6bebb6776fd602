import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import type { VersionForm } from './core/version-form.ts';

const DUE_FIELDS = ['acknowledgeDueOn', 'planDueOn', 'report6mDueOn', 'report12mDueOn'] as const;

interface Props {
  version: VersionForm;
  errorOf: (name: string) => string | null;
}

/** The correcting letter, and the letter as it reads from now on. */
export function VersionLetterFields({ version, errorOf }: Props) {
  const { t } = useTranslation('letterVersions');
  const { t: circulars } = useTranslation('circulars');
  return (
    <Card title={t('new.letter')}>
      <div className="stack">
        <div className="form-grid">
          <Field label={t('new.number')} hint={t('new.numberHint')}>
            <input type="text" name="number" defaultValue={version.number ?? ''} maxLength={100} />
          </Field>
          <Field label={circulars('fields.datedOn')} error={errorOf('datedOn')}>
            <input type="date" name="datedOn" defaultValue={version.datedOn ?? ''} />
          </Field>
        </div>
        <Field label={t('reason')} hint={t('new.reasonHint')} error={errorOf('reason')}>
          <textarea name="reason" rows={2} defaultValue={version.reason} required />
        </Field>
        <Field label={circulars('subject')} error={errorOf('subject')}>
          <input type="text" name="subject" defaultValue={version.subject} required maxLength={300} />
        </Field>
        <Field label={circulars('fields.body')} error={errorOf('body')}>
          <textarea name="body" rows={6} defaultValue={version.body} required />
        </Field>
        <div className="form-grid">
          {DUE_FIELDS.map((field) => (
            <Field key={field} label={circulars(`fields.${field}`)} error={errorOf(field)}>
              <input type="date" name={field} defaultValue={version[field] ?? ''} />
            </Field>
          ))}
        </div>
      </div>
    </Card>
  );
}
