import { testDatabase } from 'tests/setup/database.ts';
import { loadSmallProvince } from 'tests/setup/small-province.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { mintTenant, type TenantClaim, withPublished, withTenant } from '~/lib/db.server.ts';
import { Score } from '~/lib/decimal.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import type { DocumentKind, Source } from './core/kind.ts';
import { plainText, tablesOf } from './core/model.ts';
import { gridOf } from './core/place-cells.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';
import { documentSearch } from './document-search-params.ts';
import { complianceSummary } from './kinds/compliance-summary.ts';
import { governorOnePage } from './kinds/governor-one-page.ts';
import { provinceMeasures } from './kinds/province-measures.ts';
import { rankingList } from './kinds/ranking-list.ts';
import { draftDocument, issueDocument } from './make-document.server.ts';

const database = testDatabase();
const by = { userId: 'u1', office: 'สำนักงาน', role: 'province_viewer', clientAddress: null, requestId: null };
const made = { at: new Date('2026-11-21T02:03:04Z'), verifyAt: 'http://localhost/verify', by } as const;
const searched = (search: string) => documentSearch.parse(new URLSearchParams(search));
const tenantOf = (claim: Omit<TenantClaim, 'provinceCode'>) =>
  mintTenant({ provinceCode: '97', userId: 'u1', ...claim });
let source: Source;

beforeAll(async () => {
  await loadSmallProvince(database.db);
  const province = await withPublished(database.db, (trx) => TenancyRepository.findProvinceByCode(trx, '97'));
  if (!province) throw new Error('The small province is not loaded.');
  source = { db: database.db, tenant: tenantOf({ scope: 'province' }), province, agency: null };
}, 120_000);

async function draftOf(kind: DocumentKind, search: string, from = source) {
  const draft = await draftDocument(kind, from, searched(search));
  if ('empty' in draft) throw new Error(draft.empty);
  return draft;
}

const isPast = (day: string | null) => day !== null && day < todayInThailand();

/** The rows below the head of the table with that name. */
async function rowsOf(kind: DocumentKind, search: string, name: string) {
  const { model } = await draftOf(kind, search);
  const table = tablesOf(model).find((each) => each.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return gridOf(table).slice(table.head.length);
}

const agenciesOf = () =>
  database.db.selectFrom('agency').selectAll().where('province_code', '=', '97').execute();

/** What the tables themselves say of the sent circulars of the year and who got them. */
async function readYear(fiscalYear: number) {
  const circulars = (
    await database.db.selectFrom('circular').selectAll().where('province_code', '=', '97').execute()
  )
    .filter((each) => each.state === 'sent' && each.measures_fiscal_year === fiscalYear)
    .toSorted((a, b) => Number(a.sent_at) - Number(b.sent_at));
  const ids = new Set(circulars.map((each) => each.circular_id));
  const measures = (
    await database.db.selectFrom('circular_measure').selectAll().where('province_code', '=', '97').execute()
  ).filter((each) => ids.has(each.circular_id) && each.removed_in === null);
  const recipients = (
    await database.db.selectFrom('circular_recipient').selectAll().where('province_code', '=', '97').execute()
  ).filter((each) => ids.has(each.circular_id));
  const adoptions = (
    await database.db.selectFrom('adoption').selectAll().where('province_code', '=', '97').execute()
  ).filter((each) => ids.has(each.circular_id));
  return { circulars, measures, recipients, adoptions };
}

describe('the summary report of the measures', () => {
  test('counts for each measure what the recipients decided, and the share of those that did', async () => {
    const { circulars, measures, recipients, adoptions } = await readYear(2569);
    const rows = await rowsOf(complianceSummary, 'year=2569', 'ผลรายมาตรการ');
    const rates = await rowsOf(complianceSummary, 'year=2569', 'อัตรารายมาตรการ');
    expect(circulars.length).toBeGreaterThan(1);
    const lines = rows.filter(([, second]) => second !== '');
    const rateLines = rates.filter(([, second]) => second !== '');
    const ordered = circulars.flatMap(({ circular_id }) =>
      measures
        .filter((each) => each.circular_id === circular_id)
        .toSorted((a, b) => a.measure_no - b.measure_no),
    );
    expect(lines).toHaveLength(ordered.length);
    ordered.forEach((measure, at) => {
      const got = recipients.filter((each) => each.circular_id === measure.circular_id);
      const decided = (decision: string) =>
        adoptions.filter(
          (each) =>
            each.circular_id === measure.circular_id &&
            each.measure_no === measure.measure_no &&
            each.decision === decision,
        ).length;
      const counts = ['adopted', 'adapted', 'declined'].map(decided);
      const sum = counts.reduce((total, count) => total + count, 0);
      expect(lines[at]?.[0]).toBe(`${measure.measure_no}. ${measure.title}`);
      expect(lines[at]?.slice(1, 7)).toEqual(
        [got.length, got.filter((each) => each.acknowledged_at).length, ...counts, got.length - sum].map(
          String,
        ),
      );
      const share = new Score(sum * 100).div(got.length).toFixed(2);
      expect(rateLines[at]?.[2]).toBe(share);
    });
  });

  test('names every recipient that has left a measure undecided, and what each is late with', async () => {
    const { circulars, measures, recipients, adoptions } = await readYear(2569);
    const agencies = new Map((await agenciesOf()).map((each) => [each.agency_code, each]));
    const open = new Map<string, number>();
    for (const got of recipients) {
      const waiting = measures.filter(
        (measure) =>
          measure.circular_id === got.circular_id &&
          !adoptions.some(
            (each) =>
              each.circular_id === got.circular_id &&
              each.measure_no === measure.measure_no &&
              each.agency_code === got.agency_code,
          ),
      ).length;
      if (waiting > 0) open.set(got.agency_code, (open.get(got.agency_code) ?? 0) + waiting);
    }
    const rows = await rowsOf(complianceSummary, 'year=2569', 'หน่วยงานที่ยังไม่ตอบ');
    expect(open.size).toBeGreaterThan(0);
    expect(rows.map((row) => `${row[0]} ${row[4]}`).toSorted()).toEqual(
      [...open].map(([code, count]) => `${agencies.get(code)?.name_th} ${count}`).toSorted(),
    );
    const late = await rowsOf(complianceSummary, 'year=2569', 'หน่วยงานที่เกินกำหนด');
    const unread = recipients.flatMap((got) => {
      const letter = circulars.find((each) => each.circular_id === got.circular_id);
      return letter && !got.acknowledged_at && isPast(letter.acknowledge_due_on)
        ? [`${agencies.get(got.agency_code)?.name_th} ${letter.number}`]
        : [];
    });
    expect(
      late
        .filter((row) => row[3] === 'รับทราบ')
        .map((row) => `${row[0]} ${row[4]}`)
        .toSorted(),
    ).toEqual(unread.toSorted());
  });

  test('is of one circular where one is chosen, with its own recipients alone', async () => {
    const { circulars, recipients } = await readYear(2569);
    for (const { circular_id: id } of circulars) {
      const { model } = await draftOf(complianceSummary, `circular=${id}`);
      const tables = new Map(tablesOf(model).map((table) => [table.name, gridOf(table)]));
      const [, acknowledged] = tables.get('การดำเนินการตามมาตรการ') ?? [];
      const got = recipients.filter((each) => each.circular_id === id);
      expect(acknowledged?.slice(1, 3)).toEqual(
        [got.length, got.filter((each) => each.acknowledged_at).length].map(String),
      );
      const [, ...states] = tables.get('การรับรายงาน') ?? [];
      for (const line of states)
        expect(line.slice(1).reduce((sum, count) => sum + Number(count), 0)).toBe(got.length);
    }
  });
});

describe('the measures in form D', () => {
  test('of a circular are those in force, of the library those in use, with every text', async () => {
    const { circulars, measures } = await readYear(2569);
    const id = circulars[0]?.circular_id ?? '';
    const rows = await rowsOf(provinceMeasures, `circular=${id}`, 'มาตรการของจังหวัด');
    expect(rows).toEqual(
      measures
        .filter((each) => each.circular_id === id)
        .toSorted((a, b) => a.measure_no - b.measure_no)
        .map((each) => [
          `${each.measure_no}. ${each.title}`,
          (each.steps as string[]).map((step) => `- ${step}`).join('\n') || '–',
          each.responsible_pattern || '–',
          each.follow_up || '–',
        ]),
    );
    const library = await database.db
      .selectFrom('measure')
      .selectAll()
      .where('province_code', '=', '97')
      .where('fiscal_year', '=', 2569)
      .where('is_retired', '=', false)
      .where('removed_at', 'is', null)
      .execute();
    const listed = await rowsOf(provinceMeasures, 'year=2569', 'มาตรการของจังหวัด');
    expect(listed.map((row) => row[0]?.replace(/^\d+\. /, '')).toSorted()).toEqual(
      library.map(({ title }) => title).toSorted(),
    );
  });
});

describe('a district chief', () => {
  const chief = (districtCode: string): Source => ({
    ...source,
    tenant: tenantOf({ scope: 'district', districtCode }),
  });

  test('sees the bodies of the own district alone, and the papers say which it is', async () => {
    const agencies = await agenciesOf();
    const district = agencies.find((each) => each.district_code && each.is_scored)?.district_code ?? '';
    const foreign = agencies.filter((each) => each.district_code !== district).map((each) => each.name_th);
    for (const kind of [governorOnePage, rankingList, complianceSummary]) {
      const { model } = await draftOf(kind, '', chief(district));
      const texts = JSON.stringify(model);
      for (const name of foreign) expect(texts, `${kind.key} ${name}`).not.toContain(`"${name}`);
      expect(model.title).toMatch(/อำเภอ.+ จังหวัด/);
    }
  });

  test('gives out a paper that the province reads and another district does not', async () => {
    const [one, another] = [chief('9701'), chief('9702')];
    const issued = await issueDocument(rankingList, one, searched('year=2567'), made);
    if ('refused' in issued) throw new Error(issued.refused);
    const read = (from: Source) =>
      withTenant(from.db, from.tenant, (t) => DocumentRepository.findIssued(t, issued.checkCode));
    expect((await read(one))?.kind).toBe('ranking-list');
    expect((await read(source))?.kind).toBe('ranking-list');
    expect(await read(another)).toBeUndefined();
    const whole = await issueDocument(rankingList, source, searched('year=2567'), made);
    if ('refused' in whole) throw new Error(whole.refused);
    expect(
      await withTenant(one.db, one.tenant, (t) => DocumentRepository.findIssued(t, whole.checkCode)),
    ).toBeUndefined();
  });
});

test('where one body of the year is still a draft, results are looked at and not given out', async () => {
  const [body] = await database.db
    .selectFrom('agency_year')
    .select('agency_code')
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2566)
    .where('overall', 'is not', null)
    .limit(1)
    .execute();
  await database.db
    .updateTable('agency_year')
    .set({ is_published: false })
    .where('province_code', '=', '97')
    .where('fiscal_year', '=', 2566)
    .where('agency_code', '=', body?.agency_code ?? '')
    .execute();
  for (const kind of [governorOnePage, rankingList]) {
    const { model } = await draftOf(kind, 'year=2566');
    const words = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : [])),
    );
    expect(words.join(' ')).toContain('ร่าง ยังไม่เผยแพร่');
    expect(await issueDocument(kind, source, searched('year=2566'), made)).toEqual({ refused: 'draft' });
  }
});
