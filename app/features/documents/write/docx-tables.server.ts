import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type * as model from '../core/model.ts';
import { breaksOf, type Room } from '../core/page-breaks.ts';
import { placeRows } from '../core/place-cells.ts';
import { BODY_SIZE } from '../core/typesetting.ts';
import { ALIGN, cm, runLook, textRuns } from './docx-runs.server.ts';

const SHADES = { head: 'E7EEF2', group: 'F3F1EA', warning: 'FBE9DD' } as const;
/** Height of a line in tight places, of the size of its letters. */
const TIGHT_LINE = 1.35;

/** Where a block stands. In tight places every line of a table is as high as its letters need, whatever the font asks. */
export interface Place extends Room {
  digits: model.Digits;
  isTight: boolean;
}

/** A table as wide as its place: its head again on every page, rows whole unless they are very tall. */
export function tableOf(table: model.Table, place: Place): Table {
  const { digits, widthCm, isTight } = place;
  const breaks = breaksOf(table, place);
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const columnWidths = table.columns.map((column) => Math.round((cm(widthCm) * column.width) / total));
  const line =
    table.hasBorders === false
      ? { style: BorderStyle.NONE, size: 0 }
      : { style: BorderStyle.SINGLE, size: 4 };
  const rowsOf = (rows: model.Cell[][], isHead: boolean) => {
    return placeRows(rows, table.columns.length).map((placed, at) => {
      return new TableRow({
        tableHeader: isHead,
        cantSplit: isHead || !breaks.tallRows.has(at),
        children: placed.map(({ cell, column }) => {
          const span = cell.colSpan ?? 1;
          return cellOf(cell, {
            digits,
            size: table.size ?? BODY_SIZE,
            isHead,
            isTight,
            keepsWithNext: isHead || breaks.heldRows.has(at),
            width: columnWidths.slice(column, column + span).reduce((sum, width) => sum + width, 0),
            align: cell.align ?? (isHead ? 'center' : (table.columns[column]?.align ?? 'left')),
          });
        }),
      });
    });
  };
  return new Table({
    width: { size: cm(widthCm), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [...rowsOf(table.head, true), ...rowsOf(table.rows, false)],
  });
}

function cellOf(
  cell: model.Cell,
  look: {
    digits: model.Digits;
    size: number;
    isHead: boolean;
    isTight: boolean;
    keepsWithNext: boolean;
    width: number;
    align: 'left' | 'center' | 'right';
  },
): TableCell {
  const shade = cell.shade ?? (look.isHead ? 'head' : undefined);
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    ...(cell.colSpan ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    ...(shade ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: SHADES[shade] } } : {}),
    verticalAlign: look.isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: cell.paragraphs.map(
      (text) =>
        new Paragraph({
          alignment: ALIGN[look.align],
          keepNext: look.keepsWithNext,
          spacing: {
            before: 0,
            after: 0,
            ...(look.isTight
              ? { line: Math.round(look.size * TIGHT_LINE * 20), lineRule: 'exact' as const }
              : {}),
          },
          // An empty cell is as high as a written one.
          run: runLook({ size: look.size }),
          children: textRuns(text, look.digits, { size: look.size, bold: cell.bold ?? look.isHead }),
        }),
    ),
  });
}
