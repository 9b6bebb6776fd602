import { type Database, mintTenant, type TenantDb, withPublished, withTenant } from '~/lib/db.server.ts';
import * as BenchmarkPublicationRepository from './BenchmarkPublicationRepository.server.ts';
import { mergeBins } from './core/histogram.ts';
import { suppress } from './core/suppress.ts';

/**
 * The part of the publish step that makes the year's benchmark anew, for every province: one more or one less changes
 * the totals, and with them what must be hidden elsewhere. `t` must be opened for the publisher.
 */
export async function refreshBenchmark(t: TenantDb, fiscalYear: number): Promise<void> {
  const counts = await BenchmarkPublicationRepository.countGroups(t, fiscalYear);
  const hidden = [false, true].flatMap((isDemo) =>
    suppress(counts.filter((group) => group.isDemo === isDemo)).map((key) => ({ ...key, isDemo })),
  );
  await BenchmarkPublicationRepository.replaceAllGroups(t, fiscalYear, hidden);
  await BenchmarkPublicationRepository.updateMedianPlaces(t, fiscalYear);
  const bins = await BenchmarkPublicationRepository.findAllBins(t, fiscalYear);
  const histograms = bins.map((group) => ({ ...group, classes: mergeBins(group.bins) }));
  await BenchmarkPublicationRepository.updateHistograms(t, fiscalYear, histograms);
}

/**
 * Makes the benchmark of years that were published before there was one; nobody has to publish again. What is there
 * stays as it is. Two servers that start together make the same rows one after the other.
 * @returns the fiscal years (BE) that were made
 */
export async function makeMissingBenchmarks(db: Database): Promise<number[]> {
  const missing = await withPublished(db, BenchmarkPublicationRepository.findAllMissingYears);
  for (const { fiscalYear, provinceCode } of missing) {
    const publisher = mintTenant({ provinceCode, scope: 'publisher' });
    await withTenant(db, publisher, async (t) => {
      await BenchmarkPublicationRepository.lockYear(t, fiscalYear);
      const left = await BenchmarkPublicationRepository.findAllMissingYears(t.trx);
      if (left.some((each) => each.fiscalYear === fiscalYear)) await refreshBenchmark(t, fiscalYear);
    });
  }
  return missing.map(({ fiscalYear }) => fiscalYear);
}
