import { randomUUID } from 'node:crypto';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import { sessionCookie } from '~/features/accounts/session-token.server.ts';
import { resolveActor } from '~/features/accounts/sessions.server.ts';
import type { Actor } from '~/lib/actor.ts';
import type { Database } from '~/lib/db.server.ts';
import { readLanguage } from '~/lib/i18n.server.ts';
import { answerHealth } from './health.ts';
import { addSecurityHeaders, refuseForeignOrigin } from './security.ts';

export interface AppParts {
  db: Database;
  config: Config;
  log: Logger;
  build: ServerBuild;
  /** Folder of the built client files. */
  clientDir: string;
}

/** The whole HTTP server: security headers, static files, health, then Remix. */
export function createApp({ db, config, log, build, clientDir }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  addSecurityHeaders(app, config);
  app.get('/healthz', answerHealth(db, log));
  app.use(compression());
  app.use('/assets', express.static(`${clientDir}/assets`, { immutable: true, maxAge: '1y' }));
  app.use(express.static(clientDir, { maxAge: '1h' }));
  app.use(logRequests(log));
  app.use(refuseForeignOrigin(config));
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: process.env.NODE_ENV ?? 'production',
      getLoadContext: (request, response) => loadContext(request, response, db, config),
    }),
  );
  return app;
}

function loadContext(request: Request, response: Response, db: Database, config: Config): AppLoadContext {
  const sessionToken = sessionCookie.read(request.headers.cookie, config.publicUrl);
  let actor: Promise<Actor | null> | undefined;
  return {
    db,
    config,
    cspNonce: response.locals.cspNonce,
    lang: readLanguage(request.headers.cookie),
    requestId: response.locals.requestId,
    clientAddress: request.ip ?? '',
    sessionToken,
    actor: () => {
      actor ??= sessionToken ? resolveActor(db, sessionToken) : Promise.resolve(null);
      return actor;
    },
  };
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
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
        },
        'request',
      );
    });
    next();
  };
}
