import { createHash, randomUUID } from 'node:crypto';
import type { OpenDatabase } from 'db/connection.server.ts';
import { sql } from 'kysely';
import { asProvince, storeProvince } from 'seeds/load/store.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { findAllSchemes, recognise } from '~/features/imports/check-batch.server.ts';
import { NO_CORRECTIONS } from '~/features/imports/core/corrections.ts';
import * as ImportRepository from '~/features/imports/ImportRepository.server.ts';
import { readSource } from '~/features/imports/read/read-source.ts';
import { checkImport, commitImport } from '~/features/imports/run-imports.server.ts';
import { COMMAND_SOURCE } from '~/features/imports/write/import-file.server.ts';
import { resultsTemplate } from '~/features/imports/write/template.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import * as ScoreRepository from '~/features/scores/ScoreRepository.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import { createServerDatabase } from './database.ts';
import { type InventedProvince, inventProvince } from './invented-province.ts';
import { median, megabytes, seconds, timed } from './measuring.ts';

/**
 * How long the import of one year of results takes beside its limit line: the item scores of the same file copied
 * into a bare table. Both in turn, on a server database made for it and dropped again.
 *
 *   TEST_DATABASE_URL=postgres://… npm run bench:imports [-- province|national [rounds]]
 */
const SCHEME = seedScheme(2562);
const OTHER_SCHEME = seedScheme(2566);
const SIZES = {
  province: { agencies: 103, rounds: 5 },
  national: { agencies: 8325, rounds: 1 },
} as const;

interface Round {
  read: number;
  check: number;
  store: number;
  limit: number;
  peak: number;
}

async function bench(name: keyof typeof SIZES): Promise<void> {
  const { agencies, rounds } = SIZES[name];
  const province = inventProvince(SCHEME, agencies);
  const [bytes, written] = await timed(() => resultsTemplate(SCHEME, province.forms, province.figures));
  console.log(
    `${name}: ${agencies} agencies x ${SCHEME.items.length} items, file ${megabytes(bytes.length)} (written in ${seconds(written)})`,
  );
  const results: Round[] = [];
  const asked = Number(process.argv[3]) || rounds;
  for (let round = 0; round < asked; round += 1) {
    results.push(await importOnce(province, bytes));
    const last = results.at(-1);
    if (last) console.log(`  ${round + 1}: ${told(last)}`);
  }
  const of = (pick: (round: Round) => number) => median(results.map(pick));
  const whole = (round: Round) => round.read + round.check + round.store;
  console.log(
    `  median: read ${seconds(of((r) => r.read))}, check ${seconds(of((r) => r.check))}, store ${seconds(of((r) => r.store))}, ` +
      `whole ${seconds(of(whole))}; limit ${seconds(of((r) => r.limit))}; ` +
      `store/limit ${of((r) => r.store / r.limit).toFixed(1)}, whole/limit ${of((r) => whole(r) / r.limit).toFixed(1)}; ` +
      `memory at most ${megabytes(Math.max(...results.map((r) => r.peak)))}`,
  );
}

const told = ({ read, check, store, limit, peak }: Round) =>
  `read ${seconds(read)}, check ${seconds(check)}, store ${seconds(store)}, limit ${seconds(limit)}, memory ${megabytes(peak)}`;

/** One fresh database: the limit line, then the import in its steps. */
async function importOnce(province: InventedProvince, bytes: Uint8Array): Promise<Round> {
  const server = await createServerDatabase();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  try {
    await prepare(server.database, province);
    const limit = await limitLine(server.database, province);
    return { limit, ...(await steps(server.database, province, bytes)), peak };
  } finally {
    clearInterval(watch);
    await server.drop();
  }
}

/** The agencies, and another year of some of them: a database in use, whose planner knows its tables. */
async function prepare({ db }: OpenDatabase, province: InventedProvince): Promise<void> {
  for (const scheme of [SCHEME, OTHER_SCHEME]) await SchemeRepository.upsertScheme(db, scheme);
  await storeProvince(db, province.record);
  const figures = inventProvince(OTHER_SCHEME, Math.min(province.forms.length, 300)).figures;
  await asProvince(db, province.record.code, (t) =>
    ScoreRepository.saveProvinceYear(t, OTHER_SCHEME, figures),
  );
  await sql`analyze`.execute(db);
}

/** The rows of `item_score` into a table like it, in one insert of one transaction. */
async function limitLine({ db }: OpenDatabase, province: InventedProvince): Promise<number> {
  await sql`create table bare_score (like item_score including defaults including indexes)`.execute(db);
  const rows = province.figures.flatMap(({ agencyCode, published }) =>
    Object.entries(published.items ?? {}).map(([item, score]) => ({
      agencyCode,
      item,
      score: String(score),
    })),
  );
  const [, took] = await timed(async () => {
    await db.transaction().execute(async (trx) => {
      for (let at = 0; at < rows.length; at += 50_000) {
        const part = rows.slice(at, at + 50_000);
        await sql`
          insert into bare_score (province_code, fiscal_year, agency_code, item_code, score)
          select ${province.record.code}, ${SCHEME.fiscalYear}::int, a, i, s::numeric
          from unnest(${part.map((row) => row.agencyCode)}::text[], ${part.map((row) => row.item)}::text[],
            ${part.map((row) => row.score)}::text[]) as g(a, i, s)`.execute(trx);
      }
    });
  });
  await sql`drop table bare_score`.execute(db);
  return took;
}

async function steps({ db }: OpenDatabase, province: InventedProvince, bytes: Uint8Array) {
  const tenant = mintTenant({ provinceCode: province.record.code, scope: 'province' });
  const schemes = await withTenant(db, tenant, findAllSchemes);
  const choices = { agencyCode: null, fiscalYear: null, corrections: NO_CORRECTIONS };
  const [, read] = await timed(async () => {
    const source = await readSource({ bytes, fileName: 'x.xlsx' });
    return recognise(source, schemes, choices, () => undefined);
  });
  const batchId = randomUUID();
  await withTenant(db, tenant, (t) =>
    ImportRepository.insertBatch(t, {
      batchId,
      fileName: 'x.xlsx',
      content: bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      agencyCode: null,
      fiscalYear: null,
      office: COMMAND_SOURCE.office,
      isDemo: true,
    }),
  );
  const [, readAndCheck] = await timed(() => checkImport(db, tenant, batchId));
  const [isReady, store] = await timed(() => commitImport(db, tenant, batchId, COMMAND_SOURCE));
  const batch = await withTenant(db, tenant, (t) => ImportRepository.findById(t, batchId));
  if (!isReady || batch?.state !== 'committed')
    throw new Error(`Not stored: ${JSON.stringify(batch?.refusal)}`);
  return { read, check: Math.max(0, readAndCheck - read), store };
}

const only = process.argv[2];
for (const name of ['province', 'national'] as const) if (!only || only === name) await bench(name);
