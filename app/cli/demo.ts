import { once } from 'node:events';
import { createServer } from 'node:net';
import { migrateToLatest } from 'db/migrate.server.ts';
import { demoAccounts } from 'seeds/demo/accounts.ts';
import { demoProvinces } from 'seeds/demo/provinces.ts';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import { keepEvidenceFiles } from 'seeds/load/EvidenceRepository.server.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import type { Config } from '~/config.server.ts';
import { DEMO_PASSWORD } from '~/features/accounts/core/demo-accounts.ts';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import { startServer } from '~/server/start.ts';
import { buildOnce } from './build-once.ts';
import { runCommand, stopSignal, untilStopped } from './runtime.ts';
import { sayLoaded } from './say-loaded.ts';

/** Everybody may read the demo's password, so it listens on this machine alone. */
const env = { LOG_LEVEL: 'warn', ...process.env, HOST: '127.0.0.1', PRONGSAI_DEMO: '1' };

await runCommand(
  async ({ config, log, database }) => {
    const signal = stopSignal();
    say('กำลังเปิดฐานข้อมูล (ครั้งแรกราวครึ่งนาที)', 'Opening the database (half a minute the first time)');
    await migrateToLatest(database.db);
    await loadSeeds(database.db, seedsFor({ documents: true, demo: true }), { onLoaded: sayLoaded, signal });
    for (const { code } of demoProvinces) await keepEvidenceFiles(openFileStore(config), code);
    signal.throwIfAborted();
    const server = await startServer({ db: database.db, config, log });
    console.log(welcome(server.url));
    await untilStopped(server.close, signal);
    say('ปิดเรียบร้อย', 'Closed');
  },
  { env, before: prepare },
);

async function prepare(config: Config): Promise<void> {
  await refuseTakenPort(config);
  say('กำลังเตรียมโปรแกรม', 'Preparing the program');
  await buildOnce();
}

/** Before the minute of work, not after it. */
async function refuseTakenPort({ port, host }: Config): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

function say(th: string, en: string): void {
  console.log(`${th} — ${en}`);
}

function welcome(url: string): string {
  const shown = demoAccounts.filter(({ tryIt }) => tryIt !== null);
  const width = Math.max(...shown.map(({ email }) => email.length));
  const rows = shown.flatMap(({ email, officeTh, officeEn, tryIt }) => [
    `  ${email.padEnd(width)}  ${officeTh}: ${tryIt?.th}`,
    `  ${''.padEnd(width)}  ${officeEn}: ${tryIt?.en}`,
  ]);
  return [
    '',
    `  เปิดที่ — Open at   ${url}`,
    `  รหัสผ่านทุกบัญชี — Password of every account   ${DEMO_PASSWORD}`,
    '',
    ...rows,
    '',
    '  จังหวัด 97, 98, 99 เป็นข้อมูลสมมติ — Provinces 97, 98, 99 are invented.',
    '  กด Ctrl-C เพื่อปิด — Press Ctrl-C to stop.',
    '',
  ].join('\n');
}
