import { indicatorNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { assess } from '~/features/scores/core/assess.ts';
import type { PublishedFigures } from '~/features/scores/core/published.ts';
import { formatHalfUp2, HUNDRED, meanOf, type Score } from '~/lib/decimal.ts';
import {
  disclosureScore,
  mergeParts,
  type Respondents,
  respondents,
  scaleScore,
  shareScore,
} from './answers.ts';
import type { Dice } from './dice.ts';
import { difficultyOf } from './difficulty.ts';

/** How an agency stands in a year, before anybody answers; everything else follows from it and the dice. */
export interface Situation {
  /** What staff think, points; may exceed 100, where the scale ends below them. */
  staff: number;
  /** What visitors think, points; may exceed 100. */
  visitors: number;
  /** Disclosure items fulfilled, percent; 100 and more leaves nothing open. */
  disclosure: number;
  /** Visitors who have used the online service, percent. */
  onlineUse: number;
  answered: { staff: number; visitors: number; visitedByEvaluators: number };
}

/** Mean external score of each part, beside the items both make. */
interface SurveyScores {
  items: Map<string, Score>;
  firstPart: Map<number, Score[]>;
  secondPart: Map<number, Score[]>;
}

/**
 * Everything a year would publish of an agency in this situation: answers are thrown, figures above the items
 * computed by the engine from the unrounded answers, and printed half-up to 2 places as the real ones are.
 */
export function publishedFiguresFor(scheme: Scheme, situation: Situation, dice: Dice): PublishedFigures {
  const hasParts = scheme.instruments.some(({ partOf }) => partOf === 'eit');
  const { answered } = situation;
  const staff = respondents(answered.staff, dice);
  const visitors = respondents(answered.visitors, dice);
  const visited = hasParts ? respondents(answered.visitedByEvaluators, dice) : null;
  const survey: SurveyScores = { items: new Map(), firstPart: new Map(), secondPart: new Map() };
  for (const item of scheme.items) throwItem(item);

  const parts = visited && {
    eit_public: partMean(survey.firstPart),
    eit_survey: partMean(survey.secondPart),
  };
  return printFigures(scheme, survey.items, parts);

  function throwItem(item: SchemeItem): void {
    const difficulty = difficultyOf(scheme.fiscalYear, item);
    if (item.answer === 'disclosure') {
      survey.items.set(item.code, disclosureScore((situation.disclosure - difficulty) / 100, dice));
    } else if (item.code.startsWith('i')) {
      survey.items.set(item.code, answer(item, situation.staff - difficulty, staff));
    } else {
      const first = answer(item, situation.visitors - difficulty, visitors);
      const second = visited && answer(item, situation.visitors + KINDER_TO_EVALUATORS - difficulty, visited);
      survey.items.set(item.code, second ? mergeParts(first, second) : first);
      push(survey.firstPart, item.indicator, first);
      if (second) push(survey.secondPart, item.indicator, second);
    }
  }

  function answer(item: SchemeItem, opinion: number, people: Respondents): Score {
    if (item.answer === 'usage_share') return shareScore(situation.onlineUse / 100, people, dice);
    if (item.answer === 'yes_no') return shareScore(opinion / 100 + YES_NO_EASIER, people, dice);
    return scaleScore(opinion, people, scheme.fiscalYear < SIX_ANSWERS_FROM ? 3 : 5, dice);
  }
}

/** From this fiscal year on answers run 0, 20 … 100; before there were four of them. */
const SIX_ANSWERS_FROM = 2567;
const YES_NO_EASIER = 0.04;
const KINDER_TO_EVALUATORS = 3;

/** Figures as printed: half-up, 2 places, the level by its Thai name. */
export function printFigures(
  scheme: Scheme,
  items: ReadonlyMap<string, Score>,
  parts: { eit_public: Score; eit_survey: Score } | null,
): PublishedFigures {
  const { nodes, level } = assess(scheme, { items: Object.fromEntries(items), instruments: parts ?? {} });
  const print = (node: NodeId) => {
    const value = nodes.get(node)?.value;
    if (!value) throw new Error(`No figure at ${node}.`);
    return formatHalfUp2(value);
  };
  const printAll = <K extends string | number>(keys: readonly K[], nodeOf: (key: K) => NodeId) =>
    Object.fromEntries(keys.map((key) => [key, print(nodeOf(key))]));
  const levelName = scheme.levelScale.levels.find(({ key }) => key === level.computed)?.name.th;
  return {
    overall: print('overall'),
    level: levelName ?? null,
    instruments: printAll(
      scheme.instruments.map(({ code }) => code),
      (code) => code,
    ),
    indicators: printAll(
      scheme.indicators.map(({ number }) => number),
      indicatorNode,
    ),
    subIndicators: printAll(
      scheme.subIndicators.map(({ code }) => code),
      (code) => code,
    ),
    items: Object.fromEntries([...items].map(([code, score]) => [code, formatHalfUp2(score)])),
  };
}

function partMean(byIndicator: ReadonlyMap<number, Score[]>): Score {
  const indicators = [...byIndicator.values()].map((scores) => meanOf(scores) ?? HUNDRED);
  return meanOf(indicators) ?? HUNDRED;
}

function push(byIndicator: Map<number, Score[]>, indicator: number, score: Score): void {
  byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), score]);
}
