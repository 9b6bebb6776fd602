export type Step = 1 | 2 | 3 | 4 | 5;
export const STEPS: readonly Step[] = [1, 2, 3, 4, 5];

/** The sign beside the colour: blue and full where the target is met, open and downward where it is not. */
export const STEP_SIGNS: Readonly<Record<Step, string>> = { 1: '★', 2: '●', 3: '○', 4: '▽', 5: '▼' };

/** Points from the target at which steps 1 to 4 begin; under the last one it is step 5. */
const FROM_TARGET = [10, 0, -5, -15] as const;

/** Least points of steps 1 to 4, kept within the scale. */
export function stepFloors(target: number): number[] {
  return FROM_TARGET.map((distance) => Math.min(100, Math.max(0, target + distance)));
}

/** Where a score, as printed with two places, stands against the target; an absent score stands nowhere. */
export function stepOf(score: number | null | undefined, target: number | null): Step | null {
  if (score === null || score === undefined || target === null) return null;
  const at = stepFloors(target).findIndex((floor) => score >= floor);
  return STEPS[at] ?? 5;
}
