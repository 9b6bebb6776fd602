/** The addresses of the settings over which people's data or secrets travel. */
export interface Connections {
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly databaseUrl: string | null;
  readonly migrationDatabaseUrl: string | null;
}

/** What would travel to another machine without TLS, or with TLS that does not check who is there; one line each. */
export function findUnprotectedWays(connections: Connections): string[] {
  const { publicUrl, smtpUrl, databaseUrl, migrationDatabaseUrl } = connections;
  const reasons: string[] = [];
  const opened = new URL(publicUrl);
  if (opened.protocol !== 'https:' && !isLocal(opened.hostname)) {
    reasons.push('PUBLIC_URL: people reach the product over the network, so it must begin with https:.');
  }
  if (smtpUrl && !isMailProtected(new URL(smtpUrl))) {
    reasons.push(
      'SMTP_URL: to another machine mail needs TLS whose certificate is checked: smtps:, or smtp: with ?requireTLS=true.',
    );
  }
  for (const [name, url] of [
    ['DATABASE_URL', databaseUrl],
    ['MIGRATION_DATABASE_URL', migrationDatabaseUrl],
  ] as const) {
    if (url && !isDatabaseProtected(new URL(url)))
      reasons.push(`${name}: PostgreSQL on another machine needs ?sslmode=verify-full.`);
  }
  return reasons;
}

function isMailProtected(url: URL): boolean {
  if (isLocal(url.hostname)) return true;
  const says = (name: string, value: string) => url.searchParams.get(name)?.toLowerCase() === value;
  if (says('ignoreTLS', 'true') || says('tls.rejectUnauthorized', 'false') || says('secure', 'false'))
    return false;
  return url.protocol === 'smtps:' || says('requireTLS', 'true');
}

function isDatabaseProtected(url: URL): boolean {
  // The driver lets the parameter overrule the address; several hosts stand in it with commas.
  const hosts = (url.searchParams.get('host') ?? url.hostname).split(',');
  return hosts.every(isLocal) || url.searchParams.get('sslmode') === 'verify-full';
}

/** Loopback, no host at all, or a socket of the file system. */
function isLocal(host: string): boolean {
  const name = decodeURIComponent(host);
  return name === '' || name.startsWith('/') || /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)(:\d+)?$/.test(name);
}
