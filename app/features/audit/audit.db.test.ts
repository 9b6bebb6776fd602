import { sql } from 'kysely';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { mintTenant, withIdentity, withTenant } from '~/lib/db.server.ts';
import * as AuditChainRepository from './AuditChainRepository.server.ts';
import * as AuditRepository from './AuditRepository.server.ts';
import { verifyChain } from './core/verify-chain.ts';

const database = testDatabase();
const source = {
  userId: 'u1',
  office: 'สำนักงานจังหวัด',
  role: 'province_officer',
  clientAddress: '127.0.0.1',
  requestId: 'r1',
};
const province = (provinceCode: string) => mintTenant({ provinceCode, scope: 'province', userId: 'u1' });

async function record(provinceCode: string, subject: string): Promise<void> {
  await withTenant(database.db, province(provinceCode), (t) =>
    AuditRepository.insertEvent(t.trx, source, {
      provinceCode,
      action: 'circular.sent',
      subject,
      before: { state: 'draft' },
      after: { state: 'sent', recipients: 12 },
    }),
  );
}

async function faultsOf(provinceCode: string) {
  const heads = await AuditChainRepository.findAllHeads(database.db);
  const head = heads.find((h) => h.provinceCode === provinceCode) ?? null;
  return verifyChain(await AuditChainRepository.findChain(database.db, provinceCode), head);
}

/** What a person with full power over the database could do: the triggers are switched off around it. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await sql`alter table audit_event disable trigger user`.execute(database.db);
  await statement.execute(database.db);
  await sql`alter table audit_event enable trigger user`.execute(database.db);
}

let next = 10;
let code = '';
beforeEach(() => {
  next += 1;
  code = String(next);
});

describe('the audit trail', () => {
  test('numbers and chains each province by itself, also under concurrent writers', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => record(code, `circular:${index}`)));
    const chain = await AuditChainRepository.findChain(database.db, code);
    expect(chain.map((event) => event.seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await faultsOf(code)).toEqual([]);
  });

  test('refuses every change and removal to the application role and to the owner', async () => {
    await record(code, 'circular:1');
    for (const change of [sql`update audit_event set action = 'x'`, sql`delete from audit_event`]) {
      await expect(withTenant(database.db, province(code), (t) => change.execute(t.trx))).rejects.toThrow(
        /permission denied/,
      );
      await expect(change.execute(database.db)).rejects.toThrow(/append-only/);
    }
    await expect(sql`truncate audit_event`.execute(database.db)).rejects.toThrow(/append-only/);
    expect(await faultsOf(code)).toEqual([]);
  });

  test('an altered event is found', async () => {
    for (const subject of ['circular:1', 'circular:2', 'circular:3']) await record(code, subject);
    await tamper(
      sql`update audit_event set subject = 'circular:9' where province_code = ${code} and seq = 2`,
    );
    expect(await faultsOf(code)).toEqual([{ seq: 2, fault: 'altered' }]);
  });

  test('a removed event is found, in the middle and at the end', async () => {
    for (const subject of ['circular:1', 'circular:2', 'circular:3', 'circular:4'])
      await record(code, subject);
    await tamper(sql`delete from audit_event where province_code = ${code} and seq in (2, 4)`);
    expect(await faultsOf(code)).toEqual([
      { seq: 2, fault: 'missing' },
      { seq: 3, fault: 'unlinked' },
      { seq: 4, fault: 'cut_off' },
    ]);
  });

  test('is read by its own province only, newest first, and filtered by Thai days', async () => {
    await record(code, 'circular:1');
    await record(code, 'circular:2');
    const read = (provinceCode: string, filter = {}) =>
      withTenant(database.db, province(provinceCode), (t) =>
        AuditRepository.findAll(t, { limit: 10, ...filter }),
      );
    expect((await read(code)).map((row) => row.subject)).toEqual(['circular:2', 'circular:1']);
    expect(await read('99')).toEqual([]);
    expect(await read(code, { to: '2500-01-01', from: '2400-01-01' })).toEqual([]);
    const asAgency = mintTenant({ provinceCode: code, scope: 'agency', agencyCode: 'a' });
    expect(await withTenant(database.db, asAgency, (t) => AuditRepository.findAll(t, { limit: 10 }))).toEqual(
      [],
    );
  });

  test('an act that fails leaves no event behind', async () => {
    await expect(
      withIdentity(database.db, 'u1', async (trx) => {
        await AuditRepository.insertEvent(trx, source, { provinceCode: code, action: 'account.signed_in' });
        throw new Error('the act failed');
      }),
    ).rejects.toThrow('the act failed');
    expect(await AuditChainRepository.findChain(database.db, code)).toEqual([]);
  });
});
