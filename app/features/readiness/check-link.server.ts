import { createHash } from 'node:crypto';
import { type Answer, askAddress, NotReached, WAYS, type Ways } from './ask-address.server.ts';
import { type FileKind, fileKindOf } from './core/file-kind.ts';
import { readLinkAddress } from './core/link-address.ts';
import { isOtherPlace, looksLikeLogin } from './core/login.ts';
import type { Outcome, Reason } from './core/outcome.ts';
import { decodePage, findDate, readPage } from './core/page-text.ts';
import { HostGate } from './host-gate.server.ts';

const MOST_REDIRECTS = 5;
/** Between two requests to a host, of whatever server. */
export const PAUSE_MS = 1_000;
const gate = new HostGate(PAUSE_MS);

export interface CheckLimits {
  ways: Ways;
  gate: HostGate;
  /** Time for all requests of one link together; waiting for a host's turn is not counted. */
  timeoutMs: number;
  /** At most so much of a file is read. */
  maxBytes: number;
}

export const LIMITS: CheckLimits = { ways: WAYS, gate, timeoutMs: 10_000, maxBytes: 2 * 1024 * 1024 };

export interface Hop {
  url: string;
  status: number;
}

/** What one look at a link found; kept as evidence. */
export interface CheckResult {
  outcome: Outcome;
  reason: Reason | null;
  httpStatus: number | null;
  finalUrl: string | null;
  contentType: string | null;
  fileKind: FileKind | null;
  /** Size in bytes: of the whole file where it is known, else of what was read. */
  bytes: number | null;
  isPartial: boolean;
  /** SHA-256 of what was read. */
  sha256: string | null;
  /** SHA-256 of a page's visible text, null for files: pages change their markup at every request. */
  textSha256: string | null;
  title: string | null;
  /** Gregorian `YYYY-MM-DD`. */
  dateFound: string | null;
  dateSource: 'header' | 'text' | null;
  /** The redirects on the way, at most five. */
  chain: Hop[];
}

/** The hashes of the last look that saw the content, to tell whether it changed. */
export type Seen = Pick<CheckResult, 'sha256' | 'textSha256'> | null;

const NOTHING: CheckResult = {
  outcome: 'broken',
  reason: null,
  httpStatus: null,
  finalUrl: null,
  contentType: null,
  fileKind: null,
  bytes: null,
  isPartial: false,
  sha256: null,
  textSha256: null,
  title: null,
  dateFound: null,
  dateSource: null,
  chain: [],
};

/**
 * Looks at a public link as an assessor would, signed in nowhere: follows at most five redirects, each judged like the
 * first address, reads at most 2 MB within ten seconds. Never throws for what the other side does.
 */
export async function checkLink(
  text: string,
  seen: Seen,
  limits: CheckLimits = LIMITS,
): Promise<CheckResult> {
  const read = readLinkAddress(text);
  if (read.fault) return { ...NOTHING, outcome: 'refused', reason: read.fault };
  const chain: Hop[] = [];
  let url = read.url;
  let movedFor: Hop | null = null;
  let left = limits.timeoutMs;
  for (;;) {
    let answer: Answer;
    try {
      const asked = url;
      answer = await limits.gate.pass(asked.hostname, async () => {
        const startedAt = Date.now();
        try {
          return await askAddress(asked, { ...limits, timeoutMs: left });
        } finally {
          left = Math.max(1, left - (Date.now() - startedAt));
        }
      });
    } catch (error) {
      if (!(error instanceof NotReached)) throw error;
      const outcome = error.reason === 'private_address' ? 'refused' : 'broken';
      return { ...NOTHING, outcome, reason: error.reason, finalUrl: url.href, chain };
    }
    const { location } = answer.headers;
    if (answer.status < 300 || answer.status >= 400 || location === undefined) {
      return judge(answer, { first: read.url, url, chain, isMoved: movedFor !== null, seen });
    }
    const hop = { url: url.href.slice(0, 500), status: answer.status };
    chain.push(hop);
    if (chain.length > MOST_REDIRECTS)
      return { ...NOTHING, reason: 'too_many_redirects', httpStatus: answer.status, chain };
    const next = readLinkAddress(location, url);
    if (next.fault) return { ...NOTHING, outcome: 'refused', reason: next.fault, finalUrl: url.href, chain };
    if ([301, 308].includes(answer.status) && isOtherPlace(url, next.url)) movedFor ??= hop;
    url = next.url;
  }
}

interface Way {
  first: URL;
  url: URL;
  chain: Hop[];
  isMoved: boolean;
  seen: Seen;
}

/** What the last answer of the way says. */
function judge(answer: Answer, { first, url, chain, isMoved, seen }: Way): CheckResult {
  const { status, body, headers, isPartial } = answer;
  const reached = { ...NOTHING, httpStatus: status, finalUrl: url.href, chain };
  if (status === 401 || status === 403 || status === 407)
    return { ...reached, outcome: 'login_needed', reason: 'login_status' };
  if (status < 200 || status >= 300) return { ...reached, reason: 'http_status' };
  if (body.length === 0) return { ...reached, reason: 'empty', bytes: 0 };
  const fileKind = fileKindOf(body);
  const contentType = headers['content-type']?.slice(0, 200) ?? null;
  const page = fileKind === 'html' ? readPage(decodePage(body, contentType)) : null;
  const found = findDate(headers['last-modified'], page?.text ?? '', new Date());
  const result: CheckResult = {
    ...reached,
    outcome: 'reachable',
    contentType,
    fileKind,
    bytes: isPartial ? (announcedSize(headers['content-length']) ?? body.length) : body.length,
    isPartial,
    sha256: sha256(body),
    textSha256: page ? sha256(page.text) : null,
    title: page?.title ?? null,
    dateFound: found?.date ?? null,
    dateSource: found?.source ?? null,
  };
  if (chain.length > 0 && looksLikeLogin(url) && !looksLikeLogin(first))
    return { ...result, outcome: 'login_needed', reason: 'login_address' };
  if (page?.asksPassword) return { ...result, outcome: 'login_needed', reason: 'login_form' };
  if (isChanged(result, seen)) return { ...result, outcome: 'changed' };
  return isMoved ? { ...result, outcome: 'moved' } : result;
}

function isChanged(now: CheckResult, seen: Seen): boolean {
  if (!seen?.sha256) return false;
  if (now.textSha256 && seen.textSha256) return now.textSha256 !== seen.textSha256;
  return now.sha256 !== seen.sha256;
}

function announcedSize(header: string | undefined): number | null {
  const size = Number(header);
  return Number.isSafeInteger(size) && size > 0 && size < 2 ** 31 ? size : null;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
