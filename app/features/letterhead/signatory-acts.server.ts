import { randomUUID } from 'node:crypto';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import * as SignatoryRepository from './SignatoryRepository.server.ts';

export type SignatoryResult =
  | { kind: 'done'; signatoryId: string; version: number }
  | { kind: 'conflict'; present: string; version: number }
  | { kind: 'gone' };

interface Read {
  signatoryId: string;
  version: number;
}

/** Adds an office that signs, behind the others. */
export async function addSignatory(
  t: TenantDb,
  lines: readonly string[],
  source: AuditSource,
): Promise<SignatoryResult> {
  const signatoryId = randomUUID();
  await SignatoryRepository.insertSignatory(t, { signatoryId, lines, office: source.office });
  await record(t, source, 'letterhead.signatory_added', signatoryId, { after: { lines } });
  return { kind: 'done', signatoryId, version: 1 };
}

/** Words the lines of an office anew, takes it out of the list (`removed`) or brings it back. */
export async function changeSignatory(
  t: TenantDb,
  read: Read,
  change: { lines: readonly string[] } | { removed: boolean },
  source: AuditSource,
): Promise<SignatoryResult> {
  const present = await SignatoryRepository.findById(t, read.signatoryId);
  if (!present) return { kind: 'gone' };
  const conflict = {
    kind: 'conflict',
    present: present.removedAt ? '' : present.lines.join('\n'),
    version: present.version,
  } as const;
  if (present.version !== read.version) return conflict;
  const isDone = await SignatoryRepository.updateSignatory(t, read, {
    office: source.office,
    ...('lines' in change ? { lines: change.lines } : { removedAt: change.removed ? new Date() : null }),
  });
  if (!isDone) return conflict;
  const action =
    'lines' in change
      ? 'letterhead.signatory_changed'
      : change.removed
        ? 'letterhead.signatory_removed'
        : 'letterhead.signatory_restored';
  await record(t, source, action, read.signatoryId, {
    before: { lines: present.lines },
    ...('lines' in change ? { after: { lines: change.lines } } : {}),
  });
  return { kind: 'done', signatoryId: read.signatoryId, version: read.version + 1 };
}

/** Moves an office one place up or down. Nothing happens at the ends of the list. */
export async function moveSignatory(
  t: TenantDb,
  signatoryId: string,
  by: -1 | 1,
  source: AuditSource,
): Promise<void> {
  const ids = (await SignatoryRepository.findAll(t)).map((each) => each.signatoryId);
  const at = ids.indexOf(signatoryId);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return;
  const moved = ids.toSpliced(at, 1).toSpliced(at + by, 0, signatoryId);
  await SignatoryRepository.setOrder(t, moved);
  await record(t, source, 'letterhead.signatories_moved', signatoryId, { before: ids, after: moved });
}

/** Sets which office signs a kind of document; false when it is not on the list. */
export async function chooseDefault(
  t: TenantDb,
  kind: string,
  signatoryId: string | null,
  source: AuditSource,
): Promise<boolean> {
  const all = await SignatoryRepository.findAll(t);
  if (signatoryId !== null && !all.some((each) => each.signatoryId === signatoryId)) return false;
  const before = (await SignatoryRepository.findDefaults(t)).get(kind) ?? null;
  if (before === signatoryId) return true;
  await SignatoryRepository.setDefault(t, kind, signatoryId);
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action: 'letterhead.default_changed',
    subject: `document:${kind}`,
    before: { signatoryId: before },
    after: { signatoryId },
  });
  return true;
}

async function record(
  t: TenantDb,
  source: AuditSource,
  action: AuditAction,
  signatoryId: string,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    subject: `signatory:${signatoryId}`,
    ...change,
  });
}
