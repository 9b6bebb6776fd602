import { agenciesOf, districtsOf } from '../demo/agencies.ts';
import { commentsOn, failedItemsOf } from '../demo/comments.ts';
import { demoProvinceYear } from '../demo/province-year.ts';
import { DEMO_FISCAL_YEARS, type DemoProvince, demoProvinces } from '../demo/provinces.ts';
import { regionalUnitsOf } from '../demo/regional-units.ts';
import { respondentsOf } from '../demo/respondents.ts';
import { MERGERS } from '../demo/stories.ts';
import { seedScheme } from '../schemes/index.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';
import * as ReferenceRepository from './ReferenceRepository.server.ts';
import { refreshStatistics } from './StatisticsRepository.server.ts';
import type { Seed } from './seed.ts';
import { versionOf } from './sources.ts';
import { asProvince, storeProvince, storeProvinceYear } from './store.ts';

/** The invented provinces with their districts and agencies. */
export const demoPlaceSeeds: readonly Seed[] = demoProvinces.map((province) => ({
  name: `demo/places/${province.code}`,
  title: `จังหวัด${province.nameTh} (สมมติ) / ${province.nameEn} (invented)`,
  version: versionOf('seeds/demo'),
  load: async (db) => {
    const agencies = [...agenciesOf(province), ...regionalUnitsOf(province)];
    await storeProvince(db, { ...province, isDemo: true, districts: districtsOf(province), agencies });
    await asProvince(db, province.code, (t) =>
      ReferenceRepository.insertMergers(
        t,
        MERGERS.filter(({ successorCode }) =>
          agencies.some(({ agencyCode }) => agencyCode === successorCode),
        ),
      ),
    );
    return `${agencies.length}`;
  },
}));

/**
 * Each invented province's results of each year, saved and published; a year is published before the next. The
 * smallest province comes first in each year, so that the planner knows the tables when the larger ones come.
 */
export const demoResultSeeds: readonly Seed[] = DEMO_FISCAL_YEARS.flatMap((fiscalYear) =>
  demoProvinces.map((province) => resultSeed(province, fiscalYear)),
);

function resultSeed(province: DemoProvince, fiscalYear: number): Seed {
  return {
    name: `demo/results/${fiscalYear}/${province.code}`,
    title: `ผลการประเมินปี ${fiscalYear} จังหวัด${province.nameTh} / results of ${province.nameEn}`,
    version: versionOf('seeds/demo', 'seeds/factories', 'seeds/schemes', 'app/features/scores/core'),
    load: async (db) => {
      const scheme = seedScheme(fiscalYear);
      const figures = demoProvinceYear(scheme, province);
      await asProvince(db, province.code, async (t) => {
        const remarks = figures.map((agency) => ({
          agencyCode: agency.agencyCode,
          comments: commentsOn(scheme, agency),
          failedItems: failedItemsOf(scheme, agency),
        }));
        await DocumentRepository.upsertComments(t, remarks);
        await DocumentRepository.upsertFailedItems(t, remarks);
        await DocumentRepository.upsertRespondents(t, fiscalYear, respondentsOf(scheme, province));
      });
      await storeProvinceYear(db, province.code, scheme, figures);
      if (province === demoProvinces[0]) await refreshStatistics(db);
      return `${figures.length} × ${scheme.items.length}`;
    },
  };
}
