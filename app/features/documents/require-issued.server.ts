import type { GateArgs } from '~/features/tenancy/gate.server.ts';
import { requireOwnTenant } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { readCheckCode } from './core/check-code.ts';
import { FORMATS, type Format } from './core/kind.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';
import { DOCUMENT_KINDS } from './kinds/registry.ts';
import { stampOf } from './make-document.server.ts';

/** The document of `params.checkCode`, if this person may read it; a foreign and an unknown one give the same 404. */
export async function requireIssued(
  args: Pick<GateArgs, 'request' | 'context'> & { params: { checkCode?: string } },
) {
  const { actor, tenant } = await requireOwnTenant(args, 'documents.read');
  const checkCode = readCheckCode(args.params.checkCode ?? '');
  if (!checkCode) throw notFound();
  const issued = await withTenant(args.context.db, tenant, (t) =>
    DocumentRepository.findIssued(t, checkCode),
  );
  if (!issued) throw notFound();
  const kind = DOCUMENT_KINDS.find((each) => each.key === issued.kind);
  const formats: Format[] = FORMATS.filter((format) => kind?.formats.includes(format) ?? format === 'docx');
  return { actor, tenant, issued, stamp: stampOf(issued), formats };
}
