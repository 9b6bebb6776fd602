import type { MeasureDiff } from './diff-pieces.ts';
import { isSameText, type MeasureText } from './measure-text.ts';
import { diffLines } from './text-diff.ts';
import { diffWords } from './word-diff.ts';

/** How `after` differs from `before`, field by field and word by word. To be asked on the server. */
export function diffMeasure(before: MeasureText, after: MeasureText): MeasureDiff {
  return {
    isSame: isSameText(before, after),
    title: diffWords(before.title, after.title),
    steps: diffLines(before.steps, after.steps),
    responsible: diffWords(before.responsiblePattern, after.responsiblePattern),
    timeframeKind: { before: before.timeframeKind, after: after.timeframeKind },
    timeframeText: diffWords(before.timeframeText ?? '', after.timeframeText ?? ''),
    followUp: diffWords(before.followUp, after.followUp),
  };
}
