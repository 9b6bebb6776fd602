import type { Express, NextFunction, Request, Response } from 'express';
import type { Config } from '~/config.server.ts';

/** All that is taken from a proxy; who we are is `PUBLIC_URL`, never a header. */
const TAKEN = new Set(['x-forwarded-for', 'x-forwarded-proto']);

/**
 * Whose word about the client's address and protocol is taken. Forwarded headers of anybody else are dropped before
 * anything reads them.
 */
export function trustProxies(app: Express, { trustProxy }: Pick<Config, 'trustProxy'>): void {
  app.set('trust proxy', trustProxy ?? false);
  const isTrusted: (address: string, hop: number) => boolean = app.get('trust proxy fn');
  app.use((request: Request, _response: Response, next: NextFunction) => {
    const fromProxy = isTrusted(request.socket.remoteAddress ?? '', 0);
    for (const name of Object.keys(request.headers)) {
      if (!/^(x-forwarded|forwarded$|x-real-ip$)/.test(name)) continue;
      if (!fromProxy || !TAKEN.has(name)) delete request.headers[name];
    }
    next();
  });
}
