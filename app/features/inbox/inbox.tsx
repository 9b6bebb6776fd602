import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { KIND_GROUP_NAMES } from './core/kinds.ts';
import { actOnInbox } from './inbox-acts.server.ts';
import { inboxSearch } from './inbox-search-params.ts';
import { NotificationList } from './NotificationList.tsx';
import * as NotificationRepository from './NotificationRepository.server.ts';
import { ownPosition } from './own-position.server.ts';

export const meta: MetaFunction = () => [{ title: 'กล่องแจ้งเตือน — โปร่งใส' }];

const PAGE_SIZE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const url = new URL(request.url);
  const search = inboxSearch.parse(url.searchParams);
  const allReadAt = url.searchParams.get('read') ?? '';
  const own = ownPosition(actor);
  if (!own) return { search, rows: [], hasMore: false, unread: 0, hasPosition: false, allReadAt: '' };
  const { membershipId } = own.membership;
  const filter = { state: search.show, group: search.group, from: search.from, limit: PAGE_SIZE + 1 };
  return withTenant(context.db, own.tenant, async (t) => {
    const rows = await NotificationRepository.findAll(t, membershipId, filter);
    return {
      search,
      rows: rows.slice(0, PAGE_SIZE),
      hasMore: rows.length > PAGE_SIZE,
      unread: await NotificationRepository.countUnread(t, membershipId),
      hasPosition: true,
      allReadAt: Number.isNaN(Date.parse(allReadAt)) ? '' : allReadAt,
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const own = ownPosition(actor);
  if (!own) throw notFound();
  const form = await readForm(request);
  const search = inboxSearch.parse(new URL(request.url).searchParams);
  const address = await withTenant(context.db, own.tenant, (t) =>
    actOnInbox(t, own.membership.membershipId, form, search, new Date()),
  );
  if (!address) throw notFound();
  return redirect(address);
}

/** What concerns the person in the position they act in, newest first; each entry leads to its cure. */
export default function Inbox() {
  const { search, rows, hasMore, unread, hasPosition, allReadAt } = useLoaderData<typeof loader>();
  const { t } = useTranslation('inbox');
  const newest = rows[0]?.createdAt;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      printed={[
        [t('show'), t(`states.${search.show}`)],
        [t('group'), search.group ? t(`groups.${search.group}`) : '–'],
      ]}
      actions={
        unread > 0 &&
        newest && (
          <Form method="post" action={`/inbox${inboxSearch.toSearch(search)}`}>
            <input type="hidden" name="upTo" value={newest.toISOString()} />
            <button type="submit" name="intent" value="all-read" className="button">
              {t('allRead')}
            </button>
          </Form>
        )
      }
    >
      {allReadAt && (
        <Notice kind="done">
          <Form method="post" action={`/inbox${inboxSearch.toSearch(search)}`} className="row">
            <span>{t('allReadDone')}</span>
            <input type="hidden" name="readAt" value={allReadAt} />
            <button type="submit" name="intent" value="undo-all-read" className="link-button">
              {t('undo')}
            </button>
          </Form>
        </Notice>
      )}
      <FilterBar search={inboxSearch} {...(inboxSearch.toSearch(search) ? { clearTo: '/inbox' } : {})}>
        <FilterSelect
          name="show"
          label={t('show')}
          value={search.show}
          choices={[
            { value: 'unread', label: `${t('states.unread')} (${unread})` },
            { value: 'all', label: t('states.all') },
          ]}
        />
        <FilterSelect
          name="group"
          label={t('group')}
          value={search.group}
          all={t('states.all')}
          choices={KIND_GROUP_NAMES.map((group) => ({ value: group, label: t(`groups.${group}`) }))}
        />
      </FilterBar>
      <Card>
        {rows.length === 0 ? (
          <Nothing show={search.show} hasPosition={hasPosition} />
        ) : (
          <NotificationList rows={rows} search={inboxSearch.toSearch(search)} />
        )}
        <p className="row">
          {search.from > 0 && (
            <Link
              to={`/inbox${inboxSearch.toSearch({ ...search, from: Math.max(0, search.from - PAGE_SIZE) })}`}
            >
              {t('newer')}
            </Link>
          )}
          {hasMore && (
            <Link to={`/inbox${inboxSearch.toSearch({ ...search, from: search.from + PAGE_SIZE })}`}>
              {t('older')}
            </Link>
          )}
        </p>
      </Card>
    </Page>
  );
}

function Nothing({ show, hasPosition }: { show: 'unread' | 'all'; hasPosition: boolean }) {
  const { t } = useTranslation('inbox');
  if (!hasPosition) return <EmptyState title={t('empty.all')}>{t('empty.platform')}</EmptyState>;
  const isUnread = show === 'unread';
  return (
    <EmptyState
      title={t(isUnread ? 'empty.unread' : 'empty.all')}
      action={
        isUnread ? (
          <Link className="button" to="/inbox?show=all">
            {t('empty.toAll')}
          </Link>
        ) : (
          <Link className="button" to="/account#mail">
            {t('empty.toSettings')}
          </Link>
        )
      }
    >
      {t(isUnread ? 'empty.unreadText' : 'empty.allText')}
    </EmptyState>
  );
}
