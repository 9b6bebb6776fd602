import { seedsFor } from 'seeds/load/all-seeds.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { findAllStoredFigures } from '~/features/imports/StoredFiguresRepository.server.ts';
import { assess } from '~/features/scores/core/assess.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { formatHalfUp2, Score } from '~/lib/decimal.ts';
import { buildModel } from './core/model.ts';
import { NO_MOVES } from './core/moves.ts';
import { anchorOf, simulate } from './core/simulate.ts';

const database = testDatabase();

/** Every published document, and the smallest invented province. */
beforeAll(async () => {
  const seeds = seedsFor({ documents: true, demo: true });
  await loadSeeds(
    database.db,
    seeds.filter(({ name }) => !name.startsWith('demo/') || name.endsWith('/97')),
  );
}, 240_000);

test('without moves every agency and year gives its published overall, or the finding is open', async () => {
  const years = await database.db
    .selectFrom('agency_year')
    .select(['province_code as provinceCode', 'fiscal_year as fiscalYear'])
    .distinct()
    .execute();
  let same = 0;
  for (const { provinceCode, fiscalYear } of years) {
    const tenant = mintTenant({ provinceCode, scope: 'province' });
    const { wide, figures, errors } = await withTenant(database.db, tenant, async (t) => {
      const wide = await t.trx
        .selectFrom('agency_year')
        .select(['agency_code', 'overall', 'level'])
        .where('province_code', '=', t.provinceCode)
        .where('fiscal_year', '=', fiscalYear)
        .execute();
      return {
        wide,
        figures: await findAllStoredFigures(
          t,
          fiscalYear,
          wide.map((row) => row.agency_code),
        ),
        errors: await t.trx
          .selectFrom('finding')
          .select(['agency_code', 'kind', 'node'])
          .where('province_code', '=', t.provinceCode)
          .where('fiscal_year', '=', fiscalYear)
          .execute(),
      };
    });
    const scheme = seedScheme(fiscalYear);
    for (const row of wide) {
      const agency = figures.find(({ agencyCode }) => agencyCode === row.agency_code);
      const model = agency && buildModel(scheme, assess(scheme, agency.published));
      if (!model) continue;
      const told = `${row.agency_code} ${fiscalYear}`;
      const outcome = simulate(model, NO_MOVES);
      const overall = outcome.nodes.get('overall')?.value;
      expect(overall?.toDecimalPlaces(8).toFixed(), told).toBe(
        new Score(row.overall ?? Number.NaN).toFixed(),
      );
      expect(outcome.level.key, told).toBe(row.level);
      const { kind, computed } = anchorOf(model);
      const own = errors.filter((error) => error.agency_code === row.agency_code);
      for (const node of model.disagreeing)
        expect(
          own.some((error) => ['disagreement', 'weight_mismatch'].includes(error.kind)),
          `${told} ${node}`,
        ).toBe(true);
      if (kind === 'apart') {
        expect(model.disagreeing, told).toContain('overall');
      } else {
        same += 1;
        const gap = new Score(formatHalfUp2(computed ?? new Score(0))).minus(
          formatHalfUp2(overall ?? new Score(0)),
        );
        expect(gap.abs().lte('0.01'), told).toBe(true);
      }
    }
  }
  expect(same).toBeGreaterThan(100);
});
