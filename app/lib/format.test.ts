import { expect, test } from 'vitest';
import {
  formatChange,
  formatDate,
  formatDateShort,
  formatMoment,
  formatScore,
  formatShare,
} from './format.ts';

test('scores: two places, half-up, absent is a dash', () => {
  expect(formatScore('97.805')).toBe('97.81');
  expect(formatScore(100)).toBe('100.00');
  expect(formatScore(0)).toBe('0.00');
  expect(formatScore(null)).toBe('–');
});

test('changes carry their sign', () => {
  expect([1.2, -0.35, 0, null].map(formatChange)).toEqual(['+1.20', '-0.35', '0.00', '–']);
  expect(formatChange('-0.004')).toBe('0.00');
});

test('shares', () => {
  expect(formatShare(2, 3)).toBe('66.67%');
  expect(formatShare(0, 0)).toBe('–');
});

test('dates are shown in the Buddhist era', () => {
  expect(formatDate('2020-06-18', 'th')).toBe('18 มิถุนายน 2563');
  expect(formatDateShort('2020-06-18', 'th')).toBe('18 มิ.ย. 2563');
  expect(formatDate('2020-06-18', 'en')).toContain('2563');
  expect(formatMoment(new Date('2020-06-18T02:05:00Z'), 'th')).toBe('18 มิ.ย. 2563 09:05');
});
