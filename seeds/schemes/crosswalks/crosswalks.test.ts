import { describe, expect, it } from 'vitest';
import { equalBefore, listCrosswalkFaults } from '~/features/schemes/core/crosswalk.ts';
import { findItem } from '~/features/schemes/core/lookup.ts';
import { allSchemes, seedScheme } from '../index.ts';

const codesOf = (fiscalYear: number) => seedScheme(fiscalYear).items.map(({ code }) => code);
const walks = allSchemes.flatMap(({ fiscalYear, crosswalk }) =>
  crosswalk ? [{ fiscalYear, crosswalk }] : [],
);
/** Labels that tell the place of an item and not its subject. */
const NEUTRAL = /ข้อที่ \d+$|ยังไม่ทราบหัวข้อ/;

describe('the crosswalks', () => {
  it('lead from each year to the next', () => {
    expect(walks.map(({ fiscalYear, crosswalk }) => [crosswalk.from, fiscalYear])).toEqual(
      [2562, 2563, 2564, 2565, 2566, 2567, 2568].map((year) => [year - 1, year]),
    );
    expect(seedScheme(2561).crosswalk).toBeNull();
  });

  it.each(walks)(
    'FY$fiscalYear: every item of both years has exactly one relation',
    ({ fiscalYear, crosswalk }) => {
      expect(listCrosswalkFaults(crosswalk, codesOf(fiscalYear - 1), codesOf(fiscalYear))).toEqual([]);
      const mapped = crosswalk.links
        .filter(({ relation }) => relation !== 'dropped')
        .flatMap(({ before }) => before);
      const gone = crosswalk.links
        .filter(({ relation }) => relation === 'dropped')
        .flatMap(({ before }) => before);
      expect(gone.filter((code) => mapped.includes(code))).toEqual([]);
      for (const { relation, before, now } of crosswalk.links)
        if (relation === 'equal') expect([before.length, now.length]).toEqual([1, 1]);
    },
  );

  it.each(walks)(
    'FY$fiscalYear: an item whose subject is not known equals none',
    ({ fiscalYear, crosswalk }) => {
      for (const { relation, before, now, mark } of crosswalk.links) {
        const items = [
          ...before.map((code) => findItem(seedScheme(fiscalYear - 1), code)),
          ...now.map((code) => findItem(seedScheme(fiscalYear), code)),
        ];
        if (relation === 'equal')
          expect([before, now, items.some((item) => NEUTRAL.test(item?.label.th ?? ''))]).toEqual([
            before,
            now,
            false,
          ]);
        if (mark.verified) expect(items.every((item) => item?.mark.verified)).toBe(true);
      }
    },
  );

  it('compare FY2561 with nothing', () => {
    expect(codesOf(2562).filter((code) => equalBefore(seedScheme(2562).crosswalk, code) !== null)).toEqual(
      [],
    );
  });

  it('follow an item under its changing codes', () => {
    const eService = ['o10', 'o13', 'o18', 'o17', 'o17'];
    for (const [at, year] of [2568, 2567, 2566, 2565].entries())
      expect(equalBefore(seedScheme(year).crosswalk, eService[at] ?? '')).toBe(eService[at + 1]);
    expect(equalBefore(seedScheme(2567).crosswalk, 'o34')).toBe('o42');
    expect(equalBefore(seedScheme(2566).crosswalk, 'o42')).toBe('o42');
  });

  it('name a fault on either side', () => {
    const { crosswalk } = seedScheme(2568);
    const without = { from: 2567, links: crosswalk?.links.slice(1) ?? [] };
    expect(listCrosswalkFaults(without, codesOf(2567), codesOf(2568))).toEqual([
      'before: i6 has no relation',
      'now: i6 has no relation',
    ]);
    const doubled = {
      from: 2567,
      links: [...(crosswalk?.links ?? []), ...(crosswalk?.links.slice(0, 1) ?? [])],
    };
    expect(listCrosswalkFaults(doubled, codesOf(2567), codesOf(2568))).toEqual([
      'before: i6 twice',
      'now: i6 twice',
    ]);
  });
});
