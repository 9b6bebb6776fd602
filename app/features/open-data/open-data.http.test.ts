import { createWorld, DRAFT_YEAR, PUBLISHED_YEAR } from 'tests/isolation/world.ts';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { unpublishResults } from '~/features/publishing/publish.server.ts';
import { mintTenant } from '~/lib/db.server.ts';
import {
  assessmentAnswer,
  errorAnswer,
  overviewAnswer,
  provincesAnswer,
  rankingsAnswer,
} from './core/schemas.ts';

const server = testServer();
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}`, { headers });
async function read<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  return schema.parse(await answer.json());
}

beforeAll(() => createWorld(server.db));

describe('answers have the shapes that the OpenAPI document promises', () => {
  test('provinces, with published years only', async () => {
    const { provinces } = await read('/provinces', provincesAnswer);
    expect(provinces.map((each) => [each.provinceCode, each.fiscalYears])).toEqual([
      ['97', [PUBLISHED_YEAR]],
      ['98', [PUBLISHED_YEAR]],
    ]);
  });

  test('overview', async () => {
    const answer = await read(`/provinces/97/overview?fiscalYear=${PUBLISHED_YEAR}`, overviewAnswer);
    expect(answer).toMatchObject({ agencies: 3, assessed: 3, mean: 90, rankAmongProvinces: 1, isDemo: true });
  });

  test('rankings, filtered, with shared ranks', async () => {
    const all = await read('/provinces/97/rankings', rankingsAnswer);
    expect(all.rankings.map((each) => each.rankInProvince)).toEqual([1, 1, 1]);
    const some = await read('/provinces/97/rankings?districtCode=9702', rankingsAnswer);
    expect(some.rankings.map((each) => each.agencyCode)).toEqual(['mk97a3']);
    const none = await read('/provinces/97/rankings?agencyType=pao', rankingsAnswer);
    expect(none.rankings).toEqual([]);
  });

  test('an assessment: published beside computed', async () => {
    const answer = await read(`/agencies/mk97a1/assessments/${PUBLISHED_YEAR}`, assessmentAnswer);
    expect(answer.published.overall).toBe(90);
    expect(answer.computed.overall).toBe(90);
    expect(answer.items).toContainEqual({ code: 'i1', score: 90, text: null });
  });

  test('the document itself lists every address', async () => {
    const document = await (await ask('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toHaveLength(8);
  });
});

test.each([
  '/provinces.csv',
  '/provinces/97/overview.csv',
  '/provinces/97/rankings.csv?agencyType=tao',
  `/agencies/mk97a1/assessments/${PUBLISHED_YEAR}.csv`,
])('%s is CSV with a byte-order mark and a mark of invention', async (path) => {
  const answer = await ask(path);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const name = path
    .replace(/\.csv.*/, '')
    .slice(1)
    .replaceAll('/', '-');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}.csv"`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toContain('isDemo');
});

test.each([
  '/provinces/96/overview',
  '/provinces/01/rankings',
  '/agencies/no-such/assessments/2567',
  `/agencies/mk97a1/assessments/${DRAFT_YEAR}`,
  '/agencies/mk97a1/assessments/abc',
  '/no-such-thing',
])('%s is a plain 404 in both languages', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  const { error } = errorAnswer.parse(await answer.json());
  expect(error.messageTh).toMatch(/[ก-๙]/);
});

test('what is no year becomes the newest published one; a year that is not published is not there', async () => {
  for (const year of ['9999', String(DRAFT_YEAR)]) {
    expect((await ask(`/provinces/97/overview?fiscalYear=${year}`)).status).toBe(404);
    expect((await ask(`/provinces/97/rankings?fiscalYear=${year}`)).status).toBe(404);
  }
  for (const year of ['abc', '', '25670']) {
    const answer = await read(`/provinces/97/overview?fiscalYear=${year}`, overviewAnswer);
    expect(answer.fiscalYear).toBe(PUBLISHED_YEAR);
  }
});

test('an unchanged answer costs nothing; a changed one is sent anew; an unpublished one is gone', async () => {
  const path = `/provinces/98/rankings?fiscalYear=${PUBLISHED_YEAR}`;
  const etag = (await ask(path)).headers.get('etag') ?? '';
  const again = await ask(path, { 'If-None-Match': etag });
  expect(again.status).toBe(304);
  expect((await ask(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  await unpublishResults(server.db, mintTenant({ provinceCode: '98', scope: 'province' }), PUBLISHED_YEAR);
  expect((await ask(path, { 'If-None-Match': etag })).status).toBe(404);
  expect((await ask(`/agencies/mk98b1/assessments/${PUBLISHED_YEAR}`)).status).toBe(404);
});

test('healthz answers only from the database', async () => {
  const answer = await fetch(`${server.url}/healthz`);
  expect(answer.status).toBe(200);
});
