import type { LoaderFunctionArgs } from '@remix-run/node';
import * as AddresseeRepository from '~/features/circulars/AddresseeRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import type { Actor } from '~/lib/actor.ts';
import { withTenant } from '~/lib/db.server.ts';
import type { DocumentKind } from '../core/kind.ts';
import { DOCUMENT_KINDS } from '../kinds/registry.ts';
import { findBrowser } from '../write/pdf.server.ts';
import { offeredBodies } from './core/choose-agencies.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import * as JobChoiceRepository from './JobChoiceRepository.server.ts';
import { jobSearch } from './job-search-params.ts';

/** Jobs shown on the page, newest first. */
const LIMIT = 50;

/** Kinds about one agency that this person may make of every agency of the province. */
export function kindsForMany(actor: Actor, provinceCode: string): DocumentKind[] {
  return DOCUMENT_KINDS.filter((kind) => kind.about === 'agency' && can(actor, kind.needs, { provinceCode }));
}

/** What a new job can be made of, and the province's jobs. */
export async function loadJobs({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'documents.many');
  const search = jobSearch.parse(new URL(request.url).searchParams);
  const kinds = kindsForMany(actor, province.provinceCode);
  const kind = kinds.find(({ key }) => key === search.kind) ?? kinds[0];
  return withTenant(context.db, tenant, async (t) => {
    const known = await JobChoiceRepository.findAllYears(t);
    // A report belongs to the year of its measures, everything else to the year of its results.
    const isReport = kind?.questions.includes('round') ?? false;
    const years = isReport ? known.reports : known.results;
    const year = years.find((each) => each === search.year) ?? years[0] ?? null;
    const jobs = await DocumentJobRepository.findAll(t, LIMIT);
    return {
      province,
      kinds: kinds.map(({ key }) => key),
      kind: kind
        ? { key: kind.key, formats: [...kind.formats], questions: [...kind.questions], digits: kind.digits }
        : null,
      years,
      year,
      bodies:
        year === null || !kind ? [] : offeredBodies(kind, await AddresseeRepository.findAllChoices(t, year)),
      circulars: await JobChoiceRepository.findAllCirculars(t),
      canPrint: findBrowser(context.config.chromiumPath) !== null,
      jobs: jobs.map(({ createdAt, removedAt, ...job }) => ({
        ...job,
        createdAt: createdAt.toISOString(),
        isRemoved: removedAt !== null,
      })),
    };
  });
}
