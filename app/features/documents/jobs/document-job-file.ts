import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { attachmentHeader } from '~/features/files/core/file-name.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { isOpen } from './core/job-state.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import { downloadName, findJobFile } from './give-job-file.server.ts';

/** `/provinces/:code/document-jobs/:jobId/documents.zip`, `documents.pdf` and `contents.xlsx`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'documents.many');
  const { jobId = '', file = '' } = params;
  const job = await withTenant(context.db, tenant, (t) => DocumentJobRepository.findById(t, jobId));
  if (!job || isOpen(job.state)) throw notFound();
  if (job.removedAt && file !== 'contents.xlsx') {
    const text = translator(context.lang).getFixedT(null, 'documentJobs')('gone');
    return new Response(text, { status: 410, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  }
  const given = await findJobFile(context, tenant, { job, file, provinceName: province.nameTh });
  if (!given) throw notFound();
  await withTenant(context.db, tenant, (t) =>
    insertEvent(t.trx, auditSource(context, actor), {
      provinceCode: t.provinceCode,
      action: 'document_job.taken',
      subject: `document_job:${jobId}`,
      after: { file },
    }),
  );
  return new Response(given.body as BodyInit, {
    headers: {
      'Content-Type': given.contentType,
      'Content-Disposition': attachmentHeader(downloadName(given)),
      ...(given.size === undefined ? {} : { 'Content-Length': String(given.size) }),
      'Cache-Control': 'private, no-store',
    },
  });
}
