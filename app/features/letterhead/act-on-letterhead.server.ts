import type { ActionFunctionArgs } from '@remix-run/node';
import { type AuditSource, auditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { SIGNED_KINDS } from './core/letterhead.ts';
import { letterYear } from './core/numbering.ts';
import { type LinesFault, readLines } from './core/role-lines.ts';
import { keepNumbering, type NumberingResult, type NumberingTyped } from './numbering-acts.server.ts';
import type { PicturePlace } from './PictureRepository.server.ts';
import { type PictureResult, putPicture, removePicture, restorePicture } from './picture-acts.server.ts';
import * as SignatoryRepository from './SignatoryRepository.server.ts';
import {
  addSignatory,
  changeSignatory,
  chooseDefault,
  moveSignatory,
  type SignatoryResult,
} from './signatory-acts.server.ts';
import { type PictureRefusal, takePicture } from './take-picture.server.ts';

/** What came of an act, and at which place of the page it is said: `emblem`, an office's id, `new`, `default:…`, `numbering`. */
export type LetterheadAnswer = { place: string } & (
  | { of: 'picture'; result: PictureResult | { kind: 'refused'; refusal: PictureRefusal } }
  | {
      of: 'signatory';
      intent: SignatoryIntent;
      typed: string;
      result: SignatoryResult | { kind: 'wrong'; fault: LinesFault; line: number };
    }
  | { of: 'default'; result: { kind: 'done' } }
  | { of: 'numbering'; typed: NumberingTyped; result: NumberingResult }
);
type SignatoryIntent = 'add' | 'change' | 'remove' | 'restore' | 'up' | 'down';
const PICTURE_INTENTS = ['put-picture', 'remove-picture', 'restore-picture'] as const;
const SIGNATORY_INTENTS: readonly SignatoryIntent[] = ['add', 'change', 'remove', 'restore', 'up', 'down'];

/** One act of the letterhead's page. Throws a 400 for none that there is, and the 404 for an office that is not there. */
export async function actOnLetterhead(args: ActionFunctionArgs): Promise<LetterheadAnswer> {
  const { context } = args;
  const { actor, tenant } = await requireProvince(args, 'documents.word');
  const form = await readForm(args.request);
  const source = auditSource(context, actor);
  const intent = String(form.get('intent') ?? '');
  const inTenant = <T>(act: (t: TenantDb) => Promise<T>) => withTenant(context.db, tenant, act);
  const pictureIntent = PICTURE_INTENTS.find((each) => each === intent);
  if (pictureIntent) {
    // Taken before the transaction: decoding is slow.
    const read = pictureIntent === 'put-picture' ? await takePicture(context.config, form.get('file')) : null;
    return inTenant((t) => actOnPicture(t, form, read, source));
  }
  const signatoryIntent = SIGNATORY_INTENTS.find((each) => each === intent);
  if (signatoryIntent) return inTenant((t) => actOnSignatory(t, form, signatoryIntent, source));
  if (intent === 'default') return inTenant((t) => actOnDefault(t, form, source));
  if (intent === 'numbering') return inTenant((t) => actOnNumbering(t, form, source));
  throw new Response(null, { status: 400 });
}

const field = (form: FormData, name: string) => String(form.get(name) ?? '');

async function actOnPicture(
  t: TenantDb,
  form: FormData,
  read: Awaited<ReturnType<typeof takePicture>> | null,
  source: AuditSource,
): Promise<LetterheadAnswer> {
  const signatoryId = field(form, 'signatoryId');
  const seen = field(form, 'seen');
  const place: PicturePlace =
    signatoryId === '' ? { purpose: 'emblem' } : { purpose: 'signature', signatoryId };
  if (place.purpose === 'signature') await requireSignatory(t, signatoryId);
  const answer = (result: Extract<LetterheadAnswer, { of: 'picture' }>['result']) =>
    ({ place: signatoryId || 'emblem', of: 'picture', result }) as const;
  if (read && 'refused' in read) {
    if (read.refused === 'infected')
      await insertEvent(t.trx, source, { provinceCode: t.provinceCode, action: 'file.refused' });
    return answer({ kind: 'refused', refusal: read.refused });
  }
  if (read) return answer(await putPicture(t, place, seen, read.taken, source));
  if (form.get('intent') === 'remove-picture') return answer(await removePicture(t, place, seen, source));
  return answer(await restorePicture(t, place, { seen, back: field(form, 'back') }, source));
}

async function actOnSignatory(
  t: TenantDb,
  form: FormData,
  intent: SignatoryIntent,
  source: AuditSource,
): Promise<LetterheadAnswer> {
  const signatoryId = field(form, 'signatoryId');
  const typed = field(form, 'lines');
  const answer = (result: Extract<LetterheadAnswer, { of: 'signatory' }>['result']) =>
    ({ place: signatoryId || 'new', of: 'signatory', intent, typed, result }) as const;
  if (intent !== 'add') await requireSignatory(t, signatoryId);
  const read = { signatoryId, version: readVersion(form) };
  if (intent === 'up' || intent === 'down') {
    await moveSignatory(t, signatoryId, intent === 'up' ? -1 : 1, source);
    return answer({ kind: 'done', ...read });
  }
  if (intent === 'remove' || intent === 'restore')
    return answer(await changeSignatory(t, read, { removed: intent === 'remove' }, source));
  const lines = readLines(typed);
  if ('fault' in lines) return answer({ kind: 'wrong', ...lines });
  return answer(
    intent === 'add'
      ? await addSignatory(t, lines.lines, source)
      : await changeSignatory(t, read, lines, source),
  );
}

async function actOnDefault(t: TenantDb, form: FormData, source: AuditSource): Promise<LetterheadAnswer> {
  const kind = SIGNED_KINDS.find((each) => each === form.get('kind'));
  const signatoryId = field(form, 'signatoryId') || null;
  if (!kind || !(await chooseDefault(t, kind, signatoryId, source))) throw notFound();
  return { place: `default:${kind}`, of: 'default', result: { kind: 'done' } };
}

async function actOnNumbering(t: TenantDb, form: FormData, source: AuditSource): Promise<LetterheadAnswer> {
  const typed = {
    pattern: field(form, 'pattern').trim(),
    prefix: field(form, 'prefix').trim(),
    last: field(form, 'last'),
  };
  const read = { version: readVersion(form), year: letterYear(todayInThailand()) };
  return { place: 'numbering', of: 'numbering', typed, result: await keepNumbering(t, typed, read, source) };
}

/** A foreign office and one that never was give the same 404. */
async function requireSignatory(t: TenantDb, signatoryId: string): Promise<void> {
  if (!(await SignatoryRepository.findById(t, signatoryId))) throw notFound();
}
