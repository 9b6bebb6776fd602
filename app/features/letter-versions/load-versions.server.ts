import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ReceiptRepository from '~/features/adoption/ReceiptRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as RecipientRepository from '~/features/circulars/RecipientRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireOwnTenant } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { diffMeasure } from '~/lib/measure-diff.ts';
import { diffLetter } from './core/letter-diff.ts';
import * as VersionRepository from './VersionRepository.server.ts';
import { versionsSearch } from './versions-search-params.ts';

/** All versions of a sent circular and what two of them differ in; for its province and its recipients. */
export async function loadVersions({ request, params, context }: LoaderFunctionArgs) {
  const { actor, membership, tenant } = await requireOwnTenant({ request, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  const search = versionsSearch.parse(new URL(request.url).searchParams);
  return withTenant(context.db, tenant, async (t) => {
    const circular = await CircularRepository.findById(t, circularId);
    if (circular?.state !== 'sent') throw notFound();
    const { agencyCode } = membership;
    if (agencyCode && !(await ReceiptRepository.findReceipt(t, circularId, agencyCode))) throw notFound();
    const versions = await VersionRepository.findAll(t, circularId);
    const newest = versions.at(-1)?.versionNo ?? 1;
    const to = Math.min(search.to || newest, newest);
    const from = Math.min(search.from || Math.max(1, to - 1), newest);
    return {
      circular,
      versions,
      from,
      to,
      diff: versions.length > 1 ? await diffVersions(t, circularId, versions, from, to) : null,
      agencyCode,
      province: agencyCode ? null : await loadProvince(t, circularId),
      provinceCode: t.provinceCode,
      mayIssue: can(actor, 'circulars.send', membership),
    };
  });
}

/** How the recipients took the versions, as far as the asker may see them. */
async function loadProvince(t: TenantDb, circularId: string) {
  return {
    recipients: (await RecipientRepository.findAll(t, circularId)).length,
    receipts: await VersionRepository.findAllReceipts(t, circularId),
    answers: await VersionRepository.findAllAnswers(t, circularId),
  };
}

async function diffVersions(
  t: TenantDb,
  circularId: string,
  versions: readonly VersionRepository.LetterVersion[],
  from: number,
  to: number,
) {
  const [before, after] = [from, to].map((no) => versions.find(({ versionNo }) => versionNo === no));
  if (!before || !after) return null;
  const measures = await VersionRepository.findAllMeasures(t, circularId);
  const [old, present] = [from, to].map((no) => measures.filter(({ versionNo }) => versionNo === no));
  const changed = (old ?? []).flatMap((measure) => {
    const now = present?.find(({ measureNo }) => measureNo === measure.measureNo);
    const diff = diffMeasure(measure, now ?? measure);
    const { measureNo, title } = measure;
    return now && diff.isSame ? [] : [{ measureNo, title, isRemoved: !now, diff }];
  });
  const known = new Set(old?.map(({ measureNo }) => measureNo));
  const added = (present ?? []).filter(({ measureNo }) => !known.has(measureNo));
  return {
    letter: diffLetter(before, after),
    measures: changed,
    added: added.map(({ measureNo, title, steps }) => ({ measureNo, title, steps })),
  };
}
