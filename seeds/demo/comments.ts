import { findItem } from '~/features/schemes/core/lookup.ts';
import type { Scheme, SchemeItem } from '~/features/schemes/core/scheme.ts';
import type { AgencyFigures } from '~/features/scores/core/assessment-rows.ts';
import type { PublishedEvaluatorComment, PublishedFailedItem } from '../documents/document.ts';
import { diceFor } from '../factories/dice.ts';

/** From this fiscal year (BE) on the invented results come with what the evaluators said. */
const COMMENTED_FROM = 2567;
const WORTH_A_WORD = 90;
const MOST_EXTERNAL = 3;

/** What to do about an indicator, and the analysis topic whose disclosure items the advice points to. */
const ADVICE: Record<number, { text: string; topic: string }> = {
  1: { text: 'ควรทบทวนคู่มือปฏิบัติงานให้บอกขั้นตอนและเวลา และใช้กับทุกคนอย่างเท่าเทียม', topic: 'operations' },
  2: { text: 'ควรชี้แจงแผนการใช้จ่ายงบประมาณแก่บุคลากรและเปิดให้มีส่วนร่วม', topic: 'budget_procurement' },
  3: { text: 'ควรเปิดเผยหลักเกณฑ์การมอบหมายงานและประเมินผลให้บุคลากรทราบทั่วกัน', topic: 'power_hr' },
  4: { text: 'ควรประชาสัมพันธ์ขั้นตอนการยืมทรัพย์สินของราชการและตรวจสอบการใช้เป็นระยะ', topic: 'state_property' },
  5: { text: 'ควรสร้างความมั่นใจในช่องทางร้องเรียนและแจ้งผลการจัดการเรื่องร้องเรียน', topic: 'anti_corruption' },
  6: { text: 'ควรให้บริการตามขั้นตอนและเวลาที่ประกาศไว้ และติดประกาศไว้ ณ จุดบริการ', topic: 'operations' },
  7: { text: 'ควรเผยแพร่ข้อมูลหลายช่องทาง และตอบคำถามของประชาชนให้รวดเร็วและชัดเจน', topic: 'public_information' },
  8: { text: 'ควรเปิดรับความคิดเห็นและนำเทคโนโลยีมาใช้ให้บริการสะดวกขึ้น', topic: 'service_eservice' },
};

const FAILURES = [
  'ไม่พบข้อมูลครบตามองค์ประกอบที่กำหนดบนเว็บไซต์หลักของหน่วยงาน',
  'ลิงก์ที่หน่วยงานแจ้งเปิดไม่ได้ในวันที่ตรวจ',
  'ข้อมูลที่เผยแพร่เป็นของปีก่อน',
  'เผยแพร่ไฟล์ภาพที่อ่านไม่ได้ และไม่มีคำอธิบายประกอบ',
] as const;
/** With more failures than this an agency has not taken part in the check at all. */
const MOST_ORDINARY_FAILURES = 14;
const NOT_HANDED_IN = 'หน่วยงานไม่ได้นำส่งข้อมูลภายในกำหนด';
const APPEALS = [
  'หน่วยงานชี้แจงเพิ่มเติม ผู้ประเมินยืนยันผลเดิม เนื่องจากเผยแพร่หลังวันสิ้นสุดการตรวจ',
  'หน่วยงานชี้แจงเพิ่มเติม ผู้ประเมินยืนยันผลเดิม เนื่องจากลิงก์ที่แจ้งไม่ตรงหัวข้อ',
] as const;

/** The evaluators' words on the weakest items of an invented agency's surveys. */
export function commentsOn(scheme: Scheme, { published }: AgencyFigures): PublishedEvaluatorComment[] {
  if (scheme.fiscalYear < COMMENTED_FROM) return [];
  const weakest = (letter: string) =>
    Object.entries(published.items ?? {})
      .filter(([code, score]) => code.startsWith(letter) && Number(score) < WORTH_A_WORD)
      .toSorted(([, left], [, right]) => Number(left) - Number(right))
      .flatMap(([code]) => findItem(scheme, code) ?? []);
  return [
    ...weakest('i')
      .slice(0, 1)
      .map((item) => commentOn(scheme, item, null)),
    ...weakest('e')
      .slice(0, MOST_EXTERNAL)
      .map((item, at) => commentOn(scheme, item, at === 1 ? 2 : 1)),
  ];
}

function commentOn(scheme: Scheme, item: SchemeItem, part: 1 | 2 | null): PublishedEvaluatorComment {
  const advice = ADVICE[item.indicator];
  const who = part === null ? 'บุคลากร' : 'ผู้รับบริการ';
  const finding =
    item.answer === 'usage_share'
      ? `${who}ส่วนใหญ่ยังไม่เคยใช้บริการตามข้อ ${item.code} (${item.label.th})`
      : `${who}บางส่วนให้คะแนนข้อ ${item.code} (${item.label.th}) ต่ำกว่าข้ออื่น`;
  return {
    fiscalYear: scheme.fiscalYear,
    instrument: part === null ? 'iit' : 'eit',
    part,
    indicatorNumber: item.indicator,
    itemCode: item.code,
    finding,
    recommendation: advice?.text ?? null,
    citedItems: scheme.items
      .filter(({ answer, topics }) => answer === 'disclosure' && topics.some((key) => key === advice?.topic))
      .slice(0, 2)
      .map(({ code }) => code),
  };
}

/** Disclosure items without points, with the reason and for some the fruitless objection. */
export function failedItemsOf(
  scheme: Scheme,
  { agencyCode, published }: AgencyFigures,
): PublishedFailedItem[] {
  if (scheme.fiscalYear < COMMENTED_FROM) return [];
  const dice = diceFor(`failed ${scheme.fiscalYear} ${agencyCode}`);
  const failed = Object.entries(published.items ?? {}).filter(
    ([code, score]) => code.startsWith('o') && score === '0.00',
  );
  const isSilent = failed.length > MOST_ORDINARY_FAILURES;
  return failed.map(([itemCode]) => ({
    fiscalYear: scheme.fiscalYear,
    itemCode,
    itemNameTh: findItem(scheme, itemCode)?.label.th ?? itemCode,
    reason: isSilent ? NOT_HANDED_IN : dice.pick<string>(FAILURES),
    appealOutcome: !isSilent && dice.chance(0.3) ? dice.pick<string>(APPEALS) : null,
  }));
}
