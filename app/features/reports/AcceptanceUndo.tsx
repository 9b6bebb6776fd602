import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { ReportPart } from './ReportRepository.server.ts';

/** Taking an acceptance back, with what follows from it and until when it can be done. */
export function AcceptanceUndo({ part, until }: { part: ReportPart; until: Date | string }) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  return (
    <Card title={t('unaccept.title')} note={t('unaccept.until', { at: formatMoment(until, lang) })}>
      <Form method="post" className="stack no-print">
        <input type="hidden" name="version" value={part.version} />
        <input type="hidden" name="part" value={part.partNo} />
        <p>{t('unaccept.note')}</p>
        <div className="row">
          <SubmitButton name="intent" value="unaccept" kind="plain">
            {t('unaccept.act')}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
