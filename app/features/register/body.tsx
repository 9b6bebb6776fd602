import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { actOnBody } from './act-on-body.server.ts';
import { fieldOfFault } from './core/fault-fields.ts';
import { IdentityCard } from './IdentityCard.tsx';
import { loadBody } from './load-body.server.ts';
import { SizeCard } from './SizeCard.tsx';
import { SuccessionCard } from './SuccessionCard.tsx';
import { UnitCard } from './UnitCard.tsx';
import { useVersionRows } from './use-version-rows.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.body.nameTh ?? ''} — ทะเบียนหน่วยงาน — โปร่งใส` },
];

/** `/provinces/:code/agencies/:agencyCode`: what the body is and was, and the forms that record a change. */
export async function loader(args: LoaderFunctionArgs) {
  return loadBody(args);
}

export async function action(args: ActionFunctionArgs) {
  const { to, ...answer } = await actOnBody(args);
  if (answer.result.kind === 'done') return redirect(to);
  return data(answer, { status: answer.result.kind === 'conflict' ? 409 : 400 });
}

export default function BodyPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('register');
  const { body, province, done } = loaded;
  const fault = answer?.result.kind === 'fault' ? answer.result.fault : null;
  const typed = answer?.typed ?? {};
  const versionRows = useVersionRows(loaded, { intent: answer?.intent ?? '', typed });
  const words = fault && t(`body.faults.${fault}`, { year: loaded.latestYear });
  const field = fault && fieldOfFault(fault);
  const errors = field && words ? { [field]: words } : {};
  const given = (intent: string) => ({
    typed: answer?.intent === intent ? typed : {},
    errors: answer?.intent === intent ? errors : {},
  });
  return (
    <Page
      title={body.nameTh}
      lead={t(body.isScored ? 'body.lead' : 'unit.lead')}
      crumbs={[{ label: t('title'), to: `/provinces/${province.provinceCode}/agencies` }]}
      actions={
        <Link className="button" to={`/agencies/${body.agencyCode}`}>
          {t(body.isScored ? 'body.results' : 'body.home')}
        </Link>
      }
    >
      {done && !answer && <Notice kind="done">{t('body.done')}</Notice>}
      {answer?.result.kind === 'conflict' && (
        <Notice kind="warn" title={t('body.conflict')}>
          <div className="stack">
            <p>{t('body.conflictText')}</p>
            {versionRows.length > 0 && <BothVersions rows={versionRows} />}
          </div>
        </Notice>
      )}
      {answer?.result.kind === 'nothing' && <Notice kind="error">{t('body.nothing')}</Notice>}
      {words && <Notice kind="error">{words}</Notice>}
      <IdentityCard loaded={loaded} {...given('identity')} />
      {body.isScored ? (
        <SizeCard loaded={loaded} typed={given('size').typed} />
      ) : (
        <UnitCard loaded={loaded} {...given('close')} />
      )}
      <SuccessionCard loaded={loaded} {...given('succession')} />
    </Page>
  );
}
