import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { forbidden } from '~/lib/http.server.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { usualUnits } from './core/usual-units.ts';
import { UnitLine } from './UnitLine.tsx';
import * as UnitRepository from './UnitRepository.server.ts';

export const meta: MetaFunction = () => [{ title: 'หน่วยภายใน — โปร่งใส' }];

const MOST_NAME = 200;

/** `/agencies/:agencyCode/units`: the units inside an agency that letters are forwarded to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'circulars.read');
  const units = await withTenant(context.db, tenant, (t) => UnitRepository.findAll(t, agency.agencyCode));
  const usual = usualUnits(agency.agencyType).filter((name) => !units.some((unit) => unit.name === name));
  return { agency, units, usual, mayWrite: can(actor, 'units.write', agency) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'circulars.read');
  if (!can(actor, 'units.write', agency)) throw forbidden();
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  const name = String(form.get('name') ?? '')
    .trim()
    .slice(0, MOST_NAME);
  const unit = { unitId: String(form.get('unitId') ?? ''), version: readVersion(form) };
  const { agencyCode } = agency;
  return withTenant(context.db, tenant, async (t) => {
    const before = await UnitRepository.findAll(t, agencyCode);
    if (intent === 'add' || intent === 'rename') {
      if (!name) return data({ problem: 'required' as const, unitId: unit.unitId }, { status: 400 });
      if (before.some((each) => each.name === name && each.unitId !== unit.unitId))
        return data({ problem: 'taken' as const, unitId: unit.unitId }, { status: 400 });
    }
    const isDone =
      intent === 'add'
        ? (await UnitRepository.insertUnits(t, agencyCode, [name])) > 0
        : intent === 'add-usual'
          ? (await UnitRepository.insertUnits(t, agencyCode, usualUnits(agency.agencyType))) > 0
          : await UnitRepository.updateUnit(
              t,
              agencyCode,
              unit,
              intent === 'rename' ? { name } : { isRetired: intent === 'retire' },
            );
    if (!isDone) return data({ problem: 'conflict' as const, unitId: unit.unitId }, { status: 409 });
    const after = await UnitRepository.findAll(t, agencyCode);
    const event = { action: 'units.changed' as const, agencyCode, subject: `agency:${agencyCode}` };
    await insertEvent(t.trx, auditSource(context, actor), {
      ...{ ...event, provinceCode: t.provinceCode, before, after },
    });
    return data({ problem: null, unitId: unit.unitId });
  });
}

export default function Units() {
  const { agency, units, usual, mayWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('adoption');
  const { t: circulars } = useTranslation('circulars');
  const problem = answer?.problem ?? null;
  const isNew = problem !== null && answer?.unitId === '';
  return (
    <Page
      title={t('units.title')}
      lead={`${agency.nameTh} · ${t('units.lead')}`}
      crumbs={[{ label: circulars('received.title'), to: `/agencies/${agency.agencyCode}/circulars` }]}
    >
      {answer && !problem && <Notice kind="done">{t('units.saved')}</Notice>}
      {problem === 'conflict' && <Notice kind="error">{t('units.conflict')}</Notice>}
      <Card>
        {units.length === 0 ? (
          <EmptyState title={t('units.empty')}>{mayWrite && t('units.emptyText')}</EmptyState>
        ) : (
          <ul className="list-plain list-lines">
            {units.map((unit) => (
              <UnitLine
                key={`${unit.unitId} ${unit.version}`}
                unit={unit}
                mayWrite={mayWrite}
                error={problem && problem !== 'conflict' && answer?.unitId === unit.unitId ? problem : null}
              />
            ))}
          </ul>
        )}
      </Card>
      {mayWrite && (
        <Card>
          <div className="stack">
            <Form method="post" className="stack" key={units.length} preventScrollReset>
              <Field
                label={t('units.name')}
                error={isNew && problem !== 'conflict' ? t(`units.${problem}`) : null}
              >
                <input type="text" name="name" maxLength={MOST_NAME} required />
              </Field>
              <div>
                <SubmitButton name="intent" value="add">
                  {t('units.add')}
                </SubmitButton>
              </div>
            </Form>
            {usual.length > 0 && (
              <Form method="post" className="stack" preventScrollReset>
                <p className="small muted">{t('units.usual', { names: usual.join(' · ') })}</p>
                <div>
                  <SubmitButton name="intent" value="add-usual" kind="plain">
                    {t('units.addUsual', { count: usual.length })}
                  </SubmitButton>
                </div>
              </Form>
            )}
          </div>
        </Card>
      )}
    </Page>
  );
}
