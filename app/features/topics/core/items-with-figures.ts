import type { TopicItem } from './topic-items.ts';

/** The items of a topic, each with its figures; one without a row of figures is left out. */
export function itemsWithFigures<F extends { topic: string; code: string }>(
  items: readonly TopicItem[],
  figures: readonly F[],
): (TopicItem & F)[] {
  return items.flatMap((item) => {
    const own = figures.find(({ topic, code }) => topic === item.topic && code === item.code);
    return own ? { ...item, ...own } : [];
  });
}
