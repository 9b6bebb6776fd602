import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { MEMBER_ROLES } from './core/position.ts';
import * as InvitationRepository from './InvitationRepository.server.ts';
import { cancelInvitation } from './invite.server.ts';
import * as MemberRepository from './MemberRepository.server.ts';
import { MemberTable } from './MemberTable.tsx';
import { membersSearch } from './members-search-params.ts';
import { OpenInvitations } from './OpenInvitations.tsx';

export const meta: MetaFunction = () => [{ title: 'สมาชิก – โปร่งใส Prongsai' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'members.read');
  const url = new URL(request.url);
  const search = membersSearch.parse(url.searchParams);
  const invited = Number(url.searchParams.get('invited'));
  return withTenant(context.db, tenant, async (t) => ({
    province,
    search,
    notice: { invited: Number.isInteger(invited) ? invited : 0, done: url.searchParams.get('done') },
    userId: actor.userId,
    mayWrite: can(actor, 'members.write', province),
    members: await MemberRepository.findAll(t, { search: search.q, role: search.role, state: search.state }),
    invitations: await InvitationRepository.findAllOpen(t),
  }));
}

/** Cancels an open invitation. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'members.write');
  const invitationId = String((await readForm(request)).get('invitationId') ?? '');
  const source = auditSource(context, actor);
  const isCancelled = await withTenant(context.db, tenant, (t) => cancelInvitation(t, source, invitationId));
  if (!isCancelled) throw notFound();
  return redirect(`/provinces/${province.provinceCode}/members?done=revoked#open`);
}

export default function Members() {
  const { province, search, notice, userId, mayWrite, members, invitations } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['members', 'common', 'shell']);
  const base = `/provinces/${province.provinceCode}/members`;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        mayWrite && (
          <>
            <Link className="button button-primary" to={`${base}/invite`}>
              {t('inviteOne')}
            </Link>
            <Link className="button" to={`${base}/invite-many`}>
              {t('inviteMany')}
            </Link>
          </>
        )
      }
    >
      {notice.invited > 0 && <Notice kind="done">{t('done.invited', { count: notice.invited })}</Notice>}
      {notice.done === 'changed' && <Notice kind="done">{t('done.changed')}</Notice>}
      {notice.done === 'revoked' && <Notice kind="done">{t('open.revoked')}</Notice>}
      <FilterBar clearTo={membersSearch.toSearch(search) ? base : undefined}>
        <label className="field" style={{ flex: '1 1 18rem' }}>
          <span className="field-label">{t('common:search')}</span>
          <input
            type="search"
            name="q"
            defaultValue={search.q}
            key={search.q}
            placeholder={t('searchLabel')}
            aria-label={t('searchLabel')}
          />
        </label>
        <FilterSelect
          name="role"
          label={t('role')}
          value={search.role}
          all={t('common:all')}
          choices={MEMBER_ROLES.map((role) => ({ value: role, label: t(`shell:roles.${role}`) }))}
        />
        <FilterSelect
          name="state"
          label={t('state')}
          value={search.state}
          choices={(['active', 'inactive', 'all'] as const).map((state) => ({
            value: state,
            label: t(`states.${state}`),
          }))}
        />
      </FilterBar>
      <MemberTable members={members} ownUserId={userId} base={base} mayWrite={mayWrite} />
      {invitations.length > 0 && (
        <Card title={t('open.title')} note={t('open.note')} id="open">
          <OpenInvitations invitations={invitations} mayWrite={mayWrite} />
        </Card>
      )}
    </Page>
  );
}
