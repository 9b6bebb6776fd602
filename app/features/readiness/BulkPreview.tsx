import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { isWritten, type LinkPlan } from './core/link-plan.ts';

interface Props {
  text: string;
  plans: readonly LinkPlan[];
  /** What the confirmation is about; it holds until somebody changes one of these links. */
  stamp: string;
  isOutdated: boolean;
  fiscalYear: number;
}

/** What will happen to each pasted line, before anything is stored. */
export function BulkPreview({ text, plans, stamp, isOutdated, fiscalYear }: Props) {
  const { t } = useTranslation('readiness');
  const count = plans.filter(isWritten).length;
  return (
    <Card title={t('bulk.previewTitle')}>
      {isOutdated && count > 0 && <Notice kind="warn">{t('bulk.outdated')}</Notice>}
      {plans.length > 0 && (
        <TableBox label={t('bulk.previewTitle')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('bulk.line')}</th>
                <th scope="col">{t('province.item')}</th>
                <th scope="col">{t('bulk.what')}</th>
                <th scope="col">{t('url')}</th>
                <th scope="col">{t('unit')}</th>
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <tr key={plan.line}>
                  <td>{plan.line}</td>
                  <th scope="row">{plan.itemCode ?? '–'}</th>
                  <td>
                    <span aria-hidden="true">{isWritten(plan) ? '✓' : '✕'}</span>{' '}
                    {t(`bulk.kinds.${plan.kind}`)}
                    {plan.fault && <div className="small">{t(`reasons.${plan.fault}`)}</div>}
                  </td>
                  <td className="readiness-url">
                    {plan.url ?? plan.text}
                    {plan.kind === 'replace' && plan.before !== plan.url && (
                      <div className="small muted">{t('bulk.before', { url: plan.before ?? '–' })}</div>
                    )}
                  </td>
                  <td>{plan.responsibleUnit ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
      {count === 0 ? (
        <Notice kind="warn">{t('bulk.none')}</Notice>
      ) : (
        <Form method="post" className="readiness-inner">
          <input type="hidden" name="year" value={fiscalYear} />
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="stamp" value={stamp} />
          <SubmitButton name="intent" value="bulk">
            {t('bulk.confirm', { count })}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}
