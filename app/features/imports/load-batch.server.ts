import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { findHindrances } from './commit-batch.server.ts';
import { problemText } from './core/batch-problems.ts';
import type { ImportProblem, Recognition } from './core/import-record.ts';
import * as ImportRepository from './ImportRepository.server.ts';
import * as ImportRowRepository from './ImportRowRepository.server.ts';
import { importSearch } from './import-search-params.ts';
import * as KnownAgencyRepository from './KnownAgencyRepository.server.ts';
import { progressOf, takeUpLeftWork } from './run-imports.server.ts';

export const PAGE_ROWS = 200;
export type BatchPage = Awaited<ReturnType<typeof loadBatch>>;

/** Everything the page of one import shows. Looking at it takes up work that a stopped server left behind. */
export async function loadBatch({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'imports.read');
  const search = importSearch.parse(new URL(request.url).searchParams);
  const batchId = params.batchId ?? '';
  const found = await withTenant(context.db, tenant, (t) => ImportRepository.findById(t, batchId));
  if (!found) throw notFound();
  await takeUpLeftWork(context.db, tenant, found);
  const words = (problems: unknown[]) =>
    (problems as ImportProblem[]).map((problem) => ({
      severity: problem.severity,
      text: problemText(problem, context.lang),
      place: problem.place,
    }));
  return withTenant(context.db, tenant, async (t) => {
    const { heartbeatAt, corrections, ...batch } = (await ImportRepository.findById(t, batchId)) ?? found;
    const rows = await ImportRowRepository.findAllRows(t, batchId, {
      action: search.show === 'all' || search.show === 'problems' ? undefined : search.show,
      hasProblem: search.show === 'problems',
      after: search.after,
      limit: PAGE_ROWS + 1,
    });
    const counts = await ImportRowRepository.countRows(t, batchId);
    const isStored = batch.state === 'committed';
    return {
      province,
      search,
      batch: {
        ...batch,
        problems: words(batch.problems),
        recognitions: batch.recognitions as Recognition[],
        refusal: batch.refusal as { reason?: string } | null,
      },
      progress: progressOf(tenant, batchId) ?? batch.progress,
      counts,
      /** Entries that confirming would write. */
      toWrite: counts
        .filter(({ action }) => action === 'new' || action === 'changed')
        .reduce((sum, { count }) => sum + count, 0),
      rows: rows.slice(0, PAGE_ROWS).map(({ record, problems, ...row }) => ({
        ...row,
        problems: words(problems),
      })),
      hasMore: rows.length > PAGE_ROWS,
      unmatched: batch.state === 'ready' ? await ImportRowRepository.findAllUnmatched(t, batchId) : [],
      agencies: (await KnownAgencyRepository.findAllAgencies(t)).map(
        ({ agencyCode, nameTh, districtNameTh }) => ({
          agencyCode,
          nameTh,
          districtNameTh,
        }),
      ),
      hindrances: isStored
        ? await findHindrances(t, batchId)
        : { publishedYears: [], builtOn: [], corrected: [], lockedPlans: [] },
    };
  });
}
