import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import * as AccountRepository from '~/features/accounts/AccountRepository.server.ts';
import { DEMO_PASSWORD } from '~/features/accounts/core/demo-accounts.ts';
import { verifyPassword } from '~/features/accounts/password.server.ts';
import * as AdaptationRepository from '~/features/adaptations/AdaptationRepository.server.ts';
import * as ReceiptRepository from '~/features/adoption/ReceiptRepository.server.ts';
import { findDetermined } from '~/features/benchmark/core/differencing.fixture.ts';
import { readSlices } from '~/features/benchmark/seen-groups.fixture.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import * as VersionRepository from '~/features/letter-versions/VersionRepository.server.ts';
import * as PlanListRepository from '~/features/plans/PlanListRepository.server.ts';
import { withIdentity } from '~/lib/db.server.ts';
import { STAFFED_AGENCIES } from '../demo/accounts.ts';
import { AS_OF } from '../demo/cycle/dates.ts';
import { irregularities } from '../demo/irregularities.ts';
import { SUDDEN_FALL, UPGRADES } from '../demo/stories.ts';
import { seedsFor } from './all-seeds.ts';
import { loadSeeds } from './seed.ts';
import { asProvince } from './store.ts';

const database = testDatabase();
/** Everything but the results and circulars of the largest province. */
const seeds = seedsFor({ documents: true, demo: true }).filter(
  ({ name }) => !/^demo\/(results\/\d+|cycle)\/99$/.test(name),
);
const versionsOf = () => database.db.selectFrom('seed_run').select(['seed_name', 'version']).execute();
const yearsOf = (agencyCode: string) =>
  database.db
    .selectFrom('agency_year')
    .selectAll()
    .where('agency_code', '=', agencyCode)
    .orderBy('fiscal_year')
    .execute();

beforeAll(async () => {
  const interruption = new AbortController();
  const interrupted = loadSeeds(database.db, seeds, {
    onLoaded: ({ place }) => place === 6 && interruption.abort(new Error('interrupted')),
    signal: interruption.signal,
  });
  await expect(interrupted).rejects.toThrow('interrupted');
  expect(await versionsOf()).toHaveLength(6);
  expect(await loadSeeds(database.db, seeds)).toBe(seeds.length - 6);
}, 300_000);

describe('loading', () => {
  it('does nothing the second time', async () => {
    expect(await loadSeeds(database.db, seeds)).toBe(0);
  });

  it('changes no figure when a seed is loaded again', async () => {
    const stored = () =>
      database.db
        .selectFrom('node_score')
        .selectAll()
        .where('province_code', '=', '98')
        .where('fiscal_year', '=', 2566)
        .orderBy('agency_code')
        .orderBy('node')
        .execute();
    const before = await stored();
    await database.db.deleteFrom('seed_run').where('seed_name', '=', 'demo/results/2566/98').execute();
    await database.db.deleteFrom('seed_run').where('seed_name', '=', 'demo/cycle/98').execute();
    expect(await loadSeeds(database.db, seeds)).toBe(2);
    expect(await stored()).toEqual(before);
    const circulars = await asProvince(database.db, '98', CircularRepository.findAll);
    expect(circulars).toHaveLength(7);
  });

  it('marks the invented provinces and no other', async () => {
    const provinces = await database.db.selectFrom('province').select(['province_code', 'is_demo']).execute();
    expect(provinces).toHaveLength(77 + 3);
    const invented = provinces.filter((province) => province.is_demo).map((row) => row.province_code);
    expect(invented.toSorted()).toEqual(['97', '98', '99']);
    const mixed = await database.db
      .selectFrom('agency')
      .innerJoin('province', 'province.province_code', 'agency.province_code')
      .select('agency_code')
      .whereRef('agency.is_demo', '!=', 'province.is_demo')
      .execute();
    expect(mixed).toEqual([]);
  });
});

describe('published documents', () => {
  it('become four real agencies; document 0 none', async () => {
    const agencies = await database.db
      .selectFrom('agency')
      .select('agency_code')
      .where('is_demo', '=', false)
      .orderBy('agency_code')
      .execute();
    expect(agencies.map((agency) => agency.agency_code)).toEqual([
      '13-province',
      '30-tao-khamsakaesaeng',
      '63-pao',
      '75-subdistrict-bangchakreng',
    ]);
  });

  it('give Pathum Thani 92.69 and an A, with the copied figure found', async () => {
    const [year, ...others] = await yearsOf('13-province');
    expect(others).toEqual([]);
    expect(year).toMatchObject({ fiscal_year: 2562, level: 'A', passed: true, finding_count: 1 });
    expect(Number(year?.overall)).toBe(92.69);
    const findings = await database.db
      .selectFrom('finding')
      .select(['node', 'published', 'required', 'detail'])
      .where('province_code', '=', '13')
      .execute();
    expect(findings).toMatchObject([
      { node: '9.2', published: '98.75', required: '87.5', detail: { likelyCopyOf: 'oit' } },
    ]);
    const items = await database.db
      .selectFrom('item_score')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('province_code', '=', '13')
      .executeTakeFirstOrThrow();
    expect(items.n).toBe(45);
  });

  it('give Tak PAO 97.14 and ผ่านดี, with its printed ranks', async () => {
    const [year] = await yearsOf('63-pao');
    expect(year).toMatchObject({ level: 'good', rank_in_province: 1, rank_in_type_national: 23 });
    expect(Number(year?.overall)).toBe(97.14);
  });

  it('leave scores absent where none is printed, and keep the report and plans', async () => {
    expect(await yearsOf('30-tao-khamsakaesaeng')).toEqual([]);
    expect(await yearsOf('75-subdistrict-bangchakreng')).toEqual([]);
    const count = async (table: 'compliance_report_row' | 'plan_row' | 'circular_measure', code: string) => {
      const rows = await database.db
        .selectFrom(table)
        .select('province_code')
        .where('province_code', '=', code)
        .execute();
      return rows.length;
    };
    expect(await count('compliance_report_row', '30')).toBe(17);
    expect(await count('plan_row', '63')).toBe(7);
    expect(await count('plan_row', '75')).toBe(9);
    expect(await count('circular_measure', '13')).toBe(9);
  });
});

describe('invented results', () => {
  it('are published for five years, with missing years absent', async () => {
    const years = await database.db
      .selectFrom('province_year')
      .select(['fiscal_year', 'agencies', 'is_demo', 'rank_among_provinces'])
      .where('province_code', '=', '98')
      .orderBy('fiscal_year')
      .execute();
    expect(years.map((year) => [year.fiscal_year, year.agencies, year.is_demo])).toEqual([
      [2564, 102, true],
      [2565, 103, true],
      [2566, 103, true],
      [2567, 103, true],
      [2568, 102, true],
    ]);
  });

  it('never share an aggregate with real ones', async () => {
    const nation = await database.db
      .selectFrom('type_year')
      .select(['agencies', 'is_demo'])
      .where('fiscal_year', '=', 2566)
      .where('agency_type', '=', 'all')
      .orderBy('is_demo')
      .execute();
    // The one real body of the year is no group that may be shown.
    expect(nation).toEqual([{ agencies: 20 + 103, is_demo: true }]);
  });

  it('hide small groups so that none follows from the others, for any reader', async () => {
    const slices = await readSlices(database.db);
    expect(slices.some((slice) => slice.seen.some((group) => group.n === null))).toBe(true);
    for (const slice of slices) {
      expect(findDetermined(slice.seen), slice.name).toEqual([]);
      for (const own of slice.provinces) {
        expect(findDetermined(slice.seen, slice.knownBy(own)), `${slice.name}, staff of ${own}`).toEqual([]);
      }
    }
  });

  it('carry the planted irregularities as findings, and no other error', async () => {
    const stored = await database.db
      .selectFrom('finding')
      .select(['agency_code as agencyCode', 'fiscal_year as fiscalYear', 'kind', 'node'])
      .where('province_code', 'in', ['97', '98'])
      .orderBy('fiscal_year')
      .execute();
    const planted = irregularities
      .filter(({ agencyCode }) => agencyCode.slice(2, 4) !== '99')
      .map(({ agencyCode, fiscalYear, finding: { kind, node } }) => ({ agencyCode, fiscalYear, kind, node }))
      .toSorted((left, right) => left.fiscalYear - right.fiscalYear);
    expect(stored).toEqual(planted);
  });

  it('show the fall against the year before', async () => {
    const fallen = (await yearsOf(SUDDEN_FALL.agencyCode)).find(
      (year) => year.fiscal_year === SUDDEN_FALL.fiscalYear,
    );
    expect(Number(fallen?.change)).toBeLessThan(-27);
    expect(fallen?.rank_change).toBeLessThan(-50);
  });

  it('keep the name and type of each year through a rename', async () => {
    for (const { agencyCode, fromFiscalYear } of UPGRADES) {
      const years = await yearsOf(agencyCode);
      for (const year of years)
        expect(year.agency_type).toBe(year.fiscal_year < fromFiscalYear ? 'tao' : 'subdistrict_municipality');
      expect(new Set(years.map((year) => year.name_th)).size).toBe(2);
    }
  });
});

describe('invented circulars and reports', () => {
  it('read back as the product’s own: sent, with receipts in all states', async () => {
    const circulars = await asProvince(database.db, '98', CircularRepository.findAll);
    expect(circulars.every(({ isDemo }) => isDemo)).toBe(true);
    expect(circulars.map(({ state }) => state).toSorted()).toEqual([
      'draft',
      ...Array(5).fill('sent'),
      'signed',
    ]);
    const sent = circulars.filter(({ state }) => state === 'sent');
    // The regional units are twelve offices of the province and ten of its districts.
    expect(sent.map(({ recipients }) => recipients).toSorted((a, b) => a - b)).toEqual([
      13, 22, 68, 102, 102,
    ]);
    for (const { recipients, acknowledged } of sent) expect(acknowledged).toBeLessThanOrEqual(recipients);
    expect(sent.some(({ recipients, acknowledged }) => acknowledged < recipients)).toBe(true);
  });

  it('leave the newest circular to the visitor of a staffed agency', async () => {
    const received = await asProvince(database.db, '98', (t) =>
      ReceiptRepository.findAllReceived(t, STAFFED_AGENCIES.of98),
    );
    expect(received[0]).toMatchObject({ acknowledgedAt: null, decided: 0 });
    expect(received.slice(1).every(({ acknowledgedAt }) => acknowledgedAt !== null)).toBe(true);
  });

  it('decide only on measures of circulars that were acknowledged first', async () => {
    const early = await database.db
      .selectFrom('adoption')
      .innerJoin('circular_recipient as r', (join) =>
        join
          .onRef('r.province_code', '=', 'adoption.province_code')
          .onRef('r.circular_id', '=', 'adoption.circular_id')
          .onRef('r.agency_code', '=', 'adoption.agency_code'),
      )
      .select('adoption.agency_code')
      .where((eb) =>
        eb.or([
          eb('r.acknowledged_at', 'is', null),
          eb('r.opened_at', '>', eb.ref('r.acknowledged_at')),
          eb('adoption.decided_at', '<', eb.ref('r.acknowledged_at')),
        ]),
      )
      .execute();
    expect(early).toEqual([]);
  });

  it('have six-month reports in every state, some of them late', async () => {
    const reports = await database.db
      .selectFrom('compliance_report')
      .select(['state', 'submitted_at'])
      .where('province_code', 'in', ['97', '98'])
      .where('fiscal_year', '=', 2569)
      .where('round', '=', '6m')
      .execute();
    expect(new Set(reports.map((report) => report.state))).toEqual(
      new Set(['draft', 'submitted', 'returned', 'accepted']),
    );
    const dueAt = new Date('2026-04-21T00:00:00+07:00');
    const late = reports.filter(({ submitted_at: at }) => at !== null && at >= dueAt);
    expect(late.length).toBeGreaterThan(5);
    expect(late.length).toBeLessThan(reports.length / 2);
  });

  it('date nothing after the day up to which the demo runs', async () => {
    const after = new Date(`${AS_OF}T23:59:59+07:00`);
    const [receipt, report] = await Promise.all([
      database.db
        .selectFrom('circular_recipient')
        .select((eb) => eb.fn.max('acknowledged_at').as('at'))
        .executeTakeFirstOrThrow(),
      database.db
        .selectFrom('compliance_report')
        .select((eb) => eb.fn.max('updated_at').as('at'))
        .executeTakeFirstOrThrow(),
    ]);
    expect(Number(receipt.at)).toBeLessThan(after.getTime());
    expect(Number(report.at)).toBeLessThan(after.getTime());
  });
});

describe('what bodies did with a letter', () => {
  const letter = { province_code: '98', circular_id: 'demo-98-2569-1' };
  it('shows measures adapted field by field, one text beside another', async () => {
    const rows = await asProvince(database.db, '98', (t) =>
      AdaptationRepository.findAll(t, { fiscalYear: 2569, measure: '', type: '', district: '' }),
    );
    const adapted = rows.flatMap((row) => (row.adapted ? [{ ...row, adapted: row.adapted }] : []));
    expect(adapted.length).toBeGreaterThan(50);
    for (const { adapted: own, standard } of adapted)
      expect(own.steps.length).toBe(standard.steps.length + 1);
    expect(adapted.some(({ adapted: own, standard }) => own.followUp !== standard.followUp)).toBe(true);
  });

  it('has a second version that some took over, some kept to the first, and some have not answered', async () => {
    const answers = await asProvince(database.db, '98', (t) =>
      VersionRepository.findAllAnswers(t, letter.circular_id),
    );
    const asked = answers.find(({ taken }) => taken > 0);
    expect(asked?.measureNo).toBe(2);
    expect(asked?.kept).toBeGreaterThan(3);
    expect(asked?.waiting).toBeGreaterThan(3);
    const reported = await database.db
      .selectFrom('compliance_report_row')
      .select(['round', 'letter_version'])
      .distinct()
      .where('province_code', '=', '98')
      .where('circular_id', '=', letter.circular_id)
      .orderBy('round')
      .orderBy('letter_version')
      .execute();
    expect(reported.map((row) => [row.round, row.letter_version])).toEqual([
      ['12m', 1],
      ['12m', 2],
      ['6m', 1],
    ]);
  });

  it('has letters handed on to units, also of the office a visitor signs in to, and some taken back', async () => {
    const forwards = await database.db
      .selectFrom('circular_forward')
      .select(['agency_code', 'unit_name', 'withdrawn_at'])
      .where('province_code', '=', '98')
      .execute();
    expect(forwards.length).toBeGreaterThan(50);
    expect(forwards.some(({ withdrawn_at }) => withdrawn_at !== null)).toBe(true);
    expect(forwards.map(({ agency_code }) => agency_code)).toContain(STAFFED_AGENCIES.of98);
  });
});

describe('invented plans', () => {
  it('stand in every state, the submission of each with the rows the plan has', async () => {
    const plans = await database.db
      .selectFrom('plan')
      .select(['agency_code', 'fiscal_year', 'state', 'edition_no'])
      .where('province_code', '=', '98')
      .where('fiscal_year', '=', 2569)
      .execute();
    expect(new Set(plans.map(({ state }) => state))).toEqual(
      new Set(['draft', 'submitted', 'returned', 'approved']),
    );
    const last = await database.db
      .selectFrom('plan_edition as e')
      .innerJoin('plan as p', (join) =>
        join
          .onRef('p.province_code', '=', 'e.province_code')
          .onRef('p.fiscal_year', '=', 'e.fiscal_year')
          .onRef('p.agency_code', '=', 'e.agency_code')
          .onRef('p.edition_no', '=', 'e.edition_no'),
      )
      .select(['e.agency_code', 'e.fiscal_year', 'e.content', 'e.approved_at', 'p.state'])
      .where('e.province_code', '=', '98')
      .execute();
    const rows = await database.db
      .selectFrom('plan_row')
      .select(['agency_code', 'fiscal_year', 'row_id', 'measure_id'])
      .where('province_code', '=', '98')
      .orderBy('row_no')
      .execute();
    expect(last.length).toBeGreaterThan(180);
    for (const edition of last) {
      const own = rows.filter(
        (row) => row.agency_code === edition.agency_code && row.fiscal_year === edition.fiscal_year,
      );
      const content = edition.content as { rows: { rowId: string; measureId: string }[] };
      expect(content.rows.map(({ rowId, measureId }) => [rowId, measureId])).toEqual(
        own.map((row) => [row.row_id, row.measure_id]),
      );
      if (edition.state === 'approved') expect(edition.approved_at).not.toBeNull();
    }
    expect(rows.every((row) => row.measure_id !== null)).toBe(true);
  });

  it('are listed apart for assessed bodies and units of regional government, each once', async () => {
    const list = (bodies: '' | 'scored' | 'regional') =>
      asProvince(database.db, '98', (t) =>
        PlanListRepository.findAllByFiscalYear(t, {
          ...{ fiscalYear: 2569, state: '', due: '', bodies, today: AS_OF },
          ...{ scope: { type: '', district: '', size: '' }, weak: { threshold: '85', topics: [] } },
        }),
      );
    const [all, scored, regional] = [await list(''), await list('scored'), await list('regional')];
    expect(regional.length).toBe(22);
    expect(regional.every(({ agencyType }) => agencyType === 'regional_unit')).toBe(true);
    expect(scored.some(({ agencyType }) => agencyType === 'regional_unit')).toBe(false);
    expect(scored.length + regional.length).toBe(all.length);
  });

  it('are shown to the public where the province has turned the pages on', async () => {
    const shown = await database.db
      .selectFrom('public_document')
      .select('agency_code')
      .where('province_code', '=', '98')
      .where('kind', '=', 'plan')
      .where('is_public', '=', true)
      .execute();
    expect(shown.length).toBeGreaterThan(150);
  });
});

describe('demo accounts', () => {
  it('open with the demo’s password and hold their positions', async () => {
    const officer = await withIdentity(database.db, null, (trx) =>
      AccountRepository.findByEmail(trx, 'officer.two@prongsai.example'),
    );
    expect(await verifyPassword(officer?.passwordHash ?? null, DEMO_PASSWORD)).toBe(true);
    const memberships = await withIdentity(database.db, null, (trx) =>
      AccountRepository.findAllMemberships(trx, officer?.userId ?? ''),
    );
    expect(memberships.map(({ role }) => role)).toEqual(['agency_officer', 'agency_officer']);
  });

  it('are all marked as demo accounts', async () => {
    const real = await database.db
      .selectFrom('app_user')
      .select('email')
      .where('is_demo', '=', false)
      .execute();
    expect(real).toEqual([]);
  });
});
