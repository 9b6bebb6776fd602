import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { dueDates } from '~/features/circulars/core/next-due.ts';
import * as VersionRepository from '~/features/letter-versions/VersionRepository.server.ts';
import type { Letterhead } from '~/features/letterhead/core/letterhead.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { annexBlocks } from '../core/annex.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { circularMeasureTableOf } from '../core/measure-tables.ts';
import { type Block, type Digits, paragraph, type Section } from '../core/model.ts';
import { linesOf, lone, PART_KEYS, type Texts, written } from '../core/own-texts.ts';
import { centredEmblem, EMBLEM_CM, ownPicture, signingOf } from '../core/signing.ts';
import { officialDate } from '../core/typesetting.ts';
import type { Wording } from '../core/wording.ts';
import { findProvincialOffice } from '../DocumentFactsRepository.server.ts';
import * as DocumentTextRepository from '../DocumentTextRepository.server.ts';
import type { DocumentAsked } from '../document-search-params.ts';
import { type ResultFacts, readResult } from '../read-result.server.ts';

interface LetterFacts {
  province: string;
  circular: CircularRepository.Circular;
  measures: CircularRepository.CircularMeasure[];
  /** The province's own result of the year; null where it has none that is published. */
  result: ResultFacts | null;
  digits: Digits;
  texts: Texts;
  asked: Pick<DocumentAsked, 'letter' | 'signatory' | 'signature'>;
}

/** A circular of the province with its enclosure: the memo, the result it answers and the measures it asks for. */
export const circularLetter = defineDocument<LetterFacts>({
  key: 'circular-letter',
  about: 'province',
  needs: 'circulars.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: ['circular', 'letter', 'signatory', 'signature'],
  digits: 'thai',
  load: readLetter,
  compose: (facts, wording, letterhead) => {
    const { circular, measures, result, asked, texts } = facts;
    const signing = signingOf(letterhead, {
      asked,
      role: circular.signedRole,
      isSigned: circular.state === 'signed' || circular.state === 'sent',
      fallback: wording('signature.province', { province: facts.province }),
    });
    const head = asked.letter === 'external' ? externalHead : memoHead;
    const year = circular.measuresFiscalYear;
    const sections: Section[] = [
      {
        orientation: 'portrait',
        blocks: [
          ...head(facts, wording, letterhead),
          ...bodyBlocks(facts, wording),
          ...(asked.letter === 'external'
            ? [
                paragraph(wording('letter.farewell'), {
                  align: 'center',
                  indent: { leftCm: 7 },
                  spaceBeforePt: 12,
                }),
              ]
            : []),
          signing.block,
          ...(asked.letter === 'external'
            ? [
                paragraph(officeOf(facts, wording), {
                  align: 'left',
                  spaceBeforePt: 12,
                }),
              ]
            : []),
        ],
      },
      {
        orientation: 'portrait',
        restartsNumbers: true,
        blocks: [
          paragraph('สิ่งที่ส่งมาด้วย', { align: 'right' }),
          paragraph(circular.subject, { style: 'title' }),
          ...prefaceBlocks(texts),
          ...(result ? annexBlocks(result, { digits: facts.digits, texts, wording }) : []),
          paragraph(
            `${result ? '6. ' : ''}การกำหนดมาตรการขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในจังหวัด${facts.province} ปีงบประมาณ พ.ศ. ${year}`,
            { style: 'heading' },
          ),
          ...written(texts, 'measures'),
          ...(measures.length > 0 ? [circularMeasureTableOf(measures)] : [paragraph('หนังสือนี้ไม่มีมาตรการแนบ')]),
        ],
      },
    ];
    return {
      title: `หนังสือเวียน ${[circular.number, circular.subject].filter(Boolean).join(' ')}`,
      sections,
      choices: signing.choices,
      signedWith: signing.signedWith,
    };
  },
});

const DUE_NAMES = {
  acknowledge: 'แจ้งการรับทราบ',
  plan: 'ส่งแผนมาตรการ',
  report6m: 'ส่งรายงานรอบ 6 เดือน',
  report12m: 'ส่งรายงานรอบ 12 เดือน',
} as const;

/** The preface, on a page of its own. */
function prefaceBlocks(texts: Texts): Block[] {
  const preface = written(texts, 'preface');
  if (preface.length === 0) return [];
  return [paragraph('คำนำ', { style: 'title' }), ...preface, { kind: 'pageBreak' }];
}

const NO_NUMBER = '..............................';

const field = (name: string, text: string) =>
  paragraph([{ text: `${name}\t`, bold: true }, text], {
    align: 'left',
    tabsCm: [2.2],
    indent: { leftCm: 2.2, firstCm: -2.2 },
  });

const addressee = ({ circular }: LetterFacts, wording: Wording) =>
  field(wording('letter.greeting'), circular.recipientsText ?? wording('letter.recipients'));

/** The office the letter comes from: as the officer wrote it for this letter, else the province's usual words. */
const officeOf = ({ province, texts }: LetterFacts, wording: Wording) =>
  linesOf(texts, 'office').join(' ') || wording('letter.office', { province });

/** The emblem beside the title, as memos have it; its place stays free where there is none. */
function memoTitle({ emblem }: Letterhead): Block {
  const title = paragraph([{ text: 'บันทึกข้อความ', bold: true, size: 29 }], {
    align: 'center',
    spaceBeforePt: 10,
  });
  const look = { heightCm: EMBLEM_CM.memo, mostWidthCm: 2.6, alt: 'ตราจังหวัด', align: 'left' } as const;
  return {
    kind: 'beside',
    parts: [
      { width: 3, blocks: [emblem ? ownPicture(emblem, look) : paragraph('', { align: 'left' })] },
      // Parts stand 0.4 cm apart: so the title is in the middle of the page.
      { width: 10.4, blocks: [title] },
      { width: 2.6, blocks: [paragraph('', { align: 'left' })] },
    ],
  };
}

function memoHead(facts: LetterFacts, wording: Wording, letterhead: Letterhead): Block[] {
  const { circular } = facts;
  return [
    memoTitle(letterhead),
    field('ส่วนราชการ', officeOf(facts, wording)),
    paragraph(
      [
        { text: 'ที่\t', bold: true },
        `${circular.number ?? NO_NUMBER}\t`,
        { text: 'วันที่  ', bold: true },
        officialDate(circular.datedOn) || NO_NUMBER,
      ],
      { align: 'left', tabsCm: [2.2, 9] },
    ),
    field('เรื่อง', circular.subject),
    addressee(facts, wording),
  ];
}

/** Head of a letter to who is not under the province, as local administrations are. */
function externalHead(facts: LetterFacts, wording: Wording, letterhead: Letterhead): Block[] {
  const { province, circular } = facts;
  const emblem = centredEmblem(letterhead);
  return [
    // Without an emblem its place stays free: 3 cm are 85 points, of which the line takes its part.
    emblem ?? paragraph('', { align: 'center', spaceBeforePt: 60 }),
    {
      kind: 'beside',
      parts: [
        { width: 8, blocks: [paragraph(`ที่ ${circular.number ?? NO_NUMBER}`, { align: 'left' })] },
        { width: 8, blocks: [paragraph(wording('letter.address', { province }), { align: 'left' })] },
      ],
    },
    paragraph(officialDate(circular.datedOn) || NO_NUMBER, { align: 'left', indent: { leftCm: 8 } }),
    field('เรื่อง', circular.subject),
    addressee(facts, wording),
    paragraph(
      [
        { text: 'สิ่งที่ส่งมาด้วย\t', bold: true },
        wording('letter.enclosed', { year: String(circular.measuresFiscalYear) }),
      ],
      { align: 'left', tabsCm: [3.2], indent: { leftCm: 3.2, firstCm: -3.2 } },
    ),
  ];
}

/** What the letter says, by when, and how it closes. */
function bodyBlocks({ circular }: LetterFacts, wording: Wording): Block[] {
  const closing = wording('letter.closing');
  // A letter taken from print brings its own closing; it is not said twice.
  const body = circular.body
    .split(/\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== closing);
  const dues = dueDates(circular);
  return [
    ...body.map((each) => paragraph(each, { spaceBeforePt: 6 })),
    ...(dues.length > 0
      ? [
          paragraph(wording('letter.dues'), { spaceBeforePt: 6 }),
          ...dues.map(({ kind, on }) =>
            paragraph(`- ${DUE_NAMES[kind]} ภายในวันที่ ${officialDate(on)}`, {
              align: 'left',
              indent: { leftCm: 2.5 },
            }),
          ),
        ]
      : []),
    paragraph(closing, { spaceBeforePt: 6 }),
  ];
}

async function readLetter(source: Source, asked: DocumentAsked): Promise<Loaded<LetterFacts>> {
  const { db, tenant, province } = source;
  const read = await withTenant(db, tenant, async (t) => {
    const all = await CircularRepository.findAll(t);
    const chosen = all.find(({ circularId }) => circularId === asked.circular) ?? all[0];
    const circular = chosen && (await CircularRepository.findById(t, chosen.circularId));
    if (!circular) return null;
    const office = await findProvincialOffice(t);
    const { removedIn } = await VersionRepository.findInForce(t, circular.circularId);
    const measures = await CircularRepository.findAllMeasures(t, circular.circularId);
    return {
      all,
      circular,
      texts: await DocumentTextRepository.findTexts(t, ownerOf(circular)),
      measures: measures.filter(({ measureNo }) => !removedIn.has(measureNo)),
      office: office === null ? null : await TenancyRepository.findAgencyByCode(t, office),
    };
  });
  if (!read) return { empty: 'no_circular' };
  const { all, circular, measures, office, texts } = read;
  const result =
    office && (await readResult({ ...source, agency: office }, { year: circular.resultsFiscalYear }));
  const shown = result?.facts?.isPublished ? { facts: result.facts, batch: result.batch } : null;
  return {
    facts: {
      province: province.nameTh,
      circular,
      measures,
      result: shown?.facts ?? null,
      digits: asked.digits || 'thai',
      texts,
      asked,
    },
    fiscalYear: circular.resultsFiscalYear,
    batch: shown?.batch ?? `${circular.resultsFiscalYear}-0`,
    isDraft: false,
    isDemo: circular.isDemo || province.isDemo,
    texts: {
      owner: ownerOf(circular),
      parts: PART_KEYS['circular-letter'].map(lone),
      lock: circular.state === 'draft' ? null : 'sent',
    },
    choices: {
      circular: [circular, ...all.filter(({ circularId }) => circularId !== circular.circularId)].map(
        ({ circularId, number, subject }) => ({
          value: circularId,
          label: [number, subject].filter(Boolean).join(' ').slice(0, 90),
        }),
      ),
    },
  };
}

function ownerOf({ circularId }: { circularId: string }) {
  return { kind: 'circular-letter', agencyCode: null, circularId, fiscalYear: null, round: null } as const;
}
