import type {
  InstrumentGroup,
  ShownIndicator,
  ShownSubIndicator,
} from '~/features/agencies/core/indicator-groups.ts';
import type { ShownItem } from '~/features/agencies/core/item-groups.ts';
import { ABSENT, formatScore } from '~/lib/format.ts';
import { common } from '~/messages/th/common.ts';
import { codeCell } from './code-runs.ts';
import { type Cell, cell, type Table } from './model.ts';
import { linesOf, type Texts } from './own-texts.ts';

const instrumentName = (code: string) => common.instruments[code as keyof typeof common.instruments] ?? code;

/**
 * Every indicator with its score and whether it is kept, improved or mended, and where; grouped by instrument. What the
 * agency remarks stands under the instrument, or with the indicator.
 */
export function keepOrImproveTable(
  groups: readonly InstrumentGroup[],
  items: readonly ShownItem[],
  texts: Texts,
): Table {
  return {
    kind: 'table',
    name: 'วิเคราะห์รายตัวชี้วัด',
    columns: [{ width: 32 }, { width: 18, align: 'center' }, { width: 50 }],
    head: [['ตัวชี้วัดการประเมิน ITA', 'คะแนน', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง/รักษาระดับ'].map((each) => cell(each))],
    rows: groups.flatMap((group): Cell[][] => [
      ...(group.code ? [[cell(instrumentName(group.code), { colSpan: 3, bold: true, shade: 'group' })]] : []),
      ...remarkRow(linesOf(texts, `remark.${group.code}`)),
      ...group.indicators.map((indicator) => [
        cell(`${indicator.number}. ${indicator.name}`),
        cell(indicator.score ?? ABSENT),
        codeCell([adviceOf(indicator, items), ...linesOf(texts, `remark.${indicator.number}`)].join('\n')),
      ]),
    ]),
  };
}

function remarkRow(lines: readonly string[]): Cell[][] {
  return lines.length === 0 ? [] : [[codeCell(lines.join('\n'), { colSpan: 3 })]];
}

function adviceOf({ number, score, verdict }: ShownIndicator, items: readonly ShownItem[]): string {
  const own = items.filter((item) => item.indicator === number);
  const list = (chosen: readonly ShownItem[]) =>
    chosen.map(
      (item) => `- ${item.code} ${item.label}${item.score === null ? '' : ` (${formatScore(item.score)})`}`,
    );
  const failed = own.filter((item) => item.isFailed);
  const below = own.filter((item) => item.isBelow && !item.isFailed);
  if (score === null || verdict === null) return 'ไม่มีคะแนนที่เผยแพร่';
  if (failed.length + below.length === 0)
    return verdict === 'keep' ? 'รักษาระดับ ไม่มีข้อที่ต่ำกว่าเกณฑ์' : 'ปรับปรุงทั้งตัวชี้วัด';
  return [
    ...(failed.length > 0 ? ['แก้ไขข้อที่ไม่ได้คะแนน', ...list(failed)] : []),
    ...(below.length > 0 ? ['ปรับปรุงข้อที่ต่ำกว่าเกณฑ์', ...list(below)] : []),
  ].join('\n');
}

/** Items without points: why, and what became of the objection. */
export function failedItemTable(
  rows: readonly { itemCode: string; reason: string; appealOutcome: string | null }[],
  nameOf: Readonly<Record<string, string>>,
): Table {
  return {
    kind: 'table',
    name: 'ข้อที่ไม่ได้คะแนน',
    columns: [{ width: 22 }, { width: 40 }, { width: 38 }],
    head: [['ข้อ', 'เหตุที่ไม่ได้คะแนน', 'ผลการพิจารณาคำชี้แจงเพิ่มเติม'].map((each) => cell(each))],
    rows: rows.map((row) => [
      codeCell([row.itemCode, nameOf[row.itemCode]].filter(Boolean).join(' ')),
      codeCell(row.reason),
      codeCell(row.appealOutcome ?? ABSENT),
    ]),
  };
}

/** Overall and indicators, a column a year: the figures of the charts. */
export function yearsTable(
  years: readonly { fiscalYear: number; overall: number | null; indicators: readonly (number | null)[] }[],
  names: readonly { number: number; name: string }[],
): Table {
  const ordered = years.toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  return {
    kind: 'table',
    name: 'คะแนนรายปี',
    columns: [{ width: 40 }, ...ordered.map(() => ({ width: 12, align: 'center' as const }))],
    head: [[cell('ตัวชี้วัด'), ...ordered.map(({ fiscalYear }) => cell(`ปี ${fiscalYear}`))]],
    rows: [
      [
        cell('คะแนนรวม', { bold: true }),
        ...ordered.map(({ overall }) => cell(formatScore(overall), { bold: true })),
      ],
      ...names.map(({ number, name }) => [
        cell(`${number}. ${name}`),
        ...ordered.map(({ indicators }) => cell(formatScore(indicators[number - 1]))),
      ]),
    ],
  };
}

/** The blocks of the disclosure check. */
export function subIndicatorTable(rows: readonly ShownSubIndicator[], name: string): Table {
  return {
    kind: 'table',
    name,
    columns: [{ width: 82 }, { width: 18, align: 'center' }],
    head: [[cell('ประเด็นการประเมิน OIT (การเปิดเผยข้อมูลสาธารณะ)'), cell('คะแนนที่ได้')]],
    rows: rows.map((row) => [
      {
        paragraphs: [
          [
            ...(row.items ? [{ text: `${row.items.first}-${row.items.last} `, keepsDigits: true }] : []),
            row.name,
          ],
        ],
      },
      cell(row.published ?? row.score ?? ABSENT),
    ]),
  };
}
