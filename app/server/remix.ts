import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { NextFunction, Request, Response } from 'express';
import { bodyLimit, limitedBody } from './body.ts';

interface RemixParts {
  build: ServerBuild;
  publicUrl: string;
  /** Largest uploaded file, in bytes. */
  mostFileBytes: number;
  loadContext: (request: Request, response: Response) => AppLoadContext;
}

/**
 * Hands a request to Remix and its answer back. In place of the adapter that comes with Remix, so that bodies have a
 * limit, the `Host` header (which anybody may write) decides nothing, and no page is kept by browsers or caches.
 */
export function serveRemix({ build, publicUrl, mostFileBytes, loadContext }: RemixParts) {
  const handle = createRequestHandler(build, process.env.NODE_ENV ?? 'production');
  const { origin } = new URL(publicUrl);
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      const answer = await handle(
        toWebRequest(request, response, origin, mostFileBytes),
        loadContext(request, response),
      );
      await send(answer, request, response);
    } catch (error) {
      next(error);
    }
  };
}

function toWebRequest(
  request: Request,
  response: Response,
  origin: string,
  mostFileBytes: number,
): globalThis.Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each);
  }
  // Aborted when the visitor goes away before the answer is sent.
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers, signal: gone.signal };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    init.body = limitedBody(request, bodyLimit(request.path, mostFileBytes));
    init.duplex = 'half';
  }
  return new globalThis.Request(origin + request.originalUrl, init);
}

async function send(answer: globalThis.Response, request: Request, response: Response): Promise<void> {
  response.statusMessage = answer.statusText;
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (!answer.headers.has('Cache-Control') && !request.path.startsWith('/api/'))
    response.set('Cache-Control', 'no-store');
  if (!answer.body) {
    response.end();
    return;
  }
  const pieces = answer.body.getReader();
  try {
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) break;
      const isTaken = response.write(value);
      // The compression in front of us holds small pieces back.
      (response as { flush?: () => void }).flush?.();
      // A large answer waits for a slow reader, in place of standing in memory whole.
      if (!isTaken) await untilTaken(response);
      if (response.destroyed) {
        await pieces.cancel();
        return;
      }
    }
    response.end();
  } catch (error) {
    response.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/** Resolves when the visitor has taken what was written, or has gone away. */
async function untilTaken(response: Response): Promise<void> {
  if (response.destroyed) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      response.off('drain', go);
      response.off('close', go);
      resolve();
    };
    response.on('drain', go);
    response.on('close', go);
  });
}
