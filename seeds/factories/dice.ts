/**
 * A seeded source of chance for invented data and tests: the same seed text always throws the same dice, on every
 * machine. Only integer operations and + - * / are used, because the other functions of Math may differ in
 * their last digit between engines.
 */
export interface Dice {
  /** A fraction in [0, 1). */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Bell-shaped about `mean`; never further away than six times `spread`. */
  bell(mean: number, spread: number): number;
  /** One of the values. */
  pick<T>(values: readonly [T, ...T[]] | readonly T[]): T;
  /** The values in another order; the list itself is left alone. */
  shuffle<T>(values: readonly T[]): T[];
}

/** Dice for this purpose: name the seed after what is thrown (`score 98 2566 06980301`), never reuse one. */
export function diceFor(seed: string): Dice {
  const next = createStream(seed);
  const fraction = () => next() / 0x1_0000_0000;
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  const bell = (mean: number, spread: number) => {
    let sum = -6;
    for (let throws = 0; throws < 12; throws += 1) sum += fraction();
    return mean + sum * spread;
  };
  const pick = <T>(values: readonly T[]): T => {
    if (values.length === 0) throw new RangeError('Nothing to pick from.');
    return values[whole(0, values.length - 1)] as T;
  };
  const shuffle = <T>(values: readonly T[]): T[] => {
    const left = [...values];
    return values.map(() => left.splice(whole(0, left.length - 1), 1)[0] as T);
  };
  return { fraction, whole, chance: (probability) => fraction() < probability, bell, pick, shuffle };
}

/** Numbers the throws and mixes each number with two keys made from the seed text; repeats after 2^32 throws. */
function createStream(seed: string): () => number {
  const [first, second] = [keyOf(seed, 0x811c9dc5), keyOf(seed, 0x9747b28c)];
  let throws = 0;
  return () => {
    throws += 1;
    return mix(mix(Math.imul(throws, 0x9e3779b9) + first) ^ second);
  };
}

function keyOf(seed: string, start: number): number {
  let key = start;
  for (const character of seed) key = Math.imul(key ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return mix(key);
}

/** Spreads every bit over all 32. */
function mix(value: number): number {
  let word = value | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
