import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { StatusStrip } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';

interface Props {
  circularId: string;
  provinceCode: string;
  recipients: number;
  measures: number;
  maySend: boolean;
}

/** A draft before it is sent: what will reach how many, and the one act. */
export function DraftPanel({ circularId, provinceCode, recipients, measures, maySend }: Props) {
  const { t } = useTranslation('circulars');
  return (
    <Card title={t('draft.title')}>
      <div className="stack">
        <StatusStrip
          current="draft"
          steps={[
            { key: 'draft', label: t('states.draft') },
            { key: 'sent', label: t('states.sent') },
          ]}
        />
        <p>{t('draft.summary', { measures, recipients })}</p>
        {maySend && (
          <div className="row">
            <Form method="post">
              <input type="hidden" name="intent" value="send" />
              <SubmitButton>{t('draft.send', { recipients })}</SubmitButton>
            </Form>
            <Link className="button" to={`/provinces/${provinceCode}/circulars/${circularId}/edit`}>
              {t('draft.edit')}
            </Link>
          </div>
        )}
        <p className="muted small">{t('draft.note')}</p>
      </div>
    </Card>
  );
}
