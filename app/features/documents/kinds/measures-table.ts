import * as AgencyScoresRepository from '~/features/agencies/AgencyScoresRepository.server.ts';
import type { PlanForm } from '~/features/plans/core/forms.ts';
import * as LimitationRepository from '~/features/plans/LimitationRepository.server.ts';
import * as PlanRepository from '~/features/plans/PlanRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { limitationTableOf, type PlanLine, type PlanNames, planTableOf } from '../core/measure-tables.ts';
import { type Block, paragraph, type Section } from '../core/model.ts';
import { linesOf, lone, type Texts, written } from '../core/own-texts.ts';
import { namesOf } from '../core/result-tables.ts';
import type { Wording } from '../core/wording.ts';
import * as DocumentTextRepository from '../DocumentTextRepository.server.ts';
import type { DocumentAsked } from '../document-search-params.ts';

interface MeasuresFacts {
  agency: string;
  province: string;
  /** Year of the results (BE); the measures are carried out in the year after. */
  resultsYear: number;
  form: PlanForm;
  rows: PlanLine[];
  limitations: { limitation: string; analysis: string | null; handling: string | null }[];
  hasNoLimitations: boolean;
  /** False while a plan that was begun here is not approved; true for one known from a document. */
  isApproved: boolean;
  names: PlanNames;
  texts: Texts;
}

/** The measures of an agency for a year in one of the three published forms, to be signed and published. */
export const measuresTable = defineDocument<MeasuresFacts>({
  key: 'measures-table',
  about: 'agency',
  needs: 'plans.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: ['form'],
  digits: 'thai',
  load: readMeasures,
  compose: (facts, wording) => {
    const year = facts.resultsYear + 1;
    const title = `มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${year} ${facts.agency}`;
    const blocks: Block[] = [
      ...openingBlocks(facts, wording),
      ...(facts.isApproved ? [] : [paragraph('ร่าง รอหัวหน้าหน่วยงานอนุมัติ', { align: 'center' })]),
      paragraph('', { align: 'left' }),
      planTableOf(facts.rows, facts.form, facts.names),
      ...limitationBlocks(facts),
      headSignature(facts.agency, wording),
    ];
    const sections: Section[] = [{ orientation: 'landscape', blocks }];
    return { title, sections };
  },
});

/** Title, body and what the table is drawn from; the agency's own words before ours. */
function openingBlocks({ agency, province, resultsYear, texts }: MeasuresFacts, wording: Wording): Block[] {
  const title = linesOf(texts, 'title');
  const intro = written(texts, 'intro');
  const standard = `มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${resultsYear + 1}`;
  return [
    ...(title.length > 0 ? title : [standard]).map((line) => paragraph(line, { style: 'title' })),
    paragraph([{ text: agency, bold: true }, ` จังหวัด${province}`], { align: 'center' }),
    ...(intro.length > 0
      ? intro
      : [paragraph(wording('measures.source', { year: String(resultsYear) }), { align: 'center' })]),
  ];
}

/** Limitations of the institution, or what was said of them; nothing where nothing was said. */
export function limitationBlocks(facts: Pick<MeasuresFacts, 'limitations' | 'hasNoLimitations'>): Block[] {
  const head = paragraph(
    'ข้อจำกัดของหน่วยงานในการดำเนินการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ',
    { style: 'label' },
  );
  if (facts.limitations.length > 0) return [head, limitationTableOf(facts.limitations)];
  return facts.hasNoLimitations ? [head, paragraph('หน่วยงานไม่มีข้อจำกัดในการดำเนินการ')] : [];
}

/** Room for the head of the agency to sign: the office alone. */
export function headSignature(agency: string, wording: Wording): Block {
  return {
    kind: 'signature',
    lines: [
      '(.......................................................)',
      wording('signature.agency', { agency }),
    ],
  };
}

async function readMeasures(source: Source, asked: DocumentAsked): Promise<Loaded<MeasuresFacts>> {
  const { db, tenant, province, agency } = source;
  if (!agency) throw new Error('A plan belongs to an agency.');
  const { agencyCode } = agency;
  return withTenant(db, tenant, async (t): Promise<Loaded<MeasuresFacts>> => {
    const years = await PlanRepository.findAllResultsYears(t, agencyCode);
    const year = asked.year ?? years[0];
    if (year === undefined) return { empty: 'no_plan', years };
    const key = { agencyCode, fiscalYear: year + 1 };
    const rows = (await PlanRepository.findAllRows(t, key)).filter(({ isRemoved }) => !isRemoved);
    if (rows.length === 0) return { empty: 'no_plan', years };
    const plan = await PlanRepository.findPlan(t, key);
    const limitations = (await LimitationRepository.findAll(t, key)).filter(({ isRemoved }) => !isRemoved);
    const scheme = await SchemeRepository.findByFiscalYear(t.trx, year);
    const owner = { kind: 'measures-table', agencyCode, circularId: null, fiscalYear: year, round: null };
    const results = await AgencyScoresRepository.findAllYears(t, agencyCode);
    return {
      facts: {
        agency: agency.nameTh,
        province: province.nameTh,
        resultsYear: year,
        form: asked.form,
        rows,
        limitations,
        hasNoLimitations: plan?.hasNoLimitations ?? false,
        isApproved: plan === undefined || plan.state === 'approved',
        names: namesOf(scheme ?? null),
        texts: await DocumentTextRepository.findTexts(t, owner),
      },
      fiscalYear: year,
      batch: `${year + 1}-plan-${plan?.stateVersion ?? 0}`,
      isDraft: results.some((result) => result.fiscalYear === year && !result.isPublished),
      isDemo: agency.isDemo,
      years,
      texts: {
        owner,
        parts: [lone('title'), lone('intro')],
        lock: plan?.state === 'submitted' || plan?.state === 'approved' ? 'handed_in' : null,
      },
    };
  });
}
