import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import { withIdentity } from '~/lib/db.server.ts';
import { formatMoment } from '~/lib/format.ts';
import { notFound } from '~/lib/http.server.ts';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { OutboxRow } from './OutboxRepository.server.ts';
import * as OutboxRepository from './OutboxRepository.server.ts';

export const meta: MetaFunction = () => [{ title: 'อีเมลขาออก – โปร่งใส Prongsai' }];

const SHOWN = 200;

/** For the platform's administrator alone: mails carry links that open accounts. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  if (actor.role !== 'platform_admin') throw notFound();
  return {
    hasMailServer: context.config.smtpUrl !== null,
    mails: await withIdentity(context.db, actor.userId, (trx) => OutboxRepository.findAll(trx, SHOWN)),
  };
}

export default function Outbox() {
  const { hasMailServer, mails } = useLoaderData<typeof loader>();
  const { t } = useTranslation('mail');
  const lang = useLanguage();
  const stateOf = (mail: OutboxRow) => {
    if (mail.sentAt) return t('outbox.sent', { at: formatMoment(mail.sentAt, lang) });
    if (mail.lastError) return t('outbox.failed', { count: mail.attempts, error: mail.lastError });
    return t(hasMailServer ? 'outbox.waiting' : 'outbox.kept');
  };
  const columns: Column<OutboxRow>[] = [
    {
      id: 'created',
      header: t('outbox.created'),
      value: (mail) => mail.createdAt.getTime(),
      cell: (mail) => <span className="nowrap">{formatMoment(mail.createdAt, lang)}</span>,
    },
    { id: 'to', header: t('outbox.to'), value: (mail) => mail.to },
    {
      id: 'subject',
      header: t('outbox.subject'),
      value: (mail) => mail.subject,
      isRowHeader: true,
      cell: (mail) =>
        mail.body ? (
          <details>
            <summary>{mail.subject}</summary>
            <pre style={{ whiteSpace: 'pre-wrap', font: 'inherit', overflowWrap: 'anywhere' }}>
              {mail.body}
            </pre>
          </details>
        ) : (
          mail.subject
        ),
    },
    { id: 'state', header: t('outbox.state'), value: stateOf },
  ];
  return (
    <Page title={t('outbox.title')} lead={t(hasMailServer ? 'outbox.leadSent' : 'outbox.leadKept')}>
      <DataTable
        columns={columns}
        rows={mails}
        rowKey={(mail) => mail.mailId}
        caption={t('outbox.title')}
        searchOf={(mail) => `${mail.to} ${mail.subject}`}
        searchLabel={t('outbox.to')}
        empty={<EmptyState title={t('outbox.empty')}>{t('outbox.emptyText')}</EmptyState>}
      />
    </Page>
  );
}
