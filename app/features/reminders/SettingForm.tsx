import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { OffsetProblem, TypedPlan } from './core/plan-form.ts';
import type { ReminderSetting } from './SettingRepository.server.ts';

/** When to remind; what was typed stays when it is wrong or somebody was faster. */
export function SettingForm(props: {
  address: string;
  setting: ReminderSetting;
  typed: TypedPlan | null;
  errors: { beforeDays?: OffsetProblem | undefined; afterDays?: OffsetProblem | undefined };
  mayWrite: boolean;
}) {
  const { t } = useTranslation('reminders');
  const { setting, typed, errors, mayWrite } = props;
  const said = (problem: OffsetProblem | undefined) => (problem ? t(`problems.${problem}`) : null);
  return (
    <Form method="post" action={props.address}>
      <fieldset disabled={!mayWrite} className="plain stack">
        <input type="hidden" name="version" value={setting.version} />
        <Field label={t('before')} hint={t('daysHint')} error={said(errors.beforeDays)}>
          <input name="beforeDays" defaultValue={typed?.beforeDays ?? setting.beforeDays.join(', ')} />
        </Field>
        <label className="row">
          <input type="checkbox" name="onDay" value="1" defaultChecked={typed?.onDay ?? setting.onDay} />
          {t('onDay')}
        </label>
        <Field label={t('after')} hint={t('daysHint')} error={said(errors.afterDays)}>
          <input name="afterDays" defaultValue={typed?.afterDays ?? setting.afterDays.join(', ')} />
        </Field>
        <label className="row">
          <input type="checkbox" name="weekly" value="1" defaultChecked={typed?.weekly ?? setting.weekly} />
          {t('weekly')}
        </label>
        {mayWrite ? (
          <div>
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        ) : (
          <p className="muted small">{t('readOnly')}</p>
        )}
        {setting.updatedByOffice && (
          <p className="muted small">{t('changedBy', { office: setting.updatedByOffice })}</p>
        )}
      </fieldset>
    </Form>
  );
}
