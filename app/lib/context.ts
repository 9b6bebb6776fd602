import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import type { Actor } from './actor.ts';
import type { Database } from './db.server.ts';

export type Language = 'th' | 'en';

declare module '@remix-run/node' {
  /** Data reach the page as they are (dates stay dates); the types are told so here. */
  interface Future {
    v3_singleFetch: true;
  }

  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    db: Database;
    config: Config;
    /** The server's own log; an error goes in as `err`. */
    log: Pick<Logger, 'info' | 'warn' | 'error'>;
    /** Tells the part of the server that makes documents in the background that there is something to do. */
    nudgeDocumentJobs(): void;
    /** Nonce of this response's content security policy. */
    cspNonce: string;
    lang: Language;
    requestId: string;
    /** Address of the client, for throttling and the audit trail. */
    clientAddress: string;
    /** The signed-in person, or null; asked of the database once a request. */
    actor(): Promise<Actor | null>;
    /** Token of the session cookie, unverified; only the accounts feature may use it. */
    sessionToken: string | null;
  }
}
