/** The text of a measure field by field: a standard one, or one that an agency adapted. */
export interface MeasureText {
  title: string;
  steps: string[];
  responsiblePattern: string;
  timeframeKind: string;
  timeframeText: string | null;
  followUp: string;
}

/** The fields of a longer record that make the text of the measure. */
export function textOf(measure: MeasureText): MeasureText {
  const { title, steps, responsiblePattern, timeframeKind, timeframeText, followUp } = measure;
  return { title, steps, responsiblePattern, timeframeKind, timeframeText: timeframeText || null, followUp };
}

/** Whether two texts say the same in the same words; spaces at the ends do not count. */
export function isSameText(a: MeasureText, b: MeasureText): boolean {
  return signature(a) === signature(b);
}

function signature(text: MeasureText): string {
  const { title, steps, responsiblePattern, timeframeKind, timeframeText, followUp } = text;
  const lines = [title, responsiblePattern, timeframeKind, timeframeText ?? '', followUp, ...steps];
  return lines.map((line) => line.trim()).join('\n');
}
