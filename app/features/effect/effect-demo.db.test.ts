import { seedsFor } from 'seeds/load/all-seeds.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { LEAST_BODIES, LEAST_SETS } from './core/judge.ts';
import { readMeasures } from './load-effect.server.ts';

const database = testDatabase();

beforeAll(async () => {
  const seeds = seedsFor({ documents: false, demo: true });
  await loadSeeds(
    database.db,
    seeds.filter(({ name }) => !name.startsWith('demo/') || name.endsWith('/98')),
  );
}, 120_000);

const readAll = (by: 'took' | 'done') =>
  withTenant(database.db, mintTenant({ provinceCode: '98', scope: 'province' }), (t) =>
    readMeasures(t, 2568, { by, type: '', district: '', size: '' }),
  );

test('of an invented province of a hundred bodies some measures can be judged, some not, and none looks effective', async () => {
  const rows = [...(await readAll('took')), ...(await readAll('done'))];
  const judged = rows.filter((row) => row.interval !== null);
  expect(judged.length).toBeGreaterThan(0);
  expect(rows.some((row) => row.verdict === 'few')).toBe(true);
  expect(rows.some((row) => row.verdict === 'better')).toBe(false);
  for (const row of judged) {
    expect(Math.min(row.adopters, row.others)).toBeGreaterThanOrEqual(LEAST_BODIES);
    expect(row.sets.length).toBeGreaterThanOrEqual(LEAST_SETS);
  }
  for (const row of rows) {
    const adopters = row.before.find((each) => each.isAdopter && each.half === null)?.n ?? 0;
    const others = row.before.find((each) => !each.isAdopter && each.half === null)?.n ?? 0;
    expect([row.adopters, row.others]).toEqual([adopters, others]);
  }
});
