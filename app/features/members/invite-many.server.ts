import type { TenantDb } from '~/lib/db.server.ts';
import { searchText } from '~/lib/search-text.ts';
import { translator } from '~/messages/i18n.server.ts';
import { decodeText, splitDelimitedText } from './core/delimited-text.ts';
import { inviteeKey, planInvitations, type RowPlan, readInvitationTable } from './core/invitation-table.ts';
import { AGENCY_ROLES, type MemberRole } from './core/position.ts';
import * as InvitationRepository from './InvitationRepository.server.ts';
import * as MemberRepository from './MemberRepository.server.ts';

export const MAX_ROWS = 2_000;
export const MAX_BYTES = 500_000;

export interface TableText {
  text: string;
  intent: string;
  fault: 'tooLarge' | null;
}

/** The table of a form: the uploaded file where there is one, else the pasted text. Large bodies are not read. */
export async function readTableText(request: Request): Promise<TableText> {
  // Percent-encoded Thai takes nine bytes a letter of three.
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MAX_BYTES * 4) return { text: '', intent: '', fault: 'tooLarge' };
  const form = await request.formData();
  const intent = String(form.get('intent') ?? '');
  const file = form.get('file');
  const isFile = file instanceof File && file.size > 0;
  const size = isFile ? file.size : Buffer.byteLength(String(form.get('text') ?? ''));
  if (size > MAX_BYTES) return { text: '', intent, fault: 'tooLarge' };
  const text = isFile ? decodeText(new Uint8Array(await file.arrayBuffer())) : String(form.get('text') ?? '');
  return { text, intent, fault: null };
}

/** What will happen to each row of the text, as the province stands now. */
export async function planFromText(t: TenantDb, text: string): Promise<RowPlan[] | 'empty' | 'tooLarge'> {
  return planFromCells(t, splitDelimitedText(text));
}

/** The same for cells of any origin; whoever reads another kind of file begins here. */
export async function planFromCells(
  t: TenantDb,
  cells: string[][],
): Promise<RowPlan[] | 'empty' | 'tooLarge'> {
  const rows = readInvitationTable(cells);
  if (rows.length === 0) return 'empty';
  if (rows.length > MAX_ROWS) return 'tooLarge';
  const { agencies } = await MemberRepository.findAllPlaces(t);
  const members = await MemberRepository.findAllActiveAddresses(t);
  const open = await InvitationRepository.findAllOpen(t);
  const keysOf = (people: { email: string; agencyCode: string | null }[]) =>
    new Set(people.map(({ email, agencyCode }) => inviteeKey(email, agencyCode)));
  const present = { members: keysOf(members), openInvitations: keysOf(open) };
  return planInvitations(rows, agencies, present, roleReader());
}

/** Reads a role by its name in either language, or by its identifier. */
function roleReader(): (text: string) => MemberRole | undefined {
  const names = new Map<string, MemberRole>();
  for (const role of AGENCY_ROLES) {
    names.set(searchText(role), role);
    for (const lang of ['th', 'en'] as const) {
      names.set(searchText(translator(lang).getFixedT(lang, 'shell')(`roles.${role}`)), role);
    }
  }
  return (text) => names.get(searchText(text));
}
