const PROBLEMS = [
  'empty',
  'too_large',
  'wrong_kind',
  'damaged',
  'macros',
  'encrypted',
  'outside_content',
  'infected',
  'locked',
] as const;

/** Why a file was not taken, as the address says it; null for anything else. */
export function evidenceProblem(text: string | null): (typeof PROBLEMS)[number] | null {
  return PROBLEMS.find((each) => each === text) ?? null;
}
