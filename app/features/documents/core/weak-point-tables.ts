import { formatScore } from '~/lib/format.ts';
import { codeCell } from './code-runs.ts';
import { type Block, cell, paragraph } from './model.ts';

/** Items of a year over the bodies: points with two places, counts of bodies. */
export interface WeakPoints {
  /** Points below which an item is weak; null where the year has no scheme. */
  threshold: string | null;
  items: readonly {
    code: string;
    name: string;
    topics: readonly string[];
    mean: number | null;
    min: number | null;
    below: number;
    scored: number;
  }[];
}

/** An item without a mean stands behind those that have one. */
const NO_MEAN = 101;
/** Items a meeting can go through. */
const MOST = 15;

/** The items on which most bodies are weak. */
export function weakPointBlocks({ threshold, items }: WeakPoints): Block[] {
  const weak = items
    .filter(({ below }) => below > 0)
    .toSorted((a, b) => b.below - a.below || (a.mean ?? NO_MEAN) - (b.mean ?? NO_MEAN));
  if (threshold === null || items.length === 0) return [paragraph('ไม่มีข้อคำถามของปีนี้ที่จัดตามประเด็น')];
  const limit = Number(threshold);
  if (weak.length === 0) return [paragraph(`ไม่มีข้อที่หน่วยงานใดได้ต่ำกว่า ${limit} คะแนน`)];
  const shown = weak.slice(0, MOST);
  return [
    paragraph(
      `ข้อที่มีหน่วยงานได้ต่ำกว่า ${limit} คะแนน มี ${weak.length} ข้อ${weak.length > MOST ? ` แสดง ${MOST} ข้อที่มีหน่วยงานต่ำกว่าเกณฑ์มากที่สุด` : ''}`,
    ),
    {
      kind: 'table',
      name: 'จุดอ่อนร่วม',
      size: 14,
      columns: [42, 26, 10, 10, 12].map((width, at) => ({ width, align: at < 2 ? 'left' : 'center' })),
      head: [['ข้อ', 'ประเด็น', 'เฉลี่ย', 'ต่ำสุด', 'ต่ำกว่าเกณฑ์ (แห่ง)'].map((each) => cell(each))],
      rows: shown.map((item) => [
        codeCell(`${item.code} ${item.name}`),
        cell(item.topics.join('\n')),
        cell(formatScore(item.mean)),
        cell(formatScore(item.min)),
        cell(`${item.below} จาก ${item.scored}`),
      ]),
    },
  ];
}
