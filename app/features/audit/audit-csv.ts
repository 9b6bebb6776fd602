import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvResponse } from '~/lib/csv.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { translator } from '~/messages/i18n.server.ts';
import * as AuditRepository from './AuditRepository.server.ts';
import { loadAudit } from './load-audit.server.ts';

const MOST_ROWS = 50_000;

/** `/provinces/:code/audit.csv`: the filtered trail; taking it out is itself recorded. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, tenant, province, search, rows } = await loadAudit(args, MOST_ROWS);
  const { context } = args;
  await withTenant(context.db, tenant, (t) =>
    AuditRepository.insertEvent(t.trx, AuditRepository.auditSource(context, actor), {
      provinceCode: province.provinceCode,
      action: 'data.exported',
      subject: 'audit',
      after: { rows: rows.length, filter: search },
    }),
  );
  const demo = translator(context.lang).getFixedT(null, 'common')('demo.mark');
  return csvResponse(`audit-${province.provinceCode}-${todayInThailand()}.csv`, [
    ...(province.isDemo ? [[demo]] : []),
    [
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
    ...rows.map((row) => [
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
  ]);
}
