import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

const row = (changes: Partial<Parameters<typeof summaryOf>[0][number]>) => ({
  ...{ decision: null, status6m: null, status12m: null, evidence6m: null, evidence12m: null },
  ...changes,
});

test('decisions count over all, progress over those that took the measure on', () => {
  const summary = summaryOf([
    row({ decision: 'adopted', status6m: 'done', evidence6m: 2 }),
    row({ decision: 'adapted', status6m: 'in_progress', evidence6m: 0, status12m: 'done', evidence12m: 3 }),
    row({ decision: 'declined' }),
    row({}),
  ]);
  expect(summary).toMatchObject({
    recipients: 4,
    adopted: 1,
    adapted: 1,
    declined: 1,
    undecided: 1,
    taken: 2,
  });
  expect(summary.rounds['6m']).toEqual({
    counts: { done: 1, in_progress: 1, not_started: 0, none: 0 },
    evidence: 2,
    withEvidence: 1,
  });
  expect(summary.rounds['12m'].counts).toEqual({ done: 1, in_progress: 0, not_started: 0, none: 1 });
});
