import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { MeasureCard } from '~/ui/MeasureCard.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { readMeasureForm, writeTiedItems } from './core/measure-form.ts';
import { MeasureFields } from './MeasureFields.tsx';
import * as MeasureRepository from './MeasureRepository.server.ts';

export const meta: MetaFunction = () => [{ title: 'มาตรการ — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'measures.write');
  const measureId = params.measureId;
  if (measureId === undefined) return { province, measure: null };
  const measure = await withTenant(context.db, tenant, (t) => MeasureRepository.findById(t, measureId));
  if (!measure) throw notFound();
  return { province, measure };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.write');
  const form = await readForm(request);
  const typed = Object.fromEntries([...form.keys()].map((key) => [key, form.getAll(key).map(String)]));
  const read = readMeasureForm(form);
  if ('errors' in read) return data({ typed, errors: read.errors, conflict: null }, { status: 400 });
  const source = auditSource(context, actor);
  const conflict = await withTenant(context.db, tenant, async (t) => {
    if (params.measureId === undefined) {
      const measureId = await MeasureRepository.insertMeasure(t, read.measure);
      const event = {
        action: 'measure.created' as const,
        subject: `measure:${measureId}`,
        after: read.measure,
      };
      await insertEvent(t.trx, source, { provinceCode: t.provinceCode, ...event });
      return null;
    }
    const before = await MeasureRepository.findById(t, params.measureId);
    if (!before) throw notFound();
    const version = readVersion(form);
    if (!(await MeasureRepository.updateMeasure(t, params.measureId, version, read.measure))) return before;
    const event = {
      action: 'measure.changed' as const,
      subject: `measure:${params.measureId}`,
      before,
      after: read.measure,
    };
    await insertEvent(t.trx, source, { provinceCode: t.provinceCode, ...event });
    return null;
  });
  if (conflict) return data({ typed, errors: {}, conflict }, { status: 409 });
  return redirect(`/provinces/${province.provinceCode}/measures`);
}

export default function MeasureEdit() {
  const { province, measure } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('measures');
  const stored = measure && {
    title: [measure.title],
    steps: [measure.steps.join('\n')],
    responsiblePattern: [measure.responsiblePattern],
    timeframeKind: [measure.timeframeKind],
    timeframeText: [measure.timeframeText ?? ''],
    followUp: [measure.followUp],
    topicNos: measure.topicNos.map(String),
    tiedItems: [writeTiedItems(measure.tiedItems)],
  };
  const version = answer?.conflict?.version ?? measure?.version;
  return (
    <Page
      title={measure ? t('edit.title') : t('edit.newTitle')}
      crumbs={[{ label: t('title'), to: `/provinces/${province.provinceCode}/measures` }]}
    >
      {answer?.conflict && (
        <>
          <Notice kind="warn" title={t('edit.conflict')}>
            {t('edit.conflictText')}
          </Notice>
          <MeasureCard measure={answer.conflict} />
        </>
      )}
      <Card>
        <MeasureFields
          values={answer?.typed ?? stored ?? {}}
          errors={answer?.errors ?? {}}
          version={version}
        />
      </Card>
    </Page>
  );
}
