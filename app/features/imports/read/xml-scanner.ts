import { ImportRefusal } from '../core/source-file.ts';

export type Attributes = ReadonlyMap<string, string>;

/** What a reader of an XML part is told, by local names (`row` for `x:row`), in the order of the part. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** The longest tags name the ranges of a rule, some kilobytes; a longer one was made to keep a reader busy. */
const MAX_TAG = 1024 * 1024;
const MAX_DEPTH = 200;
/** The longest way to write one character: `&#x0010FFFF;`. */
const MAX_REFERENCE = 12;
const NO_ATTRIBUTES: Attributes = new Map();
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML that comes in pieces, in time and memory that grow with the piece, never with the part. */
export class XmlScanner {
  readonly #listener: XmlListener;
  readonly #decoder = new TextDecoder('utf-8');
  #rest = '';
  readonly #open: string[] = [];
  #hasRoot = false;
  /** The end of a comment, instruction or raw text the scanner stands in. */
  #inside: { end: string; isText: boolean } | null = null;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  push(bytes: Uint8Array): void {
    this.#scan(this.#decoder.decode(bytes, { stream: true }));
  }

  /** Tells that the part ended; a part that ends in the middle of an element is refused. */
  end(): void {
    this.#scan(this.#decoder.decode());
    if (this.#rest.trim() !== '' || this.#inside || this.#open.length > 0 || !this.#hasRoot) throw broken();
  }

  #scan(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = this.#inside ? this.#skip(text, at) : this.#step(text, at);
      if (next === at) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > MAX_TAG) throw broken();
  }

  /** Goes on to the end of a comment or raw text; keeps back as much as the end mark may need. */
  #skip(text: string, at: number): number {
    const inside = this.#inside;
    if (!inside) return at;
    const found = text.indexOf(inside.end, at);
    const stop = found === -1 ? Math.max(at, text.length - inside.end.length + 1) : found;
    if (inside.isText) this.#listener.text(text.slice(at, stop));
    if (found === -1) return stop;
    this.#inside = null;
    return found + inside.end.length;
  }

  #step(text: string, at: number): number {
    if (text[at] !== '<') return this.#characters(text, at);
    if (text[at + 1] === '!') return this.#declaration(text, at);
    if (text[at + 1] === '?') return this.#enter(at + 2, '?>', false);
    const end = endOfTag(text, at);
    if (end === -1) return at;
    this.#tag(text.slice(at + 1, end));
    return end + 1;
  }

  #characters(text: string, at: number): number {
    const next = text.indexOf('<', at);
    const stop = next === -1 ? wholeCharacters(text, at) : next;
    if (stop > at) this.#listener.text(resolved(text.slice(at, stop)));
    return stop;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return this.#enter(at + 4, '-->', false);
    if (text.startsWith('<![CDATA[', at)) return this.#enter(at + 9, ']]>', true);
    if (text.length - at < 9) return at;
    // A workbook has no document type; entities of its own are how small files grow large.
    throw broken();
  }

  #enter(next: number, end: string, isText: boolean): number {
    this.#inside = { end, isText };
    return next;
  }

  #tag(tag: string): void {
    if (tag.length > MAX_TAG) throw broken();
    if (tag.startsWith('/')) this.#close(localName(tag.slice(1).trim()));
    else this.#begin(tag);
  }

  #begin(tag: string): void {
    const isEmpty = tag.endsWith('/');
    const body = isEmpty ? tag.slice(0, -1) : tag;
    const space = body.search(/\s/);
    const name = localName(space === -1 ? body : body.slice(0, space));
    this.#hasRoot = true;
    this.#open.push(name);
    if (this.#open.length > MAX_DEPTH) throw broken();
    this.#listener.open(name, space === -1 ? NO_ATTRIBUTES : attributesOf(body, space));
    if (isEmpty) this.#close(name);
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw broken();
    this.#listener.close(name);
  }
}

/** Where the tag that begins here ends, or -1; a `>` inside quotes does not end it. */
function endOfTag(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const character = text[at];
    if (character === '>') return at;
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at === -1) return -1;
    }
    at += 1;
  }
  return -1;
}

/** Where the text so far can be cut without cutting a reference like `&amp;` in two. */
function wholeCharacters(text: string, from: number): number {
  const reference = text.lastIndexOf('&');
  const isCut =
    reference >= from && text.length - reference < MAX_REFERENCE && !text.includes(';', reference);
  return isCut ? reference : text.length;
}

function attributesOf(tag: string, from: number): Attributes {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    const equals = tag.indexOf('=', at);
    if (equals === -1) return attributes;
    const name = tag.slice(at, equals).trim();
    const quote = tag.slice(equals + 1).trimStart()[0];
    if (quote !== '"' && quote !== "'") throw broken();
    const start = tag.indexOf(quote, equals + 1) + 1;
    const end = tag.indexOf(quote, start);
    if (end === -1) throw broken();
    if (!name.startsWith('xmlns')) attributes.set(localName(name), resolved(tag.slice(start, end)));
    at = end + 1;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,8}|[a-z]{2,4});/g, (whole, reference: string) => {
    if (!reference.startsWith('#')) return NAMED[reference] ?? whole;
    const code = reference[1] === 'x' ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function broken(): ImportRefusal {
  return new ImportRefusal('truncated');
}
