import { HeadingLevel, type IParagraphOptions, Paragraph } from 'docx';
import type * as model from '../core/model.ts';
import { FIRST_LINE_CM, SIZES } from '../core/typesetting.ts';
import { bookmarked } from './docx-contents.server.ts';
import { ALIGN, cm, textRuns } from './docx-runs.server.ts';

const HEADINGS = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2,
} as const;

/** A paragraph with its place: where it begins, how it is justified, and what it stays with on the page. */
export function paragraphOf(block: model.Paragraph, digits: model.Digits): Paragraph {
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
  const runs = textRuns(block.text, digits, look);
  return new Paragraph({
    ...options,
    children: block.anchor === undefined ? runs : bookmarked(runs, block.anchor),
  });
}
