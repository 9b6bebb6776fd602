import { Transform } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { NonceProvider } from './lib/nonce.ts';
import { translator } from './messages/i18n.server.ts';

const ABORT_MS = 10_000;
export const streamTimeout = ABORT_MS;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent') ?? '') || remixContext.isSpaMode;
  return new Promise((resolve, reject) => {
    let shellSent = false;
    let finalStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={translator(context.lang)}>
        <NonceProvider value={context.cspNonce}>
          <RemixServer context={remixContext} url={request.url} nonce={context.cspNonce} />
        </NonceProvider>
      </I18nextProvider>,
      {
        nonce: context.cspNonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          shellSent = true;
          const body = withoutPadding();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          if (shellSent) logError(error, request, context);
        },
      },
    );
    setTimeout(abort, ABORT_MS + 1000);
  });
}

/**
 * React 18 pads its pieces of 2048 bytes with zeros where a letter of several bytes does not fit any more; a browser shows
 * them as `\ufffd`, and a form would store them. No page holds a zero byte of its own.
 */
function withoutPadding(): Transform {
  return new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      done(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece);
    },
  });
}

/** Errors a loader or action did not expect; answers that were thrown on purpose never come here. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  // A wrong address or method is the visitor's slip, not a fault of the product.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  logError(error, request, context);
}

function logError(error: unknown, { method, url }: Request, { log, requestId }: AppLoadContext): void {
  log.error({ requestId, method, path: new URL(url).pathname, err: error }, 'page failed');
}
