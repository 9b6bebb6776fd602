import type { DB } from 'db/tables/tables.ts';
import type { Kysely } from 'kysely';
import { itemsOfIndicator } from '~/features/schemes/core/lookup.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import type { SchemeChoice } from './TieFields.tsx';

/** The items to choose from: those of the year asked for, else of the newest scheme that is not after `before`. */
export async function findSchemeChoice(
  db: Kysely<DB>,
  asked: number | null,
  before: number,
): Promise<SchemeChoice> {
  const years = await SchemeRepository.findAllFiscalYears(db);
  const fiscalYear =
    years.find((year) => year === asked) ?? years.find((year) => year <= before) ?? years[0] ?? before;
  const scheme = await SchemeRepository.findByFiscalYear(db, fiscalYear);
  return {
    fiscalYear,
    years,
    indicators: (scheme?.indicators ?? []).map(({ number, name }) => ({
      number,
      name,
      items: scheme ? itemsOfIndicator(scheme, number).map(({ code, label }) => ({ code, label })) : [],
    })),
  };
}
