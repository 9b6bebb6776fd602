import type { Mark, Scheme, SchemeItem, Text } from '~/features/schemes/core/scheme.ts';

export interface ItemGroup {
  /** Sub-indicator (`9.1`), or the indicator where the scheme has none. */
  code: string;
  name: Text;
  items: SchemeItem[];
}

/** The disclosure items of a scheme in its order, by sub-indicator. */
export function disclosureGroups(scheme: Scheme): ItemGroup[] {
  const groups = new Map<string, ItemGroup>();
  for (const item of scheme.items.filter(({ answer }) => answer === 'disclosure')) {
    const code = item.subIndicator ?? String(item.indicator);
    const name =
      scheme.subIndicators.find((sub) => sub.code === item.subIndicator)?.name ??
      scheme.indicators.find(({ number }) => number === item.indicator)?.name;
    const group = groups.get(code) ?? { code, name: name ?? { th: code, en: code }, items: [] };
    groups.set(code, { ...group, items: [...group.items, item] });
  }
  return [...groups.values()];
}

export function disclosureCodes(scheme: Scheme): string[] {
  return disclosureGroups(scheme).flatMap(({ items }) => items.map(({ code }) => code));
}

/** A mark to show with a list of items: the first that is not confirmed. */
export function unverifiedMark(items: readonly { mark: Mark }[]): Mark | null {
  return items.find(({ mark }) => !mark.verified)?.mark ?? null;
}
