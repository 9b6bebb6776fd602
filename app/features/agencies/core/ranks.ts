/** Scopes of a rank: printed in documents, computed by the publish step, or both. */
export type RankScope =
  | 'province'
  | 'district'
  | 'type_province'
  | 'type_national'
  | 'national'
  | 'provinces'
  | 'ministry';

export interface ShownRank {
  scope: string;
  rank: number;
  /** How many bodies it is a rank among; null where a document does not print it. */
  outOf: number | null;
  /** From a published document; else computed among the published bodies the product holds. */
  isPrinted: boolean;
}

export interface ComputedRanks {
  rankInProvince: number | null;
  rankInDistrict: number | null;
  rankInTypeProvince: number | null;
  rankInTypeNational: number | null;
  rankNational: number | null;
}

export interface PeersByScope {
  inProvince: number;
  inDistrict: number;
  inTypeProvince: number;
  inTypeNational: number | null;
  inNation: number | null;
}

/** The figure whose page tells how ranks of the scope are made; null where documents alone have such ranks. */
export function rankFigureOf(scope: string): string | null {
  return RANK_FIGURES[scope] ?? null;
}

const RANK_FIGURES: Readonly<Record<string, string>> = {
  province: 'rank',
  district: 'rank_district',
  type_province: 'rank_type',
  type_national: 'rank_type_nation',
  provinces: 'rank_type_nation',
  national: 'rank_nation',
};

const PRINTED_ORDER = ['province', 'district', 'type_national', 'provinces', 'national', 'ministry'];

/**
 * Ranks by scope, printed ones first. A printed rank stands alone for its scope. A computed rank among fewer than two
 * bodies says nothing and is left out. The place among provinces is the provincial office's place in its type.
 */
export function shownRanks(
  printed: readonly { scope: string; rank: number; outOf: number | null }[],
  computed: ComputedRanks,
  peers: PeersByScope | null,
): ShownRank[] {
  const place = (scope: string) => (PRINTED_ORDER.includes(scope) ? PRINTED_ORDER.indexOf(scope) : 99);
  const fromDocuments = printed
    .toSorted((a, b) => place(a.scope) - place(b.scope))
    .map((rank) => ({ ...rank, isPrinted: true }));
  const taken = new Set(printed.map(({ scope }) => (scope === 'provinces' ? 'type_national' : scope)));
  const candidates: [RankScope, number | null, number | null | undefined][] = [
    ['province', computed.rankInProvince, peers?.inProvince],
    ['district', computed.rankInDistrict, peers?.inDistrict],
    ['type_province', computed.rankInTypeProvince, peers?.inTypeProvince],
    ['type_national', computed.rankInTypeNational, peers?.inTypeNational],
    ['national', computed.rankNational, peers?.inNation],
  ];
  const fromProduct = candidates.flatMap(([scope, rank, outOf]) =>
    rank === null || !outOf || outOf < 2 || taken.has(scope)
      ? []
      : [{ scope, rank, outOf, isPrinted: false }],
  );
  return [...fromDocuments, ...fromProduct];
}

/**
 * Scopes in which a published score has a rank that must not be told, because the group or the nation is hidden; a rank
 * that a document prints is told all the same.
 */
export function hiddenRanks(
  printed: readonly { scope: string }[],
  overall: number | null,
  peers: PeersByScope | null,
): ('type_national' | 'national')[] {
  if (overall === null || peers === null) return [];
  const isPrinted = (...scopes: string[]) => printed.some(({ scope }) => scopes.includes(scope));
  return [
    ...(peers.inTypeNational === null && !isPrinted('type_national', 'provinces')
      ? ['type_national' as const]
      : []),
    ...(peers.inNation === null && !isPrinted('national') ? ['national' as const] : []),
  ];
}
