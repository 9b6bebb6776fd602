import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { Language } from '~/lib/context.ts';

/** Instruments whose published figure is kept for every body; the evidence check of FY2561 is not among them. */
const KEPT = ['iit', 'eit', 'eit_public', 'eit_survey', 'oit'];
const MOST_INDICATORS = 10;

export interface FigureGroup {
  kind: 'heads' | 'indicators' | 'items';
  nodes: { node: string; label: string }[];
}

/** The figures of a year by which weak bodies can be found, with their names in the language. */
export function weaknessGroups(scheme: Scheme, lang: Language): FigureGroup[] {
  const overall = { th: 'คะแนนรวม', en: 'Overall score' };
  return [
    {
      kind: 'heads',
      nodes: [
        { node: 'overall', label: overall[lang] },
        ...scheme.instruments
          .filter(({ code }) => KEPT.includes(code))
          .map(({ code, name }) => ({ node: code as string, label: name[lang] })),
      ],
    },
    {
      kind: 'indicators',
      nodes: scheme.indicators
        .filter(({ number }) => number <= MOST_INDICATORS)
        .map(({ number, name }) => ({ node: String(number), label: `${number}. ${name[lang]}` })),
    },
    {
      kind: 'items',
      nodes: scheme.items.map(({ code, label }) => ({ node: code, label: `${code} ${label[lang]}` })),
    },
  ];
}

/** Whether every figure that the conditions name is one of the year. */
export function areKnown(scheme: Scheme | undefined, nodes: readonly string[]): boolean {
  if (!scheme) return nodes.length === 0;
  const known = new Set(weaknessGroups(scheme, 'th').flatMap((group) => group.nodes.map(({ node }) => node)));
  return nodes.every((node) => known.has(node));
}
