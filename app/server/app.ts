import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import { sessionCookie } from '~/features/accounts/session-token.server.ts';
import { resolveActor } from '~/features/accounts/sessions.server.ts';
import type { Actor } from '~/lib/actor.ts';
import type { Database } from '~/lib/db.server.ts';
import { readLanguage } from '~/lib/i18n.server.ts';
import { refuseOddRequests } from './body.ts';
import { answerHealth } from './health.ts';
import { trustProxies } from './proxy.ts';
import { refuse } from './refusal.ts';
import { serveRemix } from './remix.ts';
import { addSecurityHeaders, refuseForeignOrigin } from './security.ts';

export interface AppParts {
  db: Database;
  config: Config;
  log: Logger;
  nudgeDocumentJobs: () => void;
  build: ServerBuild;
  /** Folder of the built client files. */
  clientDir: string;
}

/** The whole HTTP server: security headers, static files, health, then Remix. */
export function createApp({ db, config, log, nudgeDocumentJobs, build, clientDir }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  trustProxies(app, config);
  addSecurityHeaders(app, config);
  app.get('/healthz', answerHealth(db, log));
  app.use(compression());
  app.use(
    '/assets',
    express.static(`${clientDir}/assets`, { immutable: true, maxAge: '1y', setHeaders: nameCharset }),
  );
  app.use(express.static(clientDir, { maxAge: '1h', setHeaders: nameCharset }));
  app.use(logRequests(log));
  app.use(refuseForeignOrigin({ config, db, log }));
  app.use(refuseOddRequests);
  app.all(
    '*',
    serveRemix({
      build,
      publicUrl: config.publicUrl,
      mostFileBytes: config.files.mostBytes,
      loadContext: (request, response) =>
        loadContext(request, response, { db, config, log, nudgeDocumentJobs }),
    }),
  );
  app.use(answerFailure(log));
  return app;
}

function loadContext(
  request: Request,
  response: Response,
  { db, config, log, nudgeDocumentJobs }: Pick<AppParts, 'db' | 'config' | 'log' | 'nudgeDocumentJobs'>,
): AppLoadContext {
  const sessionToken = sessionCookie.read(request.headers.cookie, config.publicUrl);
  let actor: Promise<Actor | null> | undefined;
  return {
    db,
    config,
    log,
    nudgeDocumentJobs,
    cspNonce: response.locals.cspNonce,
    lang: readLanguage(request.headers.cookie, config.publicUrl),
    requestId: response.locals.requestId,
    clientAddress: request.ip ?? '',
    sessionToken,
    actor: () => {
      actor ??= sessionToken ? resolveActor(db, sessionToken) : Promise.resolve(null);
      return actor.then((found) => {
        response.locals.userId = found?.userId;
        return found;
      });
    },
  };
}

/** Express names it for all texts but this one. */
function nameCharset(response: ServerResponse, path: string): void {
  if (path.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
}

function logRequests(log: Logger) {
  return (request: Request, response: Response, next: () => void): void => {
    response.locals.requestId = randomUUID();
    const startedAt = performance.now();
    response.on('finish', () => {
      log.info(
        {
          requestId: response.locals.requestId,
          method: request.method,
          path: request.path,
          userId: response.locals.userId,
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
        },
        'request',
      );
    });
    next();
  };
}

/** What nothing below expected: logged, and answered without a trace of detail. */
function answerFailure(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    const { requestId } = response.locals;
    log.error({ requestId, method: request.method, path: request.path, err: error }, 'request failed');
    // An answer under way can only be cut off.
    if (response.headersSent) next(error);
    else refuse(response, 500);
  };
}
