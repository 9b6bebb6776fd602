import { useTranslation } from 'react-i18next';
import { letterOf, type Reference, type Scores } from './core/columns.ts';
import type { CompareResult } from './load-compare.server.ts';

/** One column of the comparison: a body, or the mean of a group. */
export interface Column {
  key: string;
  letter: string;
  label: string;
  scores: Scores;
  /** The body itself; null for a mean. */
  body: CompareResult['bodies'][number] | null;
}

type Words = (key: `references.${Reference | 'district'}`, values: { count: number; type: string }) => string;

/** The columns in their order: the base, the other bodies, then the means that are of more than one body. */
export function columnsOf(result: CompareResult, words: Words, typeName: string): Column[] {
  const bodies = result.bodies.map((body) => ({
    key: body.agencyCode,
    label: body.nameTh,
    scores: body,
    body,
  }));
  const means = result.references
    .filter(({ means }) => means.assessed > 1)
    .map(({ key, means }) => ({
      key: `mean-${key}`,
      label: words(`references.${key === 'province' && result.isDistrict ? 'district' : key}`, {
        count: means.assessed,
        type: typeName,
      }),
      scores: means,
      body: null,
    }));
  return [...bodies, ...means].map((column, at) => ({ ...column, letter: letterOf(at) }));
}

export function useColumns(result: CompareResult): Column[] {
  const { t } = useTranslation('compare');
  const { t: common } = useTranslation('common');
  const type = result.bodies[0]?.agencyType ?? '';
  return columnsOf(result, t, common(`types.${type}` as 'types.tao'));
}
