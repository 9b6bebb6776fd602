import { setImmediate } from 'node:timers/promises';
import type { Database } from '~/lib/db.server.ts';
import * as SeedRunRepository from './SeedRunRepository.server.ts';
import { refreshStatistics } from './StatisticsRepository.server.ts';

/** One thing to load, whole or not at all as far as `seed_run` is concerned. */
export interface Seed {
  /** Name under which `seed_run` remembers it. */
  name: string;
  /** Said while it loads, in Thai and English. */
  title: string;
  /** Changes when what would be loaded changes. */
  version: string;
  /**
   * Writes it; safe to repeat, because an interrupted run is simply run again. Returns what was loaded, for the
   * line of progress.
   */
  load(db: Database): Promise<string>;
}

export interface SeedProgress {
  seed: Seed;
  /** 1 for the first of `outOf` that had to be loaded. */
  place: number;
  outOf: number;
  loaded: string;
  seconds: number;
}

/**
 * Loads what is not there in its present version, in order; the rest is skipped. Stops between two seeds when
 * `signal` is aborted. Needs the owner of the database. Returns how many were loaded.
 */
export async function loadSeeds(
  db: Database,
  seeds: readonly Seed[],
  { onLoaded, signal }: { onLoaded?: (progress: SeedProgress) => void; signal?: AbortSignal } = {},
): Promise<number> {
  const versions = await SeedRunRepository.findAllVersions(db);
  const waiting = seeds.filter((seed) => versions.get(seed.name) !== seed.version);
  for (const [at, seed] of waiting.entries()) {
    // The embedded database works in microtasks alone: without a turn of the event loop no Ctrl-C is heard.
    await setImmediate();
    signal?.throwIfAborted();
    const startedAt = performance.now();
    const loaded = await seed.load(db);
    await SeedRunRepository.upsertVersion(db, seed.name, seed.version);
    const seconds = (performance.now() - startedAt) / 1000;
    onLoaded?.({ seed, place: at + 1, outOf: waiting.length, loaded, seconds });
  }
  if (waiting.length > 0) await refreshStatistics(db);
  return waiting.length;
}
