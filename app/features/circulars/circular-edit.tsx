import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { BE_OFFSET, fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { BothVersions, type VersionRow } from '~/ui/BothVersions.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { CircularFields } from './CircularFields.tsx';
import * as CircularRepository from './CircularRepository.server.ts';
import { changeDraft, draftCircular } from './circular-acts.server.ts';
import { readCircularForm } from './core/circular-form.ts';
import * as RecipientRepository from './RecipientRepository.server.ts';

export const meta: MetaFunction = () => [{ title: 'ร่างหนังสือเวียน — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'circulars.write');
  return withTenant(context.db, tenant, async (t) => {
    const choices = {
      measures: (await MeasureRepository.findAll(t)).filter((measure) => !measure.isRetired),
      agencies: await RecipientRepository.findAllAgencies(t, fiscalYearOf(todayInThailand())),
    };
    if (params.circularId === undefined) {
      return { province, choices, version: null, values: newCircular(province.nameTh) };
    }
    const circular = await CircularRepository.findById(t, params.circularId);
    if (circular?.state !== 'draft') throw notFound();
    const measures = await CircularRepository.findAllMeasures(t, params.circularId);
    const recipients = await RecipientRepository.findAll(t, params.circularId);
    const values: Record<string, string[]> = {
      number: [circular.number ?? ''],
      datedOn: [circular.datedOn ?? ''],
      subject: [circular.subject],
      body: [circular.body],
      signedRole: [circular.signedRole ?? ''],
      resultsFiscalYear: [String(circular.resultsFiscalYear)],
      acknowledgeDueOn: [circular.acknowledgeDueOn ?? ''],
      planDueOn: [circular.planDueOn ?? ''],
      report6mDueOn: [circular.report6mDueOn ?? ''],
      report12mDueOn: [circular.report12mDueOn ?? ''],
      measureIds: measures.flatMap((measure) => measure.measureId ?? []),
      mode: ['chosen'],
      agencies: recipients.map((recipient) => recipient.agencyCode),
    };
    return { province, choices, version: circular.version, values };
  });
}

/** Sensible first values: the measures of this fiscal year answer last year's results; rounds end where the year's halves end. */
function newCircular(provinceNameTh: string): Record<string, string[]> {
  const today = todayInThailand();
  const measuresYear = fiscalYearOf(today);
  const ce = measuresYear - BE_OFFSET;
  return {
    datedOn: [today],
    subject: [`มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในจังหวัด${provinceNameTh.replace(/^จังหวัด/, '')}`],
    body: ['เพื่อให้หน่วยงานดำเนินการตามมาตรการที่แนบ พร้อมทั้งแจ้งบุคลากรในสังกัดทราบและถือปฏิบัติ'],
    signedRole: ['ผู้ว่าราชการจังหวัด'],
    resultsFiscalYear: [String(measuresYear - 1)],
    report6mDueOn: [`${ce}-03-31`],
    report12mDueOn: [`${ce}-09-30`],
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'circulars.write');
  const form = await readForm(request);
  const typed = Object.fromEntries([...form.keys()].map((key) => [key, form.getAll(key).map(String)]));
  const read = readCircularForm(form);
  if ('errors' in read) return data({ typed, errors: read.errors, conflict: null }, { status: 400 });
  const source = auditSource(context, actor);
  const saved = await withTenant(context.db, tenant, async (t) => {
    const { circularId } = params;
    if (circularId === undefined) {
      return { circularId: await draftCircular(t, read.circular, source, { isDemo: province.isDemo }) };
    }
    const isChanged = await changeDraft(t, circularId, readVersion(form), read.circular, source);
    return isChanged
      ? { circularId }
      : { conflict: (await CircularRepository.findById(t, circularId)) ?? null };
  });
  if ('conflict' in saved) {
    if (!saved.conflict) throw notFound();
    return data({ typed, errors: {}, conflict: saved.conflict }, { status: 409 });
  }
  return redirect(`/circulars/${saved.circularId}`);
}

export default function CircularEdit() {
  const { province, choices, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('circulars');
  const conflict = answer?.conflict;
  return (
    <Page
      title={version === null ? t('edit.newTitle') : t('edit.title')}
      lead={t('edit.lead')}
      crumbs={[{ label: t('title'), to: `/provinces/${province.provinceCode}/circulars` }]}
    >
      {conflict && (
        <Notice kind="warn" title={t('edit.conflict')}>
          <p>
            {t(conflict.state === 'sent' ? 'edit.conflictSent' : 'edit.conflictText', {
              subject: conflict.subject,
            })}
          </p>
          <BothVersions rows={versions(conflict, answer?.typed ?? {}, t)} />
        </Notice>
      )}
      {answer && Object.keys(answer.errors).length > 0 && <Notice kind="error">{t('edit.mend')}</Notice>}
      <CircularFields
        values={answer?.typed ?? values}
        errors={answer?.errors ?? {}}
        choices={choices}
        version={conflict?.version ?? version}
        measuresAddress={`/provinces/${province.provinceCode}/measures`}
      />
    </Page>
  );
}

const COMPARED = [
  'number',
  'datedOn',
  'body',
  'signedRole',
  'resultsFiscalYear',
  'acknowledgeDueOn',
  'planDueOn',
  'report6mDueOn',
  'report12mDueOn',
] as const;

function versions(
  present: Partial<Record<(typeof COMPARED)[number] | 'subject', unknown>>,
  typed: Record<string, string[] | undefined>,
  t: TFunction<'circulars'>,
): VersionRow[] {
  const row = (name: (typeof COMPARED)[number] | 'subject', label: string): VersionRow => ({
    label,
    present: present[name] == null ? null : String(present[name]),
    yours: typed[name]?.[0],
  });
  return [row('subject', t('subject')), ...COMPARED.map((name) => row(name, t(`fields.${name}`)))];
}
