import { parseArgs } from 'node:util';
import { migrateToLatest } from 'db/migrate.server.ts';
import { demoProvinces } from 'seeds/demo/provinces.ts';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import { keepEvidenceFiles } from 'seeds/load/EvidenceRepository.server.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import { runCommand, stopSignal } from './runtime.ts';
import { sayLoaded } from './say-loaded.ts';

/** Reference data; `--documents` adds the published documents, `--demo` the invented provinces and accounts. */
await runCommand(
  async ({ config, database }) => {
    const { values } = parseArgs({
      options: { documents: { type: 'boolean', default: false }, demo: { type: 'boolean', default: false } },
    });
    await migrateToLatest(database.db);
    const loaded = await loadSeeds(database.db, seedsFor(values), {
      onLoaded: sayLoaded,
      signal: stopSignal(),
    });
    if (values.demo)
      for (const { code } of demoProvinces) await keepEvidenceFiles(openFileStore(config), code);
    if (loaded === 0) console.log('ข้อมูลครบแล้ว — Everything is there already.');
  },
  { asOwner: true },
);
