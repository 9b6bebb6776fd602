import type { InstrumentGroup } from '~/features/agencies/core/indicator-groups.ts';
import { formatScore } from '~/lib/format.ts';
import { agencies } from '~/messages/th/agencies.ts';
import { codeRuns } from './code-runs.ts';
import { type Block, type Digits, type Picture, paragraph } from './model.ts';
import { type Texts, written } from './own-texts.ts';
import { radarSvg } from './radar-picture.ts';

/** What an evaluator said, as it is stored. */
export interface Comment {
  instrument: string;
  part: number | null;
  indicatorNumber: number | null;
  itemCode: string | null;
  finding: string;
  recommendation: string | null;
  citedItems: readonly string[];
}

/** Score, level and places as a list. */
export function headLines(
  head: {
    overall: number | null;
    ranks: readonly { scope: string; rank: number; outOf: number | null }[];
  } | null,
  level: string,
): Block[] {
  const ranks = (head?.ranks ?? []).map(({ scope, rank, outOf }) => {
    const name = agencies.ranks.scopes[scope as keyof typeof agencies.ranks.scopes] ?? scope;
    return `- อันดับ${name} ${rank}${outOf === null ? '' : ` จาก ${outOf}`}`;
  });
  return [`- คะแนนรวม ${formatScore(head?.overall)} คะแนน`, `- ระดับ ${level}`, ...ranks].map((line) =>
    paragraph(line, { align: 'left', indent: { leftCm: 2.5 } }),
  );
}

/** The radar of the ten indicators as a picture with its words. */
export function radarBlock(
  radar: {
    axes: readonly { name: string }[];
    shapes: readonly { key: string; scores: readonly (number | null)[] }[];
  },
  { alt, nameOf, digits }: { alt: string; nameOf: (key: string) => string; digits: Digits },
): Picture {
  return {
    kind: 'picture',
    alt,
    widthCm: 14,
    heightCm: 11.5,
    source: {
      svg: radarSvg(
        radar.axes.map(({ name }) => name),
        radar.shapes.map(({ key, scores }) => ({ name: nameOf(key), scores })),
        digits,
      ),
    },
  };
}

/** Headings of the parts of an instrument, as the evaluators' reports print them. */
const PARTS: Readonly<Record<number, string>> = {
  1: 'ส่วนที่ 1 ผู้รับบริการหรือติดต่อราชการเข้าตอบด้วยตนเอง (EIT Public)',
  2: 'ส่วนที่ 2 ผู้ประเมินจัดเก็บข้อมูล (EIT Survey)',
};

/**
 * By instrument: what was said of it as a whole (else its highest and lowest indicator), then each comment with the items
 * it names.
 */
export function commentBlocks(
  groups: readonly InstrumentGroup[],
  comments: readonly Comment[],
  { texts, nameOf }: { texts: Texts; nameOf: (instrument: string) => string },
): Block[] {
  const codes = groups.flatMap(({ code }) => (code ? [code] : []));
  const others = [...new Set(comments.map(({ instrument }) => instrument))].filter(
    (code) => !codes.includes(code),
  );
  return [...codes, ...others].flatMap((code) => {
    const own = comments.filter(({ instrument }) => instrument === code);
    const said = written(texts, `comment.${code}`);
    const sentence = extremesSentence(groups.find((group) => group.code === code));
    if (own.length + said.length === 0 && sentence === null) return [];
    const parts = [...new Set(own.map(({ part }) => part))];
    return [
      paragraph(nameOf(code), { style: 'subheading' }),
      ...(said.length > 0 ? said : sentence ? [paragraph(sentence)] : []),
      ...parts.flatMap((part) => [
        ...(part === null ? [] : [paragraph(PARTS[part] ?? `ส่วนที่ ${part}`, { style: 'label' })]),
        ...own.filter((comment) => comment.part === part).map(commentBlock),
      ]),
    ];
  });
}

function commentBlock(comment: Comment, at: number): Block {
  const about = comment.itemCode
    ? `ข้อ ${comment.itemCode} ประเด็น `
    : comment.indicatorNumber === null
      ? ''
      : `ตัวชี้วัดที่ ${comment.indicatorNumber} `;
  const cited = comment.citedItems.length > 0 ? ` (ข้อที่เกี่ยวข้อง ${comment.citedItems.join(', ')})` : '';
  const words = [comment.finding, comment.recommendation].filter(Boolean).join(' ');
  return paragraph(codeRuns(`${at + 1}. ${about}${words}${cited}`));
}

function extremesSentence(group: InstrumentGroup | undefined): string | null {
  if (!group?.extremes) return null;
  const { highest, lowest, highestScore, lowestScore, allEqual } = group.extremes;
  const named = (numbers: readonly number[]) =>
    group.indicators
      .filter(({ number }) => numbers.includes(number))
      .map(({ number, name }) => `ตัวชี้วัดที่ ${number} ${name}`)
      .join(' ');
  if (allEqual) return `ทุกตัวชี้วัดได้ ${highestScore} คะแนนเท่ากัน ควรรักษามาตรฐานไว้ ได้แก่ ${named(highest)}`;
  return `คะแนนสูงสุด ${highestScore} ${named(highest)} คะแนนต่ำสุด ${lowestScore} ${named(lowest)} ซึ่งควรพัฒนาก่อน`;
}
