import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

/** For development and the demo only. */
export const DEFAULT_SECRET_KEY = 'prongsai-development-secret-not-for-production';

/** Names that Express knows for ranges of addresses. */
const ADDRESS_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

function readProxies(text: string, context: z.RefinementCtx): number | string[] | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) || null;
  const proxies = text.split(',').map((each) => each.trim());
  for (const proxy of proxies) {
    const [address = '', bits = '0', ...rest] = proxy.split('/');
    const most = isIP(address) === 4 ? 32 : 128;
    const isRange = isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most && rest.length === 0;
    if (!isRange && !ADDRESS_RANGES.includes(proxy))
      context.addIssue(`"${proxy}" is neither a number of proxies nor an address.`);
  }
  return proxies;
}

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  /** PostgreSQL; unset = the embedded database under DATA_DIR. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** PostgreSQL login that owns the schema; migrations and seeds use it. Unset = DATABASE_URL. */
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATA_DIR: z.string().default('.data'),
  /** The address people type, e.g. https://prongsai.example.go.th; decides Secure cookies and mail links. */
  PUBLIC_URL: z.url().optional(),
  /** Proxies in front: how many, or their addresses (`10.0.0.2, 10.1.0.0/16, loopback`); unset = none. */
  TRUST_PROXY: z.string().transform(readProxies).optional(),
  /** Demo accounts and invented provinces may be present. */
  PRONGSAI_DEMO: flag.default(false),
  /** Encrypts second-factor secrets; production needs one of its own. */
  SECRET_KEY: z.string().min(32).default(DEFAULT_SECRET_KEY),
  /** Mail server, e.g. smtps://user:password@mail.example.go.th; unset = mail is kept where the administrator reads it. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('prongsai@localhost.localdomain'),
  /** Single sign-on by OpenID Connect; all three or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Whether the server asks public links of agencies how they stand; it then needs a way to the internet. */
  LINK_CHECKS: z.enum(['on', 'off']).default('off'),
  /** Folder of uploaded files; unset = `files` in DATA_DIR. With the five S3 settings they go to that store instead. */
  FILES_DIR: z.string().optional(),
  FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  FILES_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  FILES_S3_REGION: z.string().default('us-east-1'),
  FILES_S3_ACCESS_KEY_ID: z.string().optional(),
  FILES_S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Largest uploaded file, in megabytes. */
  FILES_MAX_MB: z.coerce.number().int().min(1).max(200).default(20),
  /** Program that looks through each uploaded file, or the address (`host:port`, path of a socket) of clamd. */
  FILES_SCAN_COMMAND: z.string().optional(),
  FILES_SCAN_CLAMD: z.string().optional(),
  /** Whether this server does timed work (reminders, weekly letters); several may. */
  SCHEDULER: z.enum(['on', 'off']).default('on'),
  /** Browser that writes PDF (Chromium, Chrome or Edge); unset = the usual places. */
  CHROMIUM_PATH: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export interface SsoConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface S3Config {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface FilesConfig {
  /** Folder for uploaded files where `s3` is null. */
  readonly dir: string;
  readonly s3: S3Config | null;
  /** Largest file, in bytes. */
  readonly mostBytes: number;
  /** Both null = files are not looked through. */
  readonly scanCommand: string | null;
  readonly scanClamd: string | null;
}

export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | null;
  /** null = the login of `databaseUrl` owns the schema. */
  readonly migrationDatabaseUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
  readonly publicUrl: string;
  /** How many proxies stand in front, or their addresses; null = none, and forwarded headers are dropped. */
  readonly trustProxy: number | string[] | null;
  readonly isDemo: boolean;
  /** Whether links of agencies are asked for in the background. */
  readonly linkChecks: boolean;
  /** null = the usual places are looked at. */
  readonly chromiumPath: string | null;
  readonly files: FilesConfig;
  /** Whether this server runs timed jobs. */
  readonly scheduler: boolean;
  readonly logLevel: string;
  readonly secretKey: string;
  /** null = mail is kept in the outbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** null = no single sign-on. */
  readonly sso: SsoConfig | null;
}

/** What is wrong with the environment, one line a variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The only reader of the environment. Every value has a sane default; a bad one is named, never ignored.
 * @throws {ConfigError}
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const value = parsed.data;
  return {
    isProduction: value.NODE_ENV === 'production',
    host: value.HOST,
    port: value.PORT,
    databaseUrl: value.DATABASE_URL ?? null,
    migrationDatabaseUrl: value.MIGRATION_DATABASE_URL ?? null,
    databasePool: value.DATABASE_POOL,
    dataDir: value.DATA_DIR,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    trustProxy: value.TRUST_PROXY ?? null,
    isDemo: value.PRONGSAI_DEMO,
    linkChecks: value.LINK_CHECKS === 'on',
    chromiumPath: value.CHROMIUM_PATH ?? null,
    files: readFiles(value),
    scheduler: value.SCHEDULER === 'on',
    logLevel: value.LOG_LEVEL,
    secretKey: value.SECRET_KEY,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    sso: readSso(value),
  };
}

const MEGABYTE = 1024 * 1024;

function readFiles(value: z.infer<typeof schema>): FilesConfig {
  if (value.FILES_SCAN_COMMAND && value.FILES_SCAN_CLAMD)
    throw new ConfigError('FILES_SCAN_COMMAND, FILES_SCAN_CLAMD: set one of them.');
  return {
    dir: value.FILES_DIR ?? path.join(value.DATA_DIR, 'files'),
    s3: readS3(value),
    mostBytes: value.FILES_MAX_MB * MEGABYTE,
    scanCommand: value.FILES_SCAN_COMMAND ?? null,
    scanClamd: value.FILES_SCAN_CLAMD ?? null,
  };
}

function readS3(value: z.infer<typeof schema>): S3Config | null {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket, FILES_S3_REGION: region } = value;
  const { FILES_S3_ACCESS_KEY_ID: accessKeyId, FILES_S3_SECRET_ACCESS_KEY: secretAccessKey } = value;
  if (endpoint && bucket && accessKeyId && secretAccessKey) {
    const url = new URL(endpoint);
    if (url.protocol === 'https:' || isLoopback(url))
      return { endpoint, bucket, region, accessKeyId, secretAccessKey };
    throw new ConfigError('FILES_S3_ENDPOINT: an address outside this machine must begin with https:.');
  }
  if (!endpoint && !bucket && !accessKeyId && !secretAccessKey) return null;
  throw new ConfigError(
    'FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY belong together: set all or none.',
  );
}

function readSso(value: z.infer<typeof schema>): SsoConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value;
  if (issuer && clientId && clientSecret) {
    const url = new URL(issuer);
    if (url.protocol === 'https:' || isLoopback(url)) return { issuer, clientId, clientSecret };
    throw new ConfigError('OIDC_ISSUER: an address outside this machine must begin with https:.');
  }
  if (!issuer && !clientId && !clientSecret) return null;
  throw new ConfigError(
    'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none.',
  );
}

/** Whether an address stays on this machine. */
export function isLoopback(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}
