import { seedsFor } from 'seeds/load/all-seeds.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import type { Database } from '~/lib/db.server.ts';

/** The smallest invented province (97) as the demo has it: places, five years of results, its measure cycle. */
export async function loadSmallProvince(db: Database): Promise<void> {
  const seeds = seedsFor({ documents: false, demo: true }).filter(
    ({ name }) => !name.startsWith('demo/') || name.endsWith('/97'),
  );
  await loadSeeds(db, seeds);
}
