import { withTenant } from '~/lib/db.server.ts';
import { common } from '~/messages/th/common.ts';
import { failedItemTable, keepOrImproveTable, yearsTable } from '../core/analysis-tables.ts';
import { type BarGroup, barSvg } from '../core/bar-picture.ts';
import { codeRuns } from '../core/code-runs.ts';
import { defineDocument } from '../core/kind.ts';
import { itemLine, limitationTableOf, type PlanNames, planTableOf } from '../core/measure-tables.ts';
import { type Block, type Digits, type Picture, paragraph } from '../core/model.ts';
import { linesOf, lone, type TextPart, type Texts, written } from '../core/own-texts.ts';
import { commentBlocks, headLines, radarBlock } from '../core/result-blocks.ts';
import {
  indicatorTableOf,
  instrumentName,
  levelName,
  namesOf,
  type WeightedView,
  weightedTableOf,
  whySentence,
} from '../core/result-tables.ts';
import type { Wording } from '../core/wording.ts';
import * as DocumentTextRepository from '../DocumentTextRepository.server.ts';
import { type ResultFacts, readResult } from '../read-result.server.ts';
import { shapeName } from './agency-one-page.ts';

type AnalysisFacts = ResultFacts & {
  /** Of the pictures, which are drawn with the facts. */
  digits: Digits;
  texts: Texts;
};

/** The analysis of a year's results with the measures that answer them: what an agency publishes in the year after. */
export const analysisReport = defineDocument<AnalysisFacts>({
  key: 'analysis-report',
  about: 'agency',
  isOfResult: true,
  needs: 'agency.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: [],
  digits: 'thai',
  load: async (source, asked) => {
    const loaded = await readResult(source, asked);
    if (loaded.facts === undefined) return loaded;
    const { agencyCode } = loaded.facts.agency;
    const owner = {
      kind: 'analysis-report',
      agencyCode,
      circularId: null,
      fiscalYear: loaded.fiscalYear,
      round: null,
    };
    const texts = await withTenant(source.db, source.tenant, (t) =>
      DocumentTextRepository.findTexts(t, owner),
    );
    return {
      ...loaded,
      facts: { ...loaded.facts, digits: asked.digits || 'thai', texts },
      texts: { owner, parts: textParts(loaded.facts), lock: null },
    };
  },
  compose: (facts, wording) => {
    const { agency, province, fiscalYear: year, documents, scheme } = facts;
    const names = namesOf(scheme);
    const place = `${agency.nameTh} จังหวัด${province.nameTh}`;
    const { texts } = facts;
    const cover: Block[] = [
      ...coverTitle(facts),
      paragraph(place, { style: 'title', spaceBeforePt: 120 }),
      ...(facts.isPublished ? [] : [paragraph('ร่าง ยังไม่เผยแพร่', { align: 'center' })]),
    ];
    return {
      title: `รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year} ${agency.nameTh}`,
      sections: [
        { orientation: 'portrait', blocks: cover },
        {
          orientation: 'portrait',
          restartsNumbers: true,
          blocks: [
            ...resultBlocks(facts, wording),
            ...analysisBlocks(facts, names),
            ...topicBlocks(facts, names),
          ],
        },
        {
          orientation: 'landscape',
          blocks: [
            paragraph(`5. มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ${year + 1}`, { style: 'heading' }),
            ...written(texts, 'measures'),
            ...(documents.planRows.length > 0
              ? [planTableOf(documents.planRows, 'c', names)]
              : [paragraph('ยังไม่มีมาตรการของปีนี้')]),
            paragraph('6. ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน', { style: 'heading' }),
            ...written(texts, 'limitations'),
            ...(documents.limitations.length > 0
              ? [limitationTableOf(documents.limitations)]
              : [paragraph('ไม่มีข้อจำกัดที่บันทึกไว้')]),
            ...written(texts, 'note'),
          ],
        },
      ],
    };
  },
});

/** The title on the cover: the agency's own, or ours. */
function coverTitle({ fiscalYear: year, texts }: AnalysisFacts): Block[] {
  const own = linesOf(texts, 'title');
  if (own.length > 0)
    return own.map((line, at) =>
      paragraph(line, { style: 'title', ...(at === 0 ? { spaceBeforePt: 160 } : {}) }),
    );
  return [
    paragraph('รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ (ITA)', {
      style: 'title',
      spaceBeforePt: 160,
    }),
    paragraph(`ปีงบประมาณ พ.ศ. ${year}`, { style: 'title' }),
    paragraph(`และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ${year + 1}`, {
      style: 'title',
      spaceBeforePt: 24,
    }),
  ];
}

/** What an agency may write into its analysis, in the order of the report. */
function textParts({ result, scheme }: ResultFacts): TextPart[] {
  const instruments = result.groups.flatMap(({ code }) =>
    code ? [{ code, at: common.instruments[code as keyof typeof common.instruments] ?? code }] : [],
  );
  const indicators = result.groups.flatMap(({ indicators: own }) => own);
  return [
    ...['title', 'intro', 'result'].map(lone),
    { part: 'comment', at: null },
    ...instruments.map(({ code, at }) => ({ part: `comment.${code}`, at })),
    lone('analysis'),
    ...instruments.map(({ code, at }) => ({ part: `remark.${code}`, at })),
    ...indicators.map(({ number, name }) => ({ part: `remark.${number}`, at: `ตัวชี้วัดที่ ${number} ${name}` })),
    lone('topics'),
    ...namesOf(scheme).topics.flatMap(({ number, name }) => [
      { part: `topic.${number}`, at: `${number}. ${name}` },
      { part: `finding.${number}`, at: `${number}. ${name}` },
    ]),
    ...['measures', 'limitations', 'note'].map(lone),
  ];
}

function resultBlocks(
  { agency, fiscalYear: year, result, history, digits, texts }: AnalysisFacts,
  wording: Wording,
): Block[] {
  const intro = written(texts, 'intro');
  const years = history.indicatorYears
    .filter(({ fiscalYear }) => fiscalYear <= year)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  const instruments = (result.weighted?.rows ?? []).filter(({ score }) => score !== null);
  return [
    ...(intro.length > 0
      ? intro
      : [
          paragraph(
            wording('analysis.intro', {
              agency: agency.nameTh,
              year: String(year),
              nextYear: String(year + 1),
            }),
          ),
        ]),
    paragraph(`1. ผลการประเมิน ปีงบประมาณ พ.ศ. ${year}`, { style: 'heading' }),
    ...written(texts, 'result'),
    ...headLines(result.head, levelName(result.head?.level ?? null)),
    ...(result.rule ? [paragraph(whySentence(result.rule.why, result.names))] : []),
    paragraph('ผลการประเมินในภาพรวม', { style: 'label', keepsWithNext: true }),
    barPicture(
      `คะแนนรวมรายปี ${agency.nameTh}`,
      years.map(({ fiscalYear, overall }) => ({ name: `ปี ${fiscalYear}`, scores: [overall] })),
      digits,
    ),
    ...(instruments.length > 0
      ? [
          paragraph('ผลการประเมินรายเครื่องมือ', { style: 'label', keepsWithNext: true }),
          barPicture(
            `คะแนนรายเครื่องมือ ปี ${year} ${agency.nameTh}`,
            instruments.map(({ code, score }) => ({ name: code.toUpperCase(), scores: [Number(score)] })),
            digits,
          ),
          weightedTableOf(result.weighted as WeightedView),
        ]
      : []),
    ...(history.radar
      ? [
          paragraph('ผลการประเมินรายตัวชี้วัด', { style: 'label', keepsWithNext: true }),
          radarBlock(history.radar, {
            alt: `กราฟใยแมงมุมสิบตัวชี้วัด ${agency.nameTh} ปีงบประมาณ พ.ศ. ${year}`,
            nameOf: shapeName,
            digits,
          }),
        ]
      : []),
    ...(years.length > 1
      ? [
          yearsTable(
            years.slice(-5),
            result.groups.flatMap(({ indicators }) => indicators),
          ),
        ]
      : []),
    paragraph('สรุปผลการประเมินรายตัวชี้วัด', { style: 'label' }),
    indicatorTableOf(result.groups, { isFull: false }),
  ];
}

function barPicture(alt: string, groups: readonly BarGroup[], digits: Digits): Picture {
  return { kind: 'picture', alt, widthCm: 14, heightCm: 6.2, source: { svg: barSvg([''], groups, digits) } };
}

function analysisBlocks({ result, documents, scheme, texts }: AnalysisFacts, names: PlanNames): Block[] {
  const items = result.items.flatMap((group) => group.items);
  return [
    paragraph('2. ข้อเสนอแนะจากผู้ตรวจประเมิน', { style: 'heading' }),
    ...written(texts, 'comment'),
    ...commentBlocks(result.groups, documents.comments, {
      texts,
      nameOf: (code) => `ข้อเสนอแนะสำหรับการประเมินตาม${instrumentName(scheme, code)}`,
    }),
    ...(documents.failedItems.length > 0
      ? [
          paragraph('ข้อที่ไม่ได้คะแนนและผลการชี้แจงเพิ่มเติม', { style: 'label' }),
          failedItemTable(documents.failedItems, names.items),
        ]
      : []),
    paragraph('3. การวิเคราะห์รายตัวชี้วัด', { style: 'heading' }),
    ...written(texts, 'analysis'),
    keepOrImproveTable(result.groups, items, texts),
  ];
}

/** The topics of the year: items, what was found, and the measures that answer it. */
function topicBlocks({ documents, fiscalYear, texts }: AnalysisFacts, names: PlanNames): Block[] {
  return [
    paragraph(`4. การวิเคราะห์ตามประเด็น ${names.topics.length} ประเด็น`, { style: 'heading' }),
    ...written(texts, 'topics'),
    ...names.topics.flatMap(({ number, name }): Block[] => {
      const rows = documents.planRows.filter(({ topicNo }) => topicNo === number);
      const line = (text: string) => paragraph(codeRuns(text), { align: 'left', indent: { leftCm: 2.5 } });
      const codes = [...new Set(rows.flatMap(({ itemCodes }) => itemCodes))];
      const head = paragraph(`4.${number} ${name}`, { style: 'subheading' });
      const opening = written(texts, `topic.${number}`);
      const finding = written(texts, `finding.${number}`);
      if (rows.length === 0)
        return [head, ...opening, ...finding, paragraph(`ไม่มีมาตรการในประเด็นนี้จากผลปี ${fiscalYear}`)];
      return [
        head,
        ...opening,
        ...(codes.length > 0 ? [line('หัวข้อที่ใช้ในการวิเคราะห์')] : []),
        ...codes.map((code) => line(`- ${itemLine(code, names)}`)),
        ...(finding.length > 0 ? [line('ผลการวิเคราะห์'), ...finding] : []),
        ...rows.flatMap(({ finding: found, measure, itemScoreText }) => [
          ...(itemScoreText ? [line(`คะแนน ${itemScoreText}`)] : []),
          // What the agency writes of the topic as a whole says it already.
          ...(found && finding.length === 0 ? [paragraph(codeRuns(`ผลการวิเคราะห์ ${found}`))] : []),
          paragraph(codeRuns(`มาตรการ ${measure}`)),
        ]),
      ];
    }),
  ];
}
