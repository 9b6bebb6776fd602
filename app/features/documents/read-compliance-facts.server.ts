import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { openDuties } from '~/features/compliance/core/open-duties.ts';
import { summaryOf } from '~/features/compliance/core/summary.ts';
import * as MatrixRepository from '~/features/compliance/MatrixRepository.server.ts';
import { readCompliance } from '~/features/compliance/read-compliance.server.ts';
import * as SummaryRepository from '~/features/compliance/SummaryRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import type { ComplianceFacts } from './core/compliance-tables.ts';
import { EVERYBODY } from './read-province.server.ts';

/**
 * What became of the measures of a fiscal year (BE), or of one circular of it (empty = all), on a day in Thailand; null
 * where nothing was sent that can be followed.
 */
export async function readComplianceFacts(
  t: TenantDb,
  asked: { fiscalYear: number; circularId: string; today: string },
): Promise<(ComplianceFacts & { isDemo: boolean }) | null> {
  const { fiscalYear, circularId } = asked;
  const sent = await CircularRepository.findAll(t, { state: 'sent', measuresFiscalYear: fiscalYear });
  const circulars = sent.filter((each) => circularId === '' || each.circularId === circularId);
  const filter = { ...asked, scope: EVERYBODY, tree: '' as const };
  const { columns, rows, groupRates, measureRates } = await readCompliance(t, { ...filter, round: '6m' });
  if (rows.length === 0) return null;
  const later = await MatrixRepository.findAllRows(t, { ...filter, round: '12m' });
  const order = await MatrixRepository.findShown(t, filter);
  const summaries: ReturnType<typeof summaryOf>[] = [];
  for (const column of columns)
    summaries.push(summaryOf(await SummaryRepository.findAllByMeasure(t, { ...column, fiscalYear })));
  return {
    fiscalYear,
    circulars: order
      .flatMap((id) => circulars.find((each) => each.circularId === id) ?? [])
      .map(shownCircular),
    columns,
    bodies: rows.map((row) => ({
      agencyCode: row.agencyCode,
      nameTh: row.nameTh,
      agencyType: row.agencyType,
      districtNameTh: row.districtNameTh,
      cells: row.cells,
      duties: openDuties(row.open),
      reports: {
        '6m': row.reportState,
        '12m': later.find(({ agencyCode }) => agencyCode === row.agencyCode)?.reportState ?? null,
      },
    })),
    groupRates,
    measureRates,
    summaries,
    isDemo: circulars.some(({ isDemo }) => isDemo),
  };
}

function shownCircular(circular: CircularRepository.CircularRow): ComplianceFacts['circulars'][number] {
  const { circularId, number, subject } = circular;
  return {
    circularId,
    number,
    subject,
    dueOn: {
      acknowledge: circular.acknowledgeDueOn,
      plan: circular.planDueOn,
      report6m: circular.report6mDueOn,
      report12m: circular.report12mDueOn,
    },
  };
}
