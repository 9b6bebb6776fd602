import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { draftCircular } from '~/features/circulars/circular-acts.server.ts';
import type { CircularForm } from '~/features/circulars/core/circular-form.ts';
import { NOBODY } from '~/features/circulars/core/recipient-rule.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { whatOf } from './core/batch-rows.ts';
import type { CircularRecord, ImportRecord, MeasureRecord } from './core/import-record.ts';
import type { StoredRow } from './ImportRowRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import * as KnownAgencyRepository from './KnownAgencyRepository.server.ts';
import { takeBackListed, writeListed } from './listed-agencies.server.ts';
import { Outdated } from './outdated.ts';
import * as StoredTextsRepository from './StoredTextsRepository.server.ts';

/** Writes one text of a file where such texts are kept: a measure into the library, a circular as a draft with them. */
export async function writeText(
  t: TenantDb,
  row: StoredRow,
  batchId: string,
  source: AuditSource,
): Promise<void> {
  const record = row.record as unknown as ImportRecord;
  if (record.kind === 'circular') {
    await writeDraft(t, row, record, batchId, source);
    return;
  }
  if (record.kind === 'measure') {
    await MeasureRepository.insertMeasure(t, toMeasure(record), {
      source: `import:${batchId}`,
      measureId: idOf(batchId, row.rowNo),
    });
    return;
  }
  const { agencyCode, fiscalYear } = row;
  if (record.kind === 'agency' && agencyCode) {
    if (row.action === 'new') await KnownAgencyRepository.insertAgency(t, agencyCode, record);
    else if (!(await writeListed(t, { ...row, agencyCode }, record, source))) throw new Outdated();
    return;
  }
  if (agencyCode === null || fiscalYear === null) return;
  if (record.kind === 'report_row') {
    const { status } = record;
    if (status) await StoredTextsRepository.insertReportRow(t, reportKey(row), { ...record, status });
    return;
  }
  if (record.kind === 'comment')
    await StoredTextsRepository.insertComments(t, agencyCode, fiscalYear, [record]);
  if (record.kind === 'failed_item')
    await StoredTextsRepository.upsertFailedItem(t, agencyCode, fiscalYear, record);
  if (record.kind === 'limitation') {
    // Handed in or approved since the dry run: the next one says so at the row.
    if (!(await StoredTextsRepository.holdOpenPlan(t, agencyCode, fiscalYear))) throw new Outdated();
    await StoredTextsRepository.insertLimitation(t, agencyCode, fiscalYear, record.text);
  }
  if (record.kind === 'development_point')
    await StoredTextsRepository.insertPoint(t, agencyCode, fiscalYear, {
      ...record,
      itemCode: record.itemCodes[0] ?? null,
    });
}

async function writeDraft(
  t: TenantDb,
  row: StoredRow,
  record: CircularRecord,
  batchId: string,
  source: AuditSource,
): Promise<void> {
  const rows = await ImportRowRepository.findAllRows(t, batchId, { kind: 'measure' });
  const measureIds = rows
    .filter(({ action }) => action === 'new' || action === 'changed')
    .map(({ rowNo }) => idOf(batchId, rowNo));
  const resultsFiscalYear = row.fiscalYear ?? fiscalYearOf(record.datedOn ?? todayInThailand()) - 1;
  const form: CircularForm = {
    number: record.number.slice(0, 100) || null,
    datedOn: record.datedOn,
    subject: record.subject.slice(0, 300) || record.number,
    body: record.addressees.slice(0, 5000) || '–',
    signedRole: null,
    resultsFiscalYear,
    acknowledgeDueOn: null,
    planDueOn: null,
    report6mDueOn: null,
    report12mDueOn: null,
    measureIds,
    ...NOBODY,
  };
  await draftCircular(t, form, source, { circularId: idOf(batchId, row.rowNo) });
}

/** Takes back what `writeText` wrote; a measure is retired, because circulars may carry it. */
export async function takeBackText(
  t: TenantDb,
  row: StoredRow,
  batchId: string,
  source: AuditSource,
): Promise<void> {
  const record = row.record as unknown as ImportRecord;
  if (record.kind === 'circular') {
    await CircularRepository.deleteDraft(t, idOf(batchId, row.rowNo));
    return;
  }
  if (record.kind === 'measure') {
    await MeasureRepository.updateIsRetired(t, idOf(batchId, row.rowNo), true);
    return;
  }
  const { agencyCode, fiscalYear } = row;
  if (record.kind === 'agency' && agencyCode && row.action === 'changed')
    await takeBackListed(t, { agencyCode, fiscalYear }, record, source);
  if (agencyCode === null || fiscalYear === null || row.stored !== null) return;
  if (record.kind === 'report_row') {
    await StoredTextsRepository.deleteReportRow(t, reportKey(row), record);
    return;
  }
  const { kind } = record;
  if (kind === 'comment' || kind === 'failed_item' || kind === 'development_point' || kind === 'limitation')
    await StoredTextsRepository.deleteText(t, kind, agencyCode, fiscalYear, whatOf(record));
}

function idOf(batchId: string, rowNo: number): string {
  return `${batchId}-${rowNo}`;
}

/** A printed measure as one of the province's library; what the form leaves out is said to be open. */
function toMeasure(record: MeasureRecord): Parameters<typeof MeasureRepository.insertMeasure>[1] {
  const steps = record.steps.length > 0 ? [...record.steps] : [record.title];
  return {
    title: (record.title || steps[0] || '').slice(0, 300),
    steps: steps.map((step) => step.slice(0, 1000)),
    responsiblePattern: record.responsible.slice(0, 300) || '–',
    timeframeKind: 'whole_year',
    timeframeText: record.timeframe.slice(0, 300),
    followUp: record.followUp.slice(0, 500) || '–',
    topicNos: record.topicNo === null ? [] : [record.topicNo],
    tiedItems: [],
  };
}

function reportKey(row: StoredRow) {
  const round = (row.node ?? '').replace('report:', '');
  return { agencyCode: row.agencyCode ?? '', fiscalYear: row.fiscalYear ?? 0, round };
}
