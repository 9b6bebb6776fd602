import { migrateToLatest } from 'db/migrate.server.ts';
import { makeMissingBenchmarks } from '~/features/benchmark/refresh-benchmark.server.ts';
import { runCommand } from './runtime.ts';

await runCommand(
  async ({ database }) => {
    const ran = await migrateToLatest(database.db);
    await makeMissingBenchmarks(database.db);
    console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The database is up to date.');
  },
  { asOwner: true },
);
