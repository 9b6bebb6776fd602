import type { Database } from '~/lib/db.server.ts';
import type { SeenGroup } from './core/differencing.fixture.ts';
import { ALL_TYPES, FIGURES, type Figure, NATION } from './core/groups.ts';

/** Everything that can be asked for of a year and figure, and what it is really: read from the bodies one by one. */
export interface Slice {
  name: string;
  seen: SeenGroup[];
  /** Groups that the staff of a province know: their own, and totals that hold their own bodies alone. */
  knownBy(provinceCode: string): SeenGroup[];
  provinces: string[];
}

/** One slice a fiscal year, real or invented, and figure. Sums are in hundred-millionths of a point, exact. */
export async function readSlices(db: Database): Promise<Slice[]> {
  const stored = await db.selectFrom('benchmark_group').selectAll().execute();
  const bodies = await db.selectFrom('agency_year').selectAll().where('is_published', '=', true).execute();
  const years = [...new Set(stored.map((group) => `${group.fiscal_year} ${group.is_demo}`))];
  return years.flatMap((year) => {
    const ofYear = bodies.filter((body) => `${body.fiscal_year} ${body.is_demo}` === year);
    return FIGURES.map((figure) => {
      const truth = truthOf(ofYear, figure);
      const groups = stored.filter(
        (group) => `${group.fiscal_year} ${group.is_demo}` === year && group.figure === figure,
      );
      const real = (provinceCode: string, agencyType: string): SeenGroup => ({
        provinceCode,
        agencyType,
        ...(truth.get(`${provinceCode}/${agencyType}`) ?? { n: 0n, sum: 0n }),
      });
      const all = groups.map((group) => real(group.province_code, group.agency_type));
      return {
        name: `${year} ${figure}`,
        seen: all.map((group, at) => (groups[at]?.is_hidden ? { ...group, n: null, sum: null } : group)),
        provinces: [...new Set(ofYear.map((body) => body.province_code))],
        knownBy: (own) =>
          all.filter(
            (group) =>
              group.provinceCode === own ||
              (group.provinceCode === NATION && group.n === real(own, group.agencyType).n),
          ),
      };
    });
  });
}

interface StoredBody extends Record<Figure, string | null> {
  province_code: string;
  agency_type: string;
}

function truthOf(bodies: readonly StoredBody[], figure: Figure): Map<string, { n: bigint; sum: bigint }> {
  const truth = new Map<string, { n: bigint; sum: bigint }>();
  for (const body of bodies) {
    const score = body[figure];
    if (score === null) continue;
    const [whole = '', places = ''] = score.split('.');
    const exact = BigInt(whole + places.padEnd(8, '0'));
    for (const province of [body.province_code, NATION]) {
      for (const type of [body.agency_type, ALL_TYPES]) {
        const before = truth.get(`${province}/${type}`) ?? { n: 0n, sum: 0n };
        truth.set(`${province}/${type}`, { n: before.n + 1n, sum: before.sum + exact });
      }
    }
  }
  return truth;
}
