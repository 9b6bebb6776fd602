import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clamdScanner, commandScanner } from './scanner.server.ts';

/** The harmless text that scanners agree to call a virus. */
const EICAR = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
const CLEAN = Buffer.alloc(600_000, 'ก');

let clamd: Server;
let address = '';

/** Reads INSTREAM as clamd does and answers by what the pieces say together. */
beforeAll(async () => {
  clamd = createServer((socket) => {
    let taken = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      taken = Buffer.concat([taken, piece]);
      const pieces: Buffer[] = [];
      let at = 'zINSTREAM\0'.length;
      while (at + 4 <= taken.length) {
        const length = taken.readUInt32BE(at);
        if (length === 0) {
          const isBad = Buffer.concat(pieces).includes('EICAR');
          socket.end(isBad ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
          return;
        }
        pieces.push(taken.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  }).listen(0, '127.0.0.1');
  await once(clamd, 'listening');
  address = `127.0.0.1:${(clamd.address() as { port: number }).port}`;
});
afterAll(() => clamd.close());

test('clamd: clean, infected, and unreachable', async () => {
  expect(await clamdScanner(address)(CLEAN)).toBe('clean');
  expect(await clamdScanner(address)(EICAR)).toBe('infected');
  expect(await clamdScanner('127.0.0.1:1')(CLEAN)).toBe('unreachable');
  expect(await clamdScanner('/no/such/socket')(CLEAN)).toBe('unreachable');
});

test('a clamd that answers with an error counts as none', async () => {
  const odd = createServer((socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')).listen(
    0,
    '127.0.0.1',
  );
  await once(odd, 'listening');
  expect(await clamdScanner(`127.0.0.1:${(odd.address() as { port: number }).port}`)(CLEAN)).toBe(
    'unreachable',
  );
  odd.close();
});

test('a command: its exit tells, and it gets the whole file', async () => {
  expect(await commandScanner('grep -qv EICAR')(Buffer.from('harmless\n'))).toBe('clean');
  expect(await commandScanner('grep -qv EICAR')(EICAR)).toBe('infected');
  expect(await commandScanner('no-such-program --now')(CLEAN)).toBe('unreachable');
  expect(await commandScanner('sh /no/such/script')(CLEAN)).toBe('unreachable');
});
