import { imports as english } from '~/messages/en/imports.ts';
import { imports as thai } from '~/messages/th/imports.ts';
import { problemText } from '../core/batch-problems.ts';
import type { RowAction } from '../core/batch-rows.ts';
import type { ImportProblem } from '../core/import-record.ts';
import { placeText } from './outcomes.ts';

/** How an import from the command line ended. */
export interface ImportOutcome {
  result:
    | 'stored'
    | 'nothing_to_store'
    | 'dry_run'
    | 'file_refused'
    | 'rows_refused'
    | 'year_published'
    | 'outdated'
    | 'cancelled';
  provinceCode: string | null;
  /** null where the file was refused before it was kept. */
  batchId: string | null;
  fiscalYears: readonly number[];
  counts: Partial<Record<RowAction, number>>;
  /** Why the file was refused. */
  refusal: string | null;
  problems: readonly OutcomeProblem[];
}

export interface OutcomeProblem {
  severity: ImportProblem['severity'];
  code: string;
  sheet: string | null;
  row: number | null;
  column: number | null;
  th: string;
  en: string;
}

const EXIT_CODES: Record<ImportOutcome['result'], number> = {
  stored: 0,
  nothing_to_store: 0,
  dry_run: 0,
  cancelled: 1,
  file_refused: 2,
  rows_refused: 3,
  year_published: 4,
  outdated: 4,
};

export function exitCodeOf({ result }: ImportOutcome): number {
  return EXIT_CODES[result];
}

export function outcomeProblem(problem: ImportProblem): OutcomeProblem {
  const { severity, code, place } = problem;
  return {
    severity,
    code,
    sheet: place?.sheet || null,
    row: place?.row ?? null,
    column: place?.column ?? null,
    th: problemText(problem, 'th'),
    en: problemText(problem, 'en'),
  };
}

/** One line, for programs. */
export function outcomeJson(file: string, outcome: ImportOutcome): string {
  return JSON.stringify({ file, exitCode: exitCodeOf(outcome), ...outcome });
}

const RESULTS: Record<ImportOutcome['result'], { th: string; en: string }> = {
  stored: { th: 'บันทึกแล้ว', en: 'Stored.' },
  nothing_to_store: { th: 'ไม่มีอะไรต้องบันทึก', en: 'Nothing to store: it is all there.' },
  dry_run: { th: 'ตรวจอย่างเดียว ไม่ได้บันทึก', en: 'Checked only; nothing was stored.' },
  cancelled: { th: 'หยุดตามคำสั่ง ไม่มีอะไรถูกบันทึก', en: 'Stopped as asked; nothing was stored.' },
  file_refused: { th: 'ไม่รับไฟล์นี้', en: 'The file was refused.' },
  rows_refused: {
    th: 'มีรายการที่ไม่รับ จึงไม่ได้บันทึก แก้ไฟล์แล้วลองใหม่ หรือใช้ --allow-refused',
    en: 'Entries were refused, so nothing was stored. Correct the file, or use --allow-refused.',
  },
  year_published: {
    th: 'ผลของปีนี้เผยแพร่แล้ว จึงไม่ได้บันทึก',
    en: 'The results of the year are published, so nothing was stored.',
  },
  outdated: { th: thai.refusals.outdated, en: `${english.refusals.outdated}.` },
};
/** More are listed by --json only. */
const MOST_PROBLEMS = 50;

/** Lines for the person who called the command, Thai and English. */
export function outcomeText(file: string, outcome: ImportOutcome): string {
  const { counts, provinceCode, fiscalYears, batchId, problems, refusal } = outcome;
  const count = (action: RowAction) => (counts[action] ?? 0).toLocaleString('en');
  const head = [file, provinceCode && `จังหวัด/province ${provinceCode}`, fiscalYears.join(', ')];
  const lines = [head.filter(Boolean).join('  ')];
  if (Object.keys(counts).length > 0)
    lines.push(
      `  ใหม่ ${count('new')}  เปลี่ยน ${count('changed')}  เหมือนเดิม ${count('unchanged')}  ไม่รับ ${count('refused')} — ` +
        `new ${count('new')}, changed ${count('changed')}, unchanged ${count('unchanged')}, refused ${count('refused')}`,
    );
  if (refusal) lines.push(`  ${refusalText(refusal)}`);
  for (const problem of problems.slice(0, MOST_PROBLEMS)) lines.push(`  ${problemLine(problem)}`);
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) lines.push(`  อีก ${more} ข้อ ดูด้วย --json — ${more} more; --json lists them all`);
  const { th, en } = RESULTS[outcome.result];
  lines.push(`${th} — ${en}${batchId ? ` (${batchId})` : ''}`);
  return lines.join('\n');
}

function problemLine({ severity, sheet, row, column, th, en }: OutcomeProblem): string {
  const sign = severity === 'error' ? '✕' : '!';
  if (row === null) return `${sign} ${th} — ${en}`;
  const place = { row, column: column ?? 1 };
  const where = sheet ? `${sheet}!${placeText(place, 'en', true)}` : placeText(place, 'en', false);
  return `${sign} ${where}: ${th} — ${en}`;
}

function refusalText(reason: string): string {
  const [th, en]: Record<string, string>[] = [thai.refusals, english.refusals];
  return `${th?.[reason] ?? reason} — ${en?.[reason] ?? reason}`;
}
