import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { seedsFor } from 'seeds/load/all-seeds.ts';
import { loadSeeds } from 'seeds/load/seed.ts';
import { readConfig } from '~/config.server.ts';
import type { Format } from '~/features/documents/core/kind.ts';
import * as DocumentRepository from '~/features/documents/DocumentRepository.server.ts';
import { actOnJob } from '~/features/documents/jobs/act-on-job.server.ts';
import { createJob } from '~/features/documents/jobs/create-job.server.ts';
import * as JobItemRepository from '~/features/documents/jobs/JobItemRepository.server.ts';
import { readJobForm } from '~/features/documents/jobs/read-job-form.ts';
import { workDocumentJobs } from '~/features/documents/jobs/work-jobs.server.ts';
import { agencyOnePage } from '~/features/documents/kinds/agency-one-page.ts';
import { stampOf } from '~/features/documents/make-document.server.ts';
import { closeBrowser } from '~/features/documents/write/pdf.server.ts';
import { writeDocument } from '~/features/documents/write/write-document.server.ts';
import { type Database, mintTenant, withTenant } from '~/lib/db.server.ts';
import { createServerDatabase } from './database.ts';
import { median, megabytes, seconds, timed } from './measuring.ts';

/**
 * How long a job of one-page documents takes beside its limit line: the same documents, set already, written to files one
 * after the other without database, codes or jobs. Both in turn, on a server database made for it and dropped again.
 *
 *   TEST_DATABASE_URL=postgres://… npm run bench:documents [-- docx|pdf [documents [rounds]]]
 */
const PROVINCE = '98';
const YEAR = 2567;
const [format = 'docx', documents = '100', rounds = '3'] = process.argv.slice(2);
const by = { userId: null, office: 'bench', role: null, clientAddress: null, requestId: null };
const staff = mintTenant({ provinceCode: PROVINCE, scope: 'province' });
const log = { warn: console.error, error: console.error };

interface Round {
  check: number;
  make: number;
  /** Processor time of this process for `make`; the browser's is not in it. */
  makeCpu: number;
  limit: number;
  limitCpu: number;
  /** Longest time others waited for this process while documents were made, and the 99th percentile. */
  worstWait: number;
  wait99: number;
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function bench(db: Database, wanted: Format, count: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'prongsai-bench-'));
  const config = readConfig({ NODE_ENV: 'test', FILES_DIR: path.join(folder, 'files') });
  const agencies = await bodies(db, count);
  console.log(`${agencies.length} one-page documents as ${wanted}`);
  const results: Round[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    await rm(path.join(folder, 'files'), { recursive: true, force: true });
    const { jobId, ...made } = await makeAll(db, config, wanted, agencies);
    const limit = await limitLine(db, config.chromiumPath, wanted, { jobId, folder });
    results.push({ ...made, ...limit });
    const last = results.at(-1);
    if (last) console.log(`  ${round + 1}: ${told(last)}`);
  }
  const of = (pick: (round: Round) => number) => median(results.map(pick));
  console.log(
    `  median: check ${seconds(of((r) => r.check))}, make ${seconds(of((r) => r.make))}, limit ${seconds(of((r) => r.limit))}, ` +
      `make/limit ${of((r) => r.make / r.limit).toFixed(2)}; processor ${seconds(of((r) => r.makeCpu))} and ${seconds(of((r) => r.limitCpu))}, ` +
      `${of((r) => r.makeCpu / r.limitCpu).toFixed(2)}; memory ${megabytes(process.memoryUsage().rss)}`,
  );
  await rm(folder, { recursive: true, force: true });
}

const told = (round: Round) =>
  `check ${seconds(round.check)}, make ${seconds(round.make)} (processor ${seconds(round.makeCpu)}), ` +
  `limit ${seconds(round.limit)} (processor ${seconds(round.limitCpu)}), ` +
  `others waited ${round.wait99.toFixed(0)} ms (99 of 100), ${round.worstWait.toFixed(0)} ms at most`;

async function bodies(db: Database, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('agency_year')
    .select('agency_code as agencyCode')
    .where('province_code', '=', PROVINCE)
    .where('fiscal_year', '=', YEAR)
    .where('is_published', '=', true)
    .orderBy('agency_code')
    .limit(count)
    .execute();
  return rows.map(({ agencyCode }) => agencyCode);
}

/** A job from its check to its end, of documents that were never given out before. */
async function makeAll(
  db: Database,
  config: ReturnType<typeof readConfig>,
  wanted: Format,
  agencies: readonly string[],
) {
  await db.deleteFrom('document_job_item').execute();
  await db.deleteFrom('issued_document').execute();
  const form = readJobForm({
    formats: [wanted],
    year: [String(YEAR)],
    mode: ['chosen'],
    agencies: [...agencies],
  });
  const order = { kind: agencyOnePage, verifyAt: 'http://localhost/verify', isDemo: true, by };
  const made = await withTenant(db, staff, (t) => createJob(t, form, order));
  if ('fault' in made) throw new Error(made.fault);
  const { jobId } = made;
  const [, check] = await timed(() => workDocumentJobs({ db, config, log }));
  await actOnJob(db, staff, jobId, { act: 'start', by });
  const waits = monitorEventLoopDelay({ resolution: 5 });
  waits.enable();
  const before = cpu();
  const [, make] = await timed(() => workDocumentJobs({ db, config, log }));
  const makeCpu = cpu() - before;
  waits.disable();
  const counts = await withTenant(db, staff, (t) => JobItemRepository.countByState(t, jobId));
  if (counts.made !== agencies.length) throw new Error(`Made were ${JSON.stringify(counts)}.`);
  return { jobId, check, make, makeCpu, worstWait: waits.max / 1e6, wait99: waits.percentile(99) / 1e6 };
}

/** The job's documents, read beforehand, written to files one after the other. */
async function limitLine(
  db: Database,
  chromiumPath: string | null,
  wanted: Format,
  { jobId, folder }: { jobId: string; folder: string },
) {
  const set = await withTenant(db, staff, async (t) => {
    const items = await JobItemRepository.findAll(t, jobId);
    return Promise.all(items.map(({ checkCode }) => DocumentRepository.findIssued(t, checkCode ?? '')));
  });
  const before = cpu();
  const [, limit] = await timed(async () => {
    for (const issued of set) {
      if (!issued) throw new Error('A document is not there.');
      const bytes = await writeDocument(wanted, issued.model, stampOf(issued), chromiumPath);
      await writeFile(path.join(folder, `one.${wanted}`), bytes);
    }
  });
  return { limit, limitCpu: cpu() - before };
}

const wanted: Format = format === 'pdf' ? 'pdf' : 'docx';
const server = await createServerDatabase();
try {
  const seeds = seedsFor({ documents: false, demo: true }).filter(
    ({ name }) => !name.startsWith('demo/') || name.endsWith(`/${PROVINCE}`),
  );
  await loadSeeds(server.database.db, seeds);
  await bench(server.database.db, wanted, Number(documents));
} finally {
  await closeBrowser();
  await server.drop();
}
