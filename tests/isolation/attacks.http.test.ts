import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { testServer } from 'tests/setup/server.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashToken, newToken } from '~/features/accounts/session-token.server.ts';
import { type ActorName, signEveryoneIn } from './actors.ts';
import { createWorld, DRAFT_YEAR, PUBLISHED_YEAR } from './world.ts';

/** What an attacker tries by hand; each attempt once worked somewhere. */
const server = testServer();
let cookies: Record<ActorName, string>;

beforeAll(async () => {
  await createWorld(server.db);
  cookies = await signEveryoneIn(server.db);
});

/** Asks and reads the whole answer, so that no connection is left open. */
async function ask(path: string, init: RequestInit) {
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual', ...init });
  const { status, headers } = answer;
  return { status, headers, text: await answer.text() };
}
const get = (path: string, cookie: string, headers: Record<string, string> = {}) =>
  ask(path, { headers: { cookie, ...headers } });
const post = (
  path: string,
  cookie: string,
  form: Record<string, string>,
  headers: Record<string, string> = { origin: server.url },
) => ask(path, { method: 'POST', headers: { cookie, ...headers }, body: new URLSearchParams(form) });

describe('forged cookies', () => {
  const toLogin = async (cookie: string) => {
    const answer = await get('/provinces/97/overview', cookie);
    return answer.status === 302 && (answer.headers.get('location') ?? '').startsWith('/login');
  };

  test.each([
    ['a guessed token', `prongsai_session=${newToken()}`],
    ['an empty token', 'prongsai_session='],
    ['the stored hash instead of the token', `prongsai_session=${hashToken('x')}`],
    ['an account’s name', 'prongsai_session=admin97'],
    ['a role', 'prongsai_session=admin97; role=platform_admin; is_platform_admin=1; province_code=97'],
    ['SQL', "prongsai_session=' or '1'='1"],
    ['something very long', `prongsai_session=${'a'.repeat(7000)}`],
    ['bytes that are no text', 'prongsai_session=%00%ff%fe'],
    [
      'a signed value of another product',
      `prongsai_session=admin97.${createHmac('sha256', 'x').update('y').digest('hex')}`,
    ],
  ])('%s signs nobody in', async (_name, cookie) => {
    expect(await toLogin(cookie)).toBe(true);
  });

  test('the hash of a real session, read from a stolen backup, opens nothing', async () => {
    const { token_hash } = await server.db
      .selectFrom('session')
      .select('token_hash')
      .where('user_id', '=', 'admin97')
      .executeTakeFirstOrThrow();
    expect(await toLogin(`prongsai_session=${token_hash}`)).toBe(true);
  });

  test('other cookies and headers beside a real session do not widen it', async () => {
    const answer = await get(
      '/provinces/98/overview',
      `${cookies.officer97}; province=98; app.province_code=98; prongsai_membership=98/membership-officer98`,
      { 'x-province-code': '98', 'x-forwarded-user': 'admin98', 'x-original-url': '/provinces/97/overview' },
    );
    expect(answer.status).toBe(404);
  });
});

describe('cross-origin requests', () => {
  const form = { intent: 'retire', measureId: 'measure-mk97' };
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['no origin', {} as Record<string, string>],
    ['a null origin', { origin: 'null' }],
    ['a look-alike host', { origin: 'http://localhost.evil.example' }],
    ['another port', { origin: 'http://localhost:1' }],
    ['same-site but not same-origin', { 'sec-fetch-site': 'same-site' }],
  ])('a post from %s changes nothing', async (_name, headers) => {
    const answer = await post('/provinces/97/measures', cookies.officer97, form, headers);
    expect(answer.status).toBe(403);
    const row = await server.db
      .selectFrom('measure')
      .select('is_retired')
      .where('measure_id', '=', 'measure-mk97')
      .executeTakeFirstOrThrow();
    expect(row.is_retired).toBe(false);
  });

  test('refused ones are in the audit trail, once a minute from an address', async () => {
    const events = await server.db
      .selectFrom('audit_event')
      .select(['province_code', 'after'])
      .where('action', '=', 'request.foreign_origin')
      .execute();
    expect(events).toEqual([
      { province_code: '00', after: { method: 'POST', path: '/provinces/97/measures', site: null } },
    ]);
  });

  test('pages may not be framed, and scripts need the nonce of this answer', async () => {
    const [first, second] = [await get('/login', ''), await get('/login', '')];
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(policy.match(/script-src [^;]*/)?.[0]).not.toContain('unsafe-inline');
    expect(policy).not.toBe(second.headers.get('content-security-policy'));
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('referrer-policy')).toBe('same-origin');
    expect(first.headers.get('x-powered-by')).toBeNull();
  });
});

describe('leading people away', () => {
  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%5Cevil.example',
    'javascript:alert(1)',
    ' //evil.example',
    '/\t/evil.example',
    '///evil.example',
    'http:evil.example',
  ])('next=%s stays here', async (next) => {
    const answer = await get(`/login?next=${encodeURIComponent(next)}`, cookies.officer97);
    expect(answer.status).toBe(302);
    const target = new URL(answer.headers.get('location') ?? '', server.url);
    expect(target.origin).toBe(server.url);
  });

  test('a line break in the address or a parameter adds no header', async () => {
    for (const path of [
      '/login?next=/a%0d%0aSet-Cookie:%20evil=1',
      '/language?to=en&back=/a%0d%0aSet-Cookie:%20evil=1',
      '/provinces/97%0d%0aSet-Cookie:%20evil=1/overview',
      `/api/v1/provinces/97/rankings.csv?agencyType=%0d%0aSet-Cookie:%20evil=1`,
    ]) {
      const answer = await get(path, cookies.officer97);
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.headers.get('set-cookie') ?? '', path).not.toContain('evil');
    }
  });

  test('a foreign Host header does not come back in links or redirects', async () => {
    const { port } = new URL(server.url);
    const text = await new Promise<string>((resolve, reject) => {
      const sent = request(
        { port, agent: new Agent(), path: '/provinces/97/overview', headers: { host: 'evil.example' } },
        (answer) => {
          let body = JSON.stringify(answer.headers);
          answer.on('data', (piece) => {
            body += piece;
          });
          answer.on('end', () => resolve(body));
        },
      );
      sent.on('error', reject);
      sent.end();
    });
    expect(text).not.toContain('evil.example');
  });
});

describe('odd numbers in hidden fields', () => {
  const measure = {
    title: 'ก',
    steps: 'ก',
    responsiblePattern: 'ก',
    timeframeKind: 'whole_year',
    timeframeText: 'ก',
    followUp: 'ก',
    basis: 'ก',
  };
  const circular = {
    subject: 'ก',
    body: 'ก',
    resultsFiscalYear: '2567',
    measureIds: 'measure-mk97',
    mode: 'all',
  };
  const attempts: [string, ActorName, Record<string, string>][] = [
    ['/provinces/97/measures/measure-mk97', 'officer97', measure],
    ['/provinces/97/circulars/circular-mk97/edit', 'officer97', circular],
    [`/agencies/mk97a1/reports/${PUBLISHED_YEAR}/6m`, 'officerA1', { intent: 'save' }],
    [
      '/agencies/mk97a1/circulars/circular-mk97',
      'officerA1',
      { intent: 'decide', measureNo: '1', decision: 'adopted' },
    ],
    ['/provinces/97/members/membership-officer97', 'admin97', { intent: 'deactivate' }],
  ];
  test.each(attempts)(
    'a version that is none is refused at %s, and nothing breaks',
    async (path, who, form) => {
      for (const version of [
        '99999999999999999999',
        '2147483648',
        'NaN',
        '1.5',
        '-1',
        '',
        '1e3',
        '0x10',
        'ก',
      ])
        expect((await post(path, cookies[who], { ...form, version })).status, version).toBe(400);
    },
  );

  test.each(['2026-02-31', '0000-01-01', '2026-13-01', '9999-99-99', '%00', '2026-02-28'])(
    'the day %s in an address breaks nothing',
    async (day) => {
      for (const form of ['audit', 'audit.csv'])
        expect(
          (await get(`/provinces/97/${form}?from=${day}&to=${day}`, cookies.admin97)).status,
        ).toBeLessThan(500);
    },
  );

  test('nor a number of a measure', async () => {
    for (const measureNo of ['99999999999999999999', '2147483648', '-1', 'ก']) {
      const form = { intent: 'decide', measureNo, decision: 'adopted', version: '0' };
      expect((await post('/agencies/mk97a1/circulars/circular-mk97', cookies.officerA1, form)).status).toBe(
        400,
      );
    }
  });
});

describe('ids of another tenant', () => {
  test('in the fields of a form choose nothing', async () => {
    const answer = await post('/provinces/97/circulars/new', cookies.officer97, {
      subject: 'ก',
      body: 'ก',
      resultsFiscalYear: '2567',
      measureIds: 'measure-mk98',
      mode: 'chosen',
      agencies: 'mk98b1',
      province_code: '98',
      provinceCode: '98',
    });
    expect(answer.status).toBe(302);
    const circularId = (answer.headers.get('location') ?? '').split('/').pop() ?? '';
    for (const table of ['circular_measure', 'circular_recipient'] as const) {
      const rows = await server.db
        .selectFrom(table)
        .selectAll()
        .where('circular_id', '=', circularId)
        .execute();
      expect(rows).toEqual([]);
    }
  });

  test('a foreign key of another tenant is refused by the database itself', async () => {
    await expect(
      server.db
        .insertInto('circular_recipient')
        .values({
          province_code: '97',
          circular_id: 'circular-mk97',
          agency_code: 'mk98b1',
          acknowledged_at: null,
          acknowledged_by_user_id: null,
          acknowledged_by_office: null,
        })
        .execute(),
    ).rejects.toThrow(/foreign key/);
  });

  test('an agency acts on no circular that was not sent to it', async () => {
    const acts: Record<string, string>[] = [
      { intent: 'acknowledge' },
      { intent: 'decide', measureNo: '1', decision: 'adopted', version: '0' },
    ];
    for (const form of acts) {
      for (const [address, who] of [
        ['/agencies/mk97a2/circulars/circular-mk97', 'officerA2'],
        ['/agencies/mk97a1/circulars/circular-mk97', 'officerA2'],
        ['/agencies/mk97a1/circulars/circular-mk98', 'officerA1'],
        ['/agencies/mk98b1/circulars/circular-mk98', 'officerA1'],
      ] as const)
        expect((await post(address, cookies[who], form)).status).toBe(404);
    }
  });

  test('pickers offer only what is one’s own', async () => {
    const pages = ['/provinces/97/circulars/new', '/provinces/97/rankings', '/provinces/97/compliance'];
    for (const path of pages) {
      const text = (await get(path, cookies.officer97)).text;
      expect(text, path).not.toMatch(/mk98/);
    }
    const district = (await get('/provinces/97/rankings', cookies.district9701)).text;
    expect(district).not.toContain('mk97a3');
  });

  test('counts, means and ranks of a district chief are made of the district alone', async () => {
    const text = (await get('/provinces/97/compliance', cookies.district9701)).text;
    expect(text).toContain('mk97a1');
    expect(text).not.toContain('mk97a3');
  });
});

describe('the open API', () => {
  test('has no private column and no draft', async () => {
    const paths = [
      '/api/v1/provinces',
      '/api/v1/provinces/97/overview',
      '/api/v1/provinces/97/rankings',
      `/api/v1/agencies/mk97a1/assessments/${PUBLISHED_YEAR}`,
    ];
    for (const path of paths) {
      const text = (await get(path, cookies.admin97)).text;
      expect(text, path).not.toMatch(/email|user_?id|password|session|note|draft/i);
      expect(text, path).not.toContain(String(DRAFT_YEAR));
    }
  });

  test('takes no write', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const headers = { cookie: cookies.admin97, origin: server.url };
      const answer = await ask('/api/v1/provinces/97/overview', { method, headers });
      expect([404, 405]).toContain(answer.status);
      expect(answer.text).not.toMatch(/ at |Error:/);
    }
  });
});

describe('an export after the session', () => {
  test.each([
    '/provinces/97/rankings.csv',
    '/provinces/97/compliance.csv',
    '/provinces/97/audit.csv',
    '/agencies/mk97a1/items.csv',
  ])('%s is sent to sign in when it has expired, and again when the person has signed out', async (path) => {
    expect((await get(path, cookies.expired)).status).toBe(302);
    const token = newToken();
    await server.db
      .insertInto('session')
      .values({ token_hash: hashToken(token), user_id: 'admin97', expires_at: new Date(Date.now() + 60_000) })
      .execute();
    const cookie = `prongsai_session=${token}`;
    expect((await get(path, cookie)).status).toBe(200);
    await post('/logout', cookie, {});
    expect((await get(path, cookie)).status).toBe(302);
  });

  test('every export that was given is in the audit trail', async () => {
    const events = await server.db
      .selectFrom('audit_event')
      .select(['subject', 'actor_user_id'])
      .where('action', '=', 'data.exported')
      .execute();
    for (const subject of ['rankings', 'compliance', 'audit', 'items']) {
      expect(events).toContainEqual({ subject, actor_user_id: 'admin97' });
    }
  });
});
