import * as ScopeRepository from '~/features/agencies/ScopeRepository.server.ts';
import * as MatrixRepository from '~/features/compliance/MatrixRepository.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { circularLines, complianceBlocks, unansweredBlocks } from '../core/compliance-blocks.ts';
import type { ComplianceFacts } from '../core/compliance-tables.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { paragraph } from '../core/model.ts';
import { type ProvincePlace, placeWords } from '../core/province-place.ts';
import { officialDate } from '../core/typesetting.ts';
import type { DocumentAsked } from '../document-search-params.ts';
import { readComplianceFacts } from '../read-compliance-facts.server.ts';
import { batchOn, placeOf } from '../read-province.server.ts';

interface SummaryFacts {
  place: ProvincePlace;
  compliance: ComplianceFacts;
  /** Day in Thailand (`YYYY-MM-DD`) on which it stood so. */
  today: string;
}

/** The summary report of the measures of a year or of one circular: what each agency did, and who has not answered. */
export const complianceSummary = defineDocument<SummaryFacts>({
  key: 'compliance-summary',
  about: 'province',
  needs: 'compliance.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: ['circular'],
  digits: 'thai',
  load: readSummary,
  compose: ({ place, compliance, today }, wording) => {
    const year = compliance.fiscalYear;
    const [only, another] = compliance.circulars;
    const title = `สรุปรายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ${year}`;
    const about = only && !another ? [only.number, only.subject].filter(Boolean).join(' ') : '';
    return {
      title: [title, placeWords(place), about].filter(Boolean).join(' '),
      sections: [
        {
          orientation: 'landscape',
          blocks: [
            paragraph(title, { style: 'title' }),
            paragraph(placeWords(place), { style: 'title', spaceBeforePt: 0 }),
            paragraph(`ข้อมูล ณ วันที่ ${officialDate(today)} ผู้รับหนังสือ ${compliance.bodies.length} แห่ง`, {
              align: 'center',
            }),
            paragraph('หนังสือเวียนที่กำหนดมาตรการ', { style: 'label' }),
            ...circularLines(compliance),
            ...complianceBlocks(compliance),
            ...unansweredBlocks(compliance),
            {
              kind: 'signature',
              lines: [
                '(.......................................................)',
                wording('signature.province', { province: place.province }),
              ],
            },
          ],
        },
      ],
    };
  },
});

async function readSummary(source: Source, asked: DocumentAsked): Promise<Loaded<SummaryFacts>> {
  return withTenant(source.db, source.tenant, async (t): Promise<Loaded<SummaryFacts>> => {
    const sent = await MatrixRepository.findAllCirculars(t);
    const years = [...new Set(sent.map((each) => each.measuresFiscalYear))].sort((a, b) => b - a);
    const chosen = sent.find(
      ({ circularId, measuresFiscalYear }) =>
        circularId === asked.circular && (asked.year === null || asked.year === measuresFiscalYear),
    );
    const fiscalYear = asked.year ?? chosen?.measuresFiscalYear ?? years[0];
    if (fiscalYear === undefined) return { empty: 'no_circular', years };
    const today = todayInThailand();
    const circularId = chosen?.circularId ?? '';
    const compliance = await readComplianceFacts(t, { fiscalYear, circularId, today });
    if (!compliance) return { empty: 'no_circular', years };
    const { isDemo, ...facts } = compliance;
    return {
      facts: {
        place: placeOf(t, source, await ScopeRepository.findScopeChoices(t)),
        compliance: facts,
        today,
      },
      fiscalYear,
      batch: batchOn(`${fiscalYear}-measures`, today),
      isDraft: false,
      isDemo: isDemo || source.province.isDemo,
      years,
      choices: {
        circular: [
          { value: '', label: '', word: 'all_circulars' },
          ...sent
            .filter((each) => each.measuresFiscalYear === fiscalYear)
            .map((each) => ({
              value: each.circularId,
              label: [each.number, each.subject].filter(Boolean).join(' ').slice(0, 90),
            })),
        ],
      },
    };
  });
}
