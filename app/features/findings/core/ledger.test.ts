import fc from 'fast-check';
import { publishedDocuments } from 'seeds/documents/index.ts';
import { figuresOf } from 'seeds/load/document-records.ts';
import { seedScheme } from 'seeds/schemes/index.ts';
import { describe, expect, test } from 'vitest';
import { assess } from '~/features/scores/core/assess.ts';
import { findingRows, itemRows, nodeRows } from '~/features/scores/core/assessment-rows.ts';
import {
  classOfFigure,
  classOfFinding,
  decisionsFor,
  type Settlement,
  type StoredFinding,
  settledKind,
  stateOfFinding,
} from './ledger.ts';

const finding = (given: Partial<StoredFinding> = {}): StoredFinding => ({
  kind: 'disagreement',
  node: '9.2',
  published: '98.75',
  computed: null,
  required: '87.5',
  difference: '11.25',
  ...given,
  detail: { severity: 'error', ruleVerified: true, ...given.detail },
});
const settlement = (given: Partial<Settlement> = {}): Settlement => ({
  decision: 'accept_printed',
  published: '98.75',
  corrected: null,
  ...given,
});

describe('the class of a figure', () => {
  test.each([
    ['97.81', '97.805', 'match'],
    ['81.32', '81.326', 'rounding'],
    ['96.65', '96.64833333', 'match'],
    ['97.50', '97.51499999', 'rounding'],
    ['97.50', '97.515', null],
    ['97.50', '99.75', null],
    ['97.50', null, null],
    [null, '97.5', null],
  ])('printed %s beside computed %s is %s', (published, computed, expected) => {
    expect(classOfFigure(published, computed)).toBe(expected);
  });

  test('parts that were rounded before never give more than rounding', () => {
    const exact = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(exact, { minLength: 1, maxLength: 12 }), (parts) => {
        const size = BigInt(parts.length);
        const round = (value: bigint, by: bigint) => (2n * value + by) / (2n * by);
        const truth = round(
          parts.reduce((sum, part) => sum + BigInt(part), 0n),
          1000n * size,
        );
        const printed = parts.map((part) => round(BigInt(part), 1000n));
        const scaled = (printed.reduce((sum, part) => sum + part, 0n) * 1_000_000n) / size;
        const text = (value: bigint, places: number) =>
          `${value / 10n ** BigInt(places)}.${String(value % 10n ** BigInt(places)).padStart(places, '0')}`;
        expect(['match', 'rounding']).toContain(classOfFigure(text(truth, 2), text(scaled, 8)));
      }),
    );
  });

  test('a copy is told from a mere disagreement, wrong weights from a copy', () => {
    expect(classOfFinding(finding())).toBe('disagreement');
    const copied = finding({ detail: { severity: 'error', ruleVerified: true, likelyCopyOf: 'oit' } });
    expect(classOfFinding(copied)).toBe('copied_from_other_cell');
    expect(classOfFinding({ ...copied, kind: 'weight_mismatch' })).toBe('weight_mismatch');
    expect(classOfFinding(finding({ kind: 'wrong_level' }))).toBe('wrong_level');
    expect(classOfFinding(finding({ kind: 'missing_item' }))).toBe('missing_item');
    expect(classOfFinding(finding({ kind: 'impossible_value' }))).toBe('impossible_value');
  });
});

describe('the state of a finding', () => {
  test('waits until somebody decides, and again when the printed figure has changed', () => {
    expect(stateOfFinding(finding(), null)).toBe('open');
    expect(stateOfFinding(finding(), settlement())).toBe('settled');
    expect(stateOfFinding(finding(), settlement({ published: '98.750' }))).toBe('settled');
    expect(stateOfFinding(finding({ published: '98.76' }), settlement())).toBe('reopened');
  });

  test('a corrected figure is settled at its correction, not at what was printed', () => {
    const corrected = settlement({ decision: 'correct', corrected: '88' });
    expect(stateOfFinding(finding({ published: '88' }), corrected)).toBe('settled');
    expect(stateOfFinding(finding({ published: '98.75' }), corrected)).toBe('reopened');
  });

  test('where nothing is printed it is about what the parts give', () => {
    const computed = finding({ published: null, computed: '91.2' });
    expect(stateOfFinding(computed, settlement({ published: '91.2' }))).toBe('settled');
    expect(stateOfFinding(computed, settlement({ published: '91.3' }))).toBe('reopened');
    expect(decisionsFor(computed)).toEqual(['accept_printed', 'ask_agency']);
  });

  test('a note waits for nobody', () => {
    const note = finding({ kind: 'missing_item', detail: { severity: 'note', ruleVerified: true } });
    expect(stateOfFinding(note, null)).toBe('note');
    expect(decisionsFor(note)).toEqual([]);
  });

  test('only figures can be corrected, and a weighted score is one of its own', () => {
    expect(decisionsFor(finding())).toContain('correct');
    expect(decisionsFor(finding({ kind: 'wrong_level', published: 'A' }))).not.toContain('correct');
    const weighted = finding({
      kind: 'weight_mismatch',
      node: 'iit',
      detail: { severity: 'error', ruleVerified: true, explanation: 'weighted_score' },
    });
    expect(settledKind(weighted)).toBe('weighted_score');
    expect(decisionsFor(weighted)).not.toContain('correct');
  });
});

describe('the five documents', () => {
  const assessed = publishedDocuments.flatMap((document) => {
    if (!document.assessment) return [];
    const unnamed = {
      code: '-',
      nameTh: '-',
      nameEn: '-',
      type: 'tao',
      provinceCode: '-',
      districtCode: null,
    } as const;
    const figures = figuresOf(document.agency ?? unnamed, document.assessment);
    const assessment = assess(seedScheme(document.assessment.fiscalYear), figures.published);
    return [{ documentNo: document.documentNo, figures, assessment }];
  });

  test('one figure is wrong: 98.75 of 9.2 in document 4, copied from the whole OIT', () => {
    const errors = assessed.flatMap(({ documentNo, assessment }) =>
      findingRows(assessment)
        .filter(({ detail }) => detail.severity === 'error')
        .map((row) => [documentNo, classOfFinding(row), row.node, row.published, row.required]),
    );
    expect(errors).toEqual([[4, 'copied_from_other_cell', '9.2', '98.75', '87.5']]);
  });

  test('one figure is apart by rounding: 81.32 of indicator 7 in document 4', () => {
    const rounded = assessed.flatMap(({ documentNo, assessment }) =>
      nodeRows(assessment)
        .filter(({ published, computed }) => classOfFigure(published, computed) === 'rounding')
        .map(({ node, published, computed }) => [documentNo, node, published, computed]),
    );
    expect(rounded).toEqual([[4, '7', '81.32', '81.326']]);
  });

  test('one text stands in the place of a score: e5 of document 0', () => {
    const texts = assessed.flatMap(({ documentNo, figures }) =>
      itemRows(figures)
        .filter(({ score }) => score === null)
        .map(({ item, text }) => [documentNo, item, text]),
    );
    expect(texts).toEqual([[0, 'e5', 'ระดับ ๙๐.๐๐% ขึ้นไป']]);
  });
});
