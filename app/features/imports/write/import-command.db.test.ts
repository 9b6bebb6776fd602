import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createWorld, DRAFT_YEAR, PUBLISHED_YEAR } from 'tests/isolation/world.ts';
import { type CommandDatabase, createCommandDatabase, runCommandLine } from 'tests/setup/command.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import * as ImportRepository from '../ImportRepository.server.ts';
import { readArguments } from './import-arguments.ts';
import { COMMAND_SOURCE, importFile } from './import-file.server.ts';
import { exitCodeOf } from './import-outcome.ts';

const GOOD = 'รหัสหน่วยงาน,หน่วยงาน,คะแนนรวม,IIT\nmk97a1,อบต. mk97a1,91.25,92.00\nmk97a2,อบต. mk97a2,88.10,87';
const YEAR = ['--fiscal-year', String(DRAFT_YEAR)];

describe('the command in a process of its own', () => {
  let own: CommandDatabase;
  beforeAll(async () => {
    own = await createCommandDatabase();
    const database = await own.open();
    await createWorld(database.db);
    await database.close();
  });
  afterAll(() => own.remove());

  const fileOf = (name: string, content: string) => {
    const file = path.join(own.folder, name);
    writeFileSync(file, content);
    return file;
  };
  const run = (...args: string[]) => runCommandLine('import', args, own.env);

  test('0: stores, and a second time has nothing to store', { timeout: 120_000 }, async () => {
    const file = fileOf('ผล.csv', GOOD);
    const first = await run(file, ...YEAR);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain('บันทึกแล้ว — Stored.');
    expect(first.stderr).toContain('บันทึก — storing');
    const second = await run(file, ...YEAR, '--json');
    expect(second).toMatchObject({ code: 0 });
    expect(JSON.parse(second.stdout)).toMatchObject({
      exitCode: 0,
      result: 'nothing_to_store',
      provinceCode: '97',
      fiscalYears: [DRAFT_YEAR],
      counts: { unchanged: 4 },
    });
  });

  test('1: wrong usage is told with the usage, wrong settings with a sentence', {
    timeout: 120_000,
  }, async () => {
    const nothing = await run();
    expect(nothing).toMatchObject({ code: 1, stdout: '' });
    expect(nothing.stderr).toContain('npm run import --');
    expect(await run(fileOf('a.csv', GOOD), '--provinz', '97')).toMatchObject({ code: 1, stdout: '' });
    const settings = await runCommandLine('import', [fileOf('a.csv', GOOD)], { ...own.env, PORT: 'x' });
    expect(settings).toMatchObject({ code: 1, stdout: '' });
    expect(settings.stderr).toContain('PORT');
  });

  test('2, 3, 4: a file refused, rows refused, a year published', { timeout: 120_000 }, async () => {
    const broken = await run(fileOf('a.xlsx', 'PK\u0003\u0004 broken'), '--province', '97', '--json');
    expect(broken).toMatchObject({ code: 2 });
    expect(JSON.parse(broken.stdout)).toMatchObject({ result: 'file_refused', refusal: 'truncated' });
    const rows = await run(fileOf('b.csv', GOOD.replace('91.25', '191.25')), ...YEAR);
    expect(rows).toMatchObject({ code: 3 });
    expect(rows.stdout).toMatch(/✕ line 2, column 3: .*191\.25/);
    const published = await run(fileOf('c.csv', GOOD), '--fiscal-year', String(PUBLISHED_YEAR));
    expect(published).toMatchObject({ code: 4 });
  });
});

describe('the import itself', () => {
  const database = testDatabase();
  beforeAll(() => createWorld(database.db));

  const run = (content: string, ...args: string[]) =>
    importFile(database.db, readArguments(['ผล.csv', ...args]), new TextEncoder().encode(content));
  const overall = async (agencyCode: string) => {
    const row = await database.db
      .selectFrom('node_score')
      .select('published')
      .where('agency_code', '=', agencyCode)
      .where('fiscal_year', '=', DRAFT_YEAR)
      .where('node', '=', 'overall')
      .executeTakeFirst();
    return Number(row?.published);
  };
  const REFUSED = GOOD.replace('91.25', '191.25');

  test('a dry run says the same and stores nothing, nor can its batch be stored later', async () => {
    const before = await overall('mk97a1');
    const outcome = await run(GOOD, ...YEAR, '--dry-run');
    expect(outcome).toMatchObject({ result: 'dry_run', counts: { changed: 4 } });
    expect(exitCodeOf(outcome)).toBe(0);
    expect(await overall('mk97a1')).toBe(before);
    const tenant = mintTenant({ provinceCode: '97', scope: 'province' });
    const batch = await withTenant(database.db, tenant, (t) =>
      ImportRepository.findById(t, outcome.batchId ?? ''),
    );
    expect(batch?.state).toBe('cancelled');
  });

  test('one refused row keeps all out, unless that is allowed', async () => {
    const before = await overall('mk97a2');
    expect(await run(REFUSED, ...YEAR)).toMatchObject({
      result: 'rows_refused',
      counts: { refused: 1 },
      problems: [{ code: 'impossible_value', row: 2, column: 3 }],
    });
    expect(await overall('mk97a2')).toBe(before);
    expect(await run(REFUSED, ...YEAR, '--allow-refused')).toMatchObject({ result: 'stored' });
    expect(await overall('mk97a2')).toBe(88.1);
    expect(await run(REFUSED, ...YEAR, '--allow-refused')).toMatchObject({ result: 'nothing_to_store' });
  });

  test('the act is in the audit trail under the name of the command', async () => {
    await run(GOOD.replace('88.10', '77.70'), ...YEAR);
    const event = await database.db
      .selectFrom('audit_event')
      .select(['action', 'actor_office'])
      .where('action', '=', 'results.imported')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(event.actor_office).toBe(COMMAND_SOURCE.office);
  });

  test('what changed between check and store is a conflict', async () => {
    let isDone = false;
    const outcome = await importFile(
      database.db,
      readArguments(['ผล.csv', ...YEAR]),
      new TextEncoder().encode(GOOD.replace('88.10', '60.60')),
      {
        onPhase: (phase) => {
          if (phase !== 'storing' || isDone) return;
          isDone = true;
          // Lies ahead of the transaction that stores: one connection in the embedded database, a lock on the server.
          void database.db
            .updateTable('node_score')
            .set({ published: '50.5' })
            .where('agency_code', '=', 'mk97a2')
            .where('fiscal_year', '=', DRAFT_YEAR)
            .where('node', '=', 'overall')
            .execute();
        },
      },
    );
    expect(outcome.result).toBe('outdated');
    expect(exitCodeOf(outcome)).toBe(4);
    expect(await overall('mk97a2')).toBe(50.5);
  });

  test('province, year and agency that cannot be told or are not there are wrong usage', async () => {
    await expect(run('หน่วยงาน,คะแนนรวม,IIT\nอบต. mk97a1,91,92', ...YEAR)).rejects.toThrow('--province');
    await expect(run(`${GOOD}\nmk98b1,อบต. mk98b1,90,90`, ...YEAR)).rejects.toThrow('97, 98');
    await expect(run(GOOD.replace('mk97a2', 'nobody'), ...YEAR)).rejects.toThrow('nobody');
    await expect(run(GOOD, ...YEAR, '--province', '55')).rejects.toThrow('55');
    await expect(run(GOOD, '--fiscal-year', '2599')).rejects.toThrow('2599');
    await expect(run(GOOD, '--province', '97', '--agency', 'mk98b1')).rejects.toThrow('mk98b1');
    expect(() => readArguments(['a.csv', 'b.csv'])).toThrow();
    expect(() => readArguments(['a.csv', '--fiscal-year', '2025'])).toThrow('2025');
  });

  test('a file about nothing is refused', async () => {
    const outcome = await run('ก,ข\nค,ง', '--province', '97');
    expect(outcome).toMatchObject({ result: 'file_refused' });
    expect(exitCodeOf(outcome)).toBe(2);
    expect(await run('', '--province', '97')).toMatchObject({ result: 'file_refused', refusal: 'empty' });
  });
});
