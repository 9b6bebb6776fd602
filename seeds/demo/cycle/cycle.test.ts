import { describe, expect, it } from 'vitest';
import { agenciesOf } from '../agencies.ts';
import { demoProvince } from '../provinces.ts';
import { demoCycle, measuresOf } from './cycle.ts';
import { AS_OF, addDays, momentOn, workingDay } from './dates.ts';
import { letters } from './letters.ts';

const province = demoProvince('98');
const agencies = agenciesOf(province);
const someWeak = new Set(agencies.slice(3, 15).map(({ agencyCode }) => agencyCode));
const make = () => demoCycle(province, () => someWeak);
const { circulars, others, reports } = make();

describe('dates', () => {
  it('cross months and years, and keep to working days and office hours', () => {
    expect(addDays('2024-12-30', 3)).toBe('2025-01-02');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(['2024-10-19', '2024-10-20', '2024-10-21'].map(workingDay)).toEqual(Array(3).fill('2024-10-21'));
    expect(momentOn('2024-10-21', 0)).toBe('2024-10-21T08:30:00+07:00');
    expect(momentOn('2024-10-21', 440)).toBe('2024-10-21T15:50:00+07:00');
  });
});

describe('letters', () => {
  it('carry measures of different main topics, so that their order is certain', () => {
    for (const letter of letters) {
      const topics = measuresOf(letter).map(({ topicNos }) => topicNos[0]);
      expect(new Set(topics).size, letter.key).toBe(topics.length);
      expect(topics).toEqual(topics.toSorted());
    }
  });

  it('answer a year’s results in the year after, with due dates in order', () => {
    for (const letter of letters) {
      expect(letter.measuresFiscalYear).toBe(letter.resultsFiscalYear + 1);
      const dates = [
        letter.sentOn,
        letter.acknowledgeDueOn,
        letter.planDueOn,
        letter.report6mDueOn,
        letter.report12mDueOn,
      ];
      const given = dates.filter((date) => date !== null);
      expect(given).toEqual(given.toSorted());
      expect(letter.sentOn <= AS_OF).toBe(true);
    }
  });
});

describe('the cycle', () => {
  it('is the same when made again', () => {
    expect(JSON.stringify(make())).toBe(JSON.stringify({ ...make(), circulars, reports }));
  });

  it('addresses whom each letter names', () => {
    const recipients = circulars.map(({ receipts }) => receipts.map(({ agencyCode }) => agencyCode));
    expect(recipients.map((codes) => codes.length)).toEqual([102, someWeak.size, 102, 68]);
    expect(new Set(recipients[1])).toEqual(someWeak);
    expect(recipients.flat()).not.toContain('98-province');
  });

  it('gives a reason with each refusal and a text with each adaptation', () => {
    const decisions = circulars.flatMap(({ receipts }) => receipts.flatMap((receipt) => receipt.decisions));
    expect(decisions.length).toBeGreaterThan(800);
    for (const { decision, reason, adaptedText } of decisions)
      expect([reason !== null, adaptedText !== null]).toEqual([
        decision === 'declined',
        decision === 'adapted',
      ]);
  });

  it('reports on exactly the measures that were taken on', () => {
    for (const { agencyCode, fiscalYear, round, rows } of reports) {
      const taken = [...circulars, ...others]
        .filter((circular) => circular.measuresFiscalYear === fiscalYear)
        .filter((circular) => (round === '6m' ? circular.report6mDueOn : circular.report12mDueOn) !== null)
        .flatMap(({ circularId, receipts }) =>
          receipts
            .filter((receipt) => receipt.agencyCode === agencyCode)
            .flatMap((receipt) => receipt.decisions)
            .filter(({ decision }) => decision !== 'declined')
            .map(({ measureNo }) => `${circularId} ${measureNo}`),
        );
      expect(rows.map((row) => `${row.circularId} ${row.measureNo}`)).toEqual(taken);
    }
  });

  it('never goes back: what was done after six months is done after twelve', () => {
    const stageOf = { not_started: 0, in_progress: 1, done: 2 };
    const halfYears = reports.filter(({ round }) => round === '6m');
    let compared = 0;
    for (const { agencyCode, fiscalYear, rows } of halfYears) {
      const later = reports.find(
        (report) =>
          report.round === '12m' && report.agencyCode === agencyCode && report.fiscalYear === fiscalYear,
      );
      for (const row of rows) {
        const then = later?.rows.find(
          ({ circularId, measureNo }) => circularId === row.circularId && measureNo === row.measureNo,
        );
        if (!then) continue;
        compared += 1;
        expect(stageOf[then.status]).toBeGreaterThanOrEqual(stageOf[row.status]);
      }
    }
    expect(compared).toBeGreaterThan(500);
  });
});
