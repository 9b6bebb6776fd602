import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { contradictionOf } from './core/contradiction.ts';
import { type ReportRowForm, STATUSES } from './core/report-form.ts';
import type { ReportRow } from './ReportRepository.server.ts';

interface Props {
  rows: readonly ReportRow[];
  /** What was typed when it could not be saved or submitted. */
  typed: readonly ReportRowForm[] | null;
  version: number;
}

/** The report as the agency fills it in: one box a measure, saved as a draft or submitted. */
export function ReportForm({ rows, typed, version }: Props) {
  const { t } = useTranslation('reports');
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="version" value={version} />
      {rows.map((row) => {
        const shown = typed?.find((each) => each.rowNo === row.rowNo) ?? row;
        const contradiction = contradictionOf(shown.status, shown.statusText ?? '');
        const name = (field: string) => `row-${row.rowNo}-${field}`;
        return (
          <fieldset key={row.rowNo} id={`row-${row.rowNo}`}>
            <legend>
              {row.rowNo}. {row.action}
            </legend>
            <input type="hidden" name={name('action')} value={row.action} />
            {row.weakness && <p className="muted">{row.weakness}</p>}
            <div className="row" role="radiogroup" aria-label={t('status')}>
              {STATUSES.map((status) => (
                <label key={status} className="check">
                  <input
                    type="radio"
                    name={name('status')}
                    value={status}
                    defaultChecked={shown.status === status}
                  />
                  <span>{t(`statuses.${status}`)}</span>
                </label>
              ))}
            </div>
            {contradiction && <Notice kind="warn">{t(`contradictions.${contradiction}`)}</Notice>}
            <Field label={t('statusText')} hint={t('statusTextHint')} plain>
              <textarea name={name('statusText')} rows={2} defaultValue={shown.statusText ?? ''} />
            </Field>
            <div className="form-grid">
              <Field label={t('responsible')} plain>
                <input type="text" name={name('responsible')} defaultValue={shown.responsible ?? ''} />
              </Field>
              <Field label={t('remark')} plain>
                <input type="text" name={name('remark')} defaultValue={shown.remark ?? ''} />
              </Field>
            </div>
          </fieldset>
        );
      })}
      <div className="row">
        <SubmitButton name="intent" value="save" kind="plain">
          {t('save')}
        </SubmitButton>
        <SubmitButton name="intent" value="submit">
          {t('submit')}
        </SubmitButton>
        <span className="muted small">{t('submitNote')}</span>
      </div>
    </Form>
  );
}
