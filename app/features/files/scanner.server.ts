import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import type { Config } from '~/config.server.ts';

/** `unreachable`: no answer could be had; the file waits until one can. */
export type Verdict = 'clean' | 'infected' | 'unreachable';

/** Looks for what is harmful in a file. */
export type Scanner = (bytes: Uint8Array) => Promise<Verdict>;

const PATIENCE_MS = 30_000;
/** clamd refuses pieces larger than its limit; this is far below it. */
const PIECE_BYTES = 256 * 1024;

/** The scanner that the settings name; null = this installation has none, and files are taken as they are. */
export function openScanner({ files }: Pick<Config, 'files'>): Scanner | null {
  if (files.scanClamd) return clamdScanner(files.scanClamd);
  if (files.scanCommand) return commandScanner(files.scanCommand);
  return null;
}

/**
 * A program that is given the file on its standard input: ends with 0 for clean and 1 for infected, as clamdscan does;
 * anything else counts as no answer. The words of the command are split at spaces; no shell is between.
 */
export function commandScanner(command: string): Scanner {
  const [program = '', ...words] = command.split(/\s+/).filter(Boolean);
  return (bytes) =>
    new Promise((resolve) => {
      const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], timeout: PATIENCE_MS });
      child.on('error', () => resolve('unreachable'));
      child.on('exit', (code) => resolve(code === 0 ? 'clean' : code === 1 ? 'infected' : 'unreachable'));
      // A program that does not read to the end has its answer all the same.
      child.stdin.on('error', () => undefined);
      child.stdin.end(bytes);
    });
}

/** clamd over TCP (`host:port`) or its socket (a path), by its INSTREAM command. */
export function clamdScanner(address: string): Scanner {
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(address) ?? [];
  return (bytes) =>
    new Promise((resolve) => {
      const socket = host ? connect(Number(port), host) : connect(address);
      let answer = '';
      const done = (verdict: Verdict) => {
        resolve(verdict);
        socket.destroy();
      };
      socket.setTimeout(PATIENCE_MS, () => done('unreachable'));
      socket.on('error', () => done('unreachable'));
      socket.on('connect', () => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
          const piece = bytes.subarray(at, at + PIECE_BYTES);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(piece.length);
          socket.write(length);
          socket.write(piece);
        }
        socket.write(Buffer.alloc(4));
      });
      socket.on('data', (piece: Buffer) => {
        answer += piece.toString('latin1');
      });
      socket.on('close', () => done(verdictOf(answer)));
    });
}

function verdictOf(answer: string): Verdict {
  const text = answer.replaceAll('\0', '').trim();
  if (/\bFOUND$/.test(text)) return 'infected';
  return /: OK$/.test(text) ? 'clean' : 'unreachable';
}
