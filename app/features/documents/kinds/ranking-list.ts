import { withTenant } from '~/lib/db.server.ts';
import type { Scope } from '~/lib/scope-params.ts';
import { common } from '~/messages/th/common.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { paragraph } from '../core/model.ts';
import { narrowedWords, type ProvincePlace, placeWords, typeName } from '../core/province-place.ts';
import { type RankingFacts, rankingBlocks } from '../core/ranking-tables.ts';
import * as DocumentRepository from '../DocumentRepository.server.ts';
import type { DocumentAsked } from '../document-search-params.ts';
import { isPublished, readFrame, readRankingFacts, scopeAsked } from '../read-province.server.ts';

interface RankingListFacts {
  place: ProvincePlace;
  fiscalYear: number;
  /** Which bodies alone, in words; empty = all. */
  narrowed: string;
  ranking: RankingFacts;
  isPublished: boolean;
}

/** The bodies of the province in the order of their results. */
export const rankingList = defineDocument<RankingListFacts>({
  key: 'ranking-list',
  about: 'province',
  needs: 'results.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: ['type', 'district', 'size'],
  digits: 'thai',
  load: readList,
  compose: ({ place, fiscalYear, narrowed, ranking, ...facts }) => {
    const title = `บัญชีอันดับผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${fiscalYear}`;
    const scored = ranking.rows.filter(({ overall }) => overall !== null).length;
    return {
      title: [title, placeWords(place), narrowed].filter(Boolean).join(' '),
      sections: [
        {
          orientation: 'landscape',
          blocks: [
            paragraph('บัญชีอันดับผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)', {
              style: 'title',
            }),
            paragraph(`ปีงบประมาณ พ.ศ. ${fiscalYear} ${placeWords(place)}`, {
              style: 'title',
              spaceBeforePt: 0,
            }),
            ...(narrowed ? [paragraph(`เฉพาะ ${narrowed}`, { align: 'center' })] : []),
            ...(facts.isPublished ? [] : [paragraph('ร่าง ยังไม่เผยแพร่ จึงยังไม่มีอันดับ', { align: 'center' })]),
            paragraph(`หน่วยงาน ${ranking.rows.length} แห่ง มีผลการประเมิน ${scored} แห่ง`, { align: 'center' }),
            ...rankingBlocks(ranking),
          ],
        },
      ],
    };
  },
});

async function readList(source: Source, asked: DocumentAsked): Promise<Loaded<RankingListFacts>> {
  return withTenant(source.db, source.tenant, async (t): Promise<Loaded<RankingListFacts>> => {
    const { years, fiscalYear, choices, place } = await readFrame(t, source, asked);
    if (fiscalYear === null) return { empty: 'no_result', years };
    const scope: Scope = scopeAsked(asked, choices);
    const ranking = await readRankingFacts(t, fiscalYear, scope);
    // Bands are told against every body of the year, whichever are shown.
    const published = await isPublished(t, fiscalYear);
    return {
      facts: {
        place,
        fiscalYear,
        narrowed: narrowedWords(scope, choices.districts),
        ranking,
        isPublished: published,
      },
      fiscalYear,
      batch: await DocumentRepository.findBatch(t, fiscalYear),
      isDraft: !published,
      isDemo: source.province.isDemo,
      years,
      choices: {
        type: choices.types.map((value) => ({ value, label: typeName(value) })),
        district: choices.districts.map(({ code, nameTh }) => ({ value: code, label: nameTh })),
        size: choices.sizes.map((value) => ({
          value,
          label: common.sizes[value as keyof typeof common.sizes] ?? value,
        })),
      },
    };
  });
}
