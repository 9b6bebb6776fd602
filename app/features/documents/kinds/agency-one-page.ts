import { ABSENT, formatChange, formatScore } from '~/lib/format.ts';
import { agencies } from '~/messages/th/agencies.ts';
import { defineDocument } from '../core/kind.ts';
import { type Block, cell, paragraph, type Table } from '../core/model.ts';
import { radarSvg } from '../core/radar-picture.ts';
import {
  indicatorTableOf,
  itemTableOf,
  levelName,
  type WeightedView,
  weightedTableOf,
  whySentence,
} from '../core/result-tables.ts';
import { type ResultFacts, readResult } from '../read-result.server.ts';

const SIZE = 14;
/** Weak items that fit the page. */
const MOST_ITEMS = 6;

/** The result of one agency on one sheet: where it stands, why not higher, what is weak. */
export const agencyOnePage = defineDocument<ResultFacts>({
  key: 'agency-one-page',
  about: 'agency',
  needs: 'agency.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: [],
  digits: 'arabic',
  load: readResult,
  compose: ({ agency, province, fiscalYear, result, history, isPublished }) => {
    const { head } = result;
    const place = [agency.districtNameTh && `อำเภอ${agency.districtNameTh}`, `จังหวัด${province.nameTh}`];
    const weak = result.items
      .flatMap((group) => group.items)
      .filter((item) => item.isBelow || item.isFailed)
      .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
    const title = `สรุปผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${fiscalYear} ${agency.nameTh}`;
    const blocks: Block[] = [
      paragraph(`สรุปผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ${fiscalYear}`, { style: 'title' }),
      paragraph([{ text: agency.nameTh, bold: true }, ` ${place.filter(Boolean).join(' ')}`], {
        align: 'center',
      }),
      ...(isPublished ? [] : [paragraph('ร่าง ยังไม่เผยแพร่', { align: 'center' })]),
      headTable(head),
    ];
    if (result.rule) blocks.push(paragraph(whySentence(result.rule.why, result.names), { style: 'small' }));
    if (result.weighted) blocks.push(weightedTableOf(result.weighted as WeightedView, SIZE));
    blocks.push(indicatorTableOf(result.groups, { isFull: true, size: SIZE }));
    if (history.radar) {
      const { axes, shapes } = history.radar;
      blocks.push({
        kind: 'picture',
        alt: `กราฟใยแมงมุมสิบตัวชี้วัด ${agency.nameTh} ปีงบประมาณ พ.ศ. ${fiscalYear}`,
        widthCm: 8.5,
        heightCm: 7,
        source: {
          svg: radarSvg(
            axes.map((axis) => axis.name),
            shapes.map((shape) => ({ name: shapeName(shape.key), scores: shape.scores })),
            'arabic',
          ),
        },
      });
    }
    const threshold = Number(result.threshold);
    if (weak.length > 0) {
      const more = weak.length - MOST_ITEMS;
      blocks.push(
        paragraph(`ข้อที่ต่ำกว่า ${threshold} คะแนนหรือไม่ได้คะแนน ${weak.length} ข้อ`, { style: 'label' }),
        itemTableOf(weak.slice(0, MOST_ITEMS), { name: 'ข้อที่ควรพัฒนา', head: 'ข้อ', size: SIZE }),
        ...(more > 0 ? [paragraph(`และอีก ${more} ข้อ`, { style: 'small' })] : []),
      );
    } else {
      blocks.push(paragraph(`ไม่มีข้อที่ต่ำกว่า ${threshold} คะแนน`, { style: 'small' }));
    }
    return { title, sections: [{ orientation: 'portrait', blocks }] };
  },
});

/** `2566` -> `ปี 2566`; means by their names. */
export function shapeName(key: string): string {
  if (key === 'province') return 'ค่าเฉลี่ยจังหวัด';
  return key === 'type' ? 'ค่าเฉลี่ยประเภทเดียวกัน' : `ปี ${key}`;
}

function headTable(head: ResultFacts['result']['head']): Table {
  const ranks = (head?.ranks ?? []).slice(0, 3).map((rank) => {
    const scope = agencies.ranks.scopes[rank.scope as keyof typeof agencies.ranks.scopes] ?? rank.scope;
    return `${scope} ${rank.rank}${rank.outOf === null ? '' : ` จาก ${rank.outOf}`}`;
  });
  return {
    kind: 'table',
    name: 'ผลโดยรวม',
    size: SIZE,
    columns: [
      { width: 16, align: 'center' },
      { width: 20, align: 'center' },
      { width: 18, align: 'center' },
      { width: 46, align: 'center' },
    ],
    head: [['คะแนนรวม', 'ระดับ', 'เทียบปีก่อน', 'อันดับ'].map((each) => cell(each))],
    rows: [
      [
        cell(formatScore(head?.overall), { bold: true }),
        cell(levelName(head?.level ?? null), { bold: true }),
        cell(formatChange(head?.change)),
        cell(ranks.length > 0 ? ranks.join('\n') : ABSENT),
      ],
    ],
  };
}
