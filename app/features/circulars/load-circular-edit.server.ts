import type { LoaderFunctionArgs } from '@remix-run/node';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { BE_OFFSET, fiscalYearOf, todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { nextState } from '~/lib/state-machine.ts';
import * as AddresseeRepository from './AddresseeRepository.server.ts';
import * as CircularRepository from './CircularRepository.server.ts';
import { newCircularSearch } from './circulars-search-params.ts';
import { CIRCULAR } from './core/circular-process.ts';
import { NOBODY } from './core/recipient-rule.ts';
import { weaknessGroups } from './core/weakness-nodes.ts';

type Values = Record<string, string[]>;

/** The form of a circular with what it holds and what can be chosen; a sent or removed one has none. */
export async function loadCircularEdit({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'circulars.write');
  const url = new URL(request.url);
  const search = newCircularSearch.parse(url.searchParams);
  return withTenant(context.db, tenant, async (t) => {
    const present = params.circularId ? await readPresent(t, params.circularId) : null;
    if (params.circularId && !present) throw notFound();
    if (present && nextState(CIRCULAR, present.state, 'change', actor.role) === null) throw notFound();
    const newest = await AddresseeRepository.findNewestResultsYear(t);
    const values = present?.values ?? newCircular(province.nameTh, newest, search);
    if (search.basis !== null) values.resultsFiscalYear = [String(search.basis)];
    const year = Number(values.resultsFiscalYear?.[0]);
    const scheme = await SchemeRepository.findByFiscalYear(t.trx, year);
    const years = await SchemeRepository.findAllFiscalYears(t.trx);
    return {
      province,
      choices: {
        measures: await findMeasures(t, year + 1, values.measureIds ?? []),
        agencies: await AddresseeRepository.findAllChoices(t, fiscalYearOf(todayInThailand())),
        figures: scheme ? weaknessGroups(scheme, context.lang) : [],
      },
      basis: {
        year,
        others: years
          .filter((each) => each !== year)
          .slice(0, 4)
          .map((each) => ({
            year: each,
            to: `${url.pathname}${newCircularSearch.toSearch({ basis: each })}`,
          })),
      },
      state: present?.state ?? 'draft',
      version: present?.version ?? null,
      values,
    };
  });
}

/** The library of the year, else the newest one; what the draft carries already stays on offer. */
async function findMeasures(t: TenantDb, fiscalYear: number, carried: readonly string[]) {
  const ofYear = await MeasureRepository.findAll(t, fiscalYear);
  const library = (ofYear.length > 0 ? ofYear : await MeasureRepository.findAll(t)).filter(
    (measure) => !measure.isRetired,
  );
  const missing = carried.filter((id) => !library.some(({ measureId }) => measureId === id));
  const kept = await Promise.all(missing.map((id) => MeasureRepository.findById(t, id)));
  return [...library, ...kept.flatMap((measure) => measure ?? [])].map(({ measureId, title, topicNos }) => ({
    measureId,
    title,
    topicNos,
  }));
}

async function readPresent(t: TenantDb, circularId: string) {
  const circular = await CircularRepository.findById(t, circularId);
  const drafting = await CircularRepository.findDrafting(t, circularId);
  if (!circular || !drafting) return null;
  const measures = await CircularRepository.findAllMeasures(t, circularId);
  const rule = drafting.recipientRule ?? NOBODY;
  const values: Values = {
    number: [circular.number ?? ''],
    datedOn: [circular.datedOn ?? ''],
    subject: [circular.subject],
    body: [circular.body],
    signedRole: [circular.signedRole ?? ''],
    resultsFiscalYear: [String(circular.resultsFiscalYear)],
    acknowledgeDueOn: [circular.acknowledgeDueOn ?? ''],
    planDueOn: [circular.planDueOn ?? ''],
    report6mDueOn: [circular.report6mDueOn ?? ''],
    report12mDueOn: [circular.report12mDueOn ?? ''],
    measureIds: measures.flatMap((measure) => measure.measureId ?? []),
    mode: [rule.mode],
    trees: rule.trees.length > 0 ? rule.trees : ['scored'],
    types: rule.types,
    districts: rule.districts,
    agencies: rule.agencies,
    joined: [rule.joined],
    weakNode: rule.conditions.map(({ node }) => node),
    weakOperator: rule.conditions.map(({ operator }) => operator),
    weakThreshold: rule.conditions.map(({ threshold }) => threshold),
  };
  return { state: circular.state, version: circular.version, values };
}

/**
 * Sensible first values: a circular answers the newest results that are out, or those of last year where none are; rounds
 * end where the halves of the running fiscal year end.
 */
function newCircular(
  provinceNameTh: string,
  newestResults: number | null,
  { weak, below }: { weak: string; below: string },
): Values {
  const today = todayInThailand();
  const measuresYear = fiscalYearOf(today);
  const ce = measuresYear - BE_OFFSET;
  return {
    datedOn: [today],
    subject: [`มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในจังหวัด${provinceNameTh.replace(/^จังหวัด/, '')}`],
    body: ['เพื่อให้หน่วยงานดำเนินการตามมาตรการที่แนบ พร้อมทั้งแจ้งบุคลากรในสังกัดทราบและถือปฏิบัติ'],
    signedRole: ['ผู้ว่าราชการจังหวัด'],
    resultsFiscalYear: [String(newestResults ?? measuresYear - 1)],
    report6mDueOn: [`${ce}-03-31`],
    report12mDueOn: [`${ce}-09-30`],
    trees: ['scored'],
    ...(weak === '' ? {} : { mode: ['weakness'], weakNode: [weak], weakThreshold: [below] }),
  };
}
