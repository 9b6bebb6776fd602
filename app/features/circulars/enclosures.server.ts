import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type AuditSource, auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { FileRefusal } from '~/features/files/core/file-kind.ts';
import * as FileRepository from '~/features/files/FileRepository.server.ts';
import { keepFile, recordInfected, takeFile } from '~/features/files/take-file.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireOwnTenant } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden, notFound } from '~/lib/http.server.ts';
import * as CircularRepository from './CircularRepository.server.ts';

const PURPOSE = 'circular_enclosure';
const MEGABYTE = 1024 * 1024;

/** What is enclosed with a circular, oldest first. */
export async function findEnclosures(t: TenantDb, circularId: string) {
  const files = await FileRepository.findAllByOwner(t, PURPOSE, circularId);
  return files.map(({ fileId, name, size }) => ({ fileId, name, size }));
}

async function requireStaff({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const found = await requireOwnTenant({ request, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  const circular = await withTenant(context.db, found.tenant, (t) =>
    CircularRepository.findById(t, circularId),
  );
  if (!circular || found.membership.agencyCode) throw notFound();
  if (!can(found.actor, 'circulars.write', found.membership)) throw forbidden();
  return { ...found, circular, circularId };
}

export async function loadEnclosures(args: LoaderFunctionArgs) {
  const { tenant, circular, circularId } = await requireStaff(args);
  const { circularId: id, subject, state } = circular;
  return {
    circular: { circularId: id, subject, state },
    files: await withTenant(args.context.db, tenant, (t) => findEnclosures(t, circularId)),
    mostMegabytes: Math.floor(args.context.config.files.mostBytes / MEGABYTE),
  };
}

export type EnclosureAnswer = { problem: FileRefusal | 'no_file' | 'locked' } | { done: true };

/** Adds or takes out a file; only while the circular is a draft, so that nothing unchecked is sent. */
export async function actOnEnclosures(args: ActionFunctionArgs): Promise<EnclosureAnswer> {
  const { context } = args;
  const { actor, tenant, circular, circularId } = await requireStaff(args);
  const form = await readForm(args.request);
  const source = auditSource(context, actor);
  if (circular.state !== 'draft') return { problem: 'locked' };
  if (form.get('intent') === 'remove') {
    const fileId = String(form.get('fileId') ?? '');
    return withTenant(context.db, tenant, (t) => removeEnclosure(t, circularId, fileId, source));
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { problem: 'no_file' };
  const read = await takeFile(context.config, file, {
    provinceCode: tenant.provinceCode,
    purpose: PURPOSE,
  });
  return withTenant(context.db, tenant, async (t) => {
    if ('refused' in read) {
      if (read.refused === 'infected') await recordInfected(t, file.name, null, source);
      return { problem: read.refused };
    }
    if (!(await CircularRepository.touchDraft(t, circularId, source))) return { problem: 'locked' };
    await keepFile(t, read.taken, { purpose: PURPOSE, agencyCode: null, ownerId: circularId }, source);
    return { done: true };
  });
}

async function removeEnclosure(
  t: TenantDb,
  circularId: string,
  fileId: string,
  source: AuditSource,
): Promise<EnclosureAnswer> {
  const file = await FileRepository.findById(t, fileId);
  if (file?.ownerId !== circularId || file.purpose !== PURPOSE) throw notFound();
  if (!(await CircularRepository.touchDraft(t, circularId, source))) return { problem: 'locked' };
  if (await FileRepository.markRemoved(t, fileId, source.office))
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'circular.changed',
      subject: `circular:${circularId}`,
      before: { enclosure: file.name },
    });
  return { done: true };
}
