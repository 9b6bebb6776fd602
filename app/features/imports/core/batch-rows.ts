import { kindOfNode } from '~/features/schemes/core/nodes.ts';
import { parseFigure } from '~/lib/decimal.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import type {
  AgencyNaming,
  AgencyRecord,
  ImportProblem,
  ImportRecord,
  RespondentsRecord,
} from './import-record.ts';
import { storedNode } from './instrument-names.ts';
import type { AgencyMatch } from './match-agency.ts';
import { type CountedSurvey, countNode } from './respondent-counts.ts';
import type { CellPlace } from './source-file.ts';

export type RowAction = 'new' | 'changed' | 'unchanged' | 'refused';

/** One thing read from a file, matched to an agency and compared with what is stored. */
export interface BatchRow {
  kind: ImportRecord['kind'];
  agencyCode: string | null;
  /** How the file names the agency. */
  agencyText: string | null;
  fiscalYear: number | null;
  /** Node of a figure; `level`; `rank:<scope>`; null for texts. */
  node: string | null;
  /** Decimal text of a figure. */
  score: string | null;
  printed: string;
  record: ImportRecord;
  place: CellPlace;
  action: RowAction;
  /** What is stored, as text; null = nothing. */
  stored: string | null;
  problems: ImportProblem[];
}

/** What a list of agencies says of one that is there. */
export interface ListedOutcome {
  isChanged: boolean;
  /** What is stored of it, as text. */
  stored: string;
  /** What would change, from when on, and what keeps it from changing. */
  problems: Omit<ImportProblem, 'place'>[];
}

/** What is stored already, by `storedKey`. */
export type StoredValues = ReadonlyMap<string, string>;

/** Kinds that say something about an agency. */
const OF_AGENCY = new Set<ImportRecord['kind']>([
  'figure',
  'level',
  'rank',
  'respondents',
  'agency',
  'comment',
  'failed_item',
  'development_point',
  'limitation',
  'report_row',
  'document_text',
]);

/** Key under which a value is compared: one place in the stored data. */
export function storedKey(row: {
  kind: string;
  agencyCode: string | null;
  fiscalYear: number | null;
  what: string;
}): string {
  return [row.kind, row.agencyCode ?? '', row.fiscalYear ?? '', row.what].join('|');
}

/**
 * Turns what was read into rows. A row with an error of its own, without an agency it can be matched to, or of a
 * published year is refused and says why; the rest is new, changed or unchanged against what is stored.
 */
export function toBatchRows(
  records: readonly ImportRecord[],
  problems: readonly ImportProblem[],
  parts: {
    match: (naming: AgencyNaming, fiscalYear: number | null) => AgencyMatch;
    /** The agency chosen for what names none. */
    chosenAgency: string | null;
    /** Fiscal year chosen for what names none. */
    chosenYear: number | null;
    /** What the file says as a whole, for rows that do not say it themselves. */
    file?: { agencyCode: string | null; fiscalYear: number | null; round: '6m' | '12m' | null };
    stored: StoredValues;
    publishedYears: ReadonlySet<number>;
    /** Whether the agency's plan of the year is handed in or approved, and takes nothing in. */
    isPlanLocked?: (agencyCode: string, fiscalYear: number) => boolean;
    knownYears: ReadonlySet<number>;
    /** Whether the year's scheme has the survey; left out, every survey is taken. */
    hasSurvey?: (fiscalYear: number, survey: CountedSurvey) => boolean;
    /** What a list of agencies would change of one that is there; null = it is not there. */
    listed?: (record: AgencyRecord, agencyCode: string, fiscalYear: number | null) => ListedOutcome | null;
  },
): BatchRow[] {
  const byPlace = new Map<string, ImportProblem[]>();
  for (const problem of problems) {
    if (!problem.place) continue;
    const key = placeKey(problem.place);
    byPlace.set(key, [...(byPlace.get(key) ?? []), problem]);
  }
  const counted = countedIn(records);
  return records.map((record) => {
    const own = [...(byPlace.get(placeKey(record.place)) ?? [])];
    const naming = 'agency' in record ? record.agency : null;
    const named = 'fiscalYear' in record ? record.fiscalYear : (parts.file?.fiscalYear ?? null);
    const fiscalYear = named ?? parts.chosenYear;
    const add = (code: string, detail: ImportProblem['detail'] = {}) => {
      if (!own.some((problem) => problem.code === code))
        own.push({ severity: 'error', code, detail, place: record.place });
    };
    const agencyCode =
      record.kind === 'agency'
        ? listedAgency(record, parts, add)
        : OF_AGENCY.has(record.kind)
          ? agencyOf(naming, fiscalYear, parts, add)
          : parts.chosenAgency;
    if (OF_AGENCY.has(record.kind) && record.kind !== 'agency') checkYear(fiscalYear, record, parts, add);
    if (record.kind === 'report_row') checkReport(record, parts, add);
    if (record.kind === 'document_text' && !parts.file?.round) add('round_missing');
    if (record.kind === 'respondents') checkCount(record, { agencyCode, fiscalYear }, counted, parts, add);
    if (record.kind === 'limitation' && agencyCode !== null && fiscalYear !== null)
      if (parts.isPlanLocked?.(agencyCode, fiscalYear)) add('plan_locked', { year: fiscalYear });
    const what = whatOf(record, parts.file?.round ?? null);
    const stored = parts.stored.get(storedKey({ kind: record.kind, agencyCode, fiscalYear, what })) ?? null;
    const value = comparedValue(record);
    const listed =
      record.kind === 'agency' && agencyCode !== null
        ? (parts.listed?.(record, agencyCode, fiscalYear) ?? null)
        : null;
    for (const problem of listed?.problems ?? []) own.push({ ...problem, place: record.place });
    const isRefused = own.some((problem) => problem.severity === 'error');
    return {
      kind: record.kind,
      agencyCode,
      agencyText: naming ? naming.name || naming.code || null : null,
      fiscalYear,
      node: nodeOf(record, parts.file?.round ?? null),
      score: record.kind === 'figure' ? record.score : null,
      printed: printedOf(record),
      record,
      place: record.place,
      action: isRefused
        ? 'refused'
        : listed
          ? listed.isChanged
            ? 'changed'
            : 'unchanged'
          : actionOf(record, stored, value),
      stored: listed?.stored ?? stored,
      problems: own,
    };
  });
}

/**
 * A text in a number's place never takes the place of a figure, and above the items there is nothing to store of it:
 * it stays with the row.
 */
function actionOf(record: ImportRecord, stored: string | null, value: string): RowAction {
  const isText = record.kind === 'figure' && record.score === null;
  if (isText && (stored !== null || kindOfNode(storedNode(record.node)) !== 'item')) return 'unchanged';
  if (stored === null) return 'new';
  return sameValue(stored, value) ? 'unchanged' : 'changed';
}

function agencyOf(
  naming: AgencyNaming | null,
  fiscalYear: number | null,
  parts: Parameters<typeof toBatchRows>[2],
  add: (code: string, detail?: ImportProblem['detail']) => void,
): string | null {
  const isNamed = naming !== null && (naming.code !== '' || naming.name !== '');
  const match = isNamed ? parts.match(naming, fiscalYear) : { kind: 'unknown' as const };
  if (match.kind === 'matched') return match.agencyCode;
  if (parts.chosenAgency && match.kind === 'unknown') return parts.chosenAgency;
  if (!isNamed && parts.file?.agencyCode) return parts.file.agencyCode;
  if (match.kind === 'ambiguous')
    add('agency_ambiguous', { name: naming?.name ?? '', count: match.candidates.length });
  else if (isNamed) add('agency_unknown', { name: naming.name || naming.code });
  else add('agency_missing');
  return null;
}

/** An agency of a master list: the one it matches, or a new one under its own code. */
function listedAgency(
  record: Extract<ImportRecord, { kind: 'agency' }>,
  parts: Parameters<typeof toBatchRows>[2],
  add: (code: string, detail?: ImportProblem['detail']) => void,
): string | null {
  const { agency, agencyType } = record;
  const found = parts.match(agency, null);
  if (found.kind === 'matched') return found.agencyCode;
  if (found.kind === 'ambiguous') {
    add('agency_ambiguous', { name: agency.name, count: found.candidates.length });
    return null;
  }
  const code = toArabicDigits(agency.code).trim();
  if (!/^[A-Za-z0-9-]{2,40}$/.test(code)) add('agency_needs_code', { name: agency.name });
  if (!agency.name) add('agency_needs_name', { code });
  if (agencyType === null) add('agency_needs_type', { name: agency.name });
  return code || null;
}

function checkYear(
  fiscalYear: number | null,
  record: ImportRecord,
  parts: Parameters<typeof toBatchRows>[2],
  add: (code: string, detail?: ImportProblem['detail']) => void,
): void {
  if (fiscalYear === null) {
    add('year_missing');
    return;
  }
  const isResult = record.kind === 'figure' || record.kind === 'level' || record.kind === 'rank';
  if (!isResult) return;
  if (!parts.knownYears.has(fiscalYear)) add('unknown_year', { year: fiscalYear });
  else if (parts.publishedYears.has(fiscalYear)) add('year_published', { year: fiscalYear });
}

/** Who is counted in the file, as the file names them: the required number is kept beside a count only. */
function countedIn(records: readonly ImportRecord[]): ReadonlySet<string> {
  return new Set(
    records.flatMap((record) =>
      record.kind === 'respondents' && record.count === 'respondents' && record.people !== null
        ? [countedKey(record)]
        : [],
    ),
  );
}

function countedKey({ agency, fiscalYear, survey }: RespondentsRecord): string {
  return [agency.code, agency.name, agency.district, fiscalYear ?? '', survey].join('|');
}

/** A count is no published figure: it may come after its year was published. */
function checkCount(
  record: RespondentsRecord,
  { agencyCode, fiscalYear }: { agencyCode: string | null; fiscalYear: number | null },
  counted: ReadonlySet<string>,
  parts: Parameters<typeof toBatchRows>[2],
  add: (code: string, detail?: ImportProblem['detail']) => void,
): void {
  const { survey } = record;
  if (fiscalYear !== null && !parts.knownYears.has(fiscalYear)) add('unknown_year', { year: fiscalYear });
  else if (fiscalYear !== null && parts.hasSurvey?.(fiscalYear, survey) === false)
    add('survey_not_counted', { year: fiscalYear });
  const what = countNode({ count: 'respondents', survey });
  const isStored = parts.stored.has(storedKey({ kind: 'respondents', agencyCode, fiscalYear, what }));
  if (record.count === 'min_sample' && !isStored && !counted.has(countedKey(record)))
    add('respondents_missing');
}

function checkReport(
  record: Extract<ImportRecord, { kind: 'report_row' }>,
  parts: Parameters<typeof toBatchRows>[2],
  add: (code: string, detail?: ImportProblem['detail']) => void,
): void {
  if (!parts.file?.round) add('round_missing');
  if (record.status === null) add('status_missing');
  if (!record.action) add('action_missing');
}

/** The place of a record within its agency and year. */
export function whatOf(record: ImportRecord, round: '6m' | '12m' | null = null): string {
  switch (record.kind) {
    case 'figure':
    case 'level':
    case 'rank':
    case 'respondents':
      return nodeOf(record) ?? '';
    case 'failed_item':
      return record.itemCode;
    case 'comment':
    case 'limitation':
      return record.text;
    case 'development_point':
      return `${record.indicatorNumber ?? ''} ${record.text}`;
    case 'measure':
      return `${record.title}|${record.steps.join('\n')}`;
    case 'report_row':
      return `${round ?? ''}|${record.weakness}|${record.action}`;
    case 'document_text':
      return `${round ?? ''}|${record.document}|${record.part}`;
    case 'circular':
      return `${record.number}|${record.subject}`;
    case 'agency':
      return record.size === null ? 'agency' : 'agency_size';
  }
}

/** What is compared and stored, as text. */
export function comparedValue(record: ImportRecord): string {
  switch (record.kind) {
    case 'figure':
      return record.score ?? record.printed;
    case 'level':
      return record.level ?? record.printed;
    case 'rank':
      return record.outOf === null ? String(record.rank) : `${record.rank}/${record.outOf}`;
    case 'respondents':
      return record.people === null ? record.printed : String(record.people);
    case 'failed_item':
      return [record.reason, record.appeal].filter(Boolean).join(' · ');
    case 'agency':
      return [record.agency.name, record.size].filter(Boolean).join(' · ');
    case 'document_text':
      return record.text;
    case 'report_row':
      return [record.status, record.statusText].filter(Boolean).join(' ');
    default:
      return whatOf(record);
  }
}

function nodeOf(record: ImportRecord, round: '6m' | '12m' | null = null): string | null {
  if (record.kind === 'report_row' || record.kind === 'document_text') return round && `report:${round}`;
  if (record.kind === 'figure') return storedNode(record.node);
  if (record.kind === 'level') return 'level';
  if (record.kind === 'respondents') return countNode(record);
  return record.kind === 'rank' ? `rank:${record.scope}` : null;
}

function printedOf(record: ImportRecord): string {
  if ('printed' in record) return record.printed;
  return comparedValue(record).slice(0, 500);
}

function sameValue(stored: string, value: string): boolean {
  const [a, b] = [parseFigure(stored), parseFigure(value)];
  return a && b ? a.equals(b) : stored === value;
}

function placeKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}|${row}|${column}`;
}
