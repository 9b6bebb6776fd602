import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { findWorkCalendar } from '~/features/calendar/CalendarRepository.server.ts';
import { addDays } from '~/features/calendar/core/working-days.ts';
import * as JobRunRepository from '~/features/scheduler/JobRunRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { formatDate } from '~/lib/format.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { changeSetting } from './change-setting.server.ts';
import { readPlan } from './core/plan-form.ts';
import { stagesOf } from './core/stages.ts';
import { JobRuns } from './JobRuns.tsx';
import { SettingForm } from './SettingForm.tsx';
import * as SettingRepository from './SettingRepository.server.ts';

export const meta: MetaFunction = () => [{ title: 'กำหนดการเตือน — โปร่งใส' }];

const RUNS_SHOWN = 10;
/** A due date to show the plan by: four weeks from today. */
const SAMPLE_DAYS = 28;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'calendar.read');
  return withTenant(context.db, tenant, async (t) => {
    const setting = await SettingRepository.findSetting(t);
    const sample = addDays(todayInThailand(), SAMPLE_DAYS);
    return {
      province,
      setting,
      sample,
      stages: stagesOf(await findWorkCalendar(t), setting, sample),
      runs: tenant.scope === 'province' ? await JobRunRepository.findAll(t, RUNS_SHOWN) : [],
      mayWrite: can(actor, 'calendar.write', province),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'calendar.write');
  const form = await readForm(request);
  const typed = {
    beforeDays: String(form.get('beforeDays') ?? '').slice(0, 200),
    afterDays: String(form.get('afterDays') ?? '').slice(0, 200),
    onDay: form.get('onDay') === '1',
    weekly: form.get('weekly') === '1',
  };
  const read = readPlan(typed);
  if ('errors' in read) return data({ typed, errors: read.errors, isConflict: false }, { status: 400 });
  const by = { at: new Date(), source: auditSource(context, actor) };
  const isKept = await withTenant(context.db, tenant, (t) =>
    changeSetting(t, read.plan, readVersion(form), by),
  );
  if (!isKept) return data({ typed, errors: {}, isConflict: true }, { status: 409 });
  return redirect(`/provinces/${province.provinceCode}/reminders?done=1`);
}

/** When the province reminds its agencies of what falls due. */
export default function Reminders() {
  const { province, setting, sample, stages, runs, mayWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('reminders');
  const lang = useLanguage();
  const address = `/provinces/${province.provinceCode}/reminders`;
  const words = (isOn: boolean) => t(isOn ? 'on' : 'off');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      printed={[]}
      actions={
        <Link className="button" to={`/provinces/${province.provinceCode}/calendar`}>
          {t('toCalendar')}
        </Link>
      }
    >
      {search.get('done') && !answer && <Notice kind="done">{t('done')}</Notice>}
      {answer?.isConflict && (
        <Notice kind="error" title={t('conflict')}>
          <BothVersions
            rows={[
              { label: t('before'), present: setting.beforeDays.join(', '), yours: answer.typed.beforeDays },
              { label: t('onDay'), present: words(setting.onDay), yours: words(answer.typed.onDay) },
              { label: t('after'), present: setting.afterDays.join(', '), yours: answer.typed.afterDays },
              { label: t('weekly'), present: words(setting.weekly), yours: words(answer.typed.weekly) },
            ]}
          />
        </Notice>
      )}
      <Columns wide>
        <Card title={t('plan')} note={t('planNote')}>
          <SettingForm
            key={setting.version}
            address={address}
            setting={setting}
            typed={answer?.typed ?? null}
            errors={answer?.errors ?? {}}
            mayWrite={mayWrite}
          />
        </Card>
        <Card title={t('sample')} note={t('sampleNote', { date: formatDate(sample, lang) })}>
          {stages.length === 0 ? (
            <p>{t('sampleNone')}</p>
          ) : (
            <ol className="list-plain list-lines">
              {stages.map((stage) => {
                const [kind = 'on', days = ''] = stage.key.split(':');
                return (
                  <li key={stage.key} className="spread">
                    <span>{t(`stages.${kind}` as 'stages.before', { days })}</span>
                    <span className="nowrap">{formatDate(stage.day, lang)}</span>
                  </li>
                );
              })}
            </ol>
          )}
        </Card>
      </Columns>
      {runs.length > 0 && (
        <Card title={t('runs.title')} note={t('runs.note')}>
          <JobRuns runs={runs} />
        </Card>
      )}
    </Page>
  );
}
