/** Explanations by id, of one year and language. */
type Texts = Readonly<Record<string, string>>;

const known = new Map<string, Promise<Texts>>();

/** The explanations of a year (empty = the newest), asked of the server once for each language. */
export function termTexts(year: string, language: string): Promise<Texts> {
  const key = `${language} ${year}`;
  const found = known.get(key) ?? askFor(year);
  known.set(key, found);
  // What failed is asked for again the next time.
  found.catch(() => known.delete(key));
  return found;
}

async function askFor(year: string): Promise<Texts> {
  const response = await fetch(`/glossary/texts${year ? `?year=${year}` : ''}`);
  if (!response.ok) throw new Error(`The glossary answered ${response.status}.`);
  return (await response.json()) as Texts;
}
