/** A fiscal year (BE) of the agency's page and what it holds. */
export interface PageYear {
  fiscalYear: number;
  result: 'published' | 'draft' | 'none';
}

/** The years with something to show, newest first. */
export function pageYears(
  results: readonly { fiscalYear: number; isPublished: boolean }[],
  yearsWithDocuments: readonly number[],
): PageYear[] {
  const years = new Map<number, PageYear>(
    yearsWithDocuments.map((fiscalYear) => [fiscalYear, { fiscalYear, result: 'none' }]),
  );
  for (const { fiscalYear, isPublished } of results)
    years.set(fiscalYear, { fiscalYear, result: isPublished ? 'published' : 'draft' });
  return [...years.values()].toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}

/**
 * The year to show: the one asked for where the agency has it or the product knows it (the page then says that there
 * is nothing); when none is asked for, the newest published result, else the newest of anything, else null.
 */
export function chooseYear(
  asked: number | null,
  years: readonly PageYear[],
  knownFiscalYears: readonly number[],
): number | 'unknown' | null {
  const isKnown = (year: number) =>
    years.some(({ fiscalYear }) => fiscalYear === year) || knownFiscalYears.includes(year);
  if (asked !== null) return isKnown(asked) ? asked : 'unknown';
  return (years.find(({ result }) => result === 'published') ?? years[0])?.fiscalYear ?? null;
}
