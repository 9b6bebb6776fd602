import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { findingHints } from './finding-hints.ts';
import { keptByTopic } from './keep.ts';
import { type RowTexts, readChoice, readRow } from './plan-form.ts';
import { type StandardMeasure, suggestFor } from './suggest.ts';
import { countBelow, type KnownItems, topicOf, weakItems } from './weak-items.ts';

const scheme = seedScheme(2567);
const known: KnownItems = {
  scores: [
    { code: 'i10', score: 49.41 },
    { code: 'e9', score: 30.19 },
    { code: 'i1', score: 85 },
    { code: 'i2', score: 84.99 },
    { code: 'i3', score: null },
  ],
  failed: [{ itemCode: 'o2' }],
  comments: [{ itemCode: 'e6' }, { itemCode: null }],
  points: [],
  chosen: [{ itemCode: 'i10', topicNo: 7 }],
};
const shown = { lowest: false, language: 'th' as const };
const measure = (key: string, more: Partial<StandardMeasure>): StandardMeasure => ({
  key,
  measureId: key,
  title: key,
  steps: [],
  responsible: '',
  timeframeKind: 'whole_year',
  timeframeText: null,
  topicNos: [],
  tiedItems: [],
  circular: null,
  ...more,
});

test('offered are items under the threshold, failed ones and those named; an absent score is not under it', () => {
  const items = weakItems(scheme, known, shown);
  expect(items.map(({ code }) => code).toSorted()).toEqual(['e6', 'e9', 'i10', 'i2', 'o2']);
  expect(countBelow(scheme, known.scores)).toEqual({ known: 4, below: 3 });
  expect(items.find(({ code }) => code === 'e9')).toMatchObject({
    answer: 'usage_share',
    reasons: ['below'],
  });
  expect(items.find(({ code }) => code === 'o2')).toMatchObject({ score: null, headroom: null });
});

test('an item costs its share of the overall, and can win what it lacks of it', () => {
  // e9: EIT 30 of 100, three indicators, three items each -> 30/9 = 3.33; lacks 69.81 % of it -> 2.33.
  expect(weakItems(scheme, known, shown).find(({ code }) => code === 'e9')).toMatchObject({
    cost: '3.33',
    headroom: '2.33',
  });
});

test('the ten lowest come with the rest when asked for, and the officer’s topic wins over the map', () => {
  const items = weakItems(scheme, known, { ...shown, lowest: true });
  expect(items.find(({ code }) => code === 'i1')?.reasons).toEqual(['lowest']);
  expect(items.find(({ code }) => code === 'i10')).toMatchObject({
    topicNo: 7,
    isMoved: true,
    isChosen: true,
  });
  expect(items.find(({ code }) => code === 'i2')).toMatchObject({ topicNo: 1, isMoved: false });
});

test('measures tied to the very item come first, over equal items of another year, then those of the topic', () => {
  const now = seedScheme(2568);
  const found = suggestFor([scheme, now], 2568, { topicNo: 4, codes: ['i10'] }, [
    measure('topic', { topicNos: [4] }),
    measure('other', { topicNos: [1], tiedItems: [{ fiscalYear: 2568, itemCode: 'e1' }] }),
    measure('before', { tiedItems: [{ fiscalYear: 2567, itemCode: 'i10' }] }),
    measure('unknown year', { tiedItems: [{ fiscalYear: 2562, itemCode: 'i10' }] }),
  ]);
  expect(found.map(({ measure: each, ties }) => [each.key, ties.length])).toEqual([
    ['before', 1],
    ['topic', 0],
  ]);
  expect(found[0]?.ties[0]).toEqual({ code: 'i10', fiscalYear: 2567, itemCode: 'i10' });
});

test('what a topic keeps is named: its items, or its indicators where no item is published', () => {
  const kept = keptByTopic(scheme, known.scores, [], 'th');
  expect(kept.map(({ topicNo, figures }) => [topicNo, figures.map(({ code }) => code)])).toEqual([
    [1, ['i1']],
  ]);
  const tak = keptByTopic(seedScheme(2566), [], [100, 100, 100, 100, 100, 95.47, 91.13, 88.8, 98, 100], 'th');
  expect(tak.map(({ of }) => of)).toEqual(Array(7).fill('indicators'));
  expect(new Set(tak.map(({ figures }) => JSON.stringify(figures))).size).toBeGreaterThan(4);
});

test('hints are the comments that cite an item of the row, with their source', () => {
  const comment = { itemCode: 'e9', finding: 'ไม่ทราบว่ามีระบบ', recommendation: null, citedItems: ['o13'] };
  const written = {
    comments: [comment, { ...comment, itemCode: 'e1', citedItems: [] }],
    points: [{ itemCode: 'o13', points: '1. เพิ่มคู่มือ' }],
    failed: [],
  };
  expect(findingHints(['o13'], written)).toEqual([
    { source: 'comment', itemCodes: ['o13'], text: 'ไม่ทราบว่ามีระบบ' },
    { source: 'point', itemCodes: ['o13'], text: '1. เพิ่มคู่มือ' },
  ]);
});

test('a row needs a measure and items of its own year; a choice keeps only topics that differ from the map', () => {
  const texts: RowTexts = {
    kind: 'improve',
    topicNo: '4',
    itemCodes: 'I10, e9',
    itemScoreText: '',
    finding: '',
    measure: 'ทะเบียนยืม',
    steps: '',
    timeframeKind: '',
    timeframeFrom: '',
    timeframeTo: '',
    timeframe: '',
    leadUnit: '',
    coUnits: '',
    limitation: '',
  };
  expect(readRow(texts, scheme)).toMatchObject({ row: { topicNo: 4, itemCodes: ['i10', 'e9'] } });
  expect(readRow({ ...texts, measure: ' ' }, scheme)).toEqual({ errors: { measure: 'required' } });
  expect(readRow({ ...texts, itemCodes: 'i30' }, scheme)).toEqual({ errors: { itemCodes: 'unknown_item' } });
  const form = new FormData();
  for (const code of ['i10', 'e9', 'x1']) form.append('item', code);
  form.set('topic-i10', '4');
  form.set('topic-e9', '3');
  const mapTopic = (code: string) => {
    const item = scheme.items.find((each) => each.code === code);
    return item ? topicOf(scheme, item) : null;
  };
  expect(readChoice(form, scheme, mapTopic)).toEqual([
    { itemCode: 'i10', topicNo: null },
    { itemCode: 'e9', topicNo: 3 },
  ]);
});
