import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/features/audit/record-export.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import * as ImportRepository from './ImportRepository.server.ts';

/** `/provinces/:code/imports/:batchId/original`: the file as it came, always as a download. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'imports.read');
  const batchId = params.batchId ?? '';
  const file = await withTenant(context.db, tenant, (t) => ImportRepository.findContent(t, batchId));
  if (!file) throw notFound();
  const { provinceCode } = province;
  await recordExport(context, { provinceCode, subject: `import:${batchId}`, rows: 0, filter: {} });
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    },
  });
}
