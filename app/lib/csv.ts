const BOM = '\ufeff';
export type CsvCell = string | number | boolean | null | undefined;

/**
 * A CSV file that spreadsheet programs open in Thai: UTF-8 with a byte-order mark, CRLF, quoted where needed.
 * A text that a spreadsheet would run as a formula is defused with an apostrophe.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return (
    BOM +
    rows
      .map((row) => row.map(cellText).join(','))
      .join('\r\n')
      .concat('\r\n')
  );
}

/** A download answer for a CSV; the name may be Thai. */
export function csvResponse(fileName: string, rows: readonly (readonly CsvCell[])[]): Response {
  return new Response(toCsv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="export.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
