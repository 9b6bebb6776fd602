import { expect, test } from 'vitest';
import { findUnprotectedWays } from './unprotected-ways.ts';

const safe = {
  publicUrl: 'https://prongsai.example.go.th',
  smtpUrl: null,
  databaseUrl: null,
  migrationDatabaseUrl: null,
};
const ways = (change: Partial<Record<keyof typeof safe, string>>) =>
  findUnprotectedWays({ ...safe, ...change });

test.each([
  {},
  { publicUrl: 'http://localhost:3000' },
  { publicUrl: 'http://127.0.0.1:3000' },
  { publicUrl: 'http://[::1]:3000' },
  { smtpUrl: 'smtps://mail.example.go.th' },
  { smtpUrl: 'smtp://mail.example.go.th:587?requireTLS=true' },
  { smtpUrl: 'smtp://localhost' },
  { databaseUrl: 'postgres://app@db.example.go.th/prongsai?sslmode=verify-full' },
  { databaseUrl: 'postgres://app@127.0.0.1:5432/prongsai' },
  { databaseUrl: 'postgres://app@localhost/prongsai?host=/run/postgresql' },
  { databaseUrl: 'postgres://app@%2Frun%2Fpostgresql/prongsai' },
])('%j is protected', (change) => expect(ways(change)).toEqual([]));

test.each([
  { publicUrl: 'http://prongsai.example.go.th' },
  { publicUrl: 'http://localhost.example.go.th' },
  { publicUrl: 'http://10.0.0.5:3000' },
  { smtpUrl: 'smtp://mail.example.go.th' },
  { smtpUrl: 'smtp://mail.example.go.th:587?requireTLS=false' },
  { smtpUrl: 'smtp://mail.example.go.th:587?requireTLS=true&ignoreTLS=true' },
  { smtpUrl: 'smtps://mail.example.go.th?tls.rejectUnauthorized=false' },
  { smtpUrl: 'smtps://mail.example.go.th?secure=false' },
  { databaseUrl: 'postgres://app@db.example.go.th/prongsai' },
  { databaseUrl: 'postgres://app@db.example.go.th/prongsai?sslmode=require' },
  { databaseUrl: 'postgres://app@localhost/prongsai?host=db.example.go.th' },
  { databaseUrl: 'postgres://app@localhost,db.example.go.th/prongsai' },
  { migrationDatabaseUrl: 'postgres://owner@db.example.go.th/prongsai?sslmode=prefer' },
])('%j is not, and its setting is named', (change) => {
  const names = {
    publicUrl: 'PUBLIC_URL',
    smtpUrl: 'SMTP_URL',
    databaseUrl: 'DATABASE_URL',
    migrationDatabaseUrl: 'MIGRATION_DATABASE_URL',
  };
  const [setting] = Object.keys(change) as (keyof typeof names)[];
  const found = ways(change as Partial<Record<keyof typeof safe, string>>);
  expect(found).toHaveLength(1);
  expect(found[0]?.startsWith(`${setting && names[setting]}:`)).toBe(true);
});
