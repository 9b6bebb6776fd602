import { createHash } from 'node:crypto';
import { toCsv } from '~/lib/csv.ts';

type Cell = string | number | boolean | null | undefined;
const COMMON = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=60',
  Vary: 'Accept-Encoding',
};

/** Whether the address asks for CSV (`…/rankings.csv?…`). */
export function wantsCsv(request: Request): boolean {
  return new URL(request.url).pathname.endsWith('.csv');
}

/**
 * The answer as JSON or CSV with an ETag made of `version` (it grows with each publishing); 304 when the client
 * holds it already.
 */
export function respond(
  request: Request,
  version: string | number,
  answer: object,
  csvRows: () => readonly (readonly Cell[])[],
): Response {
  const url = new URL(request.url);
  const etag = `"${createHash('sha256').update(`${version} ${url.pathname}${url.search}`).digest('base64url').slice(0, 22)}"`;
  const headers = { ...COMMON, ETag: etag };
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  if (wantsCsv(request)) {
    return new Response(toCsv(csvRows()), {
      headers: {
        ...headers,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName(url.pathname)}"`,
      },
    });
  }
  return Response.json(answer, { headers });
}

/** `/api/v1/provinces/97/rankings.csv` → `provinces-97-rankings.csv`; letters, digits and hyphens alone. */
function fileName(path: string): string {
  return `${path.replace(/^\/api\/v1\/|\.csv$/g, '').replace(/[^\w-]+/g, '-')}.csv`;
}

/** A client (or the compression in front of us) may have weakened the tag: `W/"…"`. */
function matches(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

/** Unknown and unpublished are the same to the public. */
export function apiNotFound(): Response {
  return Response.json(
    {
      error: {
        code: 'not_found',
        messageTh: 'ไม่พบข้อมูลที่ขอ หรือยังไม่เผยแพร่',
        messageEn: 'There is no such thing, or it is not published.',
      },
    },
    { status: 404, headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' } },
  );
}
