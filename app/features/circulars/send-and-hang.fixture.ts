import { openDatabase } from 'db/connection.server.ts';
import { moveCircular } from './circular-acts.server.ts';
import { asProvince97, officer } from './circulars.fixture.ts';

/**
 * Sends a circular in a process of its own and stops for good just before the transaction would end, so that the test
 * can kill it there. Arguments: the circular, its version, and whether to stop (`hang`) or to end (`end`).
 */
const [circularId = '', version = '', how = ''] = process.argv.slice(2);
const { DATABASE_URL: url = '', DATA_DIR: dir = '' } = process.env;
const { db, close } = await openDatabase(url ? { url, maxConnections: 2 } : { dataDir: `${dir}/db` });
await asProvince97(db, async (t) => {
  const result = await moveCircular(t, circularId, {
    act: 'send',
    by: 'province_officer',
    version: Number(version),
    at: new Date(),
    source: officer('u2'),
  });
  process.stdout.write(`${result.kind}\n`);
  if (how === 'hang') await new Promise((resolve) => setTimeout(resolve, 600_000));
});
await close();
