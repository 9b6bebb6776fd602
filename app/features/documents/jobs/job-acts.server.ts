import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { actOnJob } from './act-on-job.server.ts';
import { JOB_ACTS } from './core/job-state.ts';
import { createJob } from './create-job.server.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import { kindsForMany } from './load-jobs.server.ts';
import { readJobForm, typedOf } from './read-job-form.ts';

/** Makes a job of what the form asks for and leads to its page; a fault is told with everything that was typed. */
export async function actOnNewJob({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'documents.many');
  const typed = typedOf(await readForm(request));
  const kind = kindsForMany(actor, province.provinceCode).find(({ key }) => key === typed.kind?.[0]);
  if (!kind) throw new Response(null, { status: 400 });
  const made = await withTenant(context.db, tenant, (t) =>
    createJob(t, readJobForm(typed), {
      kind,
      verifyAt: `${context.config.publicUrl}/verify`,
      isDemo: province.isDemo,
      by: auditSource(context, actor),
    }),
  );
  if ('fault' in made) return data({ fault: made.fault, typed }, { status: 400 });
  context.nudgeDocumentJobs();
  return redirect(`/provinces/${province.provinceCode}/document-jobs/${made.jobId}`);
}

/** Start, stop, go on, try again. */
export async function actOnOneJob({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'documents.many');
  const jobId = params.jobId ?? '';
  const job = await withTenant(context.db, tenant, (t) => DocumentJobRepository.findById(t, jobId));
  if (!job) throw notFound();
  const form = await readForm(request);
  const act = JOB_ACTS.find((each) => each === form.get('intent'));
  if (!act) throw new Response(null, { status: 400 });
  const isDone = await actOnJob(context.db, tenant, jobId, { act, by: auditSource(context, actor) });
  if (!isDone) return data({ conflict: true as const }, { status: 409 });
  context.nudgeDocumentJobs();
  return redirect(`/provinces/${province.provinceCode}/document-jobs/${jobId}`);
}
