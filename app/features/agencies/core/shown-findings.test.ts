import { expect, test } from 'vitest';
import { showFinding } from './shown-findings.ts';

test('figures get two places, half-up; a level stays what it is; what is absent stays absent', () => {
  const row = { findingNo: 1, node: '9.2', computed: null, required: '87.5', difference: '11.25' };
  expect(
    showFinding({
      ...row,
      kind: 'disagreement',
      published: '98.75',
      detail: { severity: 'error', ruleVerified: true, suspects: [], likelyCopyOf: 'oit' },
    }),
  ).toMatchObject({
    isError: true,
    isRuleVerified: true,
    published: '98.75',
    computed: null,
    required: '87.50',
    difference: '11.25',
    likelyCopyOf: 'oit',
    suspects: [],
    missing: [],
  });
  expect(
    showFinding({
      ...row,
      kind: 'wrong_level',
      published: 'ผ่านดีเยี่ยม',
      computed: 'good',
      detail: { severity: 'note', ruleVerified: false },
    }),
  ).toMatchObject({ published: 'ผ่านดีเยี่ยม', computed: 'good', isError: false, isRuleVerified: false });
});
