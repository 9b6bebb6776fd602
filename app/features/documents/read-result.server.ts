import * as AgencyScoresRepository from '~/features/agencies/AgencyScoresRepository.server.ts';
import { findPeers, readPeerFigures } from '~/features/agencies/peers.server.ts';
import { readYear } from '~/features/agencies/read-year.server.ts';
import { showHistory, showResult } from '~/features/agencies/show-result.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import type { Loaded, Source } from './core/kind.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';

export type ResultFacts = Extract<Awaited<ReturnType<typeof readResult>>, { facts: unknown }>['facts'];

/** The agency's result of a year (its newest when none is asked for) with its years, as a document tells it: in Thai. */
export async function readResult(source: Source, asked: { year: number | null }) {
  const { db, tenant, province, agency } = source;
  if (!agency) throw new Error('A result belongs to an agency.');
  const { agencyCode } = agency;
  const read = await withTenant(db, tenant, async (t) => {
    const results = await AgencyScoresRepository.findAllYears(t, agencyCode);
    const row = results.find(({ fiscalYear }) => asked.year === null || fiscalYear === asked.year);
    if (!row) return { results, row: null };
    return {
      results,
      row,
      schemes: await SchemeRepository.findAllByFiscalYears(
        t.trx,
        results.map(({ fiscalYear }) => fiscalYear),
      ),
      rows: await readYear(t, agencyCode, row.fiscalYear),
      batch: await DocumentRepository.findBatch(t, row.fiscalYear),
    };
  });
  const years = read.results.map(({ fiscalYear }) => fiscalYear);
  if (!read.row) return { empty: 'no_result', years } satisfies Loaded<never>;
  const { results, row, schemes, rows, batch } = read;
  const scheme = schemes.find(({ fiscalYear }) => fiscalYear === row.fiscalYear) ?? null;
  const about = { fiscalYear: row.fiscalYear, agencyCode, agencyType: row.agencyType, isDemo: agency.isDemo };
  const peers = row.isPublished ? await findPeers(db, province.provinceCode, row, agency.isDemo) : null;
  const beside = row.isPublished ? await readPeerFigures(db, province.provinceCode, about) : null;
  const shown = { agencyCode, scheme, schemes, results, row, peers, beside, language: 'th' as const };
  const result = showResult(shown, rows);
  if (!result) return { empty: 'no_result', years } satisfies Loaded<never>;
  return {
    facts: {
      province: { provinceCode: province.provinceCode, nameTh: province.nameTh },
      agency: {
        agencyCode,
        nameTh: rows.identity?.nameTh ?? row.nameTh,
        agencyType: row.agencyType,
        districtNameTh: rows.identity?.districtNameTh ?? agency.districtNameTh,
      },
      fiscalYear: row.fiscalYear,
      scheme,
      result,
      history: showHistory(shown, rows.provinceMeans, {
        shapes: ['', ''],
        followed: { view: 'was', agencyCode, nameTh: row.nameTh, results, predecessors: [] },
      }),
      documents: rows.documents,
      isPublished: row.isPublished,
    },
    fiscalYear: row.fiscalYear,
    batch,
    isDraft: !row.isPublished,
    isDemo: agency.isDemo,
    years,
  } satisfies Loaded<unknown>;
}
