import type { ItemCode, NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { roundHalfUp2, Score } from '~/lib/decimal.ts';
import { lackOf } from './lack.ts';
import { leastRisesOfBodies } from './least-rise.ts';
import type { Model } from './model.ts';
import { fromUnits, HUNDRED_UNITS, roundedUnits, toUnits, UNITS } from './units.ts';
import { type Wish, wishesOf } from './wishes.ts';

export interface LiftBody {
  agencyCode: string;
  nameTh: string;
  model: Model;
}

export interface LiftedBody {
  agencyCode: string;
  nameTh: string;
  /** Points the item is put at, decimal text. */
  to: string;
}

export interface LiftRow {
  code: ItemCode;
  label: string;
  inSteps: boolean;
  /** Bodies that this item alone takes over the line. */
  lifted: LiftedBody[];
  /** Bodies under the line in which the item can still rise to the mark. */
  open: number;
}

/** `pass`: the year's pass score. `next`: the next better level of each body, with all its conditions. */
export const LINES = ['pass', 'next'] as const;
export type Line = (typeof LINES)[number];

/** What a survey item is raised to (points 0-100), or by how many points, at most to 100. */
export const MARKS = ['85', '90', '95', '100', 'plus5', 'plus10'] as const;
export type Mark = (typeof MARKS)[number];

/** The points in a mark: 85 of `85`, 5 of `plus5`. */
export function pointsOf(mark: Mark): number {
  return Number(mark.replace('plus', ''));
}

export function isByPoints(mark: Mark): boolean {
  return mark.startsWith('plus');
}

/**
 * For each item of the year the bodies under the line which it alone takes over it: a disclosure item passed, a survey
 * item raised by the mark. Those that it lifts most of come first.
 */
export function liftOf(
  scheme: Scheme,
  bodies: readonly LiftBody[],
  { line, mark, language }: { line: Line; mark: Mark; language: 'th' | 'en' },
): LiftRow[] {
  const rows = new Map(
    scheme.items.map((item): [NodeId, LiftRow] => {
      const inSteps = item.answer === 'disclosure' && scheme.disclosureScores !== null;
      return [item.code, { code: item.code, label: item.label[language], inSteps, lifted: [], open: 0 }];
    }),
  );
  const leastRises = leastRisesOfBodies();
  for (const { model, ...body } of bodies) {
    const wish = wishOfLine(model, line);
    if (!wish) continue;
    const lacks = wish.needs.map((need) => lackOf(model, need)).filter((lack) => lack !== null);
    if (lacks.length < wish.needs.length) continue;
    const leastRise = leastRises(model, lacks);
    for (const { node, official, way } of model.nodes) {
      const row = way.length === 0 && official !== null ? rows.get(node) : undefined;
      if (!row || official === null) continue;
      const from = toUnits(official);
      const to = row.inSteps ? HUNDRED_UNITS : raised(from, mark);
      if (to <= from) continue;
      row.open += 1;
      if (to - from >= leastRise(node)) row.lifted.push({ ...body, to: fromUnits(to) });
    }
  }
  return [...rows.values()].toSorted((l, r) => r.lifted.length - l.lifted.length || r.open - l.open);
}

/** The score a survey item is put at, in the places that a score can be moved in. */
function raised(from: number, mark: Mark): number {
  const points = pointsOf(mark) * UNITS;
  return isByPoints(mark) ? roundedUnits(Math.min(HUNDRED_UNITS, from + points)) : points;
}

function wishOfLine(model: Model, line: Line): Wish | null {
  const { passTarget } = model.rule;
  if (line === 'next') return wishesOf(model).find(({ key }) => key !== 'overall') ?? null;
  const official = model.nodes[0]?.official;
  if (!passTarget || official == null || roundHalfUp2(new Score(official)).gte(passTarget.overall))
    return null;
  return { key: 'overall', needs: [{ node: 'overall', least: new Score(passTarget.overall) }] };
}
