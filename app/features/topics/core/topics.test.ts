import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { lowestMean, movers, weakestItem, widestGap } from './answers.ts';
import { sameItems } from './same-items.ts';
import { topicItems } from './topic-items.ts';

const topic = (key: string, [iit, eit, oit]: (number | null)[], gap: number | null) => ({
  topic: key,
  iit: { mean: iit ?? null },
  eit: { mean: eit ?? null },
  oit: { mean: oit ?? null },
  gap,
});

test('a topic’s items speak for one instrument each, and a share of users is no opinion', () => {
  const items = topicItems(seedScheme(2567), 'service_eservice', new Map([['e9', 'e9']]));
  expect(items.map(({ code, voice }) => `${code} ${voice}`)).toEqual(
    expect.arrayContaining(['e7 eit', 'e9 eit', 'o13 oit']),
  );
  expect(items.find(({ code }) => code === 'e9')).toMatchObject({ isOpinion: false, before: 'e9' });
  expect(items.filter(({ isOpinion }) => !isOpinion)).toHaveLength(1);
  expect(items.find(({ code }) => code === 'e7')?.before).toBe('');
});

test('items are the same only where the crosswalk declares them equal, under whatever code', () => {
  const walk = seedScheme(2568).crosswalk?.links.filter(({ relation }) => relation === 'equal') ?? [];
  const same = sameItems(seedScheme(2568), seedScheme(2567));
  expect(walk.length).toBeGreaterThan(0);
  expect([...same].sort()).toEqual(walk.map(({ now, before }) => [now[0], before[0]]).sort());
  expect(sameItems(seedScheme(2568), seedScheme(2566)).size).toBe(0);
  expect(sameItems(seedScheme(2567), undefined).size).toBe(0);
});

test('answers pass over what is absent and never take it for zero', () => {
  const rows = [
    topic('a', [null, 90, 95], 5),
    topic('b', [80, null, 70], -10),
    topic('c', [null, null, null], null),
  ];
  expect(lowestMean(rows)).toMatchObject({ row: { topic: 'b' }, voice: 'oit', mean: 70 });
  expect(widestGap(rows)?.topic).toBe('b');
  expect([lowestMean([]), widestGap(rows.slice(2))]).toEqual([null, null]);
  const items = [
    { code: 'e9', isOpinion: false, mean: 30 },
    { code: 'e7', isOpinion: true, mean: 90 },
    { code: 'e8', isOpinion: true, mean: null },
  ];
  expect(weakestItem(items)?.code).toBe('e7');
});

test('who stayed the same or cannot be compared is in neither list', () => {
  const rows = [1, -2, 0, null, 3, -1].map((change) => ({ change }));
  const moved = movers(rows, (row) => row, { most: 1, gap: 0.02 });
  expect([moved.up.map(({ change }) => change), moved.down.map(({ change }) => change)]).toEqual([[3], [-2]]);
  const wide = movers(rows, (row) => row, { most: 5, gap: 2 });
  expect([wide.up.length, wide.down.length]).toEqual([1, 1]);
});
