import { demoAccountSeeds } from './demo-accounts.ts';
import { demoCycleSeeds } from './demo-cycle.ts';
import { demoInboxSeeds } from './demo-inbox.ts';
import { demoReadinessSeeds } from './demo-readiness.ts';
import { demoPlaceSeeds, demoResultSeeds } from './demo-results.ts';
import { documentSeeds } from './documents.ts';
import { referenceSeeds } from './reference.ts';
import type { Seed } from './seed.ts';

/** What an installation may load: reference data always, the rest by choice. */
export interface SeedChoice {
  /** The five published documents of real bodies. */
  documents: boolean;
  /** The invented provinces with their accounts; never where real accounts are. */
  demo: boolean;
}

/** The seeds in the order in which they stand on each other. */
export function seedsFor({ documents, demo }: SeedChoice): Seed[] {
  return [
    ...referenceSeeds,
    ...(documents ? documentSeeds : []),
    ...(demo
      ? [
          ...demoPlaceSeeds,
          ...demoAccountSeeds,
          ...demoResultSeeds,
          ...demoCycleSeeds,
          ...demoReadinessSeeds,
          ...demoInboxSeeds,
        ]
      : []),
  ];
}
