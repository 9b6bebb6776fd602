import { expect, test } from 'vitest';
import { inspectFile } from '~/features/files/read/inspect-file.ts';
import { agenciesOf } from '../agencies.ts';
import { demoProvince } from '../provinces.ts';
import { demoCycle } from './cycle.ts';
import { EVIDENCE_FILES, type EvidenceFileName, evidenceBytes } from './evidence-files.ts';

const names = Object.keys(EVIDENCE_FILES) as EvidenceFileName[];

test.each(names)(
  '%s is a whole file of its kind, the same each time, and says that it is invented',
  async (name) => {
    const bytes = evidenceBytes(name);
    const { kind } = EVIDENCE_FILES[name];
    expect(await inspectFile(bytes, 'report_evidence', 1_000_000)).toEqual({ kind });
    expect(Buffer.from(evidenceBytes(name)).equals(Buffer.from(bytes))).toBe(true);
    expect(EVIDENCE_FILES[name].name).toContain('สมมติ');
    if (kind === 'pdf') expect(Buffer.from(bytes).toString('latin1')).toContain('INVENTED DATA');
  },
);

test('what was handed in as done has a day before it was handed in, and evidence or a reason for none', () => {
  const province = demoProvince('98');
  const weak = new Set(agenciesOf(province).map(({ agencyCode }) => agencyCode));
  const { reports } = demoCycle(province, () => weak);
  const done = reports
    .filter(({ state }) => state !== 'draft')
    .flatMap((report) => report.rows.map((row) => ({ report, row })))
    .filter(({ row }) => row.status === 'done');
  expect(done.length).toBeGreaterThan(300);
  for (const { report, row } of done) {
    expect(row.doneOn && row.doneOn <= (report.submittedAt ?? '').slice(0, 10)).toBe(true);
    expect((row.evidence ?? []).length > 0).toBe(row.noEvidenceReason === null);
  }
  const states = new Set(reports.map(({ state }) => state));
  expect(states).toEqual(new Set(['draft', 'submitted', 'returned', 'accepted']));
});
