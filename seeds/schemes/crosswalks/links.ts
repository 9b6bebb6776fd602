import type { CrosswalkLink, Relation } from '~/features/schemes/core/crosswalk.ts';
import type { ItemCode } from '~/features/schemes/core/nodes.ts';
import type { Mark } from '~/features/schemes/core/scheme.ts';

/** `run('o', 31, 33)`: o31, o32, o33. */
export function run(letter: 'i' | 'e' | 'o', first: number, last: number): ItemCode[] {
  return Array.from({ length: last - first + 1 }, (_, at): ItemCode => `${letter}${BigInt(first + at)}`);
}

/** Several items against several, as one link. */
export function group(
  relation: Relation,
  before: readonly ItemCode[],
  now: readonly ItemCode[],
  mark: Mark,
): CrosswalkLink {
  return { relation, before: [...before], now: [...now], mark };
}

/** One link a pair; both lists in the same order. */
export function pairs(
  relation: Relation,
  before: readonly ItemCode[],
  now: readonly ItemCode[],
  mark: Mark,
): CrosswalkLink[] {
  return before.map((code, at) => group(relation, [code], now.slice(at, at + 1), mark));
}

/** Items that kept their code. */
export function kept(relation: Relation, codes: readonly ItemCode[], mark: Mark): CrosswalkLink[] {
  return pairs(relation, codes, codes, mark);
}

/** Items that nothing continues, one link each. */
export function dropped(codes: readonly ItemCode[], mark: Mark): CrosswalkLink[] {
  return codes.map((code) => group('dropped', [code], [], mark));
}

/** Items that continue nothing, one link each. */
export function added(codes: readonly ItemCode[], mark: Mark): CrosswalkLink[] {
  return codes.map((code) => group('new', [], [code], mark));
}
