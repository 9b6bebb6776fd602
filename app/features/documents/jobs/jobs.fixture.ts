import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Config, readConfig } from '~/config.server.ts';
import type { AuditSource } from '~/features/audit/AuditRepository.server.ts';
import { type Database, mintTenant, withTenant } from '~/lib/db.server.ts';
import { findKind } from '../kinds/registry.ts';
import { actOnJob } from './act-on-job.server.ts';
import type { JobAct } from './core/job-state.ts';
import { createJob } from './create-job.server.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';
import { readJobForm, type Typed } from './read-job-form.ts';

export const PROVINCE = '97';
export const by: AuditSource = {
  userId: 'u1',
  office: 'สำนักงานจังหวัด',
  role: 'province_officer',
  clientAddress: null,
  requestId: null,
};
export const staff = mintTenant({ provinceCode: PROVINCE, scope: 'province', userId: 'u1' });

/** Settings with a folder of its own for files; `chromiumPath` that leads nowhere = no browser. */
export function jobConfig(chromiumPath: string | null = null): { config: Config; remove: () => void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'prongsai-jobs-'));
  const config = { ...readConfig({ NODE_ENV: 'test', FILES_DIR: dir }), chromiumPath };
  return { config, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export const NO_BROWSER = '/nowhere/chromium';

/** Has an officer of the province ask for the one page of its agencies. */
export async function askFor(db: Database, typed: Typed, kindKey = 'agency-one-page'): Promise<string> {
  const kind = findKind(kindKey, 'agency');
  if (!kind) throw new Error(`There is no ${kindKey}.`);
  const form = readJobForm({ formats: ['docx'], year: ['2567'], mode: ['scored'], ...typed });
  const order = { kind, verifyAt: 'http://localhost/verify', isDemo: true, by };
  const made = await withTenant(db, staff, (t) => createJob(t, form, order));
  if ('fault' in made) throw new Error(made.fault);
  return made.jobId;
}

export function act(db: Database, jobId: string, what: JobAct): Promise<boolean> {
  return actOnJob(db, staff, jobId, { act: what, by });
}

export async function jobOf(db: Database, jobId: string) {
  return withTenant(db, staff, async (t) => {
    const job = await DocumentJobRepository.findById(t, jobId);
    if (!job) throw new Error('The job is not there.');
    return {
      job,
      items: await JobItemRepository.findAll(t, jobId),
      counts: await JobItemRepository.countByState(t, jobId),
    };
  });
}

/** Codes of the documents given out to each agency of the province; a code twice would stand here twice. */
export async function issuedOf(db: Database, provinceCode = PROVINCE): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('issued_document')
    .select(['agency_code as agencyCode', 'check_code as checkCode'])
    .where('province_code', '=', provinceCode)
    .execute();
  const codes = new Map<string, string[]>();
  for (const { agencyCode, checkCode } of rows)
    codes.set(agencyCode ?? '', [...(codes.get(agencyCode ?? '') ?? []), checkCode]);
  return codes;
}

/** Nobody needs a log here. */
export const log = { warn: () => undefined, error: () => undefined };
