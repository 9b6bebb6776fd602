import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { draftCircular } from '~/features/circulars/circular-acts.server.ts';
import type { CircularForm } from '~/features/circulars/core/circular-form.ts';
import { NOBODY } from '~/features/circulars/core/recipient-rule.ts';
import * as DocumentTextRepository from '~/features/documents/DocumentTextRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { whatOf } from './core/batch-rows.ts';
import type {
  CircularRecord,
  DocumentTextRecord,
  ImportRecord,
  MeasureRecord,
} from './core/import-record.ts';
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
  if (record.kind === 'document_text') {
    await exchangeText(t, row, record, { from: row.stored, to: record.text }, source);
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
  if (record.kind === 'document_text') {
    // What somebody has written over it since stays.
    await exchangeText(t, row, record, { from: record.text, to: row.stored }, source).catch((error) => {
      if (!(error instanceof Outdated)) throw error;
    });
    return;
  }
  if (agencyCode === null || fiscalYear === null || row.stored !== null) return;
  if (record.kind === 'report_row') {
    await StoredTextsRepository.deleteReportRow(t, reportKey(row), record);
    return;
  }
  const { kind } = record;
  if (kind === 'comment' || kind === 'failed_item' || kind === 'development_point' || kind === 'limitation')
    await StoredTextsRepository.deleteText(t, kind, agencyCode, fiscalYear, whatOf(record));
}

/** Puts one text of a document in the place of another; null = none. Throws Outdated where another stands there. */
async function exchangeText(
  t: TenantDb,
  row: StoredRow,
  { document, part }: DocumentTextRecord,
  { from, to }: { from: string | null; to: string | null },
  { office }: AuditSource,
): Promise<void> {
  const { agencyCode, fiscalYear, round } = reportKey(row);
  if (round !== '6m' && round !== '12m') return;
  const owner = { kind: document, agencyCode, circularId: null, fiscalYear, round } as const;
  const present = (await DocumentTextRepository.findAll(t, owner)).find((each) => each.part === part);
  if ((present?.text ?? null) !== from) throw new Outdated();
  const version = present?.version ?? 0;
  const isDone =
    to === null
      ? await DocumentTextRepository.remove(t, owner, { part, version })
      : await DocumentTextRepository.upsert(t, owner, { part, text: to, version, office });
  if (!isDone) throw new Outdated();
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
