import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import * as VersionRepository from '~/features/letter-versions/VersionRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { yearParam } from '~/lib/search-params.ts';
import { MeasureCard } from '~/ui/MeasureCard.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { readMeasureForm } from './core/measure-form.ts';
import { moveStep, readMove } from './core/move-step.ts';
import { MeasureFields } from './MeasureFields.tsx';
import * as MeasureRepository from './MeasureRepository.server.ts';
import measuresStyles from './measures.css?url';
import { saveMeasure } from './save-measure.server.ts';
import { findSchemeChoice } from './scheme-choice.server.ts';
import { findTiedSchemes, labelTies } from './tie-labels.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: measuresStyles }];

export const meta: MetaFunction = () => [{ title: 'มาตรการ — โปร่งใส' }];

const yearOf = (text: string | null) => (text === null ? null : (yearParam.read(text) ?? null));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'measures.write');
  const { searchParams } = new URL(request.url);
  return withTenant(context.db, tenant, async (t) => {
    const measure = params.measureId ? await MeasureRepository.findById(t, params.measureId) : null;
    if (measure === undefined) throw notFound();
    const years = await MeasureRepository.findAllYears(t);
    const fiscalYear =
      measure?.fiscalYear ?? yearOf(searchParams.get('year')) ?? years[0] ?? fiscalYearOf(todayInThailand());
    const tied = measure ? [measure] : [];
    const carrying = measure ? await VersionRepository.findAllCarrying(t, measure.measureId, fiscalYear) : [];
    return {
      province,
      measure,
      carrying,
      fiscalYear,
      scheme: await findSchemeChoice(t.trx, yearOf(searchParams.get('scheme')), fiscalYear - 1),
      labels: labelTies(await findTiedSchemes(t.trx, tied), tied),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.write');
  const form = await readForm(request);
  const typed: Record<string, string[]> = Object.fromEntries(
    [...form.keys()].map((key) => [key, form.getAll(key).map(String)]),
  );
  const intent = String(form.get('intent') ?? '');
  const back = { typed, errors: {}, conflict: null, scheme: null };
  const move = readMove(intent);
  if (move) {
    const steps = moveStep(typed.steps ?? [], move.move, move.at, () => '');
    return data({ ...back, typed: { ...typed, steps } as Record<string, string[]> });
  }
  if (intent === 'scheme') {
    const asked = yearOf(String(form.get('scheme') ?? ''));
    const scheme = await withTenant(context.db, tenant, (t) => findSchemeChoice(t.trx, asked, asked ?? 0));
    return data({ ...back, scheme });
  }
  const read = readMeasureForm(form);
  if ('errors' in read) return data({ ...back, errors: read.errors }, { status: 400 });
  const save = {
    measureId: params.measureId,
    fiscalYear: yearOf(new URL(request.url).searchParams.get('year')),
    version: params.measureId === undefined ? 0 : readVersion(form),
    note: String(form.get('note') ?? '')
      .trim()
      .slice(0, 300),
  };
  const conflict = await withTenant(context.db, tenant, (t) =>
    saveMeasure(t, save, read.measure, auditSource(context, actor)),
  );
  if (conflict) return data({ ...back, conflict }, { status: 409 });
  return redirect(
    `/provinces/${province.provinceCode}/measures${save.fiscalYear ? `?year=${save.fiscalYear}` : ''}`,
  );
}

/** The form of a measure, new or stored. */
export default function MeasureEdit() {
  const { province, measure, fiscalYear, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const { t: letters } = useTranslation('letterVersions');
  const address = `/provinces/${province.provinceCode}/measures`;
  const stored = measure && {
    title: [measure.title],
    steps: measure.steps,
    responsiblePattern: [measure.responsiblePattern],
    timeframeKind: [measure.timeframeKind],
    timeframeFrom: [measure.timeframeFrom ?? ''],
    timeframeTo: [measure.timeframeTo ?? ''],
    timeframeText: [measure.timeframeText ?? ''],
    followUp: [measure.followUp],
    topicNos: measure.topicNos.map(String),
    tiedItems: measure.tiedItems.map((tie) => `${tie.fiscalYear} ${tie.itemCode}`),
    tiedIndicators: measure.tiedIndicators.map((tie) => `${tie.fiscalYear} ${tie.indicator}`),
  };
  const version = answer?.conflict?.version ?? measure?.version;
  return (
    <Page
      title={measure ? t('edit.title') : t('edit.newTitle')}
      lead={common('fiscalYearValue', { year: fiscalYear })}
      crumbs={[{ label: t('title'), to: address }]}
      actions={
        measure && (
          <Link className="button" to={`${address}/${measure.measureId}/versions`}>
            {t('versions')} · {t('version', { no: measure.version })}
          </Link>
        )
      }
    >
      {answer?.conflict && (
        <>
          <Notice kind="warn" title={t('edit.conflict')}>
            {t('edit.conflictText')}
          </Notice>
          <MeasureCard measure={answer.conflict} />
        </>
      )}
      {loaded.carrying.length > 0 && (
        <Card title={letters('carrying.title')} note={letters('carrying.note')}>
          <ul className="list-plain list-lines">
            {loaded.carrying.map((circular) => (
              <li key={circular.circularId} className="spread">
                <Link to={`/circulars/${circular.circularId}`}>{circular.number ?? circular.subject}</Link>
                <Link
                  className="button button-small"
                  to={`/provinces/${province.provinceCode}/circulars/${circular.circularId}/new-version?measure=${measure?.measureId ?? ''}`}
                >
                  {letters('carrying.issue')}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card>
        <MeasureFields
          // The steps that came back from the server stand in place of those before.
          key={answer?.typed.intent?.[0] ?? ''}
          values={answer?.typed ?? stored ?? {}}
          errors={answer?.errors ?? {}}
          version={version}
          scheme={answer?.scheme ?? loaded.scheme}
          labels={loaded.labels}
        />
      </Card>
    </Page>
  );
}
