import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type AuditSource, auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { type Action, can } from '~/features/tenancy/core/permissions.ts';
import type { Actor } from '~/lib/actor.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { readForm, readWholeNumber } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import type { Source } from './core/kind.ts';
import type { OwnTexts, TextKind } from './core/own-texts.ts';
import { type TextFault, textFault } from './core/own-texts.ts';
import * as DocumentTextRepository from './DocumentTextRepository.server.ts';
import { documentSearch, pinnedSearch } from './document-search-params.ts';
import { requireKind, requireSource } from './source.server.ts';

/** Who writes the texts of a document: whoever writes the papers it is made of. */
const WRITERS: Record<TextKind, Action> = {
  'analysis-report': 'plans.write',
  'measures-table': 'plans.write',
  'progress-report': 'reports.write',
  'circular-letter': 'circulars.write',
};

/** What came of keeping texts; what was typed comes back with whatever was not kept. */
export type TextsAnswer =
  | { kind: 'kept'; count: number }
  | { kind: 'locked'; typed: Record<string, string> }
  | { kind: 'faults'; typed: Record<string, string>; faults: Record<string, TextFault> }
  /** Somebody changed these meanwhile: what stands there now, by part. */
  | { kind: 'conflict'; typed: Record<string, string>; present: Record<string, string> };

/** Whether this person may write into the document. */
export function mayWriteTexts(actor: Actor, source: Source, kind: string): boolean {
  const action = WRITERS[kind as TextKind] as Action | undefined;
  const subject = source.agency ?? { provinceCode: source.province.provinceCode };
  return action !== undefined && can(actor, action, subject);
}

/** The parts of a document with what is written in them, and what could be carried over from the one before. */
export async function loadTexts(args: LoaderFunctionArgs) {
  const { kind, source, home, search, texts } = await requireTexts(args);
  const { stored, before } = await withTenant(source.db, source.tenant, async (t) => ({
    stored: await DocumentTextRepository.findAll(t, texts.owner),
    before: await DocumentTextRepository.findBefore(t, texts.owner),
  }));
  const isCarried = new URL(args.request.url).searchParams.get('carry') === 'yes';
  const parts = texts.parts.map(({ part, at }) => {
    const own = stored.find((each) => each.part === part);
    return {
      part,
      at,
      text: own?.text ?? '',
      version: own?.version ?? 0,
      updatedAt: own?.updatedAt.toISOString() ?? null,
      office: own?.office ?? null,
      /** Of the document before, where nothing is written here. */
      earlier: own ? null : (before[part] ?? null),
    };
  });
  return {
    home,
    kind: kind.key,
    /** With its `?`, or empty. */
    search: pinnedSearch(search, texts),
    name: source.agency?.nameTh ?? source.province.nameTh,
    lock: texts.lock,
    parts,
    isCarried,
    canCarry: texts.lock === null && parts.some(({ earlier }) => earlier !== null),
  };
}

/** Keeps every text that was changed in the form, or none of them. */
export async function actOnTexts(args: ActionFunctionArgs): Promise<TextsAnswer> {
  const { actor, source, texts } = await requireTexts(args);
  const changes = changesIn(await readForm(args.request), texts);
  const typed = Object.fromEntries(changes.map(({ part, text }) => [part, text]));
  if (texts.lock !== null) return { kind: 'locked', typed };
  const faults = Object.fromEntries(
    changes.flatMap(({ part, text }) => {
      const fault = textFault(text);
      return fault ? [[part, fault]] : [];
    }),
  );
  if (Object.keys(faults).length > 0) return { kind: 'faults', typed, faults };
  const by = auditSource(args.context, actor);
  const keep = () => withTenant(source.db, source.tenant, (t) => keepTexts(t, texts, changes, by));
  const present = await keep().catch((error) => {
    // Changed between being read and being written: the second time it is read as it is now.
    if (error instanceof ChangedMeanwhile) return keep();
    throw error;
  });
  return present === null ? { kind: 'kept', count: changes.length } : { kind: 'conflict', typed, present };
}

interface Change {
  part: string;
  text: string;
  version: number;
}

class ChangedMeanwhile extends Error {}

/** Parts whose text is another than the one the form was filled with. */
function changesIn(form: FormData, { parts }: OwnTexts): Change[] {
  const read = (name: string) =>
    String(form.get(name) ?? '')
      .replace(/\r\n?/g, '\n')
      .trim();
  return parts.flatMap(({ part }) => {
    if (form.get(`text.${part}`) === null) return [];
    const text = read(`text.${part}`);
    return text === read(`base.${part}`)
      ? []
      : [{ part, text, version: readWholeNumber(form, `version.${part}`) }];
  });
}

/** Writes the changes; null, or what stands now where somebody else was first: then nothing is written. */
async function keepTexts(
  t: TenantDb,
  { owner }: OwnTexts,
  changes: readonly Change[],
  by: AuditSource,
): Promise<Record<string, string> | null> {
  const stored = new Map((await DocumentTextRepository.findAll(t, owner)).map((each) => [each.part, each]));
  const lost = changes.filter(({ part, version }) => (stored.get(part)?.version ?? 0) !== version);
  if (lost.length > 0)
    return Object.fromEntries(lost.map(({ part }) => [part, stored.get(part)?.text ?? '']));
  for (const change of changes) {
    const before = stored.get(change.part)?.text ?? '';
    if (before === change.text) continue;
    const isDone =
      change.text === ''
        ? await DocumentTextRepository.remove(t, owner, change)
        : await DocumentTextRepository.upsert(t, owner, { ...change, office: by.office });
    if (!isDone) throw new ChangedMeanwhile();
    await insertEvent(t.trx, by, {
      provinceCode: t.provinceCode,
      action: 'document.text_written',
      agencyCode: owner.agencyCode,
      subject: `text:${owner.kind}:${change.part}`,
      before: { text: before },
      after: { ...owner, text: change.text },
    });
  }
  return null;
}

async function requireTexts(args: LoaderFunctionArgs) {
  const { actor, source, home } = await requireSource(args);
  const kind = requireKind(actor, source, args.params.kind);
  if (!mayWriteTexts(actor, source, kind.key)) throw notFound();
  const search = documentSearch.parse(new URL(args.request.url).searchParams);
  const loaded = await kind.read(source, search);
  if ('empty' in loaded || !loaded.texts) throw notFound();
  return { actor, source, home, kind, search, texts: loaded.texts };
}
