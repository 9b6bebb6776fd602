import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import type { ReportPageData } from './load-report.server.ts';
import { MissingList } from './MissingList.tsx';
import type { ReportPart } from './ReportRepository.server.ts';

/** Handing the report in, with what still stands in the way. */
export function ReportSubmit({ page, part }: { page: ReportPageData; part: ReportPart }) {
  const { t } = useTranslation('reports');
  const missing = page.rows.flatMap((row) => row.missing.map((what) => ({ rowNo: row.rowNo, what })));
  return (
    <Card title={t('submit')} id="submit">
      <Form method="post" className="stack">
        <input type="hidden" name="version" value={part.version} />
        <input type="hidden" name="part" value={part.partNo} />
        {missing.length > 0 ? (
          <details className="no-print">
            <summary>{t('stillMissing', { count: missing.length })}</summary>
            <MissingList page={page} missing={missing} />
          </details>
        ) : (
          <p>{t('nothingMissing')}</p>
        )}
        <div className="row">
          <SubmitButton name="intent" value="submit">
            {t('submit')}
          </SubmitButton>
          <span className="muted small">{t('submitNote')}</span>
        </div>
      </Form>
    </Card>
  );
}
