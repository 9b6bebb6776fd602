import fc from 'fast-check';
import { allSchemes } from 'seeds/schemes/index.ts';
import { describe, expect, it } from 'vitest';
import { indicatorNode } from '~/features/schemes/core/nodes.ts';
import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { treeOf } from '~/features/schemes/core/tree.ts';
import { formatHalfUp2, roundHalfUp2, Score } from '~/lib/decimal.ts';
import { assess } from './assess.ts';
import { type Assessment, isArithmetic } from './assessment.ts';
import { computeExactly, printHalfUp } from './independent-computation.fixture.ts';
import type { PublishedFigures } from './published.ts';

const comparable = allSchemes.filter((scheme) => scheme.comparable);
const aScheme = fc.constantFrom(...comparable);

/** A year and a full set of item scores in hundredths; disclosure items are 0 or 100. */
const aFullYear = aScheme.chain((scheme) =>
  fc.tuple(
    fc.constant(scheme),
    fc.record(
      Object.fromEntries(
        scheme.items.map(({ code, answer }) => [
          code,
          answer === 'disclosure' ? fc.constantFrom(0, 10_000) : fc.integer({ min: 0, max: 10_000 }),
        ]),
      ),
    ),
  ),
);

const asPoints = (hundredths: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(hundredths).map(([code, score]) => [code, new Score(score).div(100)]));

const errorsOf = ({ findings }: Assessment) => findings.filter((finding) => finding.severity === 'error');

const valueAt = (assessment: Assessment, node: string) =>
  [...assessment.nodes.values()].find((score) => score.node === node)?.value ?? null;

/** Every figure of the assessment, rounded, as if an office had printed it. */
function print(scheme: Scheme, assessment: Assessment): Required<Omit<PublishedFigures, 'weighted'>> {
  const shown = (node: string) => {
    const value = valueAt(assessment, node);
    return value === null ? null : formatHalfUp2(value);
  };
  const all = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, shown(code)]));
  return {
    overall: shown('overall'),
    level: assessment.level.key,
    instruments: all(scheme.instruments.map(({ code }) => code)),
    indicators: all(scheme.indicators.map(({ number }) => indicatorNode(number))),
    subIndicators: all(scheme.subIndicators.map(({ code }) => code)),
    items: all(scheme.items.map(({ code }) => code)),
  };
}

describe('any full set of item scores', () => {
  it('gives every figure as exact fractions do', () => {
    fc.assert(
      fc.property(aFullYear, ([scheme, hundredths]) => {
        const { nodes } = assess(scheme, { items: asPoints(hundredths) });
        for (const [node, exact] of computeExactly(scheme, hundredths))
          expect([node, formatHalfUp2(valueAt({ nodes } as Assessment, node) ?? new Score(-1))]).toEqual([
            node,
            printHalfUp(exact),
          ]);
      }),
      { numRuns: 150 },
    );
  });

  it('rounds an exact half up even where the indicators are repeating decimals', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9970 }), { minLength: 30, maxLength: 30 });
    const [scheme] = comparable;
    if (!scheme) throw new Error('no scheme');
    fc.assert(
      fc.property(scores, (drawn) => {
        const total = drawn.reduce((sum, score) => sum + score, 0);
        // Thirty items in hundredths: a total of 15 more than a multiple of 30 is half a hundredth.
        const raised = [(drawn[0] ?? 0) + ((45 - (total % 30)) % 30), ...drawn.slice(1)];
        const hundredths = Object.fromEntries(raised.map((score, place) => [`i${place + 1}`, score]));
        const exact = computeExactly(scheme, hundredths).get('iit') ?? { over: -1n, under: 1n };
        expect(((exact.over * 1000n) / exact.under) % 10n).toBe(5n);
        const { nodes } = assess(scheme, { items: asPoints(hundredths) });
        expect(formatHalfUp2(nodes.get('iit')?.computed ?? new Score(-1))).toBe(printHalfUp(exact));
      }),
    );
  });

  it('gives the same in any order', () => {
    fc.assert(
      fc.property(aFullYear, fc.infiniteStream(fc.nat()), ([scheme, hundredths], chances) => {
        const items = asPoints(hundredths);
        const shuffled = Object.entries(items)
          .map((entry) => ({ entry, chance: chances.next().value ?? 0 }))
          .toSorted((left, right) => left.chance - right.chance)
          .map(({ entry }) => entry);
        const reordered = assess(scheme, { items: Object.fromEntries(shuffled) });
        expect(print(scheme, reordered)).toEqual(print(scheme, assess(scheme, { items })));
      }),
      { numRuns: 50 },
    );
  });

  it('never gives a lower overall or a worse level when an item rises', () => {
    fc.assert(
      fc.property(aFullYear, fc.nat(), fc.integer({ min: 1, max: 5000 }), ([scheme, before], pick, by) => {
        const code = scheme.items[pick % scheme.items.length]?.code ?? 'i1';
        const after = { ...before, [code]: Math.min(10_000, (before[code] ?? 0) + by) };
        const [low, high] = [before, after].map((items) => assess(scheme, { items: asPoints(items) }));
        expect(high?.nodes.get('overall')?.value?.gte(low?.nodes.get('overall')?.value ?? 101)).toBe(true);
        expect(high?.level.order ?? 99).toBeLessThanOrEqual(low?.level.order ?? 0);
      }),
      { numRuns: 100 },
    );
  });

  it('gives x everywhere when every item is x', () => {
    fc.assert(
      fc.property(aScheme, fc.integer({ min: 0, max: 10_000 }), (scheme, hundredths) => {
        const x = new Score(hundredths).div(100);
        const { nodes } = assess(scheme, {
          items: Object.fromEntries(scheme.items.map(({ code }) => [code, x])),
        });
        for (const { node, computed, value } of nodes.values()) {
          if (node === 'eit_public' || node === 'eit_survey') continue;
          expect([node, value?.eq(x), computed === null || computed.eq(x)]).toEqual([node, true, true]);
        }
      }),
    );
  });
});

describe('an absent item', () => {
  it('leaves every figure above it absent, and no other', () => {
    fc.assert(
      fc.property(aFullYear, fc.nat(), ([scheme, hundredths], pick) => {
        const gone = scheme.items[pick % scheme.items.length]?.code ?? 'i1';
        const { [gone]: _, ...rest } = hundredths;
        const { nodes } = assess(scheme, { items: asPoints(rest) });
        const { byId } = treeOf(scheme);
        const above = new Set<string>();
        for (
          let at: string | null = gone;
          at !== null;
          at = [...byId.values()].find((n) => n.node === at)?.parent ?? null
        )
          above.add(at);
        for (const { node, value } of nodes.values())
          if (node !== 'eit_public' && node !== 'eit_survey')
            expect([node, value === null]).toEqual([node, above.has(node)]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes nothing from a parent that is published', () => {
    fc.assert(
      fc.property(aFullYear, fc.nat(), ([scheme, hundredths], pick) => {
        const gone = scheme.items[pick % scheme.items.length];
        const printed = print(scheme, assess(scheme, { items: asPoints(hundredths) }));
        const items = { ...printed.items, [gone?.code ?? 'i1']: 'ไม่มี' };
        const assessment = assess(scheme, { ...printed, items });
        expect(errorsOf(assessment)).toEqual([]);
        expect(formatHalfUp2(assessment.nodes.get('overall')?.value ?? new Score(-1))).toBe(printed.overall);
      }),
      { numRuns: 60 },
    );
  });
});

describe('figures printed as they were computed', () => {
  it('agree everywhere and raise no finding', () => {
    fc.assert(
      fc.property(aFullYear, ([scheme, hundredths]) => {
        const printed = print(scheme, assess(scheme, { items: asPoints(hundredths) }));
        const assessment = assess(scheme, printed);
        expect(assessment.findings).toEqual([]);
        expect(assessment.level.computed).toBe(printed.level);
      }),
      { numRuns: 100 },
    );
  });

  it('raise none either at any lesser depth', () => {
    fc.assert(
      fc.property(aFullYear, ([scheme, hundredths]) => {
        const { items: _, ...upper } = print(scheme, assess(scheme, { items: asPoints(hundredths) }));
        expect(assess(scheme, upper).findings).toEqual([]);
        expect(assess(scheme, { ...upper, subIndicators: {} }).findings).toEqual([]);
        expect(assess(scheme, { overall: upper.overall, instruments: upper.instruments }).findings).toEqual(
          [],
        );
      }),
      { numRuns: 100 },
    );
  });

  it('raise none when the items were unrounded before printing', () => {
    // The truth has more places than what is printed, as in indicator 7 of Pathum Thani.
    const aSurveyYear = aScheme.chain((scheme) =>
      fc.tuple(
        fc.constant(scheme),
        fc.record(
          Object.fromEntries(
            scheme.items.map(({ code, answer }) => [
              code,
              answer === 'disclosure'
                ? fc.constantFrom(0, 1_000_000)
                : fc.integer({ min: 0, max: 1_000_000 }),
            ]),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(aSurveyYear, ([scheme, raw]) => {
        const items = Object.fromEntries(
          Object.entries(raw).map(([code, score]) => [code, new Score(score).div(10_000)]),
        );
        expect(assess(scheme, print(scheme, assess(scheme, { items }))).findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('one corrupted figure among printed ones', () => {
  const groups = ['instruments', 'indicators', 'subIndicators', 'items'] as const;

  /** The printed figures with one of them moved by at least two points, and which one. */
  const aCorruptedYear = fc.tuple(
    aFullYear,
    fc.constantFrom('overall' as const, ...groups),
    fc.nat(),
    fc.integer({ min: 200, max: 4000 }),
    fc.boolean(),
  );

  function corrupt(
    [[scheme, hundredths], group, pick, by, downward]: [
      [Scheme, Record<string, number>],
      'overall' | (typeof groups)[number],
      number,
      number,
      boolean,
    ],
    depth: 'full' | 'without items',
  ) {
    const printed = print(scheme, assess(scheme, { items: asPoints(hundredths) }));
    if (depth === 'without items') printed.items = {};
    const cells: Record<string, unknown> =
      group === 'overall' ? { overall: printed.overall } : printed[group];
    const codes = Object.keys(cells).filter((code) => cells[code] !== null);
    const code = codes[pick % Math.max(codes.length, 1)];
    if (code === undefined) return null;
    const before = new Score(String(cells[code]));
    const moved = before.plus(new Score(downward ? -by : by).div(100));
    const after = moved.lt(0) || moved.gt(100) ? before.minus(moved.minus(before)) : moved;
    const published = { ...printed, level: null };
    if (group === 'overall') published.overall = after.toFixed(2);
    else published[group] = { ...printed[group], [code]: after.toFixed(2) };
    return { code, before, assessment: assess(scheme, published) };
  }

  it('is reported once, at its place or among the suspects', () => {
    fc.assert(
      fc.property(aCorruptedYear, (year) => {
        const outcome = corrupt(year, 'full');
        if (outcome === null) return;
        const arithmetic = outcome.assessment.findings.filter(isArithmetic);
        expect(arithmetic).toHaveLength(1);
        const [finding] = arithmetic;
        const places: string[] = finding ? [finding.node, ...finding.suspects] : [];
        expect(places).toContain(outcome.code);
      }),
      { numRuns: 400 },
    );
  });

  it('above the items is found with the figure that stood there', () => {
    fc.assert(
      fc.property(aCorruptedYear, (year) => {
        if (year[1] === 'items') return;
        const outcome = corrupt(year, 'full');
        if (outcome === null) return;
        const [finding] = outcome.assessment.findings.filter(isArithmetic);
        if (finding?.node !== outcome.code) return;
        expect(roundHalfUp2(finding.required).minus(outcome.before).abs().lte('0.01')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('without items is reported once as well', () => {
    fc.assert(
      fc.property(aCorruptedYear, (year) => {
        if (year[1] === 'items') return;
        const outcome = corrupt(year, 'without items');
        if (outcome === null) return;
        const arithmetic = outcome.assessment.findings.filter(isArithmetic);
        expect(arithmetic).toHaveLength(1);
        const [finding] = arithmetic;
        expect(finding ? [finding.node, ...finding.suspects] : []).toContain(outcome.code);
      }),
      { numRuns: 400 },
    );
  });
});
