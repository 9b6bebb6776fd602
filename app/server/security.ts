import { randomBytes } from 'node:crypto';
import type { Express, NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import { recordStranger } from '~/features/accounts/account-audit.server.ts';
import type { Database } from '~/lib/db.server.ts';
import { refuse } from './refusal.ts';

/** Headers of every answer: a strict content policy with a nonce for each response, and the usual ones. */
export function addSecurityHeaders(app: Express, config: Config): void {
  app.use((_request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString('base64');
    next();
  });
  const overTls = config.publicUrl.startsWith('https:');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          baseUri: ["'none'"],
          connectSrc: ["'self'"],
          fontSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          scriptSrc: ["'self'", (_req, res) => `'nonce-${(res as Response).locals.cspNonce}'`],
          // Chart and layout libraries set style attributes; scripts stay nonce-only.
          styleSrc: ["'self'", "'unsafe-inline'"],
          ...(overTls ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      // `no-referrer` would make forms without JavaScript send `Origin: null`.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: overTls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    }),
  );
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a state-changing request that did not come from our own pages. */
export function refuseForeignOrigin({ config, db, log }: { config: Config; db: Database; log: Logger }) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (SAFE_METHODS.has(request.method)) {
      next();
      return;
    }
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const own = new Set([config.publicUrl, `${request.protocol}://${request.get('host')}`]);
    const fromElsewhere = site !== undefined && site !== 'same-origin';
    if (fromElsewhere || origin === undefined || !own.has(origin)) {
      const source = { clientAddress: request.ip ?? '', requestId: response.locals.requestId };
      const after = { method: request.method, path: request.path.slice(0, 200), site: site ?? null };
      recordStranger(db, source, 'request.foreign_origin', after).catch((error: unknown) =>
        log.error({ requestId: source.requestId, err: error }, 'a foreign origin was not recorded'),
      );
      refuse(response, 403);
      return;
    }
    next();
  };
}
