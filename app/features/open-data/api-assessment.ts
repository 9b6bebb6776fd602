import type { LoaderFunctionArgs } from '@remix-run/node';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, withPublished, withTenant } from '~/lib/db.server.ts';
import type { AssessmentAnswer } from './core/schemas.ts';
import { scoreTree } from './core/score-tree.ts';
import * as OpenDataRepository from './OpenDataRepository.server.ts';
import { apiNotFound, respond } from './respond.server.ts';

/** `GET /api/v1/agencies/{agencyCode}/assessments/{fiscalYear}` */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const agencyCode = params.agencyCode ?? '';
  const fiscalYear = Number((params.fiscalYear ?? '').replace(/\.csv$/, ''));
  if (!Number.isInteger(fiscalYear) || fiscalYear < 2540 || fiscalYear > 2700) return apiNotFound();
  const province = await withPublished(context.db, (trx) =>
    TenancyRepository.findProvinceByAgencyCode(trx, agencyCode),
  );
  if (!province) return apiNotFound();
  const tenant = mintTenant({ provinceCode: province.provinceCode, scope: 'public' });
  const found = await withTenant(context.db, tenant, async (t) => {
    const year = await OpenDataRepository.findAgencyYear(t, agencyCode, fiscalYear);
    const scheme = year && (await SchemeRepository.findByFiscalYear(t.trx, fiscalYear));
    if (!year || !scheme) return null;
    return {
      year,
      scheme,
      nodes: await OpenDataRepository.findAllNodes(t, agencyCode, fiscalYear),
      items: await OpenDataRepository.findAllItems(t, agencyCode, fiscalYear),
      findings: await OpenDataRepository.findAllFindings(t, agencyCode, fiscalYear),
    };
  });
  if (!found) return apiNotFound();
  const { year, scheme, nodes, findings } = found;
  const { version, level, levelIsPublished, ...head } = year;
  const order = new Map<string, number>(scheme.items.map((item, index) => [item.code, index]));
  const items = found.items.sort((a, b) => (order.get(a.code) ?? 999) - (order.get(b.code) ?? 999));
  const answer: AssessmentAnswer = {
    ...head,
    ...scoreTree(scheme, nodes, 'official', level),
    items,
    published: scoreTree(scheme, nodes, 'published', levelIsPublished ? level : null),
    computed: scoreTree(scheme, nodes, 'computed', levelIsPublished ? null : level),
    findings,
  };
  return respond(request, version, answer, () => [
    ['agencyCode', 'fiscalYear', 'isDemo', 'node', 'official', 'published', 'computed'],
    ...csvRows(answer).map((row) => [agencyCode, fiscalYear, head.isDemo, ...row]),
  ]);
}

function csvRows({ published, computed, ...official }: AssessmentAnswer): (string | number | null)[][] {
  const trees = [official, published, computed] as const;
  const line = (node: string, pick: (tree: (typeof trees)[number]) => number | string | null | undefined) => [
    node,
    ...trees.map((tree) => pick(tree) ?? null),
  ];
  return [
    line('overall', (tree) => tree.overall),
    line('level', (tree) => tree.level),
    ...official.instruments.map(({ code }) =>
      line(code, (tree) => tree.instruments.find((i) => i.code === code)?.score),
    ),
    ...official.indicators.map(({ number }) =>
      line(String(number), (tree) => tree.indicators.find((i) => i.number === number)?.score),
    ),
    ...official.subIndicators.map(({ code }) =>
      line(code, (tree) => tree.subIndicators.find((s) => s.code === code)?.score),
    ),
    ...official.items.map(({ code, score, text }) => [code, score ?? text, score ?? text, null]),
  ];
}
