import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvResponse } from '~/lib/csv.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadAudit } from './load-audit.server.ts';
import { recordExport } from './record-export.server.ts';

const MOST_ROWS = 50_000;

/** `/provinces/:code/audit.csv`: the filtered trail; taking it out is itself recorded. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, rows } = await loadAudit(args, MOST_ROWS);
  const { context } = args;
  const { provinceCode } = province;
  await recordExport(context, { provinceCode, subject: 'audit', rows: rows.length, filter: search });
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
