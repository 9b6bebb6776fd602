import { migrateToLatest } from 'db/migrate.server.ts';
import { runCommand } from './runtime.ts';

await runCommand(
  async ({ database }) => {
    const ran = await migrateToLatest(database.db);
    console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The database is up to date.');
  },
  { asOwner: true },
);
