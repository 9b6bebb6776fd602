import type { InstrumentGroup } from '~/features/agencies/core/indicator-groups.ts';
import type { ShownItem } from '~/features/agencies/core/item-groups.ts';
import type { WhyNotHigher } from '~/features/agencies/core/level-rule.ts';
import type { Scheme, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { ABSENT, formatChange, formatScore } from '~/lib/format.ts';
import { common } from '~/messages/th/common.ts';
import type { PlanNames } from './measure-tables.ts';
import { cell, type Run, type Table } from './model.ts';

/** What the tables read of a result; see `showResult`. */
export interface WeightedView {
  rows: readonly { code: string; score: string | null; weight: string | null; weighted: string | null }[];
  totalWeight: string | null;
  total: { score: string | null };
}

/** `iit` -> `IIT`, `7` -> `ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร`, `overall` -> `คะแนนรวม`. */
export function nodeName(node: string, names: Readonly<Record<string, string>>): string {
  if (node === 'overall') return common.overall;
  const instrument = common.instrumentsShort[node as keyof typeof common.instrumentsShort];
  if (instrument) return instrument;
  const name = names[node];
  return name ? `ตัวชี้วัดที่ ${node} ${name}` : `ข้อ ${node}`;
}

/** Thai name of a level key, as officials print it; a dash where there is none. */
export function levelName(key: string | null): string {
  return key === null ? ABSENT : (common.levels[key as keyof typeof common.levels] ?? key);
}

/** Why the level is not one better, in one sentence. */
export function whySentence(why: WhyNotHigher, names: Readonly<Record<string, string>>): string {
  const list = (nodes: readonly string[]) => nodes.map((node) => nodeName(node, names)).join(' และ ');
  switch (why.kind) {
    case 'top':
      return 'อยู่ในระดับสูงสุดของเกณฑ์ประจำปี';
    case 'gates': {
      const gates = why.gates.map(
        (gate) =>
          `${nodeName(gate.readFrom, names)} ได้ ${gate.score ?? ABSENT} คะแนน จากที่ต้องได้อย่างน้อย ${gate.needed} คะแนน`,
      );
      return `ยังไม่ได้ระดับ "${levelName(why.next)}" เนื่องจาก ${gates.join(' และ ')}`;
    }
    case 'missing':
      return `ไม่อาจเทียบกับระดับ "${levelName(why.next)}" ได้ เนื่องจากไม่มีคะแนน ${list(why.nodes)}`;
    case 'published_lower':
      return `คะแนนถึงเกณฑ์ระดับ "${levelName(why.next)}" แต่ระดับที่เผยแพร่ต่ำกว่า`;
    case 'no_level':
      return `ไม่มีระดับ เนื่องจากไม่มีคะแนน ${list(why.nodes)}`;
    case 'rule_unknown':
      return 'แสดงระดับตามที่เผยแพร่ เนื่องจากไม่พบเกณฑ์ระดับของปี';
  }
}

/** Instrument, weight, score, weighted score, total: columns as document 4 prints them. */
export function weightedTableOf(weighted: WeightedView, size = 16, isNarrow = false): Table {
  const [name, ...others] = isNarrow ? [29, 23, 24, 24] : [34, 18, 24, 24];
  return {
    kind: 'table',
    name: 'คะแนนถ่วงน้ำหนัก',
    size,
    columns: [
      { width: name ?? 0 },
      ...others.map((width): Table['columns'][number] => ({ width, align: 'center' })),
    ],
    head: [['ประเด็นการประเมิน', 'น้ำหนัก', 'คะแนนเฉลี่ยที่ได้รับ', 'คะแนนถ่วงน้ำหนัก'].map((each) => cell(each))],
    rows: [
      ...weighted.rows.map((row) => [
        cell(common.instrumentsShort[row.code as keyof typeof common.instrumentsShort] ?? row.code),
        cell(row.weight ?? ABSENT),
        cell(row.score ?? ABSENT),
        cell(row.weighted ?? ABSENT),
      ]),
      [
        cell('คะแนนรวม', { colSpan: 3, bold: true, shade: 'group' }),
        cell(weighted.total.score ?? ABSENT, { bold: true, shade: 'group' }),
      ],
    ],
  };
}

const VERDICTS = { keep: 'รักษาระดับ', improve: 'ปรับปรุง', fix: 'แก้ไขรายข้อ' } as const;

/** Number, indicator, score and change under the instruments, for a part of the page's width. */
export function narrowIndicatorTableOf(groups: readonly InstrumentGroup[], size: number): Table {
  return {
    kind: 'table',
    name: 'คะแนนรายตัวชี้วัด',
    size,
    columns: [10, 52, 18, 20].map((width, at) => ({ width, align: at === 1 ? 'left' : 'center' })),
    head: [['ที่', 'ตัวชี้วัด', 'คะแนน', 'เทียบปีก่อน'].map((each) => cell(each))],
    rows: groups.flatMap((group) => [
      ...(group.code
        ? [
            [
              cell(common.instruments[group.code as keyof typeof common.instruments], {
                colSpan: 2,
                bold: true,
                shade: 'group',
                align: 'left',
              }),
              cell(group.figure?.score ?? ABSENT, { bold: true, shade: 'group' }),
              cell('', { shade: 'group' }),
            ],
          ]
        : []),
      ...group.indicators.map((indicator) => [
        cell(String(indicator.number)),
        cell(indicator.name),
        cell(
          indicator.score ?? ABSENT,
          indicator.verdict === 'keep' || indicator.verdict === null ? {} : { shade: 'warning' },
        ),
        cell(formatChange(indicator.change)),
      ]),
    ]),
  };
}

/** Number, indicator, score; with change and what to do where `isFull`. Grouped by instrument. */
export function indicatorTableOf(
  groups: readonly InstrumentGroup[],
  { isFull, size = 16 }: { isFull: boolean; size?: number },
): Table {
  const more = isFull ? ['เทียบปีก่อน', 'แนวทาง'] : [];
  const widths = isFull ? [13, 42, 14, 15, 16] : [14, 60, 26];
  return {
    kind: 'table',
    name: 'คะแนนรายตัวชี้วัด',
    size,
    columns: widths.map((width, at) => ({ width, align: at === 1 ? 'left' : 'center' })),
    head: [['ตัวชี้วัดที่', 'รายละเอียดตัวชี้วัด', 'คะแนน', ...more].map((each) => cell(each))],
    rows: groups.flatMap((group) => [
      ...(isFull && group.code
        ? [
            [
              cell(common.instruments[group.code as keyof typeof common.instruments], {
                colSpan: 2,
                bold: true,
                shade: 'group',
                align: 'left',
              }),
              cell(group.figure?.score ?? ABSENT, { bold: true, shade: 'group' }),
              cell('', { colSpan: 2, shade: 'group' }),
            ],
          ]
        : []),
      ...group.indicators.map((indicator) => [
        cell(String(indicator.number)),
        cell(indicator.name),
        cell(indicator.score ?? ABSENT),
        ...(isFull
          ? [
              cell(formatChange(indicator.change)),
              cell(indicator.verdict ? VERDICTS[indicator.verdict] : ABSENT),
            ]
          : []),
      ]),
    ]),
  };
}

/** An item with its code, whose letter and digits stay as they are. */
export function itemRuns(item: Pick<ShownItem, 'code' | 'label'>): Run[] {
  return [{ text: item.code, keepsDigits: true }, { text: ` ${item.label}` }];
}

/** Items with their text and score, as documents print them. */
export function itemTableOf(
  items: readonly ShownItem[],
  { name, head, size = 16 }: { name: string; head: string; size?: number },
): Table {
  return {
    kind: 'table',
    name,
    size,
    columns: [{ width: 82 }, { width: 18, align: 'center' }],
    head: [[cell(head), cell('คะแนนที่ได้')]],
    rows: items.map((item) => [
      cell(itemRuns(item)),
      cell(item.sourceText ?? formatScore(item.score), item.isBelow ? { shade: 'warning' } : {}),
    ]),
  };
}

/** Thai names of the topics and items of a year; empty where there is no scheme of it. */
export function namesOf(scheme: Scheme | null): PlanNames {
  return {
    topics: (scheme?.topics.list ?? []).map(({ number, name }) => ({ number, name: name.th })),
    items: Object.fromEntries((scheme?.items ?? []).map((item) => [item.code, questionOf(item)])),
  };
}

/** The item in the words it was asked in, where those were read; else our short label. */
export function questionOf({ question, label }: Pick<SchemeItem, 'question' | 'label'>): string {
  return question?.text ?? label.th;
}

/** Thai name of an instrument as the year's scheme gives it. */
export function instrumentName(scheme: Scheme | null, code: string): string {
  const known = scheme?.instruments.find((each) => each.code === code);
  return known?.name.th ?? common.instruments[code as keyof typeof common.instruments] ?? code;
}
