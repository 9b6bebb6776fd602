import { CIRCULARS, createWorld, DRAFT_YEAR } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { insertAccount } from 'tests/setup/people.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as AdoptionRepository from '~/features/adoption/AdoptionRepository.server.ts';
import { answerVersion, decideMeasure, undoBatch } from '~/features/adoption/decision-acts.server.ts';
import * as ReceiptRepository from '~/features/adoption/ReceiptRepository.server.ts';
import { acknowledge, openCircular } from '~/features/adoption/receipt-acts.server.ts';
import { loadMeasures } from '~/features/adoption/receipt-measures.server.ts';
import * as AgencyDutiesRepository from '~/features/agencies/AgencyDutiesRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import { textOf } from '~/lib/measure-text.ts';
import type { VersionForm } from './core/version-form.ts';
import { issueVersion } from './issue-version.server.ts';
import { findInForce } from './load-new-version.server.ts';
import * as VersionRepository from './VersionRepository.server.ts';

const database = testDatabase();
const { id } = CIRCULARS['97'];
const source = {
  ...{ userId: 'u1', office: 'สำนักงานจังหวัด', role: 'province_officer' },
  ...{ clientAddress: null, requestId: null },
};
const at = new Date('2025-01-20T02:00:00Z');
const province = <T>(fn: (t: TenantDb) => Promise<T>, code = '97') =>
  withTenant(database.db, mintTenant({ provinceCode: code, scope: 'province', userId: 'u1' }), fn);
const agency = <T>(agencyCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' }), fn);
const act = (agencyCode: string) => ({ circularId: id, agencyCode, at, source });
const stateOf = async (agencyCode: string) =>
  (await agency(agencyCode, (t) => loadMeasures(t, id, agencyCode))).measures.map((each) => [
    ...[each.measure.measureNo, each.state, each.question],
  ]);
const decisionsOf = (agencyCode: string) =>
  agency(agencyCode, (t) => AdoptionRepository.findAll(t, id, agencyCode));

/** The version in force with changes, as the form would give it. */
async function versionWith(changes: Partial<VersionForm>, titles: Record<number, string> = {}) {
  const found = await province((t) => findInForce(t, id));
  if (!found) throw new Error('The circular is not there.');
  const { subject, body, acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn } = found.circular;
  const version: VersionForm = {
    ...{ number: 'ว 2', datedOn: '2025-01-20', reason: 'แก้ไข', addIds: [], subject, body },
    ...{ acknowledgeDueOn, planDueOn, report6mDueOn, report12mDueOn },
    measures: found.measures.map((measure) => ({
      measureNo: measure.measureNo,
      isRemoved: false,
      text: { ...textOf(measure), title: titles[measure.measureNo] ?? measure.title },
    })),
    ...changes,
  };
  return { inForce: found.letterVersion, version };
}
async function issue(changes: Partial<VersionForm>, titles: Record<number, string> = {}) {
  const { inForce, version } = await versionWith(changes, titles);
  return province((t) => issueVersion(t, id, inForce, version, at, source));
}

let officers: string[] = [];
beforeAll(async () => {
  await createWorld(database.db);
  const position = (agencyCode: string) => ({
    provinceCode: '97',
    role: 'agency_officer' as const,
    agencyCode,
  });
  // The second agency received nothing.
  const accounts = [];
  for (const code of ['mk97a1', 'mk97a3', 'mk97a2'])
    accounts.push(await insertAccount(database.db, [position(code)]));
  officers = accounts.map(({ userId }) => userId);
});

describe('a new version of a sent circular', () => {
  test('is issued once when two issue at the same time', async () => {
    const { inForce, version } = await versionWith({ report6mDueOn: '2025-04-30' }, { 1: 'ข้อความใหม่' });
    const issued = await Promise.all(
      [1, 2, 3].map(() => province((t) => issueVersion(t, id, inForce, version, at, source))),
    );
    expect(issued.filter(Boolean)).toHaveLength(1);
    const versions = await province((t) => VersionRepository.findAll(t, id));
    expect(versions.map(({ versionNo, report6mDueOn }) => [versionNo, report6mDueOn])).toEqual([
      [1, '2025-03-31'],
      [2, '2025-04-30'],
    ]);
    const texts = await province((t) => VersionRepository.findAllMeasures(t, id));
    expect(texts.map(({ versionNo, title }) => [versionNo, title])).toEqual([
      [1, 'มาตรการลับ mk97m'],
      [2, 'ข้อความใหม่'],
    ]);
    expect((await province((t) => CircularRepository.findById(t, id)))?.report6mDueOn).toBe('2025-04-30');
  });

  test('is told at once to the officers of every recipient, once each', async () => {
    const told = await database.db
      .selectFrom('notification')
      .select(['agency_code as agencyCode', 'user_id as userId', 'kind'])
      .where('circular_id', '=', id)
      .orderBy('agency_code')
      .execute();
    expect(told).toEqual([
      { agencyCode: 'mk97a1', userId: officers[0], kind: 'circular_version' },
      { agencyCode: 'mk97a3', userId: officers[1], kind: 'circular_version' },
    ]);
  });

  test('is a duty of its recipient until it has acknowledged it', async () => {
    const waiting = async (code: string) =>
      (await agency(code, (t) => AgencyDutiesRepository.findAllCirculars(t, code)))
        .filter(({ circularId }) => circularId === id)
        .map(({ newVersion }) => newVersion);
    expect(await waiting('mk97a1')).toEqual([2]);
    expect(await waiting('mk97a3')).toEqual([2]);
  });

  test('of another province cannot be issued, nor of a circular that is none', async () => {
    const { inForce, version } = await versionWith({ reason: 'อื่น' });
    expect(await province((t) => issueVersion(t, id, inForce, version, at, source), '98')).toBe(false);
    expect(await province((t) => issueVersion(t, 'none', 1, version, at, source))).toBe(false);
  });

  test('is seen and acknowledged by each recipient for itself', async () => {
    await agency('mk97a1', (t) => openCircular(t, id, 'mk97a1', at, source));
    expect(await agency('mk97a1', (t) => acknowledge(t, id, 'mk97a1', at, source))).toBe(true);
    expect(await agency('mk97a1', (t) => acknowledge(t, id, 'mk97a1', at, source))).toBe(false);
    const receipts = (code: string) =>
      agency(code, (t) => ReceiptRepository.findAllVersionReceipts(t, id, code));
    expect(await receipts('mk97a1')).toMatchObject([{ versionNo: 2, openedAt: at, acknowledgedAt: at }]);
    expect(await receipts('mk97a3')).toEqual([]);
    const [duty] = await agency('mk97a1', (t) => AgencyDutiesRepository.findAllCirculars(t, 'mk97a1'));
    expect(duty).toMatchObject({ circularId: id, newVersion: null });
    expect(await province((t) => VersionRepository.findAllReceipts(t, id))).toEqual([
      { versionNo: 2, opened: 1, acknowledged: 1 },
    ]);
  });
});

describe('what agencies decided on the first version', () => {
  test('waits for an answer; one takes the new text over, another keeps its own, both can go back', async () => {
    for (const code of ['mk97a1', 'mk97a3']) expect(await stateOf(code)).toEqual([[1, 'pending', 'changed']]);
    const before = await decisionsOf('mk97a1');
    expect(await agency('mk97a1', (t) => answerVersion(t, act('mk97a1'), 'take', [1]))).toBe(1);
    expect(await agency('mk97a3', (t) => answerVersion(t, act('mk97a3'), 'keep', [1]))).toBe(1);
    expect(await stateOf('mk97a1')).toEqual([[1, 'adopted', null]]);
    expect(await stateOf('mk97a3')).toEqual([[1, 'kept', null]]);
    const answers = await province((t) => VersionRepository.findAllAnswers(t, id));
    expect(answers).toEqual([{ measureNo: 1, taken: 1, kept: 1, ended: 0, waiting: 0 }]);
    expect(await agency('mk97a1', (t) => answerVersion(t, act('mk97a1'), 'keep', [1]))).toBe(0);
    expect(await agency('mk97a1', (t) => undoBatch(t, act('mk97a1'), 1))).toBe(true);
    expect(await stateOf('mk97a1')).toEqual([[1, 'pending', 'changed']]);
    const [row] = await decisionsOf('mk97a1');
    expect({ ...row, version: 0, decidedAt: 0 }).toEqual({ ...before[0], version: 0, decidedAt: 0 });
  });

  test('shows the text it goes by: its own version where it kept it', async () => {
    const { measures } = await agency('mk97a3', (t) => loadMeasures(t, id, 'mk97a3'));
    expect(measures[0]?.basis.title).toBe('มาตรการลับ mk97m');
    expect(measures[0]?.measure.title).toBe('ข้อความใหม่');
    expect(measures[0]?.versionDiff?.isSame).toBe(false);
  });

  test('is not asked about again while the text stays, and stays declined whatever is issued', async () => {
    const decline = { measureNo: 1, decision: 'declined' as const, reason: 'ไม่มีงานนี้', adapted: null };
    const [row] = await decisionsOf('mk97a1');
    const version = row?.version ?? 0;
    await agency('mk97a1', (t) => decideMeasure(t, act('mk97a1'), { ...decline, version }));
    expect(await issue({ report12mDueOn: '2025-10-31' })).toBe(true);
    expect(await stateOf('mk97a3')).toEqual([[1, 'kept', null]]);
    expect(await issue({}, { 1: 'ข้อความใหม่กว่า' })).toBe(true);
    expect(await stateOf('mk97a1')).toEqual([[1, 'declined', null]]);
    expect(await stateOf('mk97a3')).toEqual([[1, 'pending', 'changed']]);
  });
});

describe('a measure that a version drops, and one that it adds', () => {
  test('stays readable, is ended or kept, and the new one waits for a decision', async () => {
    const measureId = await province((t) =>
      MeasureRepository.insertMeasure(t, {
        ...{ title: 'มาตรการที่เพิ่ม', steps: ['ก'], responsiblePattern: 'ข', followUp: 'ค' },
        ...{ timeframeKind: 'whole_year' as const, timeframeText: '', topicNos: [2], tiedItems: [] },
      }),
    );
    const { version } = await versionWith({});
    const measures = version.measures.map((each) => ({ ...each, isRemoved: true }));
    expect(await issue({ measures, addIds: [measureId] })).toBe(true);
    expect(await stateOf('mk97a3')).toEqual([
      [1, 'pending', 'removed'],
      [2, 'none', null],
    ]);
    expect(await agency('mk97a3', (t) => answerVersion(t, act('mk97a3'), 'take', [1, 2]))).toBe(1);
    expect((await stateOf('mk97a3'))[0]).toEqual([1, 'ended', null]);
    const carried = await agency('mk97a3', (t) => CircularRepository.findAllMeasures(t, id));
    expect(carried.map(({ title }) => title)).toEqual(['ข้อความใหม่กว่า', 'มาตรการที่เพิ่ม']);
    const received = await agency('mk97a3', (t) => ReceiptRepository.findAllReceived(t, 'mk97a3'));
    expect(received[0]).toMatchObject({ measures: 1, decided: 0, letterVersion: 5, hasNewVersion: true });
  });
});

describe('what was reported', () => {
  test('stays as it was written, and says on which version', async () => {
    const rows = await database.db
      .selectFrom('compliance_report_row')
      .select(['agency_code', 'action', 'status', 'letter_version'])
      .where('circular_id', '=', id)
      .orderBy('agency_code')
      .execute();
    expect(rows).toEqual(
      ['mk97a1', 'mk97a3'].map((code) => ({
        ...{ agency_code: code, action: `งานลับ ${code}`, status: 'in_progress', letter_version: 1 },
      })),
    );
  });

  test('a row written after a new text was taken over belongs to that version', async () => {
    const [row] = await decisionsOf('mk97a1');
    const adopt = { measureNo: 1, decision: 'adopted' as const, reason: null, adapted: null };
    await province((t) =>
      t.trx
        .updateTable('circular_measure')
        .set({ removed_in: null })
        .where('province_code', '=', '97')
        .where('circular_id', '=', id)
        .execute(),
    );
    await agency('mk97a1', (t) => decideMeasure(t, act('mk97a1'), { ...adopt, version: row?.version ?? 0 }));
    const report = {
      province_code: '97',
      fiscal_year: DRAFT_YEAR,
      agency_code: 'mk97a1',
      round: '12m' as const,
    };
    const empty = {
      instrument: null,
      indicator_number: null,
      weakness: null,
      responsible: null,
      remark: null,
    };
    await agency('mk97a1', async (t) => {
      await t.trx
        .insertInto('compliance_report')
        .values({ ...report, prepared_by_office: null, review_comment: null })
        .execute();
      await t.trx
        .insertInto('compliance_report_row')
        .values({
          ...{ ...report, ...empty, row_no: 1, circular_id: id, measure_no: 1, action: 'ทำแล้ว' },
          ...{ status: 'done', status_text: null },
        })
        .execute();
    });
    const reported = await agency('mk97a1', (t) => AdoptionRepository.findAllReported(t, id, 'mk97a1'));
    expect(reported.map(({ round, letterVersion }) => [round, letterVersion])).toEqual([
      ['6m', 1],
      ['12m', 5],
    ]);
  });
});
