import { lookup } from 'node:dns/promises';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Reason } from './core/outcome.ts';
import { isPublicAddress } from './core/public-address.ts';

/** What every request says it is; nothing else about us goes along, and no cookies. */
export const USER_AGENT = 'Prongsai-LinkCheck/1.0 (ITA disclosure links)';

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** The ways out, to be replaced in tests alone: everything else of a check is the same there. */
export interface Ways {
  resolve(host: string): Promise<readonly ResolvedAddress[]>;
  /** Whether this address may be asked. */
  mayAsk(address: string): boolean;
  /** The port to connect to for the one that the address names. */
  portOf(url: URL): number;
}

export const WAYS: Ways = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  mayAsk: isPublicAddress,
  portOf: (url) => Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
};

/** Why nothing was answered. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** What was read, at most the limit; empty for a redirect. */
  body: Uint8Array;
  /** Whether there was more than was read. */
  isPartial: boolean;
}

/**
 * Asks one address once, following nothing. The name is resolved here, all its addresses are judged, and the connection
 * goes to the one that was judged: a name that answers otherwise the next time leads nowhere else.
 * @throws {NotReached}
 */
export async function askAddress(
  url: URL,
  { ways, timeoutMs, maxBytes }: { ways: Ways; timeoutMs: number; maxBytes: number },
): Promise<Answer> {
  const started = Date.now();
  const target = await resolveAllowed(url, ways, timeoutMs);
  const left = Math.max(1, timeoutMs - (Date.now() - started));
  return await new Promise<Answer>((resolve, reject) => {
    const toTarget: LookupFunction = (_host, options, done) => {
      if (options.all) done(null, [target]);
      else done(null, target.address, target.family);
    };
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
      method: 'GET',
      agent: false,
      lookup: toTarget,
      port: ways.portOf(url),
      maxHeaderSize: 16_384,
      headers: {
        Host: url.host,
        'User-Agent': USER_AGENT,
        Accept: 'text/html,application/pdf,*/*;q=0.8',
        'Accept-Encoding': 'identity',
        'Accept-Language': 'th,en;q=0.5',
      },
    });
    const timer = setTimeout(() => fail(new NotReached('timeout')), left);
    const fail = (error: NotReached) => {
      clearTimeout(timer);
      reject(error);
      request.destroy();
    };
    request.on('error', (error) => fail(new NotReached(reasonOf(error))));
    request.on('response', (response) => {
      readBody(response, maxBytes).then(
        ({ body, isPartial }) => {
          clearTimeout(timer);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body, isPartial });
          request.destroy();
        },
        (error: unknown) => fail(new NotReached(reasonOf(error))),
      );
    });
    request.end();
  });
}

/** The address to connect to; refused when any address of the name is one that may not be asked. */
async function resolveAllowed(url: URL, ways: Ways, timeoutMs: number): Promise<ResolvedAddress> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family > 0 ? [{ address: host, family }] : await inTime(ways.resolve(host), timeoutMs);
  const [first] = found;
  if (!first) throw new NotReached('dns');
  if (!found.every(({ address }) => ways.mayAsk(address))) throw new NotReached('private_address');
  return first;
}

async function inTime<T>(resolving: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotReached('timeout')), timeoutMs);
  });
  try {
    return await Promise.race([resolving, late]);
  } catch (error) {
    throw error instanceof NotReached ? error : new NotReached('dns');
  } finally {
    clearTimeout(timer);
  }
}

async function readBody(
  response: IncomingMessage,
  maxBytes: number,
): Promise<{ body: Uint8Array; isPartial: boolean }> {
  const isRedirect =
    response.statusCode !== undefined && response.statusCode >= 300 && response.statusCode < 400;
  if (isRedirect) return { body: new Uint8Array(), isPartial: false };
  const pieces: Buffer[] = [];
  let read = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    pieces.push(piece);
    read += piece.length;
    if (read > maxBytes) break;
  }
  return { body: Buffer.concat(pieces).subarray(0, maxBytes), isPartial: read > maxBytes };
}

function reasonOf(error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'dns';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code)) return 'tls';
  return code === 'ETIMEDOUT' ? 'timeout' : 'connection';
}
