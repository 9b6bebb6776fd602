import {
  ATTENTION_KINDS,
  type AttentionKind,
  type AttentionRule,
  attentionOf,
  heldBackBy,
  type Standing,
} from './attention.ts';

export interface AttentionBody extends Standing {
  agencyCode: string;
  nameTh: string;
}

interface Duty {
  agencyCode: string;
  nameTh: string;
  circularId: string;
  duty: 'acknowledge' | 'plan' | 'report6m' | 'report12m';
  dueOn: string;
  days: number;
}

/** A body of a list, with what the list is about. */
export interface AttentionEntry {
  agencyCode: string;
  nameTh: string;
  overall: number | null;
  level: string | null;
  change: number | null;
  findingCount: number;
  missingYears: readonly number[];
  /** The instrument a level is lost by, and its score. */
  instrument: { code: string; score: number | null } | null;
  /** What is overdue, longest first. */
  duties: Pick<Duty, 'circularId' | 'duty' | 'dueOn' | 'days'>[];
}

export interface AttentionList {
  kind: AttentionKind;
  entries: AttentionEntry[];
}

const SCORE_OF: Readonly<Record<string, keyof Standing>> = {
  iit: 'iit',
  eit: 'eit',
  eit_public: 'eitPublic',
  eit_survey: 'eitSurvey',
  oit: 'oit',
};

/** The bodies by what is the matter, the worst first in each list; lists without a body are left out. */
export function attentionListsOf(
  bodies: readonly AttentionBody[],
  overdue: readonly Duty[],
  rule: AttentionRule,
): AttentionList[] {
  const marked = bodies.map((body) => ({ body, kinds: attentionOf(body, rule) }));
  const known = new Map(bodies.map((body) => [body.agencyCode, body]));
  return ATTENTION_KINDS.flatMap((kind): AttentionList[] => {
    const entries =
      kind === 'overdue'
        ? overdueEntries(overdue, known)
        : marked
            .filter(({ kinds }) => kinds.includes(kind))
            .map(({ body }) => entryOf(body, rule))
            .sort((a, b) => weightOf(kind, a) - weightOf(kind, b));
    return entries.length > 0 ? [{ kind, entries }] : [];
  });
}

function entryOf(body: AttentionBody, rule: AttentionRule): AttentionEntry {
  const { agencyCode, nameTh, overall, level, change, findingCount, missingYears } = body;
  const code = heldBackBy(body, rule.scheme);
  const column = code === null ? undefined : SCORE_OF[code];
  const instrument = code && column ? { code, score: body[column] as number | null } : null;
  return { agencyCode, nameTh, overall, level, change, findingCount, missingYears, instrument, duties: [] };
}

/** One entry a body, in the order of its longest overdue duty. */
function overdueEntries(
  overdue: readonly Duty[],
  known: ReadonlyMap<string, AttentionBody>,
): AttentionEntry[] {
  const entries = new Map<string, AttentionEntry>();
  for (const { agencyCode, nameTh, ...duty } of overdue) {
    const body = known.get(agencyCode);
    const entry = entries.get(agencyCode) ?? {
      agencyCode,
      nameTh,
      overall: body?.overall ?? null,
      level: body?.level ?? null,
      change: body?.change ?? null,
      findingCount: 0,
      missingYears: [],
      instrument: null,
      duties: [],
    };
    entry.duties.push(duty);
    entries.set(agencyCode, entry);
  }
  return [...entries.values()];
}

/** What a list is ordered by, least first. */
function weightOf(
  kind: AttentionKind,
  { change, overall, findingCount, missingYears }: AttentionEntry,
): number {
  if (kind === 'fell') return change ?? 0;
  if (kind === 'findings') return -findingCount;
  if (kind === 'missing') return -missingYears.length;
  return overall ?? 0;
}
