import { expect, test } from 'vitest';
import { countLevelDisagreements } from './level-order.ts';

const row = (overall: number | null, levelOrder: number | null) => ({ overall, levelOrder });

test('94.64 "pass" above 90 "good pass" is one disagreement', () => {
  expect(countLevelDisagreements([row(94.64, 3), row(90, 2), row(99, 1)])).toBe(1);
});

test('orders that agree, and rows without a result, are none', () => {
  expect(countLevelDisagreements([row(99, 1), row(90, 2), row(86, 3), row(null, null)])).toBe(0);
});
