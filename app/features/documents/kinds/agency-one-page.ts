import { ABSENT, formatChange, formatScore } from '~/lib/format.ts';
import { agencies } from '~/messages/th/agencies.ts';
import { defineDocument } from '../core/kind.ts';
import { type Beside, type Block, cell, paragraph, type Table } from '../core/model.ts';
import { radarSvg } from '../core/radar-picture.ts';
import {
  itemTableOf,
  levelName,
  narrowIndicatorTableOf,
  type WeightedView,
  weightedTableOf,
  whySentence,
} from '../core/result-tables.ts';
import { type ResultFacts, readResult } from '../read-result.server.ts';

const SIZE = 13;
const TITLE_SIZE = 15;
/**
 * Weak items that fit the page, and the lines they may take: `LINE` letters
 * (marks above and below not counted) each with the widest of the fonts.
 */
const MOST_ITEMS = 6;
const MOST_LINES = 8;
const LINE = 60;

/** The result of one agency on one sheet: where it stands, why not higher, what is weak. */
export const agencyOnePage = defineDocument<ResultFacts>({
  key: 'agency-one-page',
  about: 'agency',
  isOfResult: true,
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
      .toSorted(byScore);
    const title = `สรุปผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${fiscalYear} ${agency.nameTh}`;
    const blocks: Block[] = [
      paragraph(
        [
          {
            text: `สรุปผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ${fiscalYear}`,
            size: TITLE_SIZE,
          },
        ],
        { style: 'title' },
      ),
      paragraph(
        [
          { text: agency.nameTh, bold: true, size: SIZE + 1 },
          { text: ` ${place.filter(Boolean).join(' ')}`, size: SIZE + 1 },
        ],
        { align: 'center' },
      ),
      ...(isPublished ? [] : [paragraph('ร่าง ยังไม่เผยแพร่', { align: 'center' })]),
      headTable(head),
    ];
    if (result.rule) blocks.push(paragraph(whySentence(result.rule.why, result.names), { style: 'small' }));
    const left: Beside['parts'][number]['blocks'] = [];
    if (result.weighted) left.push(weightedTableOf(result.weighted as WeightedView, SIZE, true));
    if (history.radar) {
      const { axes, shapes } = history.radar;
      left.push({
        kind: 'picture',
        alt: `กราฟใยแมงมุมสิบตัวชี้วัด ${agency.nameTh} ปีงบประมาณ พ.ศ. ${fiscalYear}`,
        widthCm: 7.2,
        heightCm: 5.93,
        source: {
          svg: radarSvg(
            axes.map((axis) => axis.name),
            shapes.map((shape) => ({ name: shapeName(shape.key), scores: shape.scores })),
            'arabic',
          ),
        },
      });
    }
    const indicators = narrowIndicatorTableOf(result.groups, SIZE);
    blocks.push(
      left.length === 0
        ? indicators
        : {
            kind: 'beside',
            parts: [
              { width: 42, blocks: left },
              { width: 58, blocks: [indicators] },
            ],
          },
    );
    const threshold = Number(result.threshold);
    if (weak.length > 0) {
      const shown = fitting(weak);
      const more = weak.length - shown.length;
      blocks.push(
        paragraph(
          [
            {
              text: `ข้อที่ต่ำกว่า ${threshold} คะแนนหรือไม่ได้คะแนน ${weak.length} ข้อ${more > 0 ? ` (แสดง ${shown.length} ข้อที่ต่ำที่สุด)` : ''}`,
              size: SIZE,
            },
          ],
          { style: 'label', spaceBeforePt: 0 },
        ),
        itemTableOf(shown, { name: 'ข้อที่ควรพัฒนา', head: 'ข้อ', size: SIZE }),
      );
    } else {
      blocks.push(paragraph(`ไม่มีข้อที่ต่ำกว่า ${threshold} คะแนน`, { style: 'small' }));
    }
    return { title, sections: [{ orientation: 'portrait', isNarrow: true, blocks }] };
  },
});

/** `2566` -> `ปี 2566`; means by their names. */
export function shapeName(key: string): string {
  if (key === 'province') return 'ค่าเฉลี่ยจังหวัด';
  return key === 'type' ? 'ค่าเฉลี่ยประเภทเดียวกัน' : `ปี ${key}`;
}

/** What the check refused without saying points stands before what has points, the lowest first. */
function byScore(a: { score: number | null }, b: { score: number | null }): number {
  if (a.score === null || b.score === null) return Number(b.score === null) - Number(a.score === null);
  return a.score - b.score;
}

/** The weakest items that fit; at least one. */
function fitting<Item extends { label: string }>(items: readonly Item[]): Item[] {
  let lines = 0;
  return items.slice(0, MOST_ITEMS).filter((item, at) => {
    lines += Math.ceil((item.label.replace(/\p{M}/gu, '').length + 5) / LINE);
    return at === 0 || lines <= MOST_LINES;
  });
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
      { width: 13, align: 'center' },
      { width: 23, align: 'center' },
      { width: 14, align: 'center' },
      { width: 50, align: 'center' },
    ],
    head: [['คะแนนรวม', 'ระดับ', 'เทียบปีก่อน', 'อันดับ'].map((each) => cell(each))],
    rows: [
      [
        cell(formatScore(head?.overall), { bold: true }),
        cell(levelName(head?.level ?? null), { bold: true }),
        cell(formatChange(head?.change)),
        cell(ranks.length > 0 ? ranks.join(' · ') : ABSENT),
      ],
    ],
  };
}
