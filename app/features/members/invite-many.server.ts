import { ImportRefusal } from '~/features/imports/core/source-file.ts';
import { readSource } from '~/features/imports/read/read-source.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { searchText } from '~/lib/search-text.ts';
import { translator } from '~/messages/i18n.server.ts';
import { inviteeKey, planInvitations, type RowPlan, readInvitationTable } from './core/invitation-table.ts';
import { AGENCY_ROLES, type MemberRole } from './core/position.ts';
import * as InvitationRepository from './InvitationRepository.server.ts';
import * as MemberRepository from './MemberRepository.server.ts';

export const MAX_ROWS = 2_000;
export const MAX_BYTES = 500_000;

export interface TableText {
  /** The table with tabs between cells, as the form carries it from the preview to the sending. */
  text: string;
  intent: string;
  fault: 'tooLarge' | 'unreadable' | null;
}

/**
 * The table of a form: the uploaded file (XLSX, CSV in any Thai encoding) where there is one, else the pasted text.
 * Large bodies are not read.
 */
export async function readTableText(request: Request): Promise<TableText> {
  // Percent-encoded Thai takes nine bytes a letter of three.
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MAX_BYTES * 4) return { text: '', intent: '', fault: 'tooLarge' };
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  const file = form.get('file');
  const isFile = file instanceof File && file.size > 0;
  const typed = String(form.get('text') ?? '');
  const size = isFile ? file.size : Buffer.byteLength(typed);
  if (size > MAX_BYTES) return { text: '', intent, fault: 'tooLarge' };
  if (!isFile) return { text: typed, intent, fault: null };
  const cells = await readCells(new Uint8Array(await file.arrayBuffer()), file.name);
  if (cells === null) return { text: typed, intent, fault: 'unreadable' };
  const line = (row: readonly string[]) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t');
  return { text: cells.map(line).join('\n'), intent, fault: null };
}

/** Cells of the first table of a file, or null when it cannot be read. */
async function readCells(bytes: Uint8Array, fileName: string): Promise<string[][] | null> {
  try {
    const source = await readSource({ bytes, fileName });
    return (source.tables[0]?.rows ?? []).map((row) => [...row.cells]);
  } catch (error) {
    if (error instanceof ImportRefusal) return error.reason === 'empty' ? [] : null;
    throw error;
  }
}

/** What will happen to each row of the text, as the province stands now. */
export async function planFromText(t: TenantDb, text: string): Promise<RowPlan[] | 'empty' | 'tooLarge'> {
  const cells = await readCells(new TextEncoder().encode(text), 'pasted.csv');
  return cells === null ? 'empty' : planFromCells(t, cells);
}

async function planFromCells(t: TenantDb, cells: string[][]): Promise<RowPlan[] | 'empty' | 'tooLarge'> {
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
