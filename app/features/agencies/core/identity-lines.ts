/** How a body is followed through the years: each year as it was called then, or all under what it is today. */
export const IDENTITY_VIEWS = ['was', 'now'] as const;
export type IdentityView = (typeof IDENTITY_VIEWS)[number];

/** What a body was called in a fiscal year (BE), and its type. */
export interface YearNaming {
  fiscalYear: number;
  nameTh: string;
  agencyType: string;
}

/** A body that went into the one looked at, or from which that one came. */
export interface Predecessor {
  agencyCode: string;
  /** Its name today, or the last it had. */
  nameTh: string;
  kind: 'merged' | 'split';
  /** First fiscal year (BE) of the body that came of it; its line ends before. */
  from: number;
}

/** A line of a figure over the years, with what it is called: a key of `agencies:identity.lines` and its values. */
export interface IdentityLine {
  agencyCode: string;
  isOwn: boolean;
  label: {
    key: 'own' | 'span' | 'merged' | 'split' | 'group';
    values: { name: string; from: number; to: number };
  };
  /** One a year; null where the body has none, or was called something else. */
  scores: (number | null)[];
}

interface Followed {
  agencyCode: string;
  /** Today's. */
  nameTh: string;
  /** Of the years that have a result, in any order. */
  namings: readonly YearNaming[];
  scoreOf: (fiscalYear: number) => number | null;
}

/**
 * The lines of one figure: the body's own, then those of its predecessors up to the year they ended in it. As it was:
 * a line for each span of one name and type. As it is now: one line a body, under today's name. Predecessors are
 * never added up or averaged: no such figure was ever published.
 */
export function identityLines(
  view: IdentityView,
  years: readonly number[],
  own: Followed,
  predecessors: readonly (Followed & Predecessor)[],
): IdentityLine[] {
  return [
    ...linesOf(view, years, own, null),
    ...predecessors.flatMap((predecessor) => linesOf(view, years, predecessor, predecessor)),
  ].filter(({ isOwn, scores }) => isOwn || scores.some((score) => score !== null));
}

function linesOf(
  view: IdentityView,
  years: readonly number[],
  body: Followed,
  as: Predecessor | null,
): IdentityLine[] {
  const before = as?.from ?? Number.POSITIVE_INFINITY;
  const spans = namingSpans(body.namings.filter(({ fiscalYear }) => fiscalYear < before));
  const line = (label: IdentityLine['label'], isIn: (year: number) => boolean): IdentityLine => ({
    agencyCode: body.agencyCode,
    isOwn: as === null,
    label,
    scores: years.map((year) => (year < before && isIn(year) ? body.scoreOf(year) : null)),
  });
  const values = (name: string, from: number, to: number) => ({ name, from, to });
  if (view === 'now' || spans.length < 2) {
    const key = as === null ? 'own' : view === 'now' ? 'group' : as.kind;
    const name = (view === 'was' && spans[0]?.nameTh) || body.nameTh;
    return [line({ key, values: values(name, as?.from ?? 0, 0) }, () => true)];
  }
  return spans.map(({ nameTh, from, to }, at) => {
    const isLast = at === spans.length - 1;
    const label: IdentityLine['label'] =
      as && isLast
        ? { key: as.kind, values: values(nameTh, as.from, to) }
        : { key: 'span', values: values(nameTh, from, to) };
    return line(label, (year) => from <= year && year <= to);
  });
}

/** A span of years over which a body bore one name and type. */
export interface NamingSpan {
  nameTh: string;
  agencyType: string;
  from: number;
  to: number;
}

/** The names and types in the order in which they were borne; a year without a result belongs to the span around it. */
export function namingSpans(namings: readonly YearNaming[]): NamingSpan[] {
  const spans: NamingSpan[] = [];
  for (const { fiscalYear, nameTh, agencyType } of namings.toSorted((a, b) => a.fiscalYear - b.fiscalYear)) {
    const last = spans.at(-1);
    if (last && last.nameTh === nameTh && last.agencyType === agencyType) last.to = fiscalYear;
    else spans.push({ nameTh, agencyType, from: fiscalYear, to: fiscalYear });
  }
  return spans;
}
