import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { dueDates } from '~/features/circulars/core/next-due.ts';
import * as VersionRepository from '~/features/letter-versions/VersionRepository.server.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { annexBlocks } from '../core/annex.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { circularMeasureTableOf } from '../core/measure-tables.ts';
import { type Block, type Digits, paragraph, type Section } from '../core/model.ts';
import { linesOf, lone, PART_KEYS, type Texts, written } from '../core/own-texts.ts';
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
}

/** A circular of the province with its enclosure: the memo, the result it answers and the measures it asks for. */
export const circularLetter = defineDocument<LetterFacts>({
  key: 'circular-letter',
  about: 'province',
  needs: 'circulars.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: ['circular'],
  digits: 'thai',
  load: readLetter,
  compose: (facts, wording) => {
    const { circular, measures, result, texts } = facts;
    const year = circular.measuresFiscalYear;
    const sections: Section[] = [
      { orientation: 'portrait', blocks: memoBlocks(facts, wording) },
      {
        orientation: 'portrait',
        restartsNumbers: true,
        blocks: [
          paragraph('สิ่งที่ส่งมาด้วย', { align: 'right' }),
          paragraph(circular.subject, { style: 'title' }),
          ...prefaceBlocks(texts),
          ...(result ? annexBlocks(result, facts.digits, texts) : []),
          paragraph(
            `${result ? '6. ' : ''}การกำหนดมาตรการขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในจังหวัด${facts.province} ปีงบประมาณ พ.ศ. ${year}`,
            { style: 'heading' },
          ),
          ...written(texts, 'measures'),
          ...(measures.length > 0 ? [circularMeasureTableOf(measures)] : [paragraph('หนังสือนี้ไม่มีมาตรการแนบ')]),
        ],
      },
    ];
    return { title: `หนังสือเวียน ${[circular.number, circular.subject].filter(Boolean).join(' ')}`, sections };
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

function memoBlocks({ province, circular, texts }: LetterFacts, wording: Wording): Block[] {
  const office = linesOf(texts, 'office').join(' ') || wording('letter.office', { province });
  const closing = wording('letter.closing');
  // A letter taken from print brings its own closing; it is not said twice.
  const body = circular.body
    .split(/\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== closing);
  const dues = dueDates(circular);
  const field = (name: string, text: string) =>
    paragraph([{ text: `${name}\t`, bold: true }, text], {
      align: 'left',
      tabsCm: [2.2],
      indent: { leftCm: 2.2, firstCm: -2.2 },
    });
  return [
    paragraph([{ text: 'บันทึกข้อความ', bold: true, size: 29 }], { align: 'center' }),
    field('ส่วนราชการ', office),
    paragraph(
      [
        { text: 'ที่\t', bold: true },
        `${circular.number ?? '..............................'}\t`,
        { text: 'วันที่  ', bold: true },
        officialDate(circular.datedOn) || '..............................',
      ],
      { align: 'left', tabsCm: [2.2, 9] },
    ),
    field('เรื่อง', circular.subject),
    field(wording('letter.greeting'), circular.recipientsText ?? 'หน่วยงานตามบัญชีรายชื่อผู้รับ'),
    ...body.map((each) => paragraph(each, { spaceBeforePt: 6 })),
    ...(dues.length > 0
      ? [
          paragraph('ขอให้ดำเนินการภายในกำหนด ดังนี้', { spaceBeforePt: 6 }),
          ...dues.map(({ kind, on }) =>
            paragraph(`- ${DUE_NAMES[kind]} ภายในวันที่ ${officialDate(on)}`, {
              align: 'left',
              indent: { leftCm: 2.5 },
            }),
          ),
        ]
      : []),
    paragraph(closing, { spaceBeforePt: 6 }),
    {
      kind: 'signature',
      lines: [
        '(.......................................................)',
        circular.signedRole ?? wording('signature.province', { province }),
      ],
    },
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
