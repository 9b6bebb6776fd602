import { type Crosswalk, equalBefore } from '~/features/schemes/core/crosswalk.ts';

interface Link {
  itemCode: string;
  url: string | null;
  responsibleUnit: string | null;
  note: string | null;
  version: number;
}

/** A link of the year before for an item that asks the same and has none yet. */
export interface Carried {
  from: string;
  to: string;
  url: string;
  responsibleUnit: string | null;
  note: string | null;
  /** Version of the item's row of this year; 0 = none. */
  version: number;
}

/** What can be taken over: only between items that the crosswalk declares equal, and never over a link that is there. */
export function carriedLinks(
  walk: Crosswalk | null,
  items: readonly string[],
  before: readonly Link[],
  now: readonly Link[],
): Carried[] {
  return items.flatMap((to) => {
    const from = equalBefore(walk, to);
    const earlier = before.find(({ itemCode }) => itemCode === from);
    const present = now.find(({ itemCode }) => itemCode === to);
    if (!from || !earlier?.url || present?.url) return [];
    return [
      {
        from,
        to,
        url: earlier.url,
        responsibleUnit: present?.responsibleUnit ?? earlier.responsibleUnit,
        note: present?.note ?? earlier.note,
        version: present?.version ?? 0,
      },
    ];
  });
}
