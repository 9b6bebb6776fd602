import { openDatabase } from 'db/connection.server.ts';
import { readConfig } from '~/config.server.ts';
import { workDocumentJobs } from './work-jobs.server.ts';

/** Works on jobs in a process of its own until none waits, so that the test can kill it on the way. */
const { DATABASE_URL: url = '', DATA_DIR: dir = '' } = process.env;
const { db, close } = await openDatabase(url ? { url, maxConnections: 2 } : { dataDir: `${dir}/db` });
const log = { warn: console.error, error: console.error };
await workDocumentJobs({ db, config: { ...readConfig(), chromiumPath: '/nowhere' }, log });
await close();
