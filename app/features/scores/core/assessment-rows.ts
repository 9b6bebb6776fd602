import { kindOfNode, type NodeId } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { parseFigure, type Score } from '~/lib/decimal.ts';
import type { Assessment } from './assessment.ts';
import { toFindingRow } from './finding-row.ts';
import type { Figure, PublishedFigures } from './published.ts';

/** Places kept of an unrounded figure; a printed figure has two and is kept exactly. */
const STORED_PLACES = 8;

/** An agency as it was in the year, with everything published about it. */
export interface AgencyFigures {
  agencyCode: string;
  agencyType: string;
  districtCode: string | null;
  nameTh: string;
  isDemo: boolean;
  published: PublishedFigures;
  /** What was printed where a number should stand (`ระดับ 90.00% ขึ้นไป`), by item code. */
  itemTexts?: Record<string, string>;
  /** Ranks as printed. */
  ranks?: readonly PublishedRank[];
}

export interface PublishedRank {
  scope: 'province' | 'district' | 'type_national' | 'national' | 'provinces' | 'ministry';
  rank: number;
  outOf: number | null;
}

export interface ItemRow {
  item: string;
  score: string | null;
  text: string | null;
}

export interface NodeRow {
  node: NodeId;
  published: string | null;
  computed: string | null;
}

/** Item scores as they are stored: a number, or the text that stood in its place. */
export function itemRows(figures: AgencyFigures): ItemRow[] {
  const texts = figures.itemTexts ?? {};
  const codes = new Set([...Object.keys(figures.published.items ?? {}), ...Object.keys(texts)]);
  return [...codes].flatMap((item) => {
    const figure: Figure = figures.published.items?.[item];
    const score = stored(parseFigure(figure));
    const text = texts[item] ?? (score === null && typeof figure === 'string' ? figure : null);
    return score === null && text === null ? [] : [{ item, score, text }];
  });
}

/** Published beside computed for every node above the items that has either. */
export function nodeRows(assessment: Assessment): NodeRow[] {
  return [...assessment.nodes.values()]
    .filter(
      ({ node, published, computed }) => kindOfNode(node) !== 'item' && (published ?? computed) !== null,
    )
    .map(({ node, published, computed }) => ({
      node,
      published: stored(published),
      computed: stored(computed),
    }));
}

/** The wide agency-year row: official figures only, ready for pages to read. */
export function wideRow(scheme: Scheme, figures: AgencyFigures, assessment: Assessment) {
  const official = (node: NodeId) => stored(assessment.nodes.get(node)?.value ?? null);
  const indicators = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `ind_${index + 1}`,
      scheme.comparable ? official(String(index + 1) as NodeId) : null,
    ]),
  );
  const { level } = assessment;
  return {
    agency_code: figures.agencyCode,
    agency_type: figures.agencyType,
    district_code: figures.districtCode,
    name_th: figures.nameTh,
    is_demo: figures.isDemo,
    overall: official('overall'),
    level: level.key,
    level_order: level.order,
    level_is_published: level.published !== null && level.key === level.published,
    passed: assessment.passed,
    iit: official('iit'),
    eit: official('eit'),
    eit_public: official('eit_public'),
    eit_survey: official('eit_survey'),
    oit: official('oit'),
    ...indicators,
    finding_count: assessment.findings.filter((finding) => finding.severity === 'error').length,
  };
}

/** Findings as they are stored, numbered in the order of the tree. */
export function findingRows(assessment: Assessment) {
  return assessment.findings.map((finding, index) => ({ finding_no: index + 1, ...toFindingRow(finding) }));
}

function stored(value: Score | null): string | null {
  return value === null ? null : value.toDecimalPlaces(STORED_PLACES).toFixed();
}
