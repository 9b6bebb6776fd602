import type { DB } from 'db/tables/tables.ts';
import type { Kysely } from 'kysely';
import type { Scheme, Text } from '~/features/schemes/core/scheme.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import type { TiedIndicator, TiedItem } from './core/measure-form.ts';

interface Tied {
  tiedItems: readonly TiedItem[];
  tiedIndicators: readonly TiedIndicator[];
}

/** Schemes of every year that one of the measures is tied to, and of `more`; oldest first. */
export async function findTiedSchemes(
  db: Kysely<DB>,
  measures: readonly Tied[],
  more: readonly number[] = [],
): Promise<Scheme[]> {
  const years = new Set([
    ...more,
    ...measures.flatMap(({ tiedItems, tiedIndicators }) =>
      [...tiedItems, ...tiedIndicators].map(({ fiscalYear }) => fiscalYear),
    ),
  ]);
  return SchemeRepository.findAllByFiscalYears(db, [...years]);
}

/** Short text of every tied item (`2567 e9`) and indicator (`2567 9`) in its own year's scheme. */
export function labelTies(schemes: readonly Scheme[], measures: readonly Tied[]): Record<string, Text> {
  const labels: Record<string, Text> = {};
  const of = (year: number) => schemes.find(({ fiscalYear }) => fiscalYear === year);
  for (const { tiedItems, tiedIndicators } of measures) {
    for (const { fiscalYear, itemCode } of tiedItems) {
      const item = of(fiscalYear)?.items.find(({ code }) => code === itemCode);
      if (item) labels[`${fiscalYear} ${itemCode}`] = item.label;
    }
    for (const { fiscalYear, indicator } of tiedIndicators) {
      const found = of(fiscalYear)?.indicators.find(({ number }) => number === indicator);
      if (found) labels[`${fiscalYear} ${indicator}`] = found.name;
    }
  }
  return labels;
}

/** The indicator of an item in its year, or null where the year has no such item. */
export function indicatorFinder(schemes: readonly Scheme[]) {
  return (fiscalYear: number, itemCode: string): number | null =>
    schemes.find((scheme) => scheme.fiscalYear === fiscalYear)?.items.find(({ code }) => code === itemCode)
      ?.indicator ?? null;
}
