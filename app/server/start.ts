import { once } from 'node:events';
import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Logger } from 'pino';
import type { Config } from '~/config.server.ts';
import { startDocumentJobs } from '~/features/documents/jobs/start-document-jobs.server.ts';
import { startMailDelivery } from '~/features/mail/delivery.server.ts';
import { startLinkChecks } from '~/features/readiness/run-checks.server.ts';
import { startScheduler } from '~/features/reminders/start-scheduler.server.ts';
import type { Database } from '~/lib/db.server.ts';
import { createApp } from './app.ts';

export interface RunningServer {
  /** The address people open; the port is the real one also when 0 was asked for. */
  url: string;
  close(): Promise<void>;
}

/** Serves the built product; throws a plain message when it has not been built. */
export async function startServer(parts: {
  db: Database;
  config: Config;
  log: Logger;
}): Promise<RunningServer> {
  const buildDir = path.resolve('build');
  const build: ServerBuild = await import(pathToFileURL(path.join(buildDir, 'server/index.js')).href);
  const documentJobs = startDocumentJobs(parts);
  const app = createApp({
    ...parts,
    nudgeDocumentJobs: documentJobs.nudge,
    build,
    clientDir: path.join(buildDir, 'client'),
  });
  const server = app.listen(parts.config.port, parts.config.host);
  await once(server, 'listening');
  const stopMail = startMailDelivery(parts);
  const stopLinkChecks = startLinkChecks(parts);
  const stopScheduler = startScheduler(parts);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : parts.config.port;
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      await close(server);
      await Promise.all([stopMail(), stopLinkChecks(), stopScheduler(), documentJobs.stop()]);
    },
  };
}

/** Time for answers under way when the server is asked to stop. */
const GRACE_MS = 5000;

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
}
