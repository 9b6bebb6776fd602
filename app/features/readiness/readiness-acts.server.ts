import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { AuditAction } from '~/features/audit/core/actions.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import * as CheckQueueRepository from './CheckQueueRepository.server.ts';
import { planLinks } from './core/bulk-links.ts';
import type { AddressFault } from './core/link-address.ts';
import { type LinkTexts, type TypedLink, textsOf } from './core/link-form.ts';
import { isWritten, type LinkPlan, stampOf } from './core/link-plan.ts';
import { readYear } from './load-readiness.server.ts';
import type { ReadinessKey } from './ReadinessRepository.server.ts';
import * as ReadinessRepository from './ReadinessRepository.server.ts';

export interface Author {
  source: AuditSource;
  isDemo: boolean;
}

export type Present = LinkTexts & { version: number };
/** `conflict`: somebody saved meanwhile, with what stands there now. */
export type SaveResult =
  | { kind: 'done' }
  | { kind: 'unknown' }
  | { kind: 'fault'; fault: AddressFault }
  | { kind: 'conflict'; present: Present | null };

/** Saves what was typed for one item. */
export async function saveOne(
  t: TenantDb,
  key: ReadinessKey,
  typed: TypedLink,
  version: number,
  author: Author,
): Promise<SaveResult> {
  const year = await readYear(t, key.agencyCode, key.fiscalYear);
  if (!year?.items.includes(typed.itemCode)) return { kind: 'unknown' };
  const { texts, fault } = textsOf(typed);
  if (fault) return { kind: 'fault', fault };
  const present = year.links.find(({ itemCode }) => itemCode === typed.itemCode) ?? null;
  const by = { office: author.source.office, isDemo: author.isDemo };
  if (!(await ReadinessRepository.saveLink(t, key, typed.itemCode, version, texts, by)))
    return { kind: 'conflict', present: present && pickPresent(present) };
  const before = present && pickPresent(present);
  await record(t, key, author.source, 'readiness.saved', typed.itemCode, { before, after: texts });
  return { kind: 'done' };
}

const pickPresent = ({ url, responsibleUnit, note, version }: Present): Present => ({
  url,
  responsibleUnit,
  note,
  version,
});

/**
 * Plans pasted lines anew and stores them when the stamp of the preview still holds; otherwise, and without a stamp, the
 * plan comes back to be looked at.
 */
export async function saveMany(
  t: TenantDb,
  key: ReadinessKey,
  text: string,
  stamp: string | null,
  author: Author,
): Promise<{ plans: LinkPlan[]; saved: number }> {
  const year = await readYear(t, key.agencyCode, key.fiscalYear);
  const plans = planLinks(text, year?.items ?? [], year?.links ?? []);
  if (!year || stamp === null || stamp !== stampOf(plans)) return { plans, saved: 0 };
  const changes = plans.filter(isWritten).flatMap(({ itemCode, url, responsibleUnit, note, version }) => {
    const present = year.links.find((link) => link.itemCode === itemCode);
    const texts = {
      url,
      responsibleUnit: responsibleUnit ?? present?.responsibleUnit ?? null,
      note: note ?? present?.note ?? null,
    };
    return itemCode ? [{ itemCode, version, texts }] : [];
  });
  return { plans, saved: await writeAll(t, key, changes, author) };
}

/** Takes over the links of the year before. Returns how many. */
export async function copyForward(t: TenantDb, key: ReadinessKey, author: Author): Promise<number> {
  const year = await readYear(t, key.agencyCode, key.fiscalYear);
  const changes = (year?.carried ?? []).map(({ to, version, ...texts }) => ({
    itemCode: to,
    version,
    texts: { url: texts.url, responsibleUnit: texts.responsibleUnit, note: texts.note },
  }));
  return writeAll(t, key, changes, author);
}

/** Has links looked at in the background. Returns how many. */
export async function askForChecks(
  t: TenantDb,
  key: ReadinessKey,
  itemCode: string | null,
  source: AuditSource,
): Promise<number> {
  const asked = await CheckQueueRepository.askForChecks(t, key, itemCode);
  if (asked > 0) await record(t, key, source, 'readiness.check_asked', itemCode, { after: { links: asked } });
  return asked;
}

async function writeAll(
  t: TenantDb,
  key: ReadinessKey,
  changes: readonly { itemCode: string; version: number; texts: LinkTexts }[],
  { source, isDemo }: Author,
): Promise<number> {
  const saved: unknown[] = [];
  for (const { itemCode, version, texts } of changes) {
    const by = { office: source.office, isDemo };
    if (await ReadinessRepository.saveLink(t, key, itemCode, version, texts, by))
      saved.push({ itemCode, ...texts });
  }
  if (saved.length > 0) await record(t, key, source, 'readiness.saved', null, { after: saved });
  return saved.length;
}

async function record(
  t: TenantDb,
  key: ReadinessKey,
  source: AuditSource,
  action: AuditAction,
  itemCode: string | null,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  await insertEvent(t.trx, source, {
    provinceCode: t.provinceCode,
    action,
    agencyCode: key.agencyCode,
    subject: `readiness:${key.fiscalYear}${itemCode ? `/${itemCode}` : ''}`,
    ...change,
  });
}
