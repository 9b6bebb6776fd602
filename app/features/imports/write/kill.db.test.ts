import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { agenciesOf, districtsOf } from 'seeds/demo/agencies.ts';
import { demoProvinceYear } from 'seeds/demo/province-year.ts';
import { demoProvince } from 'seeds/demo/provinces.ts';
import { storeProvince } from 'seeds/load/store.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import {
  type CommandDatabase,
  createCommandDatabase,
  runCommandLine,
  startCommand,
} from 'tests/setup/command.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upsertScheme } from '~/features/schemes/SchemeRepository.server.ts';
import { resultsTemplate } from './template.ts';

const PROVINCE = demoProvince('98');
const SCHEME = seedScheme(2567);
const FIGURES = demoProvinceYear(SCHEME, PROVINCE);
const ITEMS = FIGURES.reduce((sum, { published }) => sum + Object.keys(published.items ?? {}).length, 0);
/** How long after the command has said that it stores it is killed. */
const DELAYS_MS = [0, 200, 600];

let own: CommandDatabase;
let file: string;

beforeAll(async () => {
  own = await createCommandDatabase();
  const agencies = agenciesOf(PROVINCE);
  const database = await own.open();
  await upsertScheme(database.db, SCHEME);
  await storeProvince(database.db, { ...PROVINCE, isDemo: true, districts: districtsOf(PROVINCE), agencies });
  await database.close();
  file = path.join(own.folder, 'ผลทั้งจังหวัด.xlsx');
  const forms = agencies.map((agency) => ({ ...agency, districtNameTh: null }));
  writeFileSync(file, await resultsTemplate(SCHEME, forms, FIGURES));
});
afterAll(() => own.remove());

/** What of the file is in the database. */
async function found() {
  const database = await own.open();
  const count = async (table: 'item_score' | 'node_score' | 'agency_year') =>
    (await database.db.selectFrom(table).select('province_code').where('province_code', '=', '98').execute())
      .length;
  const states = await database.db.selectFrom('import_batch').select('state').execute();
  const events = await database.db
    .selectFrom('audit_event')
    .select('seq')
    .where('action', '=', 'results.imported')
    .execute();
  const all = {
    items: await count('item_score'),
    nodes: await count('node_score'),
    years: await count('agency_year'),
    states: states.map(({ state }) => state),
    events: events.length,
  };
  await database.close();
  return all;
}

/** Starts the import and kills it while it stores. */
async function kill(delay: number): Promise<void> {
  const child = startCommand('import', [file], own.env);
  const closed = once(child, 'close');
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', async (text: string) => {
    if (!text.includes('storing')) return;
    await wait(delay);
    child.kill('SIGKILL');
  });
  await closed;
}

test('a killed import leaves nothing or everything, and can be repeated', { timeout: 300_000 }, async () => {
  expect(ITEMS).toBeGreaterThan(5000);
  let interrupted = 0;
  for (const delay of DELAYS_MS) {
    await kill(delay);
    const left = await found();
    if (left.items > 0) {
      expect(left).toMatchObject({ items: ITEMS, years: FIGURES.length, events: 1 });
      expect(left.states).toContain('committed');
      break;
    }
    expect(left).toMatchObject({ nodes: 0, years: 0, events: 0 });
    expect(left.states).not.toContain('committed');
    interrupted += left.states.filter((state) => state === 'committing').length;
  }
  expect(interrupted).toBeGreaterThan(0);

  const again = await runCommandLine('import', [file, '--json'], own.env);
  expect(again).toMatchObject({ code: 0 });
  expect(await found()).toMatchObject({ items: ITEMS, years: FIGURES.length, events: 1 });
  const third = await runCommandLine('import', [file, '--json'], own.env);
  expect(JSON.parse(third.stdout)).toMatchObject({ exitCode: 0, result: 'nothing_to_store' });
});
