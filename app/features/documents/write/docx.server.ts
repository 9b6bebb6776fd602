import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type * as model from '../core/model.ts';
import { placeRows } from '../core/place-cells.ts';
import type { Stamp } from '../core/stamp.ts';
import { stampLine } from '../core/stamp.ts';
import { isTallRow } from '../core/tall-rows.ts';
import {
  BODY_SIZE,
  DEMO_LINE,
  FIRST_LINE_CM,
  FONT,
  NARROW,
  PAGE,
  runsOf,
  SIZES,
} from '../core/typesetting.ts';
import { bitmapOf } from './picture.server.ts';
import { sealDocx } from './seal-docx.server.ts';

const LANGUAGE = { value: 'th-TH', eastAsia: 'th-TH', bidirectional: 'th-TH' } as const;
const FONTS = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT } as const;
const SHADES = { head: 'E7EEF2', group: 'F3F1EA', warning: 'FBE9DD' } as const;
const COLORS = { muted: '5A6570', warning: '9A3412' } as const;
/** Height of what stands between a table and the next part, points. */
const GAP = 6;
/** Height of a line in tight places, of the size of its letters. */
const TIGHT_LINE = 1.35;
/** Room between parts side by side. */
const BESIDE_CM = 0.4;
const ALIGN = {
  thai: AlignmentType.THAI_DISTRIBUTE,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const HEADINGS = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2,
} as const;

/** The document as a Word file. The same document with the same stamp gives the same bytes. */
export async function writeDocx(document: model.DocumentModel, stamp: Stamp): Promise<Uint8Array> {
  const sections: ISectionOptions[] = [];
  for (const [at, section] of document.sections.entries()) {
    sections.push(await sectionOf(section, { document, stamp, isFirst: at === 0 }));
  }
  const file = new Document({
    title: document.title,
    description: stampLine(stamp),
    creator: 'Prongsai',
    lastModifiedBy: 'Prongsai',
    customProperties: [
      { name: 'ProngsaiCheckCode', value: stamp.checkCode },
      { name: 'ProngsaiBatch', value: stamp.batch },
      { name: 'ProngsaiMadeAt', value: stamp.madeAt },
      { name: 'ProngsaiVersion', value: stamp.version },
    ],
    styles: {
      default: {
        document: {
          run: { font: FONTS, size: BODY_SIZE * 2, sizeComplexScript: BODY_SIZE * 2, language: LANGUAGE },
        },
        ...headingStyles(),
      },
    },
    sections,
  });
  return sealDocx(new Uint8Array(await Packer.toBuffer(file)), stamp);
}

function headingStyles() {
  const style = (size: number) => ({
    run: {
      font: FONTS,
      size: size * 2,
      sizeComplexScript: size * 2,
      bold: true,
      color: '000000',
      language: LANGUAGE,
    },
  });
  return { title: style(SIZES.title), heading1: style(SIZES.heading), heading2: style(SIZES.subheading) };
}

interface Setting {
  document: model.DocumentModel;
  stamp: Stamp;
  isFirst: boolean;
}

const cm = (value: number) => convertMillimetersToTwip(value * 10);

async function sectionOf(section: model.Section, setting: Setting): Promise<ISectionOptions> {
  const { document, stamp } = setting;
  const isLandscape = section.orientation === 'landscape';
  const edge = section.isNarrow ? NARROW : PAGE;
  const widthCm = (isLandscape ? PAGE.heightCm : PAGE.widthCm) - edge.left - edge.right;
  const children: (Paragraph | Table)[] = [];
  const place = { digits: document.digits, widthCm, isTight: section.isNarrow === true };
  for (const block of section.blocks) children.push(...(await blockOf(block, place)));
  return {
    properties: {
      titlePage: setting.isFirst || section.restartsNumbers === true,
      page: {
        size: {
          width: cm(PAGE.widthCm),
          height: cm(PAGE.heightCm),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: cm(edge.left),
          right: cm(edge.right),
          top: cm(edge.top),
          bottom: cm(edge.bottom),
          ...(section.isNarrow ? { header: cm(NARROW.top / 2), footer: cm(NARROW.bottom / 2) } : {}),
        },
        pageNumbers: {
          formatType: document.digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL,
          ...(section.restartsNumbers ? { start: 1 } : {}),
        },
      },
    },
    // Official papers number from the second page on, above the text.
    headers: {
      first: new Header({ children: demoLine(document) }),
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ ...runLook({}), children: ['- ', PageNumber.CURRENT, ' -'] })],
          }),
          ...demoLine(document),
        ],
      }),
    },
    footers: { first: stampFooter(stamp), default: stampFooter(stamp) },
    children,
  };
}

function demoLine(document: model.DocumentModel): Paragraph[] {
  if (!document.isDemo) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ ...runLook({ size: SIZES.small, color: 'warning' }), text: DEMO_LINE })],
    }),
  ];
}

function stampFooter(stamp: Stamp): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...runLook({ size: 10, color: 'muted' }), text: stampLine(stamp) })],
      }),
    ],
  });
}

/** Where a block stands. In tight places every line of a table is as high as its letters need, whatever the font asks. */
interface Place {
  digits: model.Digits;
  widthCm: number;
  isTight: boolean;
}

async function blockOf(block: model.Block, place: Place): Promise<(Paragraph | Table)[]> {
  const { digits } = place;
  switch (block.kind) {
    case 'paragraph':
      return paragraphsOf(block, digits);
    case 'table':
      // Word joins two tables that touch, and wants a paragraph at the end.
      return [tableOf(block, place), gap()];
    case 'picture':
      return [await pictureOf(block)];
    case 'beside':
      return [await besideOf(block, place), gap()];
    case 'signature':
      return signatureOf(block, digits);
    case 'pageBreak':
      return [new Paragraph({ children: [], pageBreakBefore: true })];
  }
}

/** The paragraph after a table: low, so that it does not push the rest to another page. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: GAP * 20, lineRule: 'exact' }, children: [] });
}

/** A table without lines whose cells hold the parts. */
async function besideOf(block: model.Beside, place: Place): Promise<Table> {
  const { widthCm } = place;
  const total = block.parts.reduce((sum, part) => sum + part.width, 0);
  const none = { style: BorderStyle.NONE, size: 0 };
  const cells: TableCell[] = [];
  const columnWidths: number[] = [];
  for (const [at, part] of block.parts.entries()) {
    const isLast = at === block.parts.length - 1;
    const partCm = (widthCm * part.width) / total;
    const children: (Paragraph | Table)[] = [];
    const within = { ...place, widthCm: partCm - (isLast ? 0 : BESIDE_CM) };
    for (const each of part.blocks) children.push(...(await blockOf(each, within)));
    columnWidths.push(cm(partCm));
    cells.push(
      new TableCell({
        width: { size: cm(partCm), type: WidthType.DXA },
        margins: { left: 0, right: isLast ? 0 : cm(BESIDE_CM) },
        children,
      }),
    );
  }
  return new Table({
    width: { size: cm(widthCm), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

function runLook(run: Partial<model.Run>): IRunOptions {
  const size = (run.size ?? BODY_SIZE) * 2;
  return {
    font: FONTS,
    size,
    sizeComplexScript: size,
    language: LANGUAGE,
    ...(run.bold ? { bold: true, boldComplexScript: true } : {}),
    ...(run.italic ? { italics: true, italicsComplexScript: true } : {}),
    ...(run.underline ? { underline: {} } : {}),
    ...(run.color ? { color: COLORS[run.color] } : {}),
  };
}

function textRuns(text: model.Text, digits: model.Digits, look: Partial<model.Run>): TextRun[] {
  return runsOf(text, digits).flatMap((run) =>
    run.text
      .split('\n')
      .map(
        (line, at) =>
          new TextRun({ ...runLook({ ...look, ...run }), text: line, ...(at > 0 ? { break: 1 } : {}) }),
      ),
  );
}

function paragraphsOf(block: model.Paragraph, digits: model.Digits): Paragraph[] {
  const style = block.style ?? 'body';
  const isBody = style === 'body';
  const look = { size: SIZES[style], bold: style !== 'body' && style !== 'small' };
  const align = block.align ?? (style === 'title' ? 'center' : isBody ? 'thai' : 'left');
  const firstCm = block.indent?.firstCm ?? (isBody && align === 'thai' ? FIRST_LINE_CM : 0);
  const heading = style in HEADINGS ? { heading: HEADINGS[style as keyof typeof HEADINGS] } : {};
  const options: IParagraphOptions = {
    ...heading,
    alignment: ALIGN[align],
    indent: {
      left: cm(block.indent?.leftCm ?? 0),
      ...(firstCm < 0 ? { hanging: cm(-firstCm) } : { firstLine: cm(firstCm) }),
    },
    spacing: { before: (block.spaceBeforePt ?? (isBody ? 0 : 6)) * 20, after: 0 },
    keepNext: block.keepsWithNext ?? !isBody,
    ...(block.tabsCm
      ? { tabStops: block.tabsCm.map((at) => ({ type: 'left' as const, position: cm(at) })) }
      : {}),
  };
  return [new Paragraph({ ...options, children: textRuns(block.text, digits, look) })];
}

function tableOf(table: model.Table, { digits, widthCm, isTight }: Place): Table {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const columnWidths = table.columns.map((column) => Math.round((cm(widthCm) * column.width) / total));
  const line =
    table.hasBorders === false
      ? { style: BorderStyle.NONE, size: 0 }
      : { style: BorderStyle.SINGLE, size: 4 };
  const rowsOf = (rows: model.Cell[][], isHead: boolean) => {
    return placeRows(rows, table.columns.length).map((placed) => {
      return new TableRow({
        tableHeader: isHead,
        cantSplit: isHead || !isTallRow(placed, table, widthCm),
        children: placed.map(({ cell, column }) => {
          const span = cell.colSpan ?? 1;
          return cellOf(cell, {
            digits,
            size: table.size ?? BODY_SIZE,
            isHead,
            isTight,
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

async function pictureOf(picture: model.Picture): Promise<Paragraph> {
  const bitmap = await bitmapOf(picture);
  const dots = (value: number) => Math.round((value / 2.54) * 96);
  return new Paragraph({
    alignment: picture.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: bitmap.type,
        data: bitmap.bytes,
        transformation: { width: dots(picture.widthCm), height: dots(picture.heightCm) },
        altText: { name: picture.alt, title: picture.alt, description: picture.alt },
      }),
    ],
  });
}

async function signatureOf(block: model.SignatureBlock, digits: model.Digits): Promise<Paragraph[]> {
  const look = { alignment: AlignmentType.CENTER, indent: { left: cm(7) }, keepNext: true, keepLines: true };
  const room = block.picture
    ? [await pictureOf(block.picture)]
    : [0, 1].map(() => new Paragraph({ ...look, children: [new TextRun({ ...runLook({}), text: '' })] }));
  const lines = block.lines.map(
    (line, at) =>
      new Paragraph({
        ...look,
        keepNext: at < block.lines.length - 1,
        children: textRuns(line, digits, {}),
      }),
  );
  return [...room, ...lines];
}
