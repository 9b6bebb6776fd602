import type { FindingKind } from '~/features/scores/core/assessment.ts';
import type { PublishedFigures } from '~/features/scores/core/published.ts';
import { formatHalfUp2, meanOf, toDecimal } from '~/lib/decimal.ts';

/** A fault of the kinds met in real publications, put into invented figures on purpose. */
export interface Irregularity {
  agencyCode: string;
  fiscalYear: number;
  /** What somebody did wrong. */
  tells: string;
  /** Where and as what the engine must find it. */
  finding: { kind: FindingKind; node: string; likelyCopyOf: string | null };
  plant(figures: PublishedFigures): PublishedFigures;
}

/** The whole list: nothing else in the invented figures disagrees with itself. */
export const irregularities: readonly Irregularity[] = [
  {
    agencyCode: '06980807',
    fiscalYear: 2566,
    tells: 'The overall was typed with two digits exchanged.',
    finding: { kind: 'disagreement', node: 'overall', likelyCopyOf: null },
    plant: (figures) => ({ ...figures, overall: exchangeDigits(String(figures.overall)) }),
  },
  {
    agencyCode: '05980601',
    fiscalYear: 2565,
    tells: 'The score of the whole instrument was typed into the cell of sub-indicator 9.2.',
    finding: { kind: 'disagreement', node: '9.2', likelyCopyOf: 'oit' },
    plant: (figures) => ({
      ...figures,
      subIndicators: { ...figures.subIndicators, '9.2': figures.instruments?.oit },
    }),
  },
  {
    agencyCode: '05991002',
    fiscalYear: 2564,
    tells: 'The overall is the plain mean of the three instruments, without their weights.',
    finding: { kind: 'weight_mismatch', node: 'overall', likelyCopyOf: null },
    plant: (figures) => ({ ...figures, overall: plainMean(figures) }),
  },
  {
    agencyCode: '06991006',
    fiscalYear: 2568,
    tells: 'The level was read off the overall alone, though the external survey is below its gate.',
    finding: { kind: 'wrong_level', node: 'overall', likelyCopyOf: null },
    plant: (figures) => ({ ...figures, level: 'ผ่านดี' }),
  },
];

/** The figures with what was planted for this agency and year, if anything was. */
export function plantIrregularity(
  figures: PublishedFigures,
  agencyCode: string,
  fiscalYear: number,
): PublishedFigures {
  return irregularities
    .filter((planted) => planted.agencyCode === agencyCode && planted.fiscalYear === fiscalYear)
    .reduce((planted, irregularity) => irregularity.plant(planted), figures);
}

/** 91.37 -> 93.17 */
function exchangeDigits(printed: string): string {
  return printed.replace(/^(\d)(\d)\.(\d)/, '$1$3.$2');
}

function plainMean({ instruments = {} }: PublishedFigures): string {
  const scores = [instruments.iit, instruments.eit, instruments.oit].map((score) => toDecimal(String(score)));
  const mean = meanOf(scores);
  if (!mean) throw new Error('No instruments to average.');
  return formatHalfUp2(mean);
}
