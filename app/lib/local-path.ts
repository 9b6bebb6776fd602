/**
 * Where to go next, if it is a path of this product; else `/`. An address that a browser would take elsewhere
 * (`//evil`, `/\evil`, `https:…`, control characters) is not followed.
 */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return '/';
  // Browsers drop tabs and line ends inside addresses, which could turn `/\t/evil` into `//evil`.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be refused
  if (/[\u0000-\u0020\u007f\\]/.test(next)) return '/';
  return next;
}
