import { Form, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import type { Format } from './core/kind.ts';

/** Gives the document out under a check code, or says why that cannot be done yet. */
export function IssueForm(props: {
  isDraft: boolean;
  formats: readonly Format[];
  canPrint: boolean;
  batch: string;
}) {
  const { isDraft, formats, canPrint, batch } = props;
  const { t } = useTranslation('documents');
  const { pathname, search } = useLocation();
  if (isDraft) return <Notice kind="warn">{t('empty.draft')}</Notice>;
  return (
    <div className="no-print">
      <Card>
        <Form method="post" action={pathname + search} className="spread">
          <span className="small">
            {t('issueNote', { formats: formats.map((format) => t(`formats.${format}`)).join(', '), batch })}
            {formats.includes('pdf') && !canPrint && (
              <>
                <br />
                <strong>{t('noBrowser')}</strong>
              </>
            )}
          </span>
          <SubmitButton>{t('issue')}</SubmitButton>
        </Form>
      </Card>
    </div>
  );
}
