import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import type { DayForm, DayProblem, ImportResult } from './calendar-acts.server.ts';

/** Adds a holiday of the province; what was typed stays when it is wrong. */
export function AddDayForm(props: {
  target: string;
  typed: Omit<DayForm, 'intent'> | null;
  problem: DayProblem | null;
}) {
  const { t } = useTranslation('calendar');
  const { typed, problem } = props;
  const isOfDate = problem === 'date' || problem === 'exists' || problem === 'gone';
  const isOfName = problem === 'name' || problem === 'too_long';
  return (
    <Form method="post" action={props.target} className="stack">
      <Field label={t('date')} hint={t('dateHint')} error={isOfDate ? t(`problems.${problem}`) : null}>
        <input name="day" inputMode="numeric" defaultValue={typed?.day} required maxLength={20} />
      </Field>
      <Field label={t('nameTh')} error={isOfName ? t(`problems.${problem}`) : null}>
        <input name="nameTh" defaultValue={typed?.nameTh} required maxLength={200} />
      </Field>
      <Field label={t('nameEn')} plain>
        <input name="nameEn" defaultValue={typed?.nameEn} maxLength={200} />
      </Field>
      <div>
        <SubmitButton name="intent" value="add">
          {t('add.submit')}
        </SubmitButton>
      </div>
    </Form>
  );
}

const MOST_FAULTS = 20;

/** Takes days from a file or pasted lines; each wrong line is named and then none is taken. */
export function ImportForm(props: { target: string; failed: ImportResult | null; text: string }) {
  const { t } = useTranslation('calendar');
  const { failed, text } = props;
  const problem = failed && failed.kind !== 'done' && failed.kind !== 'faults' ? failed.kind : null;
  return (
    <Form method="post" action={props.target} encType="multipart/form-data" className="stack">
      {failed?.kind === 'faults' && (
        <Notice kind="error" title={t('import.faults', { count: failed.faults.length })}>
          <ul>
            {failed.faults.slice(0, MOST_FAULTS).map((fault) => (
              <li key={fault.row}>
                {t('import.fault', {
                  row: fault.row,
                  text: fault.text,
                  problem: t(`import.problems.${fault.problem}`),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Field label={t('import.file')} error={problem ? t(`import.problems.${problem}`) : null}>
        <input type="file" name="file" accept=".csv,.xlsx,.txt" />
      </Field>
      <Field label={t('import.text')} hint={t('import.textHint')} plain>
        <textarea name="text" rows={5} defaultValue={text} placeholder={'วันที่,ชื่อวันหยุด\n2/1/2569,วันหยุดพิเศษ'} />
      </Field>
      <div>
        <SubmitButton name="intent" value="import" kind="plain">
          {t('import.submit')}
        </SubmitButton>
      </div>
    </Form>
  );
}
