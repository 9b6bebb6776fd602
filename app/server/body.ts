import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refusal.ts';

const MEGABYTE = 1024 * 1024;
const FORM_BYTES = MEGABYTE;
const IMPORT_BYTES = 25 * MEGABYTE;
/** What a form with a file has beside it. */
const AROUND_FILE_BYTES = 5 * MEGABYTE;

/** How large a body this address takes; files are sent to addresses that end in `/imports`, `/files` or `/letterhead`. */
export function bodyLimit(path: string, mostFileBytes = 20 * MEGABYTE): number {
  if (/\/imports(\.data)?$/.test(path)) return IMPORT_BYTES;
  return /\/(files|letterhead)(\.data)?$/.test(path) ? mostFileBytes + AROUND_FILE_BYTES : FORM_BYTES;
}

/**
 * The body as it comes in, counted while it is read, announced length or not. Past the limit reading fails with the 413
 * that the reader of the form then answers with; what still comes is thrown away. Nothing is read before it is asked
 * for, so that a stranger's megabytes are never held.
 */
export function limitedBody(request: IncomingMessage, limit: number): ReadableStream<Uint8Array> {
  let pieces: AsyncIterator<Buffer> | undefined;
  let read = 0;
  const throwRestAway = async () => {
    await pieces?.return?.();
    request.resume();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (Number(request.headers['content-length'] ?? 0) > limit) return controller.error(tooLarge());
        pieces ??= request.iterator({ destroyOnReturn: false });
        const { done, value } = await pieces.next();
        if (done) return controller.close();
        read += value.byteLength;
        if (read <= limit) return controller.enqueue(value);
        controller.error(tooLarge());
        await throwRestAway();
      },
      cancel: throwRestAway,
    },
    { highWaterMark: 0 },
  );
}

function tooLarge(): globalThis.Response {
  return new globalThis.Response(null, { status: 413, statusText: 'Content Too Large' });
}

const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Refuses what no page of ours sends: a body that is no form, an address that is no path or has a NUL in it. */
export function refuseOddRequests(request: Request, response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const isOdd = !/^\/(?!.*%00)/.test(request.originalUrl) || !METHODS.has(request.method);
  if (isOdd) refuse(response, 400);
  else if (hasBody && !FORM_TYPES.test(request.headers['content-type'] ?? '')) refuse(response, 415);
  else next();
}
