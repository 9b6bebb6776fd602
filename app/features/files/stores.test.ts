import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { diskStore } from './disk-store.server.ts';
import type { FileStore } from './FileStore.server.ts';
import { s3Store } from './s3-store.server.ts';

const BYTES = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7) % 251);
const sha256 = createHash('sha256').update(BYTES).digest('hex');
const address = { provinceCode: '97', sha256 };

let dir = '';
let s3: Server;
let s3Url = '';
const objects = new Map<string, Buffer>();
let seen: { method: string; url: string; headers: IncomingHttpHeaders }[] = [];
let failures = 0;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'prongsai-store-'));
  s3 = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = await buffer(request);
    seen.push({ method, url, headers });
    if (failures > 0) {
      failures -= 1;
      response.writeHead(500).end();
      return;
    }
    const digest = createHash('sha256').update(body).digest('hex');
    if (method === 'PUT' && headers['x-amz-content-sha256'] !== digest) response.writeHead(400).end();
    else if (method === 'PUT') response.writeHead(objects.set(url, body) ? 200 : 500).end();
    else if (method === 'DELETE') response.writeHead(objects.delete(url) ? 204 : 404).end();
    else response.writeHead(objects.has(url) ? 200 : 404).end(objects.get(url));
  }).listen(0, '127.0.0.1');
  await once(s3, 'listening');
  s3Url = `http://127.0.0.1:${(s3.address() as { port: number }).port}`;
});
afterAll(async () => {
  s3.close();
  s3.closeAllConnections();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(() => {
  seen = [];
  failures = 0;
});

const bucket = () =>
  s3Store({
    endpoint: s3Url,
    bucket: 'prongsai',
    region: 'ap-southeast-1',
    accessKeyId: 'KEYID',
    secretAccessKey: 'hidden',
  });

describe.each([
  ['disk', () => diskStore(dir)],
  ['S3', bucket],
] as [string, () => FileStore][])('a store on %s', (_name, open) => {
  test('gives back the very bytes it was given, also when they are given twice', async () => {
    const store = open();
    expect(await store.get(address)).toBeNull();
    await store.put(address, BYTES);
    await store.put(address, BYTES);
    expect(Buffer.from((await store.get(address)) ?? []).equals(Buffer.from(BYTES))).toBe(true);
    await store.delete(address);
    await store.delete(address);
    expect(await store.get(address)).toBeNull();
  });

  test('keeps one province apart from another', async () => {
    const store = open();
    await store.put(address, BYTES);
    expect(await store.get({ ...address, provinceCode: '98' })).toBeNull();
  });

  test.each(['../../etc/passwd', '', 'a'.repeat(63), `${'a'.repeat(64)}/..`, 'A'.repeat(64)])(
    'knows no address %j',
    async (wrong) => {
      await expect(open().put({ provinceCode: '97', sha256: wrong }, BYTES)).rejects.toThrow(RangeError);
      await expect(open().get({ provinceCode: '..', sha256 })).rejects.toThrow(RangeError);
    },
  );
});

test('the disk holds whole files under their names and nothing half written', async () => {
  const store = diskStore(path.join(dir, 'whole'));
  await Promise.all(Array.from({ length: 8 }, () => store.put(address, BYTES)));
  expect(await readdir(path.join(dir, 'whole', '97', sha256.slice(0, 2)))).toEqual([sha256]);
});

test('a file cut off by a broken disk is written anew', async () => {
  const store = diskStore(path.join(dir, 'cut'));
  await store.put(address, BYTES.subarray(0, 10));
  await store.put(address, BYTES);
  expect((await store.get(address))?.length).toBe(BYTES.length);
});

test('each request to S3 is signed, with the digest of its bytes, below the bucket', async () => {
  await bucket().put(address, BYTES);
  expect(seen).toHaveLength(1);
  const [{ url, headers }] = seen as [(typeof seen)[number]];
  expect(url).toBe(`/prongsai/97/${sha256.slice(0, 2)}/${sha256}`);
  expect(headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=KEYID\/\d{8}\/ap-southeast-1\/s3\/aws4_request, SignedHeaders=[^,]*x-amz-content-sha256[^,]*, Signature=[0-9a-f]{64}$/,
  );
  expect(headers['x-amz-content-sha256']).toBe(sha256);
  expect(JSON.stringify(headers)).not.toContain('hidden');
});

test('a store that fails for a moment is asked again; one that goes on failing is said', async () => {
  failures = 1;
  await bucket().put(address, BYTES);
  expect(seen.map((each) => each.method)).toEqual(['PUT', 'PUT']);
  failures = 100;
  await expect(bucket().get(address)).rejects.toThrow('500');
});
