import { CIRCULARS, createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { mintTenant, type TenantDb, withTenant } from '~/lib/db.server.ts';
import * as AdoptionRepository from './AdoptionRepository.server.ts';
import * as ReceiptRepository from './ReceiptRepository.server.ts';
import { acknowledge, decideMeasure, openCircular } from './receipt-acts.server.ts';

const database = testDatabase();
const source = {
  userId: 'u1',
  office: 'สำนักงานจังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
const at = new Date('2024-10-20T02:00:00Z');
const agency = <T>(agencyCode: string, fn: (t: TenantDb) => Promise<T>) =>
  withTenant(database.db, mintTenant({ provinceCode: '97', scope: 'agency', agencyCode, userId: 'u2' }), fn);

beforeAll(() => createWorld(database.db));

describe('receipt and decision', () => {
  const { id } = CIRCULARS['97'];

  test('the first look and the acknowledgement are noted once, by the agency itself', async () => {
    await agency('mk97a1', (t) =>
      openCircular(t, id, 'mk97a1', at, { ...source, userId: 'u2', office: 'อบต. mk97a1' }),
    );
    const later = new Date('2024-10-25T02:00:00Z');
    await agency('mk97a1', (t) => openCircular(t, id, 'mk97a1', later, source));
    const acknowledgements = await Promise.all(
      [at, later].map((moment) =>
        agency('mk97a1', (t) => acknowledge(t, id, 'mk97a1', moment, { ...source, office: 'อบต. mk97a1' })),
      ),
    );
    expect(acknowledgements.filter(Boolean)).toHaveLength(1);
    const receipt = await agency('mk97a1', (t) => ReceiptRepository.findReceipt(t, id, 'mk97a1'));
    expect(receipt?.openedAt).toEqual(at);
    expect(receipt?.acknowledgedByOffice).toBe('อบต. mk97a1');
  });

  test('an agency that is no recipient, or another one’s receipt, cannot be touched', async () => {
    expect(await agency('mk97a2', (t) => acknowledge(t, id, 'mk97a2', at, source))).toBe(false);
    expect(await agency('mk97a2', (t) => acknowledge(t, id, 'mk97a3', at, source))).toBe(false);
    expect(await agency('mk97a2', (t) => AdoptionRepository.findAll(t, id, 'mk97a1'))).toEqual([]);
    const decision = {
      measureNo: 1,
      decision: 'adopted' as const,
      reason: null,
      adaptedText: null,
      version: 0,
    };
    await expect(
      agency('mk97a2', (t) => decideMeasure(t, id, 'mk97a2', decision, at, source)),
    ).rejects.toThrow(/foreign key|violates/);
    await expect(
      agency('mk97a2', (t) => decideMeasure(t, id, 'mk97a1', { ...decision, version: 1 }, at, source)),
    ).rejects.toThrow(/row-level security/);
  });

  test('a decision is refused when it was changed meanwhile', async () => {
    const decide = (version: number, reason: string) =>
      agency('mk97a3', (t) =>
        decideMeasure(
          t,
          id,
          'mk97a3',
          { measureNo: 1, decision: 'declined', reason, adaptedText: null, version },
          at,
          source,
        ),
      );
    expect(await decide(1, 'ไม่มีทรัพย์สินให้ยืม')).toBe(true);
    expect(await decide(1, 'อีกเหตุผล')).toBe(false);
    const rows = await agency('mk97a3', (t) => AdoptionRepository.findAll(t, id, 'mk97a3'));
    expect(rows.map((row) => [row.decision, row.reason, row.version])).toEqual([
      ['declined', 'ไม่มีทรัพย์สินให้ยืม', 2],
    ]);
  });
});
