import { type AuditSource, insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { TIMEFRAME_KINDS } from './core/timeframe.ts';
import * as MeasureRepository from './MeasureRepository.server.ts';

/**
 * Copies measures of the starting stock into the province's library of a fiscal year (BE; the newest one when left out);
 * those already taken over are left alone.
 */
export async function takeOverStock(
  t: TenantDb,
  stockCodes: readonly string[],
  source: AuditSource,
  fiscalYear?: number,
): Promise<number> {
  const stock = await MeasureRepository.findAllStock(t.trx);
  const known = new Set((await MeasureRepository.findAll(t, fiscalYear)).map((measure) => measure.source));
  const wanted = stock.filter((each) => stockCodes.includes(each.stockCode) && !known.has(each.stockCode));
  for (const each of wanted) {
    const timeframeKind = TIMEFRAME_KINDS.find((kind) => kind === each.timeframeKind) ?? 'whole_year';
    const measureId = await MeasureRepository.insertMeasure(
      t,
      {
        title: each.titleTh,
        steps: each.stepsTh,
        responsiblePattern: each.responsiblePatternTh,
        timeframeKind,
        timeframeText: '',
        followUp: each.followUpTh,
        topicNos: each.topicNos,
        tiedItems: each.tiedItems,
      },
      {
        source: each.stockCode,
        ...(fiscalYear === undefined ? {} : { fiscalYear }),
        change: { kind: 'stock', note: each.stockCode, office: source.office, role: source.role },
      },
    );
    await insertEvent(t.trx, source, {
      provinceCode: t.provinceCode,
      action: 'measure.created',
      subject: `measure:${measureId}`,
      after: { stockCode: each.stockCode, title: each.titleTh },
    });
  }
  return wanted.length;
}
