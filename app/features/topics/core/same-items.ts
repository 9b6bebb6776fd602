import type { Scheme, SchemeItem } from '~/features/schemes/core/scheme.ts';
import { VOICES } from './topic-items.ts';

/**
 * Items of the year that ask what an item of the year before asked: code now -> code then. Only where both years list
 * the very same items of an instrument; a code alone means nothing without its year.
 */
export function sameItems(scheme: Scheme, before: Scheme | undefined): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  if (!before?.comparable || !scheme.comparable) return same;
  for (const voice of VOICES) {
    const [now, then] = [itemsOf(scheme, voice), itemsOf(before, voice)];
    if (now.length === 0 || contentOf(now) !== contentOf(then)) continue;
    for (const { code } of now) same.set(code, code);
  }
  return same;
}

function itemsOf(scheme: Scheme, voice: string): SchemeItem[] {
  const indicators = new Set(
    scheme.indicators.filter(({ instrument }) => instrument === voice).map(({ number }) => number),
  );
  return scheme.items.filter(({ indicator }) => indicators.has(indicator));
}

const contentOf = (items: readonly SchemeItem[]) =>
  JSON.stringify(
    items.map(({ code, indicator, subIndicator, label, answer }) => [
      code,
      indicator,
      subIndicator,
      label,
      answer,
    ]),
  );
