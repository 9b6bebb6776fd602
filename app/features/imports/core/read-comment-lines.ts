import type { DocumentLine } from './document-lines.ts';
import type { AgencyNaming, CommentRecord, FailedItemRecord } from './import-record.ts';
import { type InstrumentNode, instrumentIn } from './instrument-names.ts';
import { codesIn, leadingCode } from './normalise-code.ts';
import { withoutPersons } from './person-names.ts';
import { plainInstrument } from './read-texts.ts';

const HEADING = /^(?:[\d๐-๙]+\s*[.)]\s*|[-–•]\s*)?ข้อเสนอแนะ/u;
const EVALUATORS = /ผู้ตรวจ|ผู้ประเมิน|ประเมินตามแบบ|IIT|EIT|OIT|ป\.ป\.ช/iu;
const INTRODUCES = /(?:ดังนี้|ดังต่อไปนี้)\s*:?$/u;
const APPEAL = /ยืนยันการให้คะแนน|ยืนยันคะแนน|ยืนยันผลการประเมิน|อุทธรณ์|ชี้แจงเพิ่มเติม|ปรับคะแนน|ให้คะแนนตามเดิม/u;
const NUMBERED = /^(?:และ\s*)?(?:\(?[\d๐-๙]{1,2}\s*[.)]|[-–•])\s*/u;
const REMARK = /คะแนน(?:สูงสุด|ต่ำสุด|น้อยที่สุด|มากที่สุด)/u;

type Entry = CommentRecord | FailedItemRecord;
interface Section {
  instrument: InstrumentNode | null;
  table: number;
}

/** Evaluators' comments and items without points that a document gives in paragraphs under their heading. */
export function readCommentLines(
  lines: readonly DocumentLine[],
  agency: AgencyNaming,
  fiscalYear: number | null,
): Entry[] {
  const entries: Entry[] = [];
  let section: Section | null = null;
  let isOpen = false;
  for (const line of lines) {
    if (HEADING.test(line.text) && line.text.length <= 160 && EVALUATORS.test(line.text)) {
      section = { instrument: instrumentIn(line.text), table: line.table };
      isOpen = false;
      continue;
    }
    if (section === null) continue;
    if (endsSection(line, section)) {
      section = null;
      continue;
    }
    const heading = subHeading(line.text);
    if (heading !== null || INTRODUCES.test(line.text)) {
      section = { ...section, instrument: heading ?? section.instrument };
      isOpen = false;
      continue;
    }
    const entry = entryOf(line, section, isOpen, agency, fiscalYear);
    if (entry) entries.push(entry);
    else if (isOpen) extend(entries.at(-1), line.text);
    isOpen = isOpen || entry !== null;
  }
  return entries;
}

/** Another numbered heading, a table, or what the agency itself concludes. */
function endsSection({ text, table }: DocumentLine, section: Section): boolean {
  if (table !== section.table) return true;
  const isShort = text.length <= 110;
  const bare = text.replace(NUMBERED, '');
  return (
    isShort &&
    /^(?:การวิเคราะห์|โดยวิเคราะห์|ข้อจำกัด|ปัญหา|ภาคผนวก|บทสรุป|ผู้จัดทำ|ลงชื่อ|แนวทางปฏิบัติ|การกำหนดมาตรการ|มาตรการ|ตารางที่|สรุปผล|บทที่|ส่วนที่\s*[\d๐-๙]+\s*(?:การวิเคราะห์|มาตรการ))/u.test(
      bare,
    )
  );
}

/** `ส่วนที่ 1 … (EIT Public)`: the instrument of the comments below. */
function subHeading(text: string): InstrumentNode | null {
  if (text.length > 120 || leadingCode(text.replace(NUMBERED, '')) !== null) return null;
  if (/ควร|ต้อง/u.test(text)) return null;
  return /^(?:[\d๐-๙.)\s]*)(?:ส่วนที่|แบบวัด|แบบตรวจ|ด้าน|IIT|EIT|OIT)/iu.test(text) ? instrumentIn(text) : null;
}

function entryOf(
  line: DocumentLine,
  section: Section,
  isOpen: boolean,
  agency: AgencyNaming,
  fiscalYear: number | null,
): Entry | null {
  const bare = line.text.replace(NUMBERED, '').replace(/^และ\s*/u, '');
  const base = { agency, fiscalYear, place: line.place };
  const code = leadingCode(bare)?.code ?? null;
  if (code?.startsWith('o'))
    return { ...base, kind: 'failed_item', itemCode: code, reason: '', appeal: null };
  const isNumbered = NUMBERED.test(line.text);
  const named = instrumentIn(bare.slice(0, 120));
  const isAdvice =
    !isOpen && section.instrument !== null && bare.length > 30 && /ควร|ต้อง/u.test(bare) && !REMARK.test(bare);
  if (
    code === null &&
    !(isNumbered && !APPEAL.test(bare) && (named ?? section.instrument) !== null && bare.length > 20) &&
    !isAdvice
  )
    return null;
  if (code === null && isOpen && !/^\(?[\d๐-๙]/u.test(line.text)) return null;
  const letter = code?.charAt(0);
  const instrument =
    letter === 'i' ? 'iit' : letter === 'e' ? 'eit' : plainInstrument(named ?? section.instrument);
  const itemCodes = [...new Set([...(code ? [code] : []), ...codesIn(bare)])];
  return { ...base, kind: 'comment', text: withoutPersons(bare).text, itemCodes, instrument };
}

/** Paragraphs without a beginning of their own belong to the entry above them. */
function extend(entry: Entry | undefined, text: string): void {
  const bare = withoutPersons(text.replace(/^[-–•]\s*/u, '')).text;
  if (entry?.kind === 'comment') {
    entry.text = `${entry.text} ${bare}`;
    entry.itemCodes = [...new Set([...entry.itemCodes, ...codesIn(bare)])];
  }
  if (entry?.kind !== 'failed_item') return;
  if (entry.appeal !== null || (entry.reason !== '' && APPEAL.test(bare)))
    entry.appeal = `${entry.appeal ?? ''} ${bare}`.trim();
  else entry.reason = `${entry.reason} ${bare}`.trim();
}
