import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { readLetterhead } from '~/features/letterhead/read-letterhead.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { canonicalJson, checkCodeOf } from './core/check-code.ts';
import type { DocumentKind, EmptyReason, Loaded, Source } from './core/kind.ts';
import type { DocumentModel } from './core/model.ts';
import type { OwnTexts } from './core/own-texts.ts';
import type { Stamp } from './core/stamp.ts';
import { wordingOf } from './core/wording.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';
import { type DocumentAsked, documentSearch } from './document-search-params.ts';

/** A document as it would be given out now. */
export interface Draft {
  model: DocumentModel;
  fiscalYear: number | null;
  batch: string;
  isDraft: boolean;
  /** Texts that officers write into it; null where it has no room for any. */
  texts: OwnTexts | null;
  /** The office whose picture of a signature stands in it; null = none. */
  signedWith: string | null;
  /** Years and other choices there are. */
  choices: Pick<Extract<Loaded<unknown>, { facts: unknown }>, 'years' | 'choices'>;
}

/** Reads what the document needs and sets it, or says why there is nothing to set. */
export async function draftDocument(
  kind: DocumentKind,
  source: Source,
  asked: DocumentAsked,
): Promise<Draft | { empty: EmptyReason; years: number[] }> {
  const loaded = await kind.read(source, asked);
  if ('empty' in loaded) return { empty: loaded.empty, years: loaded.years ?? [] };
  const { own, letterhead } = await withTenant(source.db, source.tenant, async (t) => ({
    own: await DocumentRepository.findAllWordings(t),
    letterhead: await readLetterhead(t, kind.key, { maySign: source.maySign === true }),
  }));
  const { title, sections, choices, signedWith = null } = loaded.facts(wordingOf(own), letterhead);
  const model: DocumentModel = {
    title,
    sections,
    digits: asked.digits || kind.digits,
    isDemo: loaded.isDemo,
  };
  return {
    model,
    fiscalYear: loaded.fiscalYear,
    batch: loaded.batch,
    isDraft: loaded.isDraft,
    texts: loaded.texts ?? null,
    signedWith,
    choices: { years: loaded.years, choices: { ...loaded.choices, ...choices } },
  };
}

/**
 * Gives the document out: keeps what stands in it under a check code. The same content is given out once: asked again,
 * it is the same document with the same code and the same bytes.
 */
export async function issueDocument(
  kind: DocumentKind,
  source: Source,
  asked: DocumentAsked,
  made: { at: Date; verifyAt: string; by: AuditSource },
): Promise<{ checkCode: string } | { refused: EmptyReason | 'draft' }> {
  const draft = await draftDocument(kind, source, asked);
  if ('empty' in draft) return { refused: draft.empty };
  if (draft.isDraft) return { refused: 'draft' };
  const order = { kind, source, asked, made };
  const checkCode = await withTenant(source.db, source.tenant, (t) => issueDraft(t, draft, order));
  return { checkCode };
}

/** Keeps a draft under a check code, in the transaction of the act; the code it has, or had before with the same content. */
export async function issueDraft(
  t: TenantDb,
  draft: Draft,
  order: {
    kind: DocumentKind;
    source: Source;
    asked: DocumentAsked;
    made: { at: Date; verifyAt: string; by: AuditSource };
  },
): Promise<string> {
  const { kind, source, asked, made } = order;
  const agencyCode = source.agency?.agencyCode ?? null;
  const { provinceCode } = source.province;
  const { districtCode } = source.tenant;
  const content = {
    kind: kind.key,
    provinceCode,
    agencyCode,
    // A district chief's is another document, even where the same stands in it.
    ...(districtCode === null ? {} : { districtCode }),
    model: draft.model,
    batch: draft.batch,
  };
  const contentHash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const madeAt = `${made.at.toISOString().slice(0, 19)}Z`;
  const stamp: Stamp = {
    checkCode: checkCodeOf({ ...content, madeAt, version: VERSION }),
    batch: draft.batch,
    madeAt,
    version: VERSION,
    verifyAt: made.verifyAt,
  };
  await DocumentRepository.holdContent(t, contentHash);
  const same = await DocumentRepository.findSameContent(t, contentHash);
  if (same) return same;
  await DocumentRepository.insertIssued(t, {
    kind: kind.key,
    agencyCode,
    fiscalYear: draft.fiscalYear,
    asked: Object.fromEntries(new URLSearchParams(documentSearch.toSearch(asked))),
    model: draft.model,
    contentHash,
    stamp,
    userId: made.by.userId,
    office: made.by.office,
  });
  await insertEvent(t.trx, made.by, {
    provinceCode,
    action: 'document.issued',
    agencyCode,
    subject: `document:${stamp.checkCode}`,
    after: {
      kind: kind.key,
      fiscalYear: draft.fiscalYear,
      batch: draft.batch,
      ...(draft.signedWith ? { signedWith: draft.signedWith } : {}),
    },
  });
  return stamp.checkCode;
}

/** The stamp of a document that was given out. */
export function stampOf(issued: DocumentRepository.IssuedDocument): Stamp {
  const { checkCode, batch, version, verifyAt, madeAt } = issued;
  return { checkCode, batch, version, verifyAt, madeAt: `${madeAt.toISOString().slice(0, 19)}Z` };
}

const VERSION: string = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')).version;
