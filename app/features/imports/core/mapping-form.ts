import type { Corrections } from './corrections.ts';
import type { ColumnMeaning, Recognition, TableKind } from './import-record.ts';
import { COUNTED_SURVEYS, COUNTS, countNode, countOfNode } from './respondent-counts.ts';

export const TABLE_KINDS = [
  'results_wide',
  'results_long',
  'weighted_table',
  'agencies',
  'comments',
  'failed_items',
  'measures',
  'development_points',
  'report',
  'limitations',
  'unknown',
] as const satisfies readonly TableKind['kind'][];

const PLAIN_MEANINGS = [
  'ignore',
  'agency_code',
  'agency_name',
  'agency_type',
  'agency_size',
  'district',
  'fiscal_year',
  'node_code',
  'score',
  'level',
] as const;
const WHOLE_NODES = ['overall', 'iit', 'eit', 'oit'] as const;
const INDICATORS = Array.from({ length: 10 }, (_, index) => String(index + 1));
const RANK_SCOPES = ['province', 'district', 'type_national', 'provinces', 'national'] as const;

/** Everything a column may be taken for, as the keys that the form's choices carry. */
export const MEANING_KEYS: readonly string[] = [
  ...PLAIN_MEANINGS,
  ...WHOLE_NODES.map((node) => `figure:${node}`),
  ...WHOLE_NODES.slice(1).map((node) => `weighted:${node}`),
  ...INDICATORS.map((number) => `figure:${number}`),
  ...RANK_SCOPES.map((scope) => `rank:${scope}`),
  ...COUNTED_SURVEYS.flatMap((survey) => COUNTS.map((count) => countNode({ count, survey }))),
];

/** Key of a meaning: `agency_name`, `figure:iit`, `weighted:oit`, `rank:province`, `respondents:iit`, `text:steps`. */
export function meaningKey(meaning: ColumnMeaning): string {
  if (meaning.kind === 'figure') return `${meaning.isWeighted ? 'weighted' : 'figure'}:${meaning.node}`;
  if (meaning.kind === 'rank') return `rank:${meaning.scope}`;
  if (meaning.kind === 'respondents') return countNode(meaning);
  return meaning.kind === 'text' ? `text:${meaning.field}` : meaning.kind;
}

/** The meaning of a key, or null for one that is none. */
export function readMeaning(key: string): ColumnMeaning | null {
  const plain = PLAIN_MEANINGS.find((each) => each === key);
  if (plain) return { kind: plain };
  const counted = countOfNode(key);
  if (counted) return { kind: 'respondents', ...counted };
  const [kind, rest = ''] = key.split(/:(.*)/s);
  if (kind === 'figure' || kind === 'weighted')
    return /^[a-z0-9._]{1,12}$/.test(rest)
      ? { kind: 'figure', node: rest, fiscalYear: null, isWeighted: kind === 'weighted' }
      : null;
  const scope = RANK_SCOPES.find((each) => each === rest);
  if (kind === 'rank' && scope) return { kind: 'rank', scope };
  return kind === 'text' && /^[a-zA-Z_]{1,40}$/.test(rest) ? { kind: 'text', field: rest } : null;
}

/**
 * What the person corrected: everything in the form that differs from what was recognised, on top of earlier
 * corrections. Fields: `table-1-kind`, `table-1-year`, `table-1-column-3`, `agency-<name>`.
 */
export function readCorrections(
  form: FormData,
  recognitions: readonly Recognition[],
  earlier: Corrections,
): Corrections {
  const tables = { ...earlier.tables };
  for (const table of recognitions) {
    const name = (field: string) => `table-${table.tableNo}-${field}`;
    const next: NonNullable<Corrections['tables'][number]> = { ...tables[table.tableNo] };
    const kind = TABLE_KINDS.find((each) => each === form.get(name('kind')));
    if (kind && kind !== table.kind) next.kind = kind;
    const year = Number(form.get(name('year')));
    if (Number.isInteger(year) && year >= 2550 && year <= 2650 && year !== table.fiscalYear)
      next.fiscalYear = year;
    const columns: Record<number, ColumnMeaning> = { ...next.columns };
    for (const [index, column] of table.columns.entries()) {
      const key = form.get(name(`column-${index}`));
      const meaning = typeof key === 'string' ? readMeaning(key) : null;
      if (meaning && key !== meaningKey(column.meaning)) columns[index] = meaning;
    }
    if (Object.keys(columns).length > 0) next.columns = columns;
    if (Object.keys(next).length > 0) tables[table.tableNo] = next;
  }
  const agencies = { ...earlier.agencies };
  for (const [field, code] of form.entries()) {
    if (field.startsWith('agency-') && typeof code === 'string' && code) agencies[field.slice(7)] = code;
  }
  return { tables, agencies };
}
