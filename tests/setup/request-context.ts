import type { AppLoadContext } from '@remix-run/node';
import pino from 'pino';
import { type Config, readConfig } from '~/config.server.ts';
import { sessionCookie } from '~/features/accounts/session-token.server.ts';
import { resolveActor } from '~/features/accounts/sessions.server.ts';
import type { Database } from '~/lib/db.server.ts';

export const ORIGIN = 'http://localhost:3000';

export interface Visit {
  /** Session token of the visitor, if signed in. */
  token?: string | null;
  clientAddress?: string;
  config?: Partial<Config>;
  cookie?: string;
  params?: Record<string, string>;
  log?: AppLoadContext['log'];
}

/** What a loader or action gets, as the server would hand it over. */
export function loaderArgs(db: Database, request: Request, visit: Visit = {}) {
  const config: Config = { ...readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), ...visit.config };
  const sessionToken = visit.token ?? sessionCookie.read(request.headers.get('cookie'), config.publicUrl);
  const context: AppLoadContext = {
    db,
    config,
    log: visit.log ?? pino({ level: 'silent' }),
    nudgeDocumentJobs: () => undefined,
    cspNonce: 'test',
    lang: 'th',
    requestId: 'test-request',
    clientAddress: visit.clientAddress ?? '203.0.113.1',
    sessionToken,
    actor: async () => (sessionToken ? resolveActor(db, sessionToken) : null),
  };
  return { request, context, params: visit.params ?? {} };
}

/** A form as a browser posts it. */
export function post(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  return new Request(new URL(path, ORIGIN), {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...headers },
  });
}

export function get(path: string, headers: Record<string, string> = {}): Request {
  return new Request(new URL(path, ORIGIN), { headers });
}

/** The response a loader or action threw; fails when it returned. */
export async function thrownResponse(run: () => Promise<unknown>): Promise<Response> {
  try {
    await run();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error('A response was expected to be thrown.');
}
