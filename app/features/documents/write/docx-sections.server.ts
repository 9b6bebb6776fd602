import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type * as model from '../core/model.ts';
import { roomOf } from '../core/page-breaks.ts';
import { type Stamp, stampLine } from '../core/stamp.ts';
import { DEMO_LINE, NARROW, PAGE, SIZES } from '../core/typesetting.ts';
import { blockOf } from './docx-blocks.server.ts';
import { cm, runLook } from './docx-runs.server.ts';

interface Setting {
  document: model.DocumentModel;
  stamp: Stamp;
  isFirst: boolean;
}

/** Pages of one kind: paper, margins, what stands above and below the text, and the text. */
export async function sectionOf(section: model.Section, setting: Setting): Promise<ISectionOptions> {
  const { document, stamp } = setting;
  const isLandscape = section.orientation === 'landscape';
  const edge = section.isNarrow ? NARROW : PAGE;
  const children: (Paragraph | Table)[] = [];
  const place = { ...roomOf(section), digits: document.digits, isTight: section.isNarrow === true };
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
