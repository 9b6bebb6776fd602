import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '~/lib/db.server.ts';
import { auditSource, insertEvent } from './AuditRepository.server.ts';

/** Records that somebody took data out, before they get it: what, under which filters, how many rows. */
export async function recordExport(
  context: AppLoadContext,
  taken: {
    provinceCode: string;
    agencyCode?: string;
    /** What was taken: `rankings`, `items`, `compliance`, `audit`. */
    subject: string;
    rows: number;
    filter: object;
  },
): Promise<void> {
  const actor = await context.actor();
  const { provinceCode, agencyCode, subject, rows, filter } = taken;
  await withIdentity(context.db, actor?.userId ?? null, (trx) =>
    insertEvent(trx, auditSource(context, actor), {
      provinceCode,
      action: 'data.exported',
      ...(agencyCode ? { agencyCode } : {}),
      subject,
      after: { rows, filter },
    }),
  );
}
