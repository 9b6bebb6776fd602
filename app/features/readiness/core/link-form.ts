import { type AddressFault, readTypedAddress } from './link-address.ts';

const MOST_UNIT = 200;
const MOST_NOTE = 2000;

/** What is kept for one item; absent parts are null. */
export interface LinkTexts {
  url: string | null;
  responsibleUnit: string | null;
  note: string | null;
}

/** What the form of one item holds, as typed. */
export interface TypedLink {
  itemCode: string;
  url: string;
  responsibleUnit: string;
  note: string;
}

export function readTypedLink(form: FormData): TypedLink {
  const text = (name: string, most: number) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, most);
  return {
    itemCode: text('item', 8),
    // One more than is kept: an address that is too long is said, never cut.
    url: text('url', 2100),
    responsibleUnit: text('unit', MOST_UNIT),
    note: text('note', MOST_NOTE),
  };
}

/** What is stored of it, or what is wrong with the address. */
export function textsOf(typed: TypedLink): { texts: LinkTexts; fault: AddressFault | null } {
  const { url, fault } = typed.url === '' ? { url: null, fault: null } : readTypedAddress(typed.url);
  const texts = {
    url: url?.href ?? null,
    responsibleUnit: typed.responsibleUnit || null,
    note: typed.note || null,
  };
  return { texts, fault };
}
