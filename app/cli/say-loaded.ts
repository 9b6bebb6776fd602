import type { SeedProgress } from 'seeds/load/seed.ts';

/** One line for each seed that was loaded. */
export function sayLoaded({ seed, place, outOf, loaded, seconds }: SeedProgress): void {
  const counter = `${String(place).padStart(String(outOf).length)}/${outOf}`;
  console.log(`  ${counter}  ${seed.title}: ${loaded} (${seconds.toFixed(1)} s)`);
}
