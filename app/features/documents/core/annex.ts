import type { InstrumentGroup } from '~/features/agencies/core/indicator-groups.ts';
import type { ShownItem } from '~/features/agencies/core/item-groups.ts';
import { common } from '~/messages/th/common.ts';
import type { ResultFacts } from '../read-result.server.ts';
import { subIndicatorTable } from './analysis-tables.ts';
import { developmentTableOf, levelTableOf } from './annex-tables.ts';
import { type Block, type Digits, paragraph } from './model.ts';
import { type Texts, written } from './own-texts.ts';
import { commentBlocks, headLines, radarBlock } from './result-blocks.ts';
import {
  indicatorTableOf,
  instrumentName,
  itemTableOf,
  levelName,
  nodeName,
  type WeightedView,
  weightedTableOf,
} from './result-tables.ts';
import type { Wording } from './wording.ts';

/** The enclosure of a circular up to its measures: five numbered parts on the province's own result of the year. */
export function annexBlocks(
  facts: ResultFacts,
  { digits, texts, wording }: { digits: Digits; texts: Texts; wording: Wording },
): Block[] {
  const { result, scheme } = facts;
  const weak = result.items.flatMap(({ items }) => items).filter(({ isBelow }) => isBelow);
  return [
    ...background(facts, texts, wording),
    ...ownResult(facts, digits, texts),
    paragraph('3. ข้อเสนอแนะ/หมายเหตุของผู้ประเมิน', { style: 'heading' }),
    ...commentBlocks(result.groups, facts.documents.comments, {
      texts,
      nameOf: (code) => instrumentName(scheme, code),
    }),
    ...itemBlocks(facts, weak, texts),
    paragraph('5. แนวทางปฏิบัติเพื่อส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงาน', { style: 'heading' }),
    ...written(texts, 'development'),
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
function background(
  { province, fiscalYear: year, scheme, result }: ResultFacts,
  texts: Texts,
  wording: Wording,
): Block[] {
  const own = written(texts, 'background');
  return [
    paragraph('1. ความเป็นมา', { style: 'heading' }),
    ...(own.length > 0
      ? own
      : [
          paragraph(
            wording('annex.background', {
              province: province.nameTh,
              year: String(year),
              nextYear: String(year + 1),
            }),
          ),
        ]),
    ...result.groups.flatMap((group, at) => [
      paragraph(`${at + 1}) ${leadOf(group, scheme)}`, {
        align: 'left',
        indent: { leftCm: 1.2 },
        keepsWithNext: true,
      }),
      ...group.indicators.map(({ number, name }) => {
        const known = scheme?.indicators.find((each) => each.number === number);
        const words = known?.quoted?.text ?? known?.definition.th ?? '';
        return paragraph(`ตัวชี้วัดที่ ${number} ${name} ${words}`.trim());
      }),
    ]),
    ...instrumentBlocks(scheme),
    ...(scheme
      ? [
          paragraph('คะแนนและระดับผลการประเมิน', { style: 'label' }),
          ...written(texts, 'levels'),
          levelTableOf(scheme.levelScale),
        ]
      : []),
  ];
}

/** The line above the indicators of an instrument: as the framework words it, where that was read. */
function leadOf(group: InstrumentGroup, scheme: ResultFacts['scheme']): string {
  const quoted = scheme?.instruments.find(({ code }) => code === group.code)?.quoted;
  const name = group.code ? common.instruments[group.code as keyof typeof common.instruments] : 'ตัวชี้วัดรวม';
  return quoted?.lead ?? `${name} มี ${group.indicators.length} ตัวชี้วัด`;
}

/** How the instruments ask, where the framework's words were read. */
function instrumentBlocks(scheme: ResultFacts['scheme']): Block[] {
  const quoted = (scheme?.instruments ?? []).flatMap((each) => (each.quoted ? [each.quoted.text] : []));
  if (quoted.length === 0) return [];
  return [
    paragraph(`เครื่องมือที่ใช้ในการประเมิน มี ${quoted.length} เครื่องมือ ได้แก่`, { style: 'label' }),
    ...quoted.map((text, at) => paragraph(`${at + 1}. ${text}`)),
  ];
}

function ownResult(
  { province, fiscalYear: year, result, history }: ResultFacts,
  digits: Digits,
  texts: Texts,
): Block[] {
  return [
    paragraph(
      `2. ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของจังหวัด${province.nameTh} ปีงบประมาณ พ.ศ. ${year}`,
      { style: 'heading' },
    ),
    ...written(texts, 'result'),
    ...headLines(result.head, levelName(result.head?.level ?? null)),
    indicatorTableOf(result.groups, { isFull: true }),
    ...(history.radar
      ? [
          paragraph(`กราฟใยแมงมุมแสดงผลการประเมิน ITA ของจังหวัด${province.nameTh} ปี ${year}`, {
            style: 'label',
            keepsWithNext: true,
          }),
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
      ? [
          paragraph(`การคำนวณคะแนนถ่วงน้ำหนักการประเมิน ITA ของจังหวัด${province.nameTh} ดังนี้`, {
            style: 'label',
          }),
          weightedTableOf(result.weighted as WeightedView),
        ]
      : []),
  ];
}

/** Titles and heads of the tables of items, as the published circular prints them. */
const ITEM_TABLES: Readonly<Record<string, { title: string; head: string }>> = {
  iit: {
    title: 'ผลการตอบคำถามจากแบบประเมินการรับรู้ของเจ้าหน้าที่ภายในหน่วยงาน (IIT)',
    head: 'ประเด็นการประเมิน IIT (การรับรู้ของเจ้าหน้าที่ภายในหน่วยงาน)',
  },
  eit: {
    title: 'ผลการตอบคำถามจากแบบประเมินการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอกหน่วยงาน (EIT)',
    head: 'ประเด็นการประเมิน EIT (การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอกหน่วยงาน)',
  },
  oit: {
    title: 'ผลการประเมินการเปิดเผยข้อมูลสาธารณะ (OIT)',
    head: 'ประเด็นการประเมิน OIT (การเปิดเผยข้อมูลสาธารณะ)',
  },
};

/** Items by instrument, blocks of the disclosure check, and the items below the threshold. */
function itemBlocks(
  { result, documents, scheme }: ResultFacts,
  weak: readonly ShownItem[],
  texts: Texts,
): Block[] {
  const threshold = Number(result.threshold);
  // The words of the question are printed where they were read: in the scheme, else in the points to develop.
  const quoted = new Map<string, string | null>([
    ...documents.developmentPoints.map(({ itemCode, itemText }) => [itemCode ?? '', itemText] as const),
    ...(scheme?.items ?? []).flatMap((item) =>
      item.question ? [[item.code, item.question.text] as const] : [],
    ),
  ]);
  const named = (items: readonly ShownItem[]) =>
    items.map((item) => ({ ...item, label: quoted.get(item.code) ?? item.label }));
  const tables = result.items
    .flatMap(({ instrument, items }) => {
      const known = items.filter(({ score, sourceText }) => score !== null || sourceText !== null);
      const short = common.instrumentsShort[instrument as keyof typeof common.instrumentsShort];
      const { title, head } = ITEM_TABLES[instrument] ?? { title: short, head: `ประเด็นการประเมิน ${short}` };
      if (known.length > 0)
        return [{ title, table: itemTableOf(named(known), { name: `ผลรายข้อ ${short}`, head }) }];
      if (instrument !== 'oit' || result.subIndicators.length === 0) return [];
      return [{ title, table: subIndicatorTable(result.subIndicators, `ผลรายตัวชี้วัดย่อย ${short}`) }];
    })
    .flatMap(({ title, table }, at): Block[] => [
      paragraph(`ตารางที่ ${at + 1} ${title}`, { style: 'label', keepsWithNext: true }),
      table,
    ]);
  return [
    paragraph('4. การวิเคราะห์ผลการประเมิน', { style: 'heading' }),
    ...written(texts, 'analysis'),
    ...tables,
    ...written(texts, 'weak'),
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
