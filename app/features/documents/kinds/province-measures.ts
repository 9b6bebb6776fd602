import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as VersionRepository from '~/features/letter-versions/VersionRepository.server.ts';
import * as MeasureRepository from '~/features/measures/MeasureRepository.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { circularMeasureTableOf } from '../core/measure-tables.ts';
import { paragraph } from '../core/model.ts';
import type { DocumentAsked } from '../document-search-params.ts';

interface ProvinceMeasuresFacts {
  province: string;
  /** Year (BE) in which the measures are carried out. */
  fiscalYear: number;
  /** The circular that carries them; null for the library of the year. */
  circular: { number: string | null; subject: string; isSent: boolean } | null;
  measures: Parameters<typeof circularMeasureTableOf>[0];
}

/** The measures of a circular, or of a year's library, in the published form for provinces (D), without the letter. */
export const provinceMeasures = defineDocument<ProvinceMeasuresFacts>({
  key: 'province-measures',
  about: 'province',
  needs: 'measures.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: ['circular'],
  digits: 'thai',
  load: readProvinceMeasures,
  compose: ({ province, fiscalYear, circular, measures }, wording) => {
    const title = `มาตรการส่งเสริมคุณธรรมและความโปร่งใสของจังหวัด${province} ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`;
    const name = circular && [circular.number, circular.subject].filter(Boolean).join(' ');
    return {
      title: [title, name].filter(Boolean).join(' '),
      sections: [
        {
          orientation: 'landscape',
          blocks: [
            paragraph(title, { style: 'title' }),
            paragraph(name ? `ตามหนังสือ ${name}` : 'ตามคลังมาตรการของจังหวัด', { align: 'center' }),
            ...(circular && !circular.isSent ? [paragraph('ร่าง หนังสือยังไม่ส่ง', { align: 'center' })] : []),
            paragraph('', { align: 'left' }),
            circularMeasureTableOf(measures),
            {
              kind: 'signature',
              lines: [
                '(.......................................................)',
                wording('signature.province', { province }),
              ],
            },
          ],
        },
      ],
    };
  },
});

async function readProvinceMeasures(
  source: Source,
  asked: DocumentAsked,
): Promise<Loaded<ProvinceMeasuresFacts>> {
  return withTenant(source.db, source.tenant, async (t): Promise<Loaded<ProvinceMeasuresFacts>> => {
    const letters = (await CircularRepository.findAll(t)).filter(({ state }) => state !== 'removed');
    const libraries = await MeasureRepository.findAllYears(t);
    const years = [...new Set([...libraries, ...letters.map((each) => each.measuresFiscalYear)])].sort(
      (a, b) => b - a,
    );
    const chosen = letters.find(({ circularId }) => circularId === asked.circular);
    const fiscalYear = asked.year ?? chosen?.measuresFiscalYear ?? years[0];
    if (fiscalYear === undefined) return { empty: 'no_measures', years };
    const ofYear = letters.filter((each) => each.measuresFiscalYear === fiscalYear);
    const hasLibrary = libraries.includes(fiscalYear);
    const circular =
      ofYear.find(({ circularId }) => circularId === asked.circular) ?? (hasLibrary ? null : ofYear[0]);
    const measures = circular
      ? await measuresInForce(t, circular.circularId)
      : numbered(await MeasureRepository.findAll(t, fiscalYear));
    if (measures.length === 0) return { empty: 'no_measures', years };
    return {
      facts: {
        province: source.province.nameTh,
        fiscalYear,
        circular: circular
          ? { number: circular.number, subject: circular.subject, isSent: circular.state === 'sent' }
          : null,
        measures,
      },
      fiscalYear,
      batch: circular ? `${fiscalYear}-circular-${circular.version}` : `${fiscalYear}-library`,
      isDraft: false,
      isDemo: source.province.isDemo || circular?.isDemo === true,
      years,
      choices: {
        circular: [
          ...(hasLibrary ? [{ value: '', label: '', word: 'library' as const }] : []),
          ...ofYear.map(({ circularId, number, subject }) => ({
            value: circularId,
            label: [number, subject].filter(Boolean).join(' ').slice(0, 90),
          })),
        ],
      },
    };
  });
}

/** The measures of the circular that no later version dropped. */
async function measuresInForce(t: TenantDb, circularId: string) {
  const { removedIn } = await VersionRepository.findInForce(t, circularId);
  const measures = await CircularRepository.findAllMeasures(t, circularId);
  return measures.filter(({ measureNo }) => !removedIn.has(measureNo));
}

/** The measures in use of a library, counted in its order. */
function numbered(measures: readonly MeasureRepository.MeasureRow[]) {
  return measures
    .filter(({ isRetired }) => !isRetired)
    .map((measure, at) => ({ ...measure, measureNo: at + 1 }));
}
