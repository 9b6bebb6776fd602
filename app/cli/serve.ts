import { migrateToLatest } from 'db/migrate.server.ts';
import { refuseUnsafeStart } from '~/features/accounts/start-check.server.ts';
import { makeMissingBenchmarks } from '~/features/benchmark/refresh-benchmark.server.ts';
import { startServer } from '~/server/start.ts';
import { runCommand, untilStopped } from './runtime.ts';

await runCommand(async ({ config, log, database }) => {
  if (database.kind === 'pglite') await migrateToLatest(database.db);
  await refuseUnsafeStart(database, config);
  await makeMissingBenchmarks(database.db);
  const server = await startServer({ db: database.db, config, log });
  log.info({ url: server.url, database: database.kind }, 'listening');
  await untilStopped(server.close);
});
