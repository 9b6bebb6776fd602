import { AlignmentType, convertMillimetersToTwip, type IRunOptions, TextRun } from 'docx';
import type * as model from '../core/model.ts';
import { BODY_SIZE, FONT, runsOf } from '../core/typesetting.ts';

/**
 * The languages of every run: of Latin letters and of Thai ones. Latin letters called Thai are broken anywhere at the
 * end of a line.
 */
export const LANGUAGE = { value: 'en-US', eastAsia: 'en-US', bidirectional: 'th-TH' } as const;
/** The font by name, for Latin letters and for Thai ones (complex script). */
export const FONTS = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT } as const;
const COLORS = { muted: '5A6570', warning: '9A3412' } as const;
export const ALIGN = {
  thai: AlignmentType.THAI_DISTRIBUTE,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Centimetres in Word's unit, a twentieth of a point. */
export const cm = (value: number) => convertMillimetersToTwip(value * 10);

/** How a run looks: a run says its font, its size and its language itself, for Latin and for Thai letters. */
export function runLook(run: Partial<model.Run>): IRunOptions {
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

/** The runs of a text in the digits of the document; what a run says of itself goes before the look of its paragraph. */
export function textRuns(text: model.Text, digits: model.Digits, look: Partial<model.Run>): TextRun[] {
  return runsOf(text, digits).flatMap((run) =>
    run.text
      .split('\n')
      .map(
        (line, at) =>
          new TextRun({ ...runLook({ ...look, ...run }), text: line, ...(at > 0 ? { break: 1 } : {}) }),
      ),
  );
}
