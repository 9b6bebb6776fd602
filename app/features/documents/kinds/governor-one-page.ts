import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { type ComplianceFacts, dutyTable } from '../core/compliance-tables.ts';
import { bodyTables, extremesTable, SIZE } from '../core/governor-tables.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { type Block, paragraph } from '../core/model.ts';
import { type ProvincePlace, placeWords } from '../core/province-place.ts';
import { headFigureTable, levelCountTable, type OverviewFacts } from '../core/province-tables.ts';
import { officialDate } from '../core/typesetting.ts';
import type { DocumentAsked } from '../document-search-params.ts';
import { readComplianceFacts } from '../read-compliance-facts.server.ts';
import { batchOn, readFrame, readWholeOverview } from '../read-province.server.ts';

interface GovernorFacts {
  place: ProvincePlace;
  overview: OverviewFacts;
  /** Null while nothing was sent for the measures of the year after. */
  compliance: Pick<ComplianceFacts, 'groupRates' | 'bodies'> | null;
  isPublished: boolean;
  /** Day in Thailand (`YYYY-MM-DD`) of what is overdue. */
  today: string;
}

/** The year of the province on one sheet for its governor: how it stands, what moved, what is overdue, whom to look after. */
export const governorOnePage = defineDocument<GovernorFacts>({
  key: 'governor-one-page',
  about: 'province',
  needs: 'results.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: [],
  digits: 'arabic',
  load: readGovernorPage,
  compose: ({ place, overview, compliance, isPublished, today }) => {
    const year = overview.fiscalYear;
    const { movers, attention } = bodyTables(overview);
    const blocks: Block[] = [
      paragraph([{ text: `สรุปผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year} ${placeWords(place)}`, size: 15 }], {
        style: 'title',
      }),
      paragraph(
        [
          {
            text: `เสนอ ${place.district ? `นายอำเภอ${place.district}` : `ผู้ว่าราชการจังหวัด${place.province}`} ข้อมูล ณ วันที่ ${officialDate(today)}${isPublished ? '' : ' (ร่าง ยังไม่เผยแพร่)'}`,
            size: SIZE + 1,
          },
        ],
        { align: 'center' },
      ),
      headFigureTable(overview, SIZE),
      ...(overview.trend.breaks.includes(year)
        ? [note('ข้อคำถามหรือเกณฑ์ของปีนี้ต่างจากปีก่อน การเปลี่ยนแปลงจึงเทียบกันได้เพียงบางส่วน')]
        : []),
      {
        kind: 'beside',
        parts: [
          { width: 42, blocks: [levelCountTable(overview, SIZE)] },
          { width: 58, blocks: [extremesTable(overview)] },
        ],
      },
      movers,
      compliance
        ? dutyTable(compliance, { size: SIZE, title: `มาตรการปี ${year + 1}` })
        : note(`ยังไม่มีหนังสือเวียนมาตรการของปีงบประมาณ พ.ศ. ${year + 1} ที่ส่งแล้ว`),
      overview.attention.length > 0 ? attention : note('ไม่มีหน่วยงานที่ต้องดูแลเป็นพิเศษในปีนี้'),
    ];
    return {
      title: `สรุปผลการประเมิน ITA หนึ่งหน้า ปีงบประมาณ พ.ศ. ${year} ${placeWords(place)}`,
      sections: [{ orientation: 'portrait', isNarrow: true, blocks }],
    };
  },
});

const note = (text: string) => paragraph([{ text, size: SIZE }], { style: 'small', spaceBeforePt: 0 });

async function readGovernorPage(source: Source, asked: DocumentAsked): Promise<Loaded<GovernorFacts>> {
  return withTenant(source.db, source.tenant, async (t): Promise<Loaded<GovernorFacts>> => {
    const { years, fiscalYear, place } = await readFrame(t, source, asked);
    if (fiscalYear === null) return { empty: 'no_result', years };
    const today = todayInThailand();
    const { overview, batch, isDraft } = await readWholeOverview(t, source, { fiscalYear, years });
    const compliance = await readComplianceFacts(t, { fiscalYear: fiscalYear + 1, circularId: '', today });
    return {
      facts: { place, overview, compliance, isPublished: !isDraft, today },
      fiscalYear,
      batch: batchOn(batch, today),
      isDraft,
      isDemo: source.province.isDemo,
      years,
    };
  });
}
