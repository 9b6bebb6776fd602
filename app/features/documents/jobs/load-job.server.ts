import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { isOpen, JOB_ACTS, mayAct, secondsLeft, unfinished } from './core/job-state.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';

/** Everything the page of one job shows. Looking at it wakes the server up for work that a stopped one left. */
export async function loadJob({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'documents.many');
  const jobId = params.jobId ?? '';
  const page = await withTenant(context.db, tenant, async (t) => {
    const job = await DocumentJobRepository.findById(t, jobId);
    if (!job) throw notFound();
    const items = await JobItemRepository.findAll(t, jobId);
    const counts = await JobItemRepository.countByState(t, jobId);
    const before = job.state === 'waiting' ? await DocumentJobRepository.countBefore(t, jobId) : 0;
    const doneInRun = await JobItemRepository.countDoneSinceStart(t, jobId);
    return { job, items, counts, before, doneInRun };
  });
  const { job, items, counts, before, doneInRun } = page;
  if (isOpen(job.state) && !job.isHeld) context.nudgeDocumentJobs();
  const isChecking = job.state === 'checking';
  const left = isChecking ? counts.unchecked : counts.waiting;
  const done = isChecking ? items.length - left : doneInRun;
  const now = items.find((item) => item.state === 'waiting' && (!isChecking || !item.isChecked));
  const acting = { state: job.state, bindProblem: job.bindProblem, isRemoved: job.removedAt !== null };
  return {
    province,
    job: {
      ...job,
      createdAt: job.createdAt.toISOString(),
      expiresAt: job.expiresAt.toISOString(),
      removedAt: job.removedAt?.toISOString() ?? null,
    },
    counts: { ...counts, unfinished: unfinished(counts) },
    items: items.map(({ files, attempts, ...item }) => ({
      ...item,
      hasFiles: Object.keys(files).length > 0,
    })),
    before,
    progress: {
      done: items.length - left,
      total: items.length,
      now: isOpen(job.state) ? (now?.nameTh ?? null) : null,
      secondsLeft: secondsLeft({ done, left, elapsedMs: job.elapsedMs ?? 0 }),
    },
    acts: JOB_ACTS.filter((act) => mayAct(act, acting, counts)),
  };
}
export type JobPage = Awaited<ReturnType<typeof loadJob>>;
