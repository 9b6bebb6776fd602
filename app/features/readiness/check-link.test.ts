import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ResolvedAddress, USER_AGENT } from './ask-address.server.ts';
import { type CheckLimits, checkLink } from './check-link.server.ts';
import { isPublicAddress } from './core/public-address.ts';
import { HostGate } from './host-gate.server.ts';

type Page = (request: IncomingMessage, response: ServerResponse) => void;

const PDF = Buffer.from('%PDF-1.7\nบันทึก');
const html =
  (body: string, headers: Record<string, string> = {}): Page =>
  (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(`<html><body>${body}`);
const status =
  (code: number): Page =>
  (_request, response) =>
    response.writeHead(code).end('x');
const to =
  (location: string, code = 302): Page =>
  (_request, response) =>
    response.writeHead(code, { location }).end();

const pages: Record<string, Page> = {
  '/page': html('<title>แผนพัฒนา</title>ประกาศ ณ วันที่ ๑๕ มกราคม พ.ศ. ๒๕๖๘'),
  '/plan.pdf': (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/plain', 'last-modified': 'Mon, 03 Feb 2025 10:00:00 GMT' })
      .end(PDF),
  '/401': status(401),
  '/403': status(403),
  '/404': status(404),
  '/500': status(500),
  '/empty': (_request, response) => response.writeHead(200).end(),
  '/form': html('<form><input name=u><input type="password"></form>'),
  '/private/doc': to('/wp-login.php?redirect_to=doc'),
  '/wp-login.php': html('เข้าสู่ระบบ'),
  '/slow': (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).write('<html>'),
  '/silent': () => {},
  '/endless': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    const pour = () => {
      while (response.write(Buffer.alloc(64 * 1024, 1)));
      response.once('drain', pour);
    };
    pour();
  },
  '/large': (_request, response) => {
    response.writeHead(200, { 'content-length': '900000' });
    response.end(Buffer.alloc(900_000, 1));
  },
  '/chain/3': to('/chain/2'),
  '/chain/2': to('/chain/1', 301),
  '/chain/1': to('/page'),
  '/loop': to('/loop'),
  '/moved': to('/page', 301),
  '/slash': to('/slash/', 301),
  '/slash/': html('เหมือนเดิม'),
  '/cookie': (request, response) =>
    response
      .writeHead(200, { 'set-cookie': 'a=1', 'content-type': 'text/html' })
      .end(
        `<html>${request.headers.cookie ?? 'none'} ${request.headers['user-agent']} ${request.headers.host}`,
      ),
};

let server: Server;
let asked: string[] = [];
let answers: Record<string, (string | ResolvedAddress)[][]>;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    (pages[(request.url ?? '').split('?')[0] ?? ''] ?? status(404))(request, response);
  }).listen(0, '0.0.0.0');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answers = {};
});

/** The real checker, but that names below `test.example` are this machine, and this one machine may be asked. */
function limits(changes: Partial<CheckLimits> & { mayAskOwn?: boolean } = {}): CheckLimits {
  const { mayAskOwn = true, ...rest } = changes;
  return {
    gate: new HostGate(0),
    timeoutMs: 1_000,
    maxBytes: 500_000,
    ways: {
      resolve: async (host) => {
        const next = answers[host]?.shift();
        if (next)
          return next.map((each) =>
            typeof each === 'string' ? { address: each, family: each.includes(':') ? 6 : 4 } : each,
          );
        if (host.endsWith('.test.example')) return [{ address: '127.0.0.1', family: 4 }];
        throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      },
      mayAsk: (address) => (mayAskOwn && address === '127.0.0.1') || isPublicAddress(address),
      portOf: () => (server.address() as AddressInfo).port,
    },
    ...rest,
  };
}
const check = (path: string, changes: Parameters<typeof limits>[0] = {}) =>
  checkLink(`http://www.test.example${path}`, null, limits(changes));

describe('what is found', () => {
  test('a page: title, the Thai date of its text, its kind and size', async () => {
    const result = await check('/page');
    expect(result).toMatchObject({
      outcome: 'reachable',
      reason: null,
      httpStatus: 200,
      fileKind: 'html',
      dateFound: '2025-01-15',
      dateSource: 'text',
      isPartial: false,
      chain: [],
    });
    expect(result.title).toBe('แผนพัฒนา');
    expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a file is what its bytes say, not its announced type; its date is the server’s', async () => {
    expect(await check('/plan.pdf')).toMatchObject({
      outcome: 'reachable',
      fileKind: 'pdf',
      bytes: PDF.length,
      dateFound: '2025-02-03',
      dateSource: 'header',
      textSha256: null,
    });
  });

  test.each([
    ['/401', 'login_needed', 'login_status', 401],
    ['/403', 'login_needed', 'login_status', 403],
    ['/form', 'login_needed', 'login_form', 200],
    ['/private/doc', 'login_needed', 'login_address', 200],
    ['/404', 'broken', 'http_status', 404],
    ['/500', 'broken', 'http_status', 500],
    ['/empty', 'broken', 'empty', 200],
  ])('%s is %s (%s)', async (path, outcome, reason, httpStatus) => {
    expect(await check(path)).toMatchObject({ outcome, reason, httpStatus });
  });

  test('a name that does not exist, a port where nobody listens', async () => {
    expect(await checkLink('http://nowhere.example.org/', null, limits())).toMatchObject({
      outcome: 'broken',
      reason: 'dns',
    });
    const deaf = limits();
    deaf.ways.portOf = () => 1;
    expect(await checkLink('http://www.test.example/', null, deaf)).toMatchObject({
      outcome: 'broken',
      reason: 'connection',
    });
  });

  test('a server without a certificate where https is asked for', async () => {
    expect(await checkLink('https://www.test.example/page', null, limits())).toMatchObject({
      outcome: 'broken',
      reason: 'tls',
    });
  });

  test('changed content, but not changed markup', async () => {
    pages['/news'] = html('<script>nonce1</script><p class="a">ข่าว 1</p>');
    const first = await check('/news');
    pages['/news'] = html('<script>nonce2</script><p class="b">ข่าว 1</p>');
    const second = await checkLink('http://www.test.example/news', first, limits());
    expect(second.outcome).toBe('reachable');
    expect(second.sha256).not.toBe(first.sha256);
    pages['/news'] = html('<p>ข่าว 2</p>');
    expect((await checkLink('http://www.test.example/news', second, limits())).outcome).toBe('changed');
  });
});

describe('redirects', () => {
  test('are followed and kept; a permanent one to another place says so', async () => {
    const result = await check('/chain/3');
    expect(result.outcome).toBe('moved');
    expect(result.finalUrl).toBe('http://www.test.example/page');
    expect(result.chain.map((hop) => [new URL(hop.url).pathname, hop.status])).toEqual([
      ['/chain/3', 302],
      ['/chain/2', 301],
      ['/chain/1', 302],
    ]);
    expect((await check('/moved')).outcome).toBe('moved');
    expect((await check('/slash')).outcome).toBe('reachable');
  });

  test('end after five', async () => {
    expect(await check('/loop')).toMatchObject({ outcome: 'broken', reason: 'too_many_redirects' });
    expect(asked).toHaveLength(6);
  });

  test.each([
    ['http://127.0.0.1/', 'private_address'],
    ['http://127.0.0.1:22/', 'port'],
    ['http://169.254.169.254/latest/meta-data/', 'private_address'],
    ['http://[::1]/', 'private_address'],
    ['http://[::ffff:127.0.0.1]/', 'odd_address'],
    ['http://[::ffff:7f00:1]/', 'private_address'],
    ['http://10.0.0.7/', 'private_address'],
    ['//192.168.1.1/', 'private_address'],
    ['http://2130706433/', 'odd_address'],
    ['http://0x7f.1/', 'odd_address'],
    ['//0177.0.0.1/', 'odd_address'],
    ['http://127。0。0。1/', 'odd_address'],
    ['\\\\10.0.0.1\\x', 'unreadable'],
    ['http://localhost/', 'local_name'],
    ['http://printer.local/', 'local_name'],
    ['http://inside.test.example@10.0.0.1/', 'credentials'],
    ['http://hidden.example.net/', 'private_address'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://www.test.example/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
  ])('to %s are refused: %s', async (location, reason) => {
    // Headers carry Latin letters only.
    pages['/away'] = (_request, response) =>
      response.writeHead(302, { location: Buffer.from(location).toString('latin1') }).end();
    answers['hidden.example.net'] = [['10.1.1.1']];
    const only = limits({ mayAskOwn: false });
    const ownOnce = {
      ...only.ways,
      mayAsk: (address: string) => address === '127.0.0.2' || isPublicAddress(address),
    };
    answers['www.test.example'] = [[{ address: '127.0.0.2', family: 4 }]];
    const result = await checkLink('http://www.test.example/away', null, { ...only, ways: ownOnce });
    expect(result.outcome).toBe('refused');
    if (!location.includes('。')) expect(result.reason).toBe(reason);
    expect(asked).toEqual(['/away']);
  });
});

describe('addresses', () => {
  test.each([
    '10.0.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
  ])('a name that resolves to %s is refused and not asked', async (address) => {
    answers['www.test.example'] = [[address]];
    expect(await check('/page', { mayAskOwn: false })).toMatchObject({
      outcome: 'refused',
      reason: 'private_address',
    });
    expect(asked).toEqual([]);
  });

  test('one private address among public ones is enough', async () => {
    answers['www.test.example'] = [['8.8.8.8', '10.0.0.1']];
    expect(await check('/page')).toMatchObject({ outcome: 'refused', reason: 'private_address' });
  });

  test('a name that answers otherwise the second time is resolved once, and that address is asked', async () => {
    answers['www.test.example'] = [['127.0.0.1'], ['10.0.0.1'], ['10.0.0.1']];
    expect((await check('/page')).outcome).toBe('reachable');
    expect(answers['www.test.example']).toHaveLength(2);
    // The second answer is judged when a redirect asks for the name again.
    answers['www.test.example'] = [['127.0.0.1'], ['10.0.0.1']];
    expect(await check('/chain/1')).toMatchObject({ outcome: 'refused', reason: 'private_address' });
  });

  test('no name resolved by the system leads to this machine', async () => {
    expect((await checkLink('http://127.0.0.1/', null)).reason).toBe('private_address');
    expect((await checkLink('http://localhost/', null)).reason).toBe('local_name');
  });
});

describe('limits', () => {
  test.each(['/slow', '/silent'])('of time: %s', async (path) => {
    const startedAt = Date.now();
    expect(await check(path, { timeoutMs: 300 })).toMatchObject({ outcome: 'broken', reason: 'timeout' });
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  test('of time: a name server that never answers', async () => {
    const waiting = limits({ timeoutMs: 200 });
    waiting.ways.resolve = () => new Promise(() => {});
    expect((await checkLink('http://www.test.example/', null, waiting)).reason).toBe('timeout');
  });

  test('of size: an endless file is cut off, a large one says its size', async () => {
    expect(await check('/endless')).toMatchObject({ outcome: 'reachable', isPartial: true, bytes: 500_000 });
    expect(await check('/large')).toMatchObject({ isPartial: true, bytes: 900_000 });
  });

  test('of manners: no cookies, our own name, the host’s name', async () => {
    const seen: string[] = [];
    pages['/manners'] = (request, response) => {
      seen.push(
        `${request.method} ${request.headers.cookie} ${request.headers['user-agent']} ${request.headers.host}`,
      );
      response
        .writeHead(seen.length === 1 ? 302 : 200, { location: '/manners', 'set-cookie': 'a=1' })
        .end('ok');
    };
    await check('/manners');
    expect(seen).toEqual(Array(2).fill(`GET undefined ${USER_AGENT} www.test.example`));
  });

  test('of manners: one request at a time to a host, with a pause', async () => {
    const gate = new HostGate(120);
    const at: number[] = [];
    pages['/turn'] = (_request, response) => {
      at.push(Date.now());
      response.end('ok');
    };
    await Promise.all([check('/turn', { gate }), check('/turn', { gate }), check('/turn', { gate })]);
    const [first = 0, second = 0, third = 0] = at;
    expect(second - first).toBeGreaterThanOrEqual(115);
    expect(third - second).toBeGreaterThanOrEqual(115);
  });
});
