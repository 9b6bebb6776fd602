import type { RequestHandler } from 'express';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '~/lib/db.server.ts';

const PATIENCE_MS = 2000;

/** 200 only while the database answers; 503 otherwise. */
export function answerHealth(db: Database, log: Logger): RequestHandler {
  return async (_request, response) => {
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('The database did not answer in time.')), PATIENCE_MS);
      });
      await Promise.race([sql`select 1`.execute(db), late]);
      response.set('Cache-Control', 'no-store').json({ status: 'ok' });
    } catch (error) {
      log.error({ err: error }, 'health check failed');
      response.status(503).set('Cache-Control', 'no-store').json({ status: 'unavailable' });
    } finally {
      clearTimeout(timer);
    }
  };
}
