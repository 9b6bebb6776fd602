import { datesIn } from '~/features/imports/core/normalise-year.ts';

/** How much of a page's text is searched for its date. */
const SEARCHED = 4000;
const DAY_MS = 86_400_000;

export interface PageText {
  title: string | null;
  /** What a reader sees, in one line. */
  text: string;
  /** Whether the page asks for a password. */
  asksPassword: boolean;
}

/** Title and visible text of a page; good enough to tell pages apart and to find a date, no parser of HTML. */
export function readPage(html: string): PageText {
  const title = /<title[^>]{0,200}>([^<]{0,500})/i.exec(html)?.[1];
  const text = plain(withoutHidden(html).replace(/<[^<>]*>/g, ' '));
  return {
    title: title ? plain(title).slice(0, 200) || null : null,
    text,
    asksPassword: /<input\b[^<>]{0,500}\btype\s*=\s*["']?password\b/i.test(html),
  };
}

/** Without scripts, styles and comments; what is never closed is cut to the end. One pass over the text. */
function withoutHidden(html: string): string {
  const kept: string[] = [];
  const opening = /<(script|style|noscript|template)\b|<!--/gi;
  let from = 0;
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    kept.push(html.slice(from, open.index));
    const closing = open[1] ? new RegExp(`</${open[1]}`, 'gi') : /-->/g;
    closing.lastIndex = open.index;
    if (!closing.exec(html)) return kept.join(' ');
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return [...kept, html.slice(from)].join(' ');
}

function plain(text: string): string {
  return text
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The bytes of a page as text, in the character set its header or its head names; Thai pages are not always UTF-8. */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /charset\s*=\s*["']?([\w-]{2,20})/i;
  const charset = (named.exec(contentType ?? '') ?? named.exec(head))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

export interface FoundDate {
  /** Gregorian `YYYY-MM-DD`. */
  date: string;
  /** `header`: when the server says the file was last changed; `text`: the first date of the page's text. */
  source: 'header' | 'text';
}

/** The date of a document: as its server gives it, else the first date in the first part of its text; none in the future. */
export function findDate(lastModified: string | undefined, text: string, now: Date): FoundDate | null {
  const latest = new Date(now.getTime() + DAY_MS).toISOString().slice(0, 10);
  const header = lastModified ? new Date(lastModified) : null;
  if (header && !Number.isNaN(header.getTime())) {
    const date = header.toISOString().slice(0, 10);
    if (date >= '1990-01-01' && date <= latest) return { date, source: 'header' };
  }
  const found = datesIn(text.slice(0, SEARCHED)).find((date) => date <= latest);
  return found ? { date: found, source: 'text' } : null;
}
