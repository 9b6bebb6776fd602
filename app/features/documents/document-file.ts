import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { FORMATS } from './core/kind.ts';
import { requireIssued } from './require-issued.server.ts';
import { NoBrowserError } from './write/pdf.server.ts';
import { CONTENT_TYPES, writeDocument } from './write/write-document.server.ts';

/** `/documents/:checkCode/docx`, `/pdf`, `/xlsx`: the document as a file, written anew to the same bytes. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { actor, tenant, issued, stamp, formats } = await requireIssued(args);
  const format = FORMATS.find((each) => each === params.format && formats.includes(each));
  if (!format) throw notFound();
  let bytes: Uint8Array;
  try {
    bytes = await writeDocument(format, issued.model, stamp, context.config.chromiumPath);
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    const text = translator(context.lang).getFixedT(null, 'documents')('noBrowser');
    return new Response(text, { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  }
  await withTenant(context.db, tenant, (t) =>
    insertEvent(t.trx, auditSource(context, actor), {
      provinceCode: t.provinceCode,
      action: 'document.taken',
      agencyCode: issued.agencyCode,
      subject: `document:${stamp.checkCode}`,
      after: { format },
    }),
  );
  const name = `${issued.title.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 120)} ${stamp.checkCode}.${format}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': CONTENT_TYPES[format],
      'Content-Disposition': `attachment; filename="${stamp.checkCode}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
