import type { Letterhead } from '~/features/letterhead/core/letterhead.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { circularLines, complianceBlocks, unansweredBlocks } from '../core/compliance-blocks.ts';
import type { ComplianceFacts } from '../core/compliance-tables.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { type Block, paragraph, type Section } from '../core/model.ts';
import { type ProvincePlace, placeWords } from '../core/province-place.ts';
import {
  attentionTable,
  headFigureTable,
  levelCountTable,
  meansTable,
  type OverviewFacts,
} from '../core/province-tables.ts';
import { type RankingFacts, rankingBlocks } from '../core/ranking-tables.ts';
import { centredEmblem } from '../core/signing.ts';
import { officialDate } from '../core/typesetting.ts';
import { type WeakPoints, weakPointBlocks } from '../core/weak-point-tables.ts';
import type { DocumentAsked } from '../document-search-params.ts';
import { readComplianceFacts } from '../read-compliance-facts.server.ts';
import {
  batchOn,
  EVERYBODY,
  readFrame,
  readRankingFacts,
  readWholeOverview,
} from '../read-province.server.ts';
import { readWeakPoints } from '../read-weak-points.server.ts';

interface MeetingFacts {
  place: ProvincePlace;
  overview: OverviewFacts;
  ranking: RankingFacts;
  weakPoints: WeakPoints;
  /** Null while nothing was sent for the measures of the year after. */
  compliance: ComplianceFacts | null;
  isPublished: boolean;
  /** Day in Thailand (`YYYY-MM-DD`) on which it stood so. */
  today: string;
}

/** What a meeting of the province has before it: results, ranks, weak points, measures, and what it has to decide. */
export const meetingFile = defineDocument<MeetingFacts>({
  key: 'meeting-file',
  about: 'province',
  needs: 'results.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: [],
  digits: 'thai',
  load: readMeetingFile,
  compose: (facts, _, letterhead) => {
    const { fiscalYear: year } = facts.overview;
    const parts = partsOf(facts).map((part, at) => ({
      ...part,
      title: `${at + 1}. ${part.title}`,
      anchor: at + 1,
    }));
    const contents: Section = {
      orientation: 'portrait',
      blocks: [
        paragraph('สารบัญ', { style: 'title' }),
        { kind: 'contents', entries: parts.map(({ title, anchor }) => ({ text: title, anchor })) },
      ],
    };
    return {
      title: `แฟ้มประชุมผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year} ${placeWords(facts.place)}`,
      sections: [
        { orientation: 'portrait', blocks: coverBlocks(facts, letterhead) },
        contents,
        ...parts.map(
          ({ title, anchor, orientation, blocks }): Section => ({
            orientation,
            blocks: [paragraph(title, { style: 'heading', anchor }), ...blocks],
          }),
        ),
      ],
    };
  },
});

/** The cover, under the emblem of the province where it has brought one. */
function coverBlocks({ place, overview, isPublished, today }: MeetingFacts, letterhead: Letterhead): Block[] {
  const year = overview.fiscalYear;
  const emblem = centredEmblem(letterhead);
  const dots = '...............';
  return [
    ...(emblem ? [emblem] : []),
    paragraph('แฟ้มเอกสารประกอบการประชุม', { style: 'title', spaceBeforePt: emblem ? 60 : 150 }),
    paragraph('การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)', { style: 'title' }),
    paragraph(`ผลการประเมิน ปีงบประมาณ พ.ศ. ${year}`, { style: 'title', spaceBeforePt: 24 }),
    paragraph(`และมาตรการ ปีงบประมาณ พ.ศ. ${year + 1}`, { style: 'title', spaceBeforePt: 0 }),
    paragraph(placeWords(place), { style: 'title', spaceBeforePt: 90 }),
    paragraph(`การประชุม${dots}${dots}${dots} ครั้งที่ ${dots}`, { align: 'center', spaceBeforePt: 60 }),
    paragraph(`วันที่ ${dots}${dots} เวลา ${dots} ณ ${dots}${dots}`, { align: 'center' }),
    paragraph(`ข้อมูล ณ วันที่ ${officialDate(today)}`, { align: 'center', spaceBeforePt: 24 }),
    ...(isPublished ? [] : [paragraph('ร่าง ยังไม่เผยแพร่', { align: 'center' })]),
  ];
}

/** The parts in the order of the meeting; each begins on a page of its own. */
function partsOf(
  facts: MeetingFacts,
): { title: string; orientation: Section['orientation']; blocks: Block[] }[] {
  const { overview, ranking, weakPoints, compliance, place } = facts;
  const year = overview.fiscalYear;
  const none = paragraph(`ยังไม่มีหนังสือเวียนมาตรการของปีงบประมาณ พ.ศ. ${year + 1} ที่ส่งแล้ว`);
  return [
    {
      title: `ผลการประเมินของ${placeWords(place)} ปีงบประมาณ พ.ศ. ${year}`,
      orientation: 'portrait',
      blocks: resultBlocks(overview),
    },
    { title: 'อันดับของหน่วยงาน', orientation: 'landscape', blocks: rankingBlocks(ranking) },
    { title: 'จุดอ่อนร่วมของหน่วยงาน', orientation: 'portrait', blocks: weakPointBlocks(weakPoints) },
    {
      title: `มาตรการที่ใช้บังคับและการปฏิบัติ ปีงบประมาณ พ.ศ. ${year + 1}`,
      orientation: 'landscape',
      blocks: compliance ? [...circularLines(compliance), ...complianceBlocks(compliance)] : [none],
    },
    { title: 'เรื่องเพื่อพิจารณา', orientation: 'landscape', blocks: matterBlocks(facts) },
  ];
}

function resultBlocks(overview: OverviewFacts): Block[] {
  const label = (text: string) => paragraph(text, { style: 'label' });
  return [
    label('ผลโดยรวม'),
    headFigureTable(overview, 13),
    ...(overview.trend.breaks.includes(overview.fiscalYear)
      ? [
          paragraph('ข้อคำถามหรือเกณฑ์ของปีนี้ต่างจากปีก่อน การเปลี่ยนแปลงจึงเทียบกันได้เพียงบางส่วน', {
            style: 'small',
          }),
        ]
      : []),
    label('ระดับผลการประเมิน'),
    levelCountTable(overview, 14),
    ...(overview.indicators.length > 0
      ? [label('คะแนนเฉลี่ยรายเครื่องมือและรายตัวชี้วัด'), meansTable(overview, 14)]
      : []),
  ];
}

/** What the meeting has to decide, each with room for its resolution. */
function matterBlocks({ overview, compliance }: MeetingFacts): Block[] {
  const resolution = paragraph(`มติที่ประชุม ${'.'.repeat(90)}`, { align: 'left', spaceBeforePt: 6 });
  const others = overview.attention.filter(({ kind }) => kind !== 'overdue' && kind !== 'findings');
  const findings = overview.attention.filter(({ kind }) => kind === 'findings');
  const matters: { title: string; blocks: Block[] }[] = [
    {
      title: 'หน่วยงานที่ยังไม่ตอบหรือเกินกำหนด',
      blocks: compliance ? unansweredBlocks(compliance) : [paragraph('ยังไม่มีหนังสือเวียนที่ส่งแล้วของปี')],
    },
    {
      title: 'ตัวเลขที่ขัดกันและรอชี้ขาด',
      blocks:
        findings.length > 0
          ? [{ ...attentionTable({ ...overview, attention: findings }, 14), name: 'ตัวเลขที่รอชี้ขาด' }]
          : [paragraph('ไม่มีตัวเลขที่รอชี้ขาด')],
    },
    {
      title: 'หน่วยงานที่ต้องดูแล',
      blocks:
        others.length > 0
          ? [attentionTable({ ...overview, attention: others }, 14)]
          : [paragraph('ไม่มีหน่วยงานที่ต้องดูแลเป็นพิเศษ')],
    },
  ];
  return matters.flatMap(({ title, blocks }, at) => [
    paragraph(`5.${at + 1} ${title}`, { style: 'subheading' }),
    ...blocks,
    resolution,
  ]);
}

async function readMeetingFile(source: Source, asked: DocumentAsked): Promise<Loaded<MeetingFacts>> {
  const today = todayInThailand();
  const read = await withTenant(source.db, source.tenant, async (t) => {
    const { years, fiscalYear, place } = await readFrame(t, source, asked);
    if (fiscalYear === null) return { years, result: null };
    return {
      years,
      result: {
        place,
        ...(await readWholeOverview(t, source, { fiscalYear, years })),
        ranking: await readRankingFacts(t, fiscalYear, EVERYBODY),
        compliance: await readComplianceFacts(t, { fiscalYear: fiscalYear + 1, circularId: '', today }),
      },
    };
  });
  const { years, result } = read;
  if (!result) return { empty: 'no_result', years };
  const { batch, isDraft, ...facts } = result;
  const { fiscalYear } = facts.overview;
  return {
    facts: {
      ...facts,
      weakPoints: await readWeakPoints(source, fiscalYear),
      isPublished: !isDraft,
      today,
    },
    fiscalYear,
    batch: batchOn(batch, today),
    isDraft,
    isDemo: source.province.isDemo || facts.compliance?.isDemo === true,
    years,
  };
}
