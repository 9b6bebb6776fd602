import {
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  TabStopType,
  TextRun,
  XmlComponent,
} from 'docx';
import type * as model from '../core/model.ts';
import { cm, runLook, textRuns } from './docx-runs.server.ts';

const nameOf = (anchor: number) => `part_${anchor}`;

/** Runs that contents can lead to. */
export function bookmarked(
  runs: readonly TextRun[],
  anchor: number,
): NonNullable<IParagraphOptions['children']> {
  return [new BookmarkStart(nameOf(anchor), anchor), ...runs, new BookmarkEnd(anchor)];
}

/** A line a part: its name, dots, and the number of its page as a field that Word counts when it opens the file. */
export function contentsOf(
  { entries }: model.Contents,
  { digits, widthCm }: { digits: model.Digits; widthCm: number },
): Paragraph[] {
  return entries.map(
    ({ text, anchor }) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: cm(widthCm), leader: LeaderType.DOT }],
        spacing: { before: 120, after: 0 },
        children: [
          new InternalHyperlink({ anchor: nameOf(anchor), children: textRuns(text, digits, {}) }),
          ...textRuns('\t', digits, {}),
          ...pageField(anchor, digits),
        ],
      }),
  );
}

function pageField(anchor: number, digits: model.Digits): TextRun[] {
  const numbers = digits === 'thai' ? ' \\* THAIARABIC' : '';
  const run = (child: XmlComponent) => new TextRun({ ...runLook({}), children: [child] });
  return [
    run(new FieldMark('begin', true)),
    run(new Instruction(` PAGEREF ${nameOf(anchor)} \\h${numbers} `)),
    run(new FieldMark('end')),
  ];
}

/** A begin that is marked as old is counted anew when the file is opened. */
class FieldMark extends XmlComponent {
  constructor(type: 'begin' | 'end', isOld = false) {
    super('w:fldChar');
    this.root.push({ _attr: { 'w:fldCharType': type, ...(isOld ? { 'w:dirty': 'true' } : {}) } });
  }
}

class Instruction extends XmlComponent {
  constructor(words: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, words);
  }
}
