import { builtRoutes, testServer } from 'tests/setup/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTOR_NAMES, type ActorName, forbiddenMarks, signEveryoneIn } from './actors.ts';
import { RULES, type Rule } from './rules.ts';
import { AGENCIES, createWorld, keepWorldFiles } from './world.ts';

const server = testServer();
const DRAFTS = new RegExp(AGENCIES.map((agency) => agency.draft.replace('.', '\\.')).join('|'));
let cookies: Record<ActorName, string>;
let requests = 0;

beforeAll(async () => {
  await createWorld(server.db);
  await keepWorldFiles(server.files);
  cookies = await signEveryoneIn(server.db);
});
afterAll(() => console.log(`Isolation matrix: ${requests} requests.`));

async function ask(rule: Rule, actor: ActorName, path = rule.path) {
  requests += 1;
  const isPost = rule.method === 'POST';
  const response = await fetch(`${server.url}${path}`, {
    method: rule.method ?? 'GET',
    redirect: 'manual',
    headers: { cookie: cookies[actor], ...(isPost ? { origin: server.url } : {}) },
    ...(isPost ? { body: new URLSearchParams(rule.form ?? {}) } : {}),
  });
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    isPage: response.headers.get('content-type')?.startsWith('text/html') ?? false,
    text: await response.text(),
  };
}

describe('every route has a rule', () => {
  test('and every rule a route', async () => {
    const routes = Object.keys(await builtRoutes()).sort();
    expect(Object.keys(RULES).sort()).toEqual(routes);
  });
});

describe('foreign and unknown ids cannot be told apart', () => {
  test.each([
    ['/provinces/97/overview', '/provinces/96/overview'],
    ['/provinces/97/audit', '/provinces/zz/audit'],
  ])('%s and %s', async (foreign, unknown) => {
    const strip = (text: string) =>
      text
        .replace(/nonce="[^"]*"/g, '')
        .replaceAll(foreign, '')
        .replaceAll(unknown, '');
    const a = await ask({ path: foreign, may: [] }, 'officer98');
    const b = await ask({ path: unknown, may: [] }, 'officer98');
    expect([a.status, b.status]).toEqual([404, 404]);
    expect(strip(a.text)).toBe(strip(b.text));
  });
});

const cases = Object.entries(RULES).flatMap(([route, rules]) =>
  rules === 'no data of its own' ? [] : rules.map((rule) => ({ route, rule })),
);

describe.each(cases)('$rule.path ($rule.method)', ({ rule }) => {
  test.each(ACTOR_NAMES)('%s', async (actor) => {
    const { status, location, isPage, text } = await ask(rule, actor);
    const isNobody = actor === 'anonymous' || actor === 'expired';
    if (isNobody && (rule.anonymous ?? 'login') === 'login') {
      expect(status).toBe(302);
      expect(location).toMatch(/^\/login\?next=/);
    } else if (isNobody && rule.anonymous === 404) {
      expect(status).toBe(404);
    } else if (!isNobody && rule.mayNot?.[actor] !== undefined) {
      expect(status).toBe(rule.mayNot[actor]);
    } else if (isNobody || rule.may.includes(actor)) {
      const wanted = isNobody ? [200, 302] : [rule.status ?? 200].flat();
      expect(wanted).toContain(status);
    } else {
      expect(status).toBe(rule.refusal ?? 404);
    }
    // A zero byte, or a letter that was cut, would be shown as a broken sign and stored by a form.
    if (isPage) expect(/[\0\ufffd]/.test(text)).toBe(false);
    const { marks, drafts } = forbiddenMarks(actor);
    // What the visitor wrote into the address themselves may come back to them.
    const own = text.replaceAll(/circular(=|%3D)circular-mk98/g, '');
    const answer = rule.comparesProvinces ? own.replaceAll(/mk9[78]p/g, '') : own;
    if (!rule.isPublic) expect(answer.match(marks)?.[0]).toBeUndefined();
    if (drafts || rule.isPublic) expect(text.match(DRAFTS)?.[0]).toBeUndefined();
  });
});
