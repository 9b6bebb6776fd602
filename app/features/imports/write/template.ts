import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import { type Cells, cellName, GIVEN, HEADER, put, SHEET_FONT, TITLE } from '~/lib/sheet-look.ts';
import { common } from '~/messages/th/common.ts';
import { type CountField, countFields, type StoredCounts, storedCount } from './count-fields.ts';
import { notesSheet } from './notes-sheet.ts';
import { type ScoreField, scoreFields, storedText } from './score-fields.ts';
import {
  cellValue,
  countRule,
  GIVEN_WRAPPED,
  levelRule,
  OPEN_COUNT,
  OPEN_LEVEL,
  OPEN_SCORE,
  PROTECTION,
  scoreRule,
} from './sheet-parts.ts';

/** An agency as it is named in a form. */
export interface FormAgency {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  districtNameTh: string | null;
}

const AGENCY_HEADERS = ['รหัสหน่วยงาน', 'ชื่อหน่วยงาน', 'ประเภทหน่วยงาน', 'อำเภอ'];
const AGENCY_WIDTHS = [14, 36, 20, 18];
/** Rows above the agencies: title, labels, codes. */
const FIRST_ROW = 3;

/**
 * The form of a year for a whole province, one row an agency; what is given in `figures` is filled in. Read back, it
 * says itself what every column means.
 */
export async function resultsTemplate(
  scheme: Scheme,
  agencies: readonly FormAgency[],
  figures: readonly AgencyFigures[] = [],
  counts: StoredCounts = new Map(),
): Promise<Uint8Array> {
  const fields = scoreFields(scheme);
  const counted = countFields(scheme);
  const firstCount = AGENCY_HEADERS.length + fields.length;
  const stored = new Map(figures.map((each) => [each.agencyCode, each]));
  const cells: Cells = new Map();
  put(cells, 0, 0, `ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${scheme.fiscalYear}`, TITLE);
  putHeaders(cells, fields, counted);
  agencies.forEach((agency, index) => {
    const row = FIRST_ROW + index;
    agencyCells(agency).forEach((text, column) => {
      put(cells, row, column, text, GIVEN);
    });
    fields.forEach((field, at) => {
      const own = stored.get(agency.agencyCode);
      putOpen(cells, row, AGENCY_HEADERS.length + at, field, own ? storedText(scheme, own, field) : null);
    });
    counted.forEach((field, at) => {
      put(
        cells,
        row,
        firstCount + at,
        storedCount(counts, scheme.fiscalYear, agency.agencyCode, field),
        OPEN_COUNT,
      );
    });
  });
  return writeForm(`แบบกรอกผลการประเมิน ITA ปีงบประมาณ ${scheme.fiscalYear}`, {
    name: `ปี ${scheme.fiscalYear}`,
    cells,
    columns: [
      ...AGENCY_WIDTHS.map((width) => ({ width })),
      ...[...fields, ...counted].map(() => ({ width: 14 })),
    ],
    rowDefs: new Map([[1, { height: 96 }]]),
    merges: [{ startRow: 1, endRow: 1, startCol: 0, endCol: AGENCY_HEADERS.length - 1 }],
    freezePane: { rows: FIRST_ROW, columns: 2 },
    dataValidations: rulesOf(scheme, fields, counted, agencies.length),
    protection: PROTECTION,
  });
}

/**
 * The figures of one agency's year as a sheet to correct and bring back: code, label and score a row. Agency and year
 * stand in every row, so that it is known whose they are whatever becomes of the title.
 */
export async function agencyTemplate(
  scheme: Scheme,
  agency: FormAgency,
  figures: AgencyFigures | null,
  counts: StoredCounts = new Map(),
): Promise<Uint8Array> {
  const fields = scoreFields(scheme);
  const cells: Cells = new Map();
  const { fiscalYear } = scheme;
  put(cells, 0, 0, `ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${fiscalYear} ${agency.nameTh}`, TITLE);
  ['รหัส', 'รายการ', 'คะแนน (เต็ม 100)', 'รหัสหน่วยงาน', 'ปีงบประมาณ'].forEach((header, column) => {
    put(cells, 1, column, header, HEADER);
  });
  fields.forEach((field, index) => {
    const row = index + 2;
    put(cells, row, 0, field.code, GIVEN);
    put(cells, row, 1, field.label, GIVEN_WRAPPED);
    putOpen(cells, row, 2, field, figures && storedText(scheme, figures, field));
    put(cells, row, 3, agency.agencyCode, GIVEN);
    put(cells, row, 4, fiscalYear, GIVEN);
  });
  const counted = countFields(scheme);
  const firstCount = fields.length + 2;
  counted.forEach((field, index) => {
    const row = firstCount + index;
    put(cells, row, 0, field.code, GIVEN);
    put(cells, row, 1, field.label, GIVEN_WRAPPED);
    put(cells, row, 2, storedCount(counts, fiscalYear, agency.agencyCode, field), OPEN_COUNT);
    put(cells, row, 3, agency.agencyCode, GIVEN);
    put(cells, row, 4, fiscalYear, GIVEN);
  });
  const rules = fields.map((field, index) => {
    const range = cellName(index + 2, 2);
    return field.node === 'level' ? levelRule(scheme, range) : scoreRule(range);
  });
  return writeForm(`ผลการประเมิน ITA ปีงบประมาณ ${fiscalYear} ของ ${agency.nameTh}`, {
    name: `ปี ${fiscalYear}`,
    cells,
    columns: [{ width: 20 }, { width: 64 }, { width: 14 }, { width: 14 }, { width: 12 }],
    freezePane: { rows: 2 },
    dataValidations: [
      ...rules,
      ...(counted.length > 0
        ? [countRule(`${cellName(firstCount, 2)}:${cellName(firstCount + counted.length - 1, 2)}`)]
        : []),
    ],
    protection: PROTECTION,
  });
}

/** Labels above codes. The agency's own headers stand in the lower row under one that spans them. */
function putHeaders(cells: Cells, fields: readonly ScoreField[], counted: readonly CountField[]): void {
  put(cells, 1, 0, 'หน่วยงาน', HEADER);
  AGENCY_HEADERS.forEach((header, column) => {
    put(cells, 2, column, header, HEADER);
  });
  fields.forEach((field, at) => {
    put(cells, 1, AGENCY_HEADERS.length + at, titleOf(field), HEADER);
    put(cells, 2, AGENCY_HEADERS.length + at, field.code, HEADER);
  });
  counted.forEach((field, at) => {
    put(cells, 1, AGENCY_HEADERS.length + fields.length + at, field.label, HEADER);
    put(cells, 2, AGENCY_HEADERS.length + fields.length + at, field.code, HEADER);
  });
}

/** The label with its number, as it is printed in tables of results; instruments could be weighted and say they are not. */
function titleOf({ node, label }: ScoreField): string {
  const kind = node === 'level' ? null : kindOfNode(node);
  if (kind === 'indicator') return `ตัวชี้วัดที่ ${node} ${label}`;
  if (kind === 'instrument') return `${label} (เต็ม 100)`;
  return kind === 'item' || kind === 'sub_indicator' ? `${node} ${label}` : label;
}

function agencyCells({ agencyCode, nameTh, agencyType, districtNameTh }: FormAgency): string[] {
  const types: Record<string, string> = common.typesLong;
  return [agencyCode, nameTh, types[agencyType] ?? agencyType, districtNameTh ?? ''];
}

function putOpen(cells: Cells, row: number, column: number, field: ScoreField, text: string | null): void {
  const style = field.node === 'level' ? OPEN_LEVEL : OPEN_SCORE;
  put(cells, row, column, text === null ? null : field.node === 'level' ? text : cellValue(text), style);
}

function rulesOf(
  scheme: Scheme,
  fields: readonly ScoreField[],
  counted: readonly CountField[],
  rows: number,
) {
  if (rows === 0) return [];
  const last = FIRST_ROW + rows - 1;
  const columnAt = (at: number) => AGENCY_HEADERS.length + at;
  const range = (from: number, to: number) =>
    `${cellName(FIRST_ROW, columnAt(from))}:${cellName(last, columnAt(to))}`;
  const level = fields.findIndex(({ node }) => node === 'level');
  return [
    scoreRule(`${range(0, level - 1)} ${range(level + 1, fields.length - 1)}`),
    levelRule(scheme, range(level, level)),
    ...(counted.length > 0 ? [countRule(range(fields.length, fields.length + counted.length - 1))] : []),
  ];
}

async function writeForm(title: string, sheet: WriteSheet): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [notesSheet(title), sheet],
    activeSheet: 1,
    defaultFont: SHEET_FONT,
    properties: { title },
  });
}
