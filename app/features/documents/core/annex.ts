import type { ShownItem } from '~/features/agencies/core/item-groups.ts';
import { common } from '~/messages/th/common.ts';
import type { ResultFacts } from '../read-result.server.ts';
import { subIndicatorTable } from './analysis-tables.ts';
import { developmentTableOf, levelTableOf } from './annex-tables.ts';
import { type Block, type Digits, paragraph } from './model.ts';
import { commentBlocks, headLines, radarBlock } from './result-blocks.ts';
import {
  indicatorTableOf,
  itemTableOf,
  levelName,
  nodeName,
  type WeightedView,
  weightedTableOf,
} from './result-tables.ts';

/** The enclosure of a circular up to its measures: five numbered parts on the province's own result of the year. */
export function annexBlocks(facts: ResultFacts, digits: Digits): Block[] {
  const { result, scheme } = facts;
  const weak = result.items.flatMap(({ items }) => items).filter(({ isBelow }) => isBelow);
  return [
    ...background(facts),
    ...ownResult(facts, digits),
    paragraph('3. ข้อเสนอแนะของผู้ประเมิน', { style: 'heading' }),
    ...commentBlocks(result.groups, facts.documents.comments),
    ...itemBlocks(facts, weak),
    paragraph('5. ประเด็นที่ควรพัฒนา', { style: 'heading' }),
    ...(facts.documents.developmentPoints.length > 0
      ? [
          developmentTableOf(
            facts.documents.developmentPoints,
            facts.fiscalYear,
            (number) =>
              scheme?.indicators.find((each) => each.number === number)?.name.th ??
              nodeName(`${number}`, result.names),
          ),
        ]
      : [paragraph(weak.length > 0 ? 'พัฒนาข้อที่ต่ำกว่าเกณฑ์ตามตารางข้างต้น' : 'ไม่มีประเด็นที่ต่ำกว่าเกณฑ์')]),
  ];
}

/** What is assessed: instruments with their indicators, and the scale of levels. */
function background({ province, fiscalYear: year, scheme, result }: ResultFacts): Block[] {
  return [
    paragraph('1. ความเป็นมา', { style: 'heading' }),
    paragraph(
      `จังหวัด${province.nameTh}รับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ทุกปี และนำผลของปีงบประมาณ พ.ศ. ${year} มาวิเคราะห์เพื่อกำหนดมาตรการสำหรับปีงบประมาณ พ.ศ. ${year + 1} การประเมินใช้เครื่องมือและตัวชี้วัด ดังนี้`,
    ),
    ...result.groups.flatMap((group, at) => [
      paragraph(
        `${at + 1}) ${group.code ? common.instruments[group.code as keyof typeof common.instruments] : 'ตัวชี้วัดรวม'} มี ${group.indicators.length} ตัวชี้วัด`,
        { align: 'left', indent: { leftCm: 1.2 }, keepsWithNext: true },
      ),
      ...group.indicators.map(({ number, name }) => {
        const definition = scheme?.indicators.find((each) => each.number === number)?.definition.th ?? '';
        return paragraph(`ตัวชี้วัดที่ ${number} ${name} ${definition}`.trim());
      }),
    ]),
    ...(scheme
      ? [paragraph('เกณฑ์ระดับผลการประเมิน', { style: 'label' }), levelTableOf(scheme.levelScale)]
      : []),
  ];
}

function ownResult({ province, fiscalYear: year, result, history }: ResultFacts, digits: Digits): Block[] {
  return [
    paragraph(`2. ผลการประเมินของจังหวัด${province.nameTh} ปีงบประมาณ พ.ศ. ${year}`, { style: 'heading' }),
    ...headLines(result.head, levelName(result.head?.level ?? null)),
    indicatorTableOf(result.groups, { isFull: true }),
    ...(history.radar
      ? [
          paragraph('กราฟใยแมงมุมสิบตัวชี้วัด', { style: 'label', keepsWithNext: true }),
          radarBlock(
            { ...history.radar, shapes: history.radar.shapes.filter(({ key }) => key === String(year)) },
            {
              alt: `กราฟใยแมงมุมแสดงผลการประเมินของจังหวัด${province.nameTh} ปีงบประมาณ พ.ศ. ${year}`,
              nameOf: (key) => `ปี ${key}`,
              digits,
            },
          ),
        ]
      : []),
    ...(result.weighted
      ? [paragraph('คะแนนถ่วงน้ำหนัก', { style: 'label' }), weightedTableOf(result.weighted as WeightedView)]
      : []),
  ];
}

/** Items by instrument, blocks of the disclosure check, and the items below the threshold. */
function itemBlocks({ result, documents }: ResultFacts, weak: readonly ShownItem[]): Block[] {
  const threshold = Number(result.threshold);
  // Where the document of the year quotes the question, its words are printed in place of the short label.
  const quoted = new Map(documents.developmentPoints.map(({ itemCode, itemText }) => [itemCode, itemText]));
  const named = (items: readonly ShownItem[]) =>
    items.map((item) => ({ ...item, label: quoted.get(item.code) ?? item.label }));
  const tables = result.items.flatMap(({ instrument, items }): Block[] => {
    const known = items.filter(({ score, sourceText }) => score !== null || sourceText !== null);
    const short = common.instrumentsShort[instrument as keyof typeof common.instrumentsShort];
    const title = common.instruments[instrument as keyof typeof common.instruments] ?? instrument;
    if (known.length > 0)
      return [
        paragraph(`ผลรายข้อ ${title}`, { style: 'label' }),
        itemTableOf(named(known), { name: `ผลรายข้อ ${short}`, head: `ประเด็นการประเมิน ${title}` }),
      ];
    if (instrument !== 'oit' || result.subIndicators.length === 0) return [];
    return [
      paragraph(`ผลรายตัวชี้วัดย่อย ${title}`, { style: 'label' }),
      subIndicatorTable(result.subIndicators, `ผลรายตัวชี้วัดย่อย ${short}`),
    ];
  });
  return [
    paragraph('4. ผลการประเมินรายข้อ', { style: 'heading' }),
    ...tables,
    paragraph(
      weak.length > 0
        ? `ข้อที่ได้ต่ำกว่า ${threshold} คะแนน มี ${weak.length} ข้อ`
        : `ไม่มีข้อที่ได้ต่ำกว่า ${threshold} คะแนน`,
      { style: 'label' },
    ),
    ...(weak.length > 0
      ? [itemTableOf(named(weak), { name: 'ข้อที่ต่ำกว่าเกณฑ์', head: `ข้อที่ต่ำกว่า ${threshold} คะแนน` })]
      : []),
  ];
}
