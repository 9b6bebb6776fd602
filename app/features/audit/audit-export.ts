import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { loadAudit } from './load-audit.server.ts';

const MOST_ROWS = 50_000;

/** `/provinces/:code/audit.csv` and `.xlsx`: the filtered trail; taking it out is itself recorded. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, rows } = await loadAudit(args, MOST_ROWS);
  return sendTable(args, {
    province,
    subject: 'audit',
    title: 'audit',
    fiscalYear: null,
    filter: search,
    about: [],
    head: [
      'seq',
      'occurredAt',
      'actor',
      'role',
      'action',
      'agencyCode',
      'subject',
      'before',
      'after',
      'clientAddress',
      'requestId',
      'hash',
    ],
    rows: rows.map((row) => [
      row.seq,
      row.occurredAt.toISOString(),
      row.actorOffice,
      row.actorRole,
      row.action,
      row.agencyCode,
      row.subject,
      row.before === null ? null : JSON.stringify(row.before),
      row.after === null ? null : JSON.stringify(row.after),
      row.clientAddress,
      row.requestId,
      row.hash,
    ]),
  });
}
