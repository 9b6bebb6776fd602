import { publishedDocuments } from 'seeds/documents/index.ts';
import { describe, expect, test } from 'vitest';
import { missingOf } from './missing.ts';
import { openQuestions, type Questioned, questionsOf } from './questions.ts';
import { type JudgedRow, judgeRows } from './row-state.ts';

const period = { from: '2024-10-01', to: '2025-03-31', today: '2025-03-20' };
const row = (changes: Partial<Questioned> = {}): Questioned => ({
  status: 'done',
  statusText: 'จัดทำคู่มือและแจ้งเวียนแล้ว',
  doneOn: '2025-01-12',
  evidence: 1,
  statusBefore: null,
  sameText: 0,
  ...changes,
});
const judged = (changes: Partial<JudgedRow> = {}): JudgedRow => ({
  ...row(),
  rowNo: 1,
  action: 'จัดทำคู่มือ',
  noEvidenceReason: null,
  confirmed: null,
  confirmedQuestions: [],
  openComments: 0,
  ...changes,
});

describe('a row is questioned', () => {
  test('not when everything agrees', () => {
    expect(questionsOf(row(), period)).toEqual([]);
  });

  test.each([
    ['outside_period', { doneOn: '2024-09-30' }],
    ['in_future', { doneOn: '2025-03-21' }],
    ['date_but_not_done', { status: 'in_progress', statusText: 'จัดทำร่าง' }],
    ['evidence_but_not_started', { status: 'not_started', statusText: '', doneOn: null }],
    ['went_back', { status: 'in_progress', statusText: 'จัดทำร่าง', doneOn: null, statusBefore: 'done' }],
    ['same_text', { sameText: 2 }],
    ['says_ongoing', { statusText: 'ดำเนินการตลอดปีงบประมาณ' }],
  ] as const)('%s', (question, changes) => {
    expect(questionsOf(row(changes), period)).toEqual([question]);
  });

  test('on the edge of the period and on the very day not', () => {
    for (const doneOn of ['2024-10-01', '2025-03-20'])
      expect(questionsOf(row({ doneOn }), period)).toEqual([]);
    const late = { ...period, today: '2025-12-01' };
    expect(questionsOf(row({ doneOn: '2025-03-31' }), late)).toEqual([]);
    expect(questionsOf(row({ doneOn: '2025-04-01' }), late)).toEqual(['outside_period']);
  });

  test('document 2: eight contradictions, and the words that were pasted in more than two of its rows', () => {
    const rows = publishedDocuments.flatMap((document) => document.complianceReport?.rows ?? []);
    const states = judgeRows(
      rows.map((each, at) => judged({ ...each, rowNo: at + 1, doneOn: null, evidence: 0 })),
      { fiscalYear: 2566, round: '6m', today: '2023-04-01' },
    );
    const counted = states.flatMap((state) => state.questions);
    const contradictions = counted.filter((question) => question.startsWith('says_'));
    expect(contradictions).toHaveLength(8);
    const texts = rows.map((each) => each.statusText.trim());
    const pasted = texts.filter(
      (text) => text.length >= 15 && texts.filter((other) => other === text).length > 2,
    );
    expect(pasted.length).toBeGreaterThan(0);
    expect(counted.filter((question) => question === 'same_text')).toHaveLength(pasted.length);
  });
});

describe('a word of the office', () => {
  test('settles the questions it was given to, not those that come later', () => {
    const answer = { confirmed: 'ตามที่ระบุ', confirmedQuestions: ['says_ongoing'] };
    expect(openQuestions(['says_ongoing', 'in_future'], answer)).toEqual(['in_future']);
  });
  test('must be there', () => {
    expect(openQuestions(['in_future'], { confirmed: ' ', confirmedQuestions: ['in_future'] })).toEqual([
      'in_future',
    ]);
  });
});

describe('before it is handed in, a row needs', () => {
  const lacks = (changes: Partial<Parameters<typeof missingOf>[0]>) =>
    missingOf({ ...judged(), open: [], ...changes });

  test('nothing when it is done, dated and shown', () => {
    expect(lacks({})).toEqual([]);
  });
  test('when done: a date, and evidence or the reason for none', () => {
    expect(lacks({ doneOn: null, evidence: 0 })).toEqual(['done_on', 'evidence']);
    expect(lacks({ evidence: 0, noEvidenceReason: 'เป็นการประชุมลับ' })).toEqual([]);
    expect(lacks({ evidence: 0, noEvidenceReason: '  ' })).toEqual(['evidence']);
  });
  test('when begun: what was done; when not begun: nothing', () => {
    expect(lacks({ status: 'in_progress', statusText: ' ', doneOn: null, evidence: 0 })).toEqual([
      'status_text',
    ]);
    expect(lacks({ status: 'not_started', statusText: null, doneOn: null, evidence: 0 })).toEqual([]);
  });
  test('its action, a word to each question, each comment settled', () => {
    expect(lacks({ action: '', open: ['in_future'], openComments: 1 })).toEqual([
      'action',
      'answer',
      'comment',
    ]);
  });
});
