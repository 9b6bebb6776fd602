import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type * as model from '../core/model.ts';
import { contentsOf } from './docx-contents.server.ts';
import { paragraphOf } from './docx-paragraphs.server.ts';
import { cm, runLook, textRuns } from './docx-runs.server.ts';
import { type Place, tableOf } from './docx-tables.server.ts';
import { bitmapOf } from './picture.server.ts';

/** Height of what stands between a table and the next part, points. */
const GAP = 6;
/** Room between parts side by side. */
const BESIDE_CM = 0.4;

/** The parts of a Word file that a block of the document becomes. */
export async function blockOf(block: model.Block, place: Place): Promise<(Paragraph | Table)[]> {
  const { digits } = place;
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block, digits)];
    case 'table':
      // Word joins two tables that touch, and wants a paragraph at the end.
      return [tableOf(block, place), gap()];
    case 'picture':
      return [await pictureOf(block)];
    case 'beside':
      return [await besideOf(block, place), gap()];
    case 'contents':
      return contentsOf(block, place);
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

async function pictureOf(picture: model.Picture, look: IParagraphOptions = {}): Promise<Paragraph> {
  const bitmap = await bitmapOf(picture);
  const dots = (value: number) => Math.round((value / 2.54) * 96);
  return new Paragraph({
    alignment: picture.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    ...look,
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
    ? [await pictureOf(block.picture, look)]
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
