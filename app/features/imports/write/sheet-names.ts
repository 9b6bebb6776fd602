/** Longest name a sheet may have, and the signs it may not have. */
const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** Names as a workbook allows them, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const plain = name
      .replace(FORBIDDEN, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, LONGEST);
    const base = plain === '' ? `${index}` : plain;
    let unique = base;
    for (let no = 2; taken.has(unique.toLowerCase()); no += 1) unique = `${base.slice(0, LONGEST - 4)} ${no}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
