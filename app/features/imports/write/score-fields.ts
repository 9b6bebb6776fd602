import { mainInstruments, nodeLabel } from '~/features/schemes/core/lookup.ts';
import { indicatorNode, kindOfNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';

/** One thing to fill in: a score of the year, or the level. */
export interface ScoreField {
  node: NodeId | 'level';
  /** Short code as it stands in the form: `i1`, `ตัวชี้วัดย่อย 9.1`. */
  code: string;
  /** Thai label of the year's scheme. */
  label: string;
}

/** Everything the year can have, from the whole to the items. EBIT (FY2561) has no place in the stored results. */
export function scoreFields(scheme: Scheme): ScoreField[] {
  const parts = scheme.instruments.filter(({ partOf }) => partOf !== null);
  const instruments = mainInstruments(scheme).flatMap(({ code }) => [
    code,
    ...parts.filter(({ partOf }) => partOf === code).map((part) => part.code),
  ]);
  const nodes: NodeId[] = [
    ...instruments.filter((code) => code !== 'ebit'),
    ...scheme.indicators.map(({ number }) => indicatorNode(number)),
    ...scheme.subIndicators.map(({ code }) => code),
    ...scheme.items.map(({ code }) => code),
  ];
  const field = (node: NodeId): ScoreField => ({
    node,
    code: codeOf(node),
    label: nodeLabel(scheme, node, 'th'),
  });
  return [field('overall'), { node: 'level', code: 'level', label: 'ระดับผลการประเมิน' }, ...nodes.map(field)];
}

/** A bare `9.1` or `3` above a column could be a score, so indicators are named. */
function codeOf(node: NodeId): string {
  const kind = kindOfNode(node);
  if (kind === 'indicator') return `ตัวชี้วัด ${node}`;
  return kind === 'sub_indicator' ? `ตัวชี้วัดย่อย ${node}` : node;
}

/** What is stored as published of a field, as text: a score, the text in its place, or the level's Thai name. */
export function storedText(scheme: Scheme, figures: AgencyFigures, { node }: ScoreField): string | null {
  const { published, itemTexts } = figures;
  if (node === 'level') {
    const level = scheme.levelScale.levels.find(({ key }) => key === published.level);
    return level?.name.th ?? published.level ?? null;
  }
  const kind = kindOfNode(node);
  const figure =
    kind === 'overall'
      ? published.overall
      : kind === 'instrument'
        ? published.instruments?.[node as keyof NonNullable<typeof published.instruments>]
        : kind === 'indicator'
          ? published.indicators?.[node]
          : kind === 'sub_indicator'
            ? published.subIndicators?.[node]
            : published.items?.[node];
  return figure === null || figure === undefined ? (itemTexts?.[node] ?? null) : String(figure);
}
