import { toArabicDigits } from '~/lib/thai-digits.ts';
import { readTypedAddress } from './link-address.ts';
import { isWritten, type LinkPlan } from './link-plan.ts';

const MOST_LINES = 200;
const LINE = /^((?:o|โอ|ข้อที่|ข้อ)?\s*[\d๐-๙]{1,3})[.):]?[\s,;|]+(\S+)\s*(.*)$/i;

export interface StoredLink {
  itemCode: string;
  url: string | null;
  version: number;
}

/** Reads pasted lines (`o1⇥https://…⇥unit⇥note`) and says of each what would be stored. Empty lines are passed over. */
export function planLinks(text: string, items: readonly string[], stored: readonly StoredLink[]): LinkPlan[] {
  const seen = new Set<string>();
  return text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((each) => each.text !== '')
    .slice(0, MOST_LINES)
    .map((each) => {
      const plan = planLine(each, items, stored);
      if (!isWritten(plan)) return plan;
      if (seen.has(plan.itemCode ?? '')) return { ...plan, kind: 'twice' as const };
      seen.add(plan.itemCode ?? '');
      return plan;
    });
}

function planLine(
  { line, text }: { line: number; text: string },
  items: readonly string[],
  stored: readonly StoredLink[],
): LinkPlan {
  const cells = cellsOf(text);
  const base = { line, text, url: null, fault: null, before: null, version: 0 };
  const rest = {
    responsibleUnit: cells?.[2]?.slice(0, 200) || null,
    note: cells?.[3]?.slice(0, 2000) || null,
  };
  if (!cells) return { ...base, ...rest, kind: 'unreadable', itemCode: null };
  const itemCode = `o${Number(toArabicDigits(cells[0] ?? '').replace(/\D/g, ''))}`;
  if (!items.includes(itemCode)) return { ...base, ...rest, kind: 'unknown_item', itemCode };
  const now = stored.find((each) => each.itemCode === itemCode);
  const known = { ...base, ...rest, itemCode, before: now?.url ?? null, version: now?.version ?? 0 };
  const { url, fault } = readTypedAddress(cells[1] ?? '');
  if (fault) return { ...known, kind: 'bad_url', fault };
  const isSame = now?.url === url.href && !rest.responsibleUnit && !rest.note;
  return { ...known, url: url.href, kind: isSame ? 'same' : now?.url ? 'replace' : 'new' };
}

/** Code, address, unit, note; by tabs where there are any (a copied sheet), else by blanks. */
function cellsOf(text: string): string[] | null {
  const cells = text.split('\t').map((cell) => cell.trim());
  if (cells.length > 1) return /^(?:o|โอ|ข้อที่|ข้อ)?\s*[\d๐-๙]{1,3}[.):]?$/i.test(cells[0] ?? '') ? cells : null;
  const found = LINE.exec(text);
  return found ? [found[1] ?? '', found[2] ?? '', found[3] ?? ''] : null;
}
