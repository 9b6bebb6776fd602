import { z } from 'zod';
import type { ItemCode } from './nodes.ts';
import { itemCode, mark } from './record-parts.ts';

/**
 * How items of a year relate to those of the year before. `narrower`: one was divided or cut down. `broader`: it took
 * in others, or more of those asked. `overlap`: they touch, how far is not known. Only `equal` compares.
 */
export const RELATIONS = ['equal', 'narrower', 'broader', 'overlap', 'new', 'dropped'] as const;
export type Relation = (typeof RELATIONS)[number];

const SIZES: Readonly<Record<Relation, { before: [number, number]; now: [number, number] }>> = {
  equal: { before: [1, 1], now: [1, 1] },
  narrower: { before: [1, 1], now: [1, 100] },
  broader: { before: [1, 100], now: [1, 1] },
  overlap: { before: [1, 100], now: [1, 100] },
  new: { before: [0, 0], now: [1, 100] },
  dropped: { before: [1, 100], now: [0, 0] },
};

const link = z
  .object({
    relation: z.enum(RELATIONS),
    /** Items of the year before. */
    before: z.array(itemCode),
    /** Items of the scheme's own year. */
    now: z.array(itemCode),
    /** Why, and whether both items were seen printed. */
    mark,
  })
  .refine(
    ({ relation, before, now }) =>
      within(before.length, SIZES[relation].before) && within(now.length, SIZES[relation].now),
    { error: 'a link has as many items on each side as its relation asks' },
  );

/** Every item of both years stands in exactly one link. */
export const crosswalk = z.object({
  /** The year before (BE). */
  from: z.int(),
  links: z.array(link),
});

export type Crosswalk = z.infer<typeof crosswalk>;
export type CrosswalkLink = z.infer<typeof link>;

/** What does not fit between a crosswalk and the items of its two years; empty for a whole one. */
export function listCrosswalkFaults(
  { links }: Crosswalk,
  before: readonly ItemCode[],
  now: readonly ItemCode[],
): string[] {
  return [
    ...sideFaults(
      'before',
      before,
      links.flatMap((each) => each.before),
    ),
    ...sideFaults(
      'now',
      now,
      links.flatMap((each) => each.now),
    ),
  ];
}

function sideFaults(side: string, items: readonly ItemCode[], linked: readonly ItemCode[]): string[] {
  return [
    ...items.filter((code) => !linked.includes(code)).map((code) => `${side}: ${code} has no relation`),
    ...linked.filter((code) => !items.includes(code)).map((code) => `${side}: no item ${code}`),
    ...linked.filter((code, at) => linked.indexOf(code) !== at).map((code) => `${side}: ${code} twice`),
  ];
}

/** The item of the year before that this one equals, or null where there is none. */
export function equalBefore(walk: Crosswalk | null, code: string): ItemCode | null {
  const found = walk?.links.find(({ relation, now }) => relation === 'equal' && now[0] === code);
  return found?.before[0] ?? null;
}

const within = (count: number, [least, most]: [number, number]) => count >= least && count <= most;
