/** Bodies side by side at most: more columns than this nobody reads. */
export const MOST_CHOSEN = 5;
/** More codes than this in one address are nobody's choice. */
const MOST_READ = 20;

/** Agency codes of a comma-separated text, each once, in order. */
export function splitCodes(text: string): string[] {
  const codes = text.split(',').map((code) => code.trim());
  return [...new Set(codes.filter((code) => code !== ''))].slice(0, MOST_READ);
}

export function joinCodes(codes: readonly string[]): string {
  return codes.join(',');
}

/** The codes with this one first: it becomes the base of the differences. */
export function withBase(codes: readonly string[], code: string): string[] {
  return [code, ...without(codes, code)];
}

export function without(codes: readonly string[], code: string): string[] {
  return codes.filter((other) => other !== code);
}
