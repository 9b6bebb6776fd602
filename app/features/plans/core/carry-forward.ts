import { sameItem } from '~/features/effect/core/same-item.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import type { PlanRowForm } from './plan-form.ts';
import { scoreText } from './score-text.ts';
import { type TimeframeKind, timeframeText } from './timeframe.ts';

type Scores = readonly { code: string; score: number | null }[];

/** The two results years a plan is carried over between, with what is known of the items in each. */
export interface Carry {
  schemes: readonly Scheme[];
  /** Results year (BE) that last year's plan answered. */
  from: number;
  /** Results year (BE) that this plan answers. */
  to: number;
  scoresBefore: Scores;
  scoresNow: Scores;
}

/** An item of a row of last year: what it was then, and what it is now; null = the crosswalk knows no equal of it. */
export interface ItemChange {
  before: { code: string; score: number | null };
  now: { code: string; score: number | null } | null;
}

export function itemChanges(codes: readonly string[], carry: Carry): ItemChange[] {
  return codes.map((code) => {
    const now = sameItem(carry.schemes, carry.from, code, carry.to);
    return {
      before: { code, score: scoreOf(carry.scoresBefore, code) },
      now: now === null ? null : { code: now, score: scoreOf(carry.scoresNow, now) },
    };
  });
}

/** A stored row, as far as it is copied. */
interface CopiedRow {
  kind: 'improve' | 'maintain';
  topicNo: number | null;
  itemCodes: readonly string[];
  finding: string | null;
  measure: string;
  steps: string | null;
  timeframe: string | null;
  timeframeKind: TimeframeKind | null;
  timeframeFrom: string | null;
  timeframeTo: string | null;
  leadUnit: string | null;
  coUnits: readonly string[];
  responsible: string | null;
  limitation: string | null;
}

/**
 * The row as it begins the plan of the year after: items under their codes of now and with their scores of now, days a
 * year on. What names a year in words is left out, for it would be wrong.
 */
export function copyRow(row: CopiedRow, carry: Carry): PlanRowForm {
  const items = itemChanges(row.itemCodes, carry).flatMap(({ now }) => (now ? [now] : []));
  const [from, to] = [yearOn(row.timeframeFrom), yearOn(row.timeframeTo)];
  const { timeframeKind: kind } = row;
  return {
    kind: row.kind,
    topicNo: row.topicNo,
    itemCodes: items.map(({ code }) => code),
    itemScoreText: scoreText(items),
    finding: row.finding ?? '',
    measure: row.measure,
    steps: row.steps ?? '',
    timeframeKind: kind,
    timeframeFrom: from,
    timeframeTo: to,
    timeframe:
      kind === null
        ? namesYear(row.timeframe ?? '')
          ? ''
          : (row.timeframe ?? '')
        : timeframeText({ kind, from, to }, carry.to + 1),
    leadUnit: row.leadUnit ?? row.responsible ?? '',
    coUnits: [...row.coUnits],
    responsible: row.responsible ?? '',
    limitation: row.limitation ?? '',
  };
}

/** `2024-02-29` -> `2025-02-28`: the same day of the year after. */
function yearOn(day: string | null): string | null {
  if (day === null) return null;
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? `${next.slice(0, 5)}02-28` : next;
}

const namesYear = (text: string): boolean => /25\d\d/.test(toArabicDigits(text));

function scoreOf(scores: Scores, code: string): number | null {
  return scores.find((each) => each.code === code)?.score ?? null;
}
