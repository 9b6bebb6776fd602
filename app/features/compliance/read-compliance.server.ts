import type { TenantDb } from '~/lib/db.server.ts';
import * as MatrixRepository from './MatrixRepository.server.ts';
import * as RateRepository from './RateRepository.server.ts';

/** Agencies by measures with what is open, and the rates: what the page, its export and the documents tell. */
export async function readCompliance(t: TenantDb, filter: MatrixRepository.MatrixFilter) {
  return {
    columns: await MatrixRepository.findAllColumns(t, filter),
    rows: await MatrixRepository.findAllRows(t, filter),
    groupRates: await RateRepository.findAllGroupRates(t, filter),
    measureRates: await RateRepository.findAllMeasureRates(t, filter),
  };
}
