import { describe, expect, it } from 'vitest';
import { findMissing } from '~/features/plans/core/missing.ts';
import { findRepetitions } from '~/features/plans/core/repeated-text.ts';
import { topicOf } from '~/features/plans/core/weak-items.ts';
import { findItem } from '~/features/schemes/core/lookup.ts';
import { seedScheme } from '../../schemes/index.ts';
import { STAFFED_AGENCIES } from '../accounts.ts';
import { demoProvinceYear } from '../province-year.ts';
import { demoProvince } from '../provinces.ts';
import { regionalUnitsOf } from '../regional-units.ts';
import { demoCycle } from './cycle.ts';
import { AS_OF } from './dates.ts';
import { demoPlans } from './province-plans.ts';

const province = demoProvince('98');
const cycle = demoCycle(province, () => new Set());
const made = [2567, 2568].map((fiscalYear) => {
  const scheme = seedScheme(fiscalYear);
  const figures = demoProvinceYear(scheme, province);
  return { scheme, figures: new Map(figures.map((each) => [each.agencyCode, each])) };
});
const results = (fiscalYear: number) => {
  const found = made.find(({ scheme }) => scheme.fiscalYear === fiscalYear);
  if (!found) throw new RangeError(`No results of ${fiscalYear}.`);
  return found;
};
const plans = demoPlans(province, cycle, results);
const running = plans.filter(({ fiscalYear }) => fiscalYear === 2569);
const regional = new Set(regionalUnitsOf(province).map(({ agencyCode }) => agencyCode));
const dayOf = (moment: string) => moment.slice(0, 10);
const approvedOn = (plan: (typeof plans)[number]) =>
  plan.editions.flatMap(({ approved }) => (approved ? [dayOf(approved.at)] : []))[0];
const late = (plan: (typeof plans)[number]) =>
  (approvedOn(plan) ?? '9') > (regional.has(plan.agencyCode) ? '2025-12-25' : '2025-12-19');

describe('plans', () => {
  it('of the running year are in every state, most of them approved and in time', () => {
    const states = running.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['draft', 'submitted', 'returned', 'approved']));
    const approved = running.filter((plan) => approvedOn(plan));
    expect(approved.length).toBeGreaterThan(95);
    const share = approved.filter(late).length / approved.length;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.25);
    // 102 local bodies and the regional units were asked; some began none.
    expect(running.length).toBeLessThan(102 + regional.size);
    const editions = running.flatMap((plan) => plan.editions);
    expect(editions.some(({ approved }) => approved?.paper)).toBe(true);
    expect(editions.some(({ approved }) => approved && !approved.paper)).toBe(true);
    expect(new Set(editions.map(({ returned }) => returned?.by))).toEqual(
      new Set([undefined, 'head', 'province']),
    );
    expect(editions.some(({ returned }) => (returned?.rowComments.length ?? 0) > 0)).toBe(true);
  });

  it('wait for the visitor of a staffed agency, opened again', () => {
    expect(running.find(({ agencyCode }) => agencyCode === STAFFED_AGENCIES.of98)?.state).toBe('returned');
  });

  it('lack nothing once they were handed in: every weak topic has a row, limitations are answered', () => {
    let topics = 0;
    for (const plan of plans.filter(({ editions }) => editions.length > 0)) {
      const { scheme } = results(plan.fiscalYear - 1);
      const weak = plan.items.map((code) => {
        const item = findItem(scheme, code);
        return { code, topicNo: item ? topicOf(scheme, item) : null };
      });
      topics += weak.length;
      expect(findMissing({ ...plan, weak }), `${plan.agencyCode} ${plan.fiscalYear}`).toEqual([]);
      const texts = plan.rows.flatMap(({ measure, finding }, at) =>
        Object.entries({ measure, finding }).map(([column, text]) => ({ row: String(at), column, text })),
      );
      expect(findRepetitions(texts), plan.agencyCode).toEqual([]);
    }
    expect(topics).toBeGreaterThan(100);
  });

  it('print of each item the figure published for it', () => {
    let compared = 0;
    for (const { agencyCode, fiscalYear, rows } of plans) {
      const items = results(fiscalYear - 1).figures.get(agencyCode)?.published.items ?? {};
      for (const { itemCodes, itemScoreText } of rows)
        for (const code of itemCodes) {
          const score = items[code];
          if (score === null || score === undefined) continue;
          compared += 1;
          expect(itemScoreText).toContain(`${code} ${Number(score).toFixed(2)}`);
        }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('carry out what was taken on of circulars before they were handed in, and nothing declined', () => {
    const sent = [...cycle.circulars, ...cycle.others];
    let tied = 0;
    for (const plan of plans)
      for (const row of plan.rows.filter(({ circularId }) => circularId !== null)) {
        const circular = sent.find(({ circularId }) => circularId === row.circularId);
        const decision = circular?.receipts
          .find(({ agencyCode }) => agencyCode === plan.agencyCode)
          ?.decisions.find(({ measureNo }) => measureNo === row.measureNo);
        expect(['adopted', 'adapted']).toContain(decision?.decision);
        expect(circular?.measuresFiscalYear).toBe(plan.fiscalYear);
        expect(dayOf(decision?.decidedAt ?? '9') < dayOf(plan.updatedAt)).toBe(true);
        tied += 1;
      }
    expect(tied).toBeGreaterThan(300);
  });

  it('go forward in time, and never past the day up to which the demo runs', () => {
    for (const { editions } of plans) {
      const moments = editions.flatMap(({ submittedAt, approved, returned }) => [
        submittedAt,
        ...(approved ? [approved.at] : []),
        ...(returned ? [returned.at] : []),
      ]);
      expect(moments.map(dayOf)).toEqual(moments.map(dayOf).toSorted());
      expect(moments.every((moment) => dayOf(moment) <= AS_OF)).toBe(true);
      for (const { approved } of editions)
        if (approved?.paper) expect(approved.paper.on <= dayOf(approved.at)).toBe(true);
    }
  });

  it('have units and timeframes that are typed, several kinds of them', () => {
    const rows = plans.flatMap((plan) => plan.rows);
    expect(rows.every(({ leadUnit, timeframeKind }) => leadUnit && timeframeKind)).toBe(true);
    expect(new Set(rows.map(({ timeframeKind }) => timeframeKind)).size).toBe(8);
    for (const { timeframeKind, timeframeFrom, timeframeTo } of rows)
      expect([timeframeFrom !== null, timeframeTo !== null]).toEqual(
        Array(2).fill(timeframeKind === 'date_range'),
      );
    expect(plans.some(({ hasNoLimitations }) => hasNoLimitations)).toBe(true);
    expect(plans.some(({ limitations }) => limitations.length > 1)).toBe(true);
  });
});
