import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import { withPublished } from '~/lib/db.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { explanationsOf } from './glossary-entries.server.ts';
import { glossarySearch } from './glossary-search-params.ts';

/** `/glossary/texts?year=2568`: the explanations of a year by their id, for the marks on the pages. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context });
  const search = glossarySearch.parse(new URL(request.url).searchParams);
  const scheme = await withPublished(context.db, async (trx) => {
    const year = pickYear(search.year, await SchemeRepository.findAllFiscalYears(trx));
    return year === null ? null : SchemeRepository.findByFiscalYear(trx, year);
  });
  return Response.json(explanationsOf(scheme ?? null, context.lang));
}
