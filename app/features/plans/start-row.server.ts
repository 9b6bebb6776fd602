import { itemLabel } from '~/features/schemes/core/lookup.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { formatHalfUp2, toDecimal } from '~/lib/decimal.ts';
import type { SearchOf } from '~/lib/search-params.ts';
import { translator } from '~/messages/i18n.server.ts';
import { type FindingHint, findingHints } from './core/finding-hints.ts';
import { keptByTopic } from './core/keep.ts';
import type { RowTexts } from './core/plan-form.ts';
import { scoreText } from './core/score-text.ts';
import { type StandardMeasure, suggestFor } from './core/suggest.ts';
import { TIMEFRAME_KINDS, timeframeText } from './core/timeframe.ts';
import type { KnownItems, WeakItem } from './core/weak-items.ts';
import type { PlanRow } from './PlanRepository.server.ts';
import type { planSearch } from './plan-search-params.ts';

/** The row that is open: the texts its fields begin with, and what others wrote of its items. */
export interface StartedRow {
  /** Null for a new row. */
  rowId: string | null;
  version: number;
  measureId: string | null;
  /** `<circular>:<number of its measure>`, where it began with one. */
  circular: string;
  texts: RowTexts;
  hints: FindingHint[];
  /** The finding was drafted from the hints and waits for the person's own words. */
  isDrafted: boolean;
}

interface Given {
  search: SearchOf<typeof planSearch>;
  scheme: Scheme;
  schemes: readonly Scheme[];
  known: KnownItems & Parameters<typeof findingHints>[1];
  items: readonly WeakItem[];
  measures: readonly StandardMeasure[];
  indicators: readonly (number | null)[];
  rows: readonly PlanRow[];
}

const EMPTY: RowTexts = {
  kind: 'improve',
  topicNo: '',
  itemCodes: '',
  itemScoreText: '',
  finding: '',
  measure: '',
  steps: '',
  timeframeKind: '',
  timeframeFrom: '',
  timeframeTo: '',
  timeframe: '',
  leadUnit: '',
  coUnits: '',
  limitation: '',
};

/** The row the address opens: a stored one, or a new one drafted from a topic and a measure. Nothing of it is saved yet. */
export function startRow(given: Given): StartedRow | null {
  const { search, rows, known } = given;
  if (search.row === '') return null;
  if (search.row === 'new') return search.keep ? startKept(given) : startNew(given);
  const row = rows.find(({ rowId }) => rowId === search.row);
  return row
    ? {
        rowId: row.rowId,
        version: row.version,
        measureId: row.measureId,
        circular: '',
        texts: textsOfRow(row),
        hints: findingHints(row.itemCodes, known),
        isDrafted: false,
      }
    : null;
}

/** A stored row as the texts of its form. */
export function textsOfRow(row: PlanRow): RowTexts {
  return {
    kind: row.kind,
    topicNo: row.topicNo === null ? '' : String(row.topicNo),
    itemCodes: row.itemCodes.join(' '),
    itemScoreText: row.itemScoreText ?? '',
    finding: row.finding ?? '',
    measure: row.measure,
    steps: row.steps ?? '',
    timeframeKind: row.timeframeKind ?? '',
    timeframeFrom: row.timeframeFrom ?? '',
    timeframeTo: row.timeframeTo ?? '',
    timeframe: ownWording(row),
    leadUnit: row.leadUnit ?? (row.coUnits.length > 0 ? '' : (row.responsible ?? '')),
    coUnits: row.coUnits.join('\n'),
    limitation: row.limitation ?? '',
  };
}

/** What is printed, where it is not what the kind alone would print. */
function ownWording(row: PlanRow): string {
  const { timeframeKind: kind, timeframeFrom: from, timeframeTo: to } = row;
  const printed = kind === null ? null : timeframeText({ kind, from, to }, row.fiscalYear);
  return row.timeframe === null || row.timeframe === printed ? '' : row.timeframe;
}

function startNew({ search, scheme, schemes, known, items, measures }: Given): StartedRow {
  const topicNo = search.topic === '' ? null : Number(search.topic);
  const own = items.filter((item) => item.isChosen && topicNo !== null && item.topicNo === topicNo);
  const codes = own.map(({ code }) => code);
  const measure = measures.find(({ key }) => key === search.measure) ?? null;
  const ties =
    measure && topicNo !== null
      ? (suggestFor(schemes, scheme.fiscalYear, { topicNo, codes }, [measure])[0]?.ties ?? [])
      : [];
  const named = own.filter(({ code }) => ties.length === 0 || ties.some((tie) => tie.code === code));
  const hints = findingHints(
    named.map(({ code }) => code),
    known,
  );
  const kind = TIMEFRAME_KINDS.find((each) => each === measure?.timeframeKind && each !== 'date_range');
  return {
    rowId: null,
    version: 0,
    measureId: measure?.measureId ?? null,
    circular: measure?.circular ? `${measure.circular.circularId}:${measure.circular.measureNo}` : '',
    texts: {
      ...EMPTY,
      topicNo: search.topic,
      itemCodes: named.map(({ code }) => code).join(' '),
      itemScoreText: scoreText(named),
      finding: hints.map(({ text }) => text).join('\n'),
      measure: measure?.title ?? '',
      steps: measure?.steps.join('\n') ?? '',
      timeframeKind: kind ?? '',
      timeframe: measure?.timeframeText ?? '',
      leadUnit: measure?.responsible ?? '',
    },
    hints,
    isDrafted: hints.length > 0,
  };
}

/** How many of the kept figures the texts name; all of them stand in the row's items. */
const NAMED = 5;
const WATCHED = 3;

/** A row that keeps a standard names what it keeps, so no two of them are alike. In Thai, as the document is. */
function startKept({ search, scheme, known, indicators }: Given): StartedRow {
  const t = translator('th').getFixedT(null, 'plans');
  const kept = keptByTopic(scheme, known.scores, indicators, 'th').find(
    ({ topicNo }) => String(topicNo) === search.topic,
  );
  const figures = kept?.figures ?? [];
  const isItems = kept?.of === 'items';
  const inWords = (code: string, label: string, score: number) =>
    `${isItems ? code : t('draft.indicator', { number: code })} ${label} ${formatHalfUp2(toDecimal(score))}`;
  const names = figures.map(({ code, label, score }) => inWords(code, label, score));
  const rest = names.length - NAMED;
  return {
    rowId: null,
    version: 0,
    measureId: null,
    circular: '',
    texts: {
      ...EMPTY,
      kind: 'maintain',
      topicNo: search.topic,
      itemCodes: isItems ? figures.map(({ code }) => code).join(' ') : '',
      itemScoreText: scoreText(isItems ? figures : []),
      finding:
        figures.length === 0
          ? ''
          : t('draft.keptFinding', {
              threshold: scheme.itemThreshold.value,
              names: names.slice(0, NAMED).join(', '),
            }) + (rest > 0 ? t('draft.more', { count: rest }) : ''),
      measure:
        figures.length === 0
          ? ''
          : t('draft.keptMeasure', {
              names: figures
                .slice(0, WATCHED)
                .map(({ code, label }) => (isItems ? `${itemLabel(scheme, code, 'th')} (${code})` : label))
                .join(', '),
            }),
    },
    hints: [],
    isDrafted: figures.length > 0,
  };
}
