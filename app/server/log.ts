import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * The one log of the server, its pages and its mail: JSON lines, times in UTC. What could identify or sign in a person
 * is left out, and of an error only what `describeError` keeps.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    redact: {
      paths: ['*.password', '*.token', '*.cookie', '*.authorization', '*.email'],
      censor: '[left out]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Kind, code and message. A database error also carries its statement's parameters (what was typed, hashes): never those. */
function describeError(error: unknown): { name: string; message: string; code?: string } {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { code } = error as NodeJS.ErrnoException;
  return { name: error.name, message: error.message, ...(code ? { code: String(code) } : {}) };
}
