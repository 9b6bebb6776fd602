import { roundPeriod } from '~/lib/fiscal-year.ts';
import { diceFor } from '../../factories/dice.ts';
import type { AgencyRecord } from '../../factories/places.ts';
import type { EvidenceRecord, ReportRecord, ReportRowRecord } from '../../factories/report.ts';
import { addDays, workingDay } from './dates.ts';
import { EVIDENCE_FILES, type EvidenceFileName } from './evidence-files.ts';
import { CONTRADICTING_DONE, NO_EVIDENCE_REASONS, OBSTACLES, ROW_COMMENTS } from './texts.ts';

interface Around {
  agency: AgencyRecord;
  fiscalYear: number;
  round: ReportRecord['round'];
  state: ReportRecord['state'];
  /** The day the report was handed in, or last worked on. */
  lastDay: string;
}

/**
 * A row with what shows that it is true: of a done one the day, and evidence or the reason for none; an obstacle here
 * and there; the province's comment where the report went back. Drafts have not come so far in every row.
 */
export function withProof(row: ReportRowRecord, around: Around): ReportRowRecord {
  const { agency, fiscalYear, round, state, lastDay } = around;
  const measure = `${row.circularId} ${row.measureNo}`;
  const dice = diceFor(`proof ${fiscalYear} ${round} ${agency.agencyCode} ${measure}`);
  const obstacle = row.status !== 'done' && dice.chance(0.4) ? dice.pick<string>(OBSTACLES) : null;
  if (row.status !== 'done' || (state === 'draft' && dice.chance(0.5))) return { ...row, obstacle };
  const period = roundPeriod(fiscalYear, round);
  const latest = [lastDay, period.to].toSorted()[0] ?? lastDay;
  const day = workingDay(addDays(latest, -dice.whole(5, 90)));
  const doneOn = day < period.from || day > latest ? latest : day;
  const evidence = evidenceOf(
    `${agency.agencyCode}.example.invalid/ita/${fiscalYear}/${round}`,
    measure,
    dice.fraction(),
  );
  const noEvidenceReason = evidence.length === 0 ? dice.pick<string>(NO_EVIDENCE_REASONS) : null;
  const contradicts = row.statusText === CONTRADICTING_DONE;
  const confirmed = contradicts && state !== 'draft' && dice.chance(0.7) ? 'ตามที่ระบุ' : null;
  const wantsMore = evidence.length === 0 || (contradicts && !confirmed);
  const isAsked =
    (state === 'returned' && (wantsMore || dice.chance(0.3))) || (state === 'accepted' && dice.chance(0.03));
  const comment = isAsked
    ? { body: dice.pick<string>(ROW_COMMENTS), isResolved: state === 'accepted' }
    : null;
  return { ...row, obstacle, doneOn, evidence, noEvidenceReason, confirmed, comment };
}

/** One in five rows has nothing to show, half of the rest a file, the others a link; some have both. */
function evidenceOf(place: string, measure: string, drawn: number): EvidenceRecord[] {
  if (drawn < 0.2) return [];
  const names = Object.keys(EVIDENCE_FILES) as EvidenceFileName[];
  const file = names[Math.floor(drawn * 1000) % names.length] ?? 'minutes';
  const link = { url: `https://${place}/${encodeURIComponent(measure)}`, label: 'หน้าประกาศบนเว็บไซต์ (สมมติ)' };
  const piece = { file, name: EVIDENCE_FILES[file].name };
  if (drawn < 0.55) return [piece];
  return drawn < 0.9 ? [link] : [piece, link];
}
