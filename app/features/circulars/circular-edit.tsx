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
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { BothVersions, type VersionRow } from '~/ui/BothVersions.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { CircularFields } from './CircularFields.tsx';
import * as CircularRepository from './CircularRepository.server.ts';
import { changeDraft, draftCircular } from './circular-acts.server.ts';
import { type FormErrors, readCircularForm } from './core/circular-form.ts';
import { areKnown } from './core/weakness-nodes.ts';
import { loadCircularEdit } from './load-circular-edit.server.ts';

export const meta: MetaFunction = () => [{ title: 'ร่างหนังสือเวียน — โปร่งใส' }];

export async function loader(args: LoaderFunctionArgs) {
  return loadCircularEdit(args);
}

type Saved =
  | { errors: FormErrors }
  | { circularId: string }
  | { conflict: CircularRepository.Circular | null };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'circulars.write');
  const form = await readForm(request);
  const typed = Object.fromEntries([...form.keys()].map((key) => [key, form.getAll(key).map(String)]));
  const basis = form.get('basis');
  // Another results year was asked for: its figures come with the page, and what was typed stays.
  if (basis !== null)
    return data({ typed: { ...typed, resultsFiscalYear: [String(basis)] }, errors: {}, conflict: null });
  const read = readCircularForm(form);
  if ('errors' in read) return data({ typed, errors: read.errors, conflict: null }, { status: 400 });
  const source = auditSource(context, actor);
  const saved = await withTenant(context.db, tenant, async (t): Promise<Saved> => {
    const { circularId } = params;
    const scheme = await SchemeRepository.findByFiscalYear(t.trx, read.circular.resultsFiscalYear);
    const nodes = read.circular.mode === 'weakness' ? read.circular.conditions.map(({ node }) => node) : [];
    if (!areKnown(scheme, nodes)) return { errors: { mode: 'node_unknown' } };
    if (circularId === undefined) {
      return { circularId: await draftCircular(t, read.circular, source, { isDemo: province.isDemo }) };
    }
    const isChanged = await changeDraft(t, circularId, readVersion(form), read.circular, source);
    return isChanged
      ? { circularId }
      : { conflict: (await CircularRepository.findById(t, circularId)) ?? null };
  });
  if ('errors' in saved) return data({ typed, errors: saved.errors, conflict: null }, { status: 400 });
  if ('conflict' in saved) {
    if (!saved.conflict) throw notFound();
    return data({ typed, errors: {}, conflict: saved.conflict }, { status: 409 });
  }
  return redirect(`/circulars/${saved.circularId}`);
}

export default function CircularEdit() {
  const { province, choices, version, values, state, basis } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('circulars');
  const conflict = answer?.conflict;
  return (
    <Page
      title={version === null ? t('edit.newTitle') : t('edit.title')}
      lead={t('edit.lead')}
      crumbs={[{ label: t('title'), to: `/provinces/${province.provinceCode}/circulars` }]}
    >
      {(state === 'checked' || state === 'signed') && !conflict && (
        <Notice kind="warn">{t(`process.locked.${state}`)}</Notice>
      )}
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
      {answer && Object.keys(answer.errors ?? {}).length > 0 && (
        <Notice kind="error">{t('edit.mend')}</Notice>
      )}
      <CircularFields
        values={answer?.typed ?? values}
        errors={answer?.errors ?? {}}
        choices={choices}
        basis={basis}
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
