import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireOwnTenant } from '~/features/tenancy/gate.server.ts';
import { giveFile } from './give-file.server.ts';

/** `/files/:fileId`: a kept file, always as a download. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant } = await requireOwnTenant({ request, context }, 'files.read');
  return giveFile(context, tenant, params.fileId ?? '', auditSource(context, actor));
}
