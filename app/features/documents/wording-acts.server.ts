import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { WORDING_KEYS, WORDINGS, type WordingFault, type WordingKey, wordingFaults } from './core/wording.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';

/** What came of an act on one text. */
export type WordingAnswer =
  | { key: WordingKey; kind: 'kept' }
  /** Back to the product's own; `undo` is the text that stood there. */
  | { key: WordingKey; kind: 'restored'; undo: string }
  | { key: WordingKey; kind: 'empty'; text: string }
  | { key: WordingKey; kind: 'faults'; text: string; faults: WordingFault[] }
  /** Somebody changed it meanwhile: what stands there now beside what was typed. */
  | { key: WordingKey; kind: 'conflict'; text: string; present: string };

/** Every text that can be replaced, as it stands in the province. */
export async function loadWordings({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'documents.word');
  const own = await withTenant(context.db, tenant, DocumentRepository.findAllWordings);
  return {
    province: { provinceCode: province.provinceCode, nameTh: province.nameTh },
    wordings: WORDING_KEYS.map((key) => {
      const kept = own.find((each) => each.key === key);
      return {
        key,
        places: [...WORDINGS[key].places] as string[],
        standard: WORDINGS[key].text as string,
        text: kept?.text ?? WORDINGS[key].text,
        version: kept?.version ?? 0,
        updatedAt: kept?.updatedAt.toISOString() ?? null,
        updatedByOffice: kept?.updatedByOffice ?? null,
      };
    }),
  };
}

/** Keeps a text of the province's own, or goes back to the product's. Throws a 400 for a text there is none of. */
export async function actOnWording({ request, params, context }: ActionFunctionArgs): Promise<WordingAnswer> {
  const { actor, tenant } = await requireProvince({ request, params, context }, 'documents.word');
  const form = await readForm(request);
  const key = WORDING_KEYS.find((each) => each === form.get('key'));
  const intent = form.get('intent');
  if (!key || (intent !== 'keep' && intent !== 'restore')) throw new Response(null, { status: 400 });
  const version = readVersion(form);
  const text = String(form.get('text') ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();
  if (intent === 'keep') {
    if (text === '') return { key, kind: 'empty', text };
    const faults = wordingFaults(key, text);
    if (faults.length > 0) return { key, kind: 'faults', text, faults };
  }
  const source = auditSource(context, actor);
  return withTenant(context.db, tenant, async (t): Promise<WordingAnswer> => {
    const own = await DocumentRepository.findAllWordings(t);
    const kept = own.find((each) => each.key === key);
    const present = kept?.text ?? WORDINGS[key].text;
    const conflict = {
      key,
      kind: 'conflict',
      text: intent === 'keep' ? text : WORDINGS[key].text,
      present,
    } as const;
    if ((kept?.version ?? 0) !== version) return conflict;
    if (intent === 'restore' && !kept) return { key, kind: 'kept' };
    const isDone =
      intent === 'restore'
        ? await DocumentRepository.deleteWording(t, { key, version })
        : await DocumentRepository.upsertWording(t, { key, text, version, office: source.office });
    if (!isDone) return conflict;
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'document.worded',
      subject: `wording:${key}`,
      before: { text: present },
      after: { text: intent === 'restore' ? WORDINGS[key].text : text },
    });
    return intent === 'restore' ? { key, kind: 'restored', undo: present } : { key, kind: 'kept' };
  });
}
