import { openDatabase } from 'db/connection.server.ts';
import { remindersJob } from '~/features/reminders/reminder-jobs.server.ts';
import { at } from '~/features/reminders/reminders.fixture.ts';
import { type Job, runDueJobs } from './run-jobs.server.ts';

/**
 * Runs the reminders in a process of its own and, when told to (`hang`), stops for good after everything is written and
 * before the transaction ends, so that the test can kill it there. Arguments: the time in Thailand, and `hang` or `end`.
 */
const [now = '', how = ''] = process.argv.slice(2);
const { DATABASE_URL: url = '', DATA_DIR: dir = '' } = process.env;
const { db, close } = await openDatabase(url ? { url, maxConnections: 2 } : { dataDir: `${dir}/db` });
const job: Job = {
  ...remindersJob,
  run: async (t, turn) => {
    const result = await remindersJob.run(t, turn);
    process.stdout.write(`told ${result.told}\n`);
    if (how === 'hang') await new Promise((resolve) => setTimeout(resolve, 600_000));
    return result;
  },
};
const log = { warn: (problem: unknown) => process.stderr.write(`${JSON.stringify(problem)}\n`) };
const finished = await runDueJobs({ db, jobs: [job], now: () => at(now), log });
process.stdout.write(`finished ${finished}\n`);
await close();
