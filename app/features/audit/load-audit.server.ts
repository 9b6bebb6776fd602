import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import * as AuditRepository from './AuditRepository.server.ts';
import { auditSearch } from './audit-search-params.ts';

/** Events for the page or its export, newest first; one more than `limit` tells that there are more. */
export async function loadAudit({ request, params, context }: LoaderFunctionArgs, limit: number) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'audit.read');
  const search = auditSearch.parse(askedFilters(request, []));
  const rows = await withTenant(context.db, tenant, (t) =>
    AuditRepository.findAll(t, {
      action: search.action || undefined,
      agencyCode: search.agency || undefined,
      from: search.from || undefined,
      to: search.to || undefined,
      beforeSeq: search.before ?? undefined,
      limit: limit + 1,
    }),
  );
  return { province, search, rows: rows.slice(0, limit), hasMore: rows.length > limit };
}
