import { parseArgs } from 'node:util';
import { migrateToLatest } from 'db/migrate.server.ts';
import { ConfigError } from '~/config.server.ts';
import { type CreateAdminResult, createPlatformAdmin } from '~/features/accounts/create-admin.server.ts';
import { runCommand } from './runtime.ts';

const USAGE = 'npm run create-admin -- --email office@example.go.th --name "ชื่อสำนักงาน" [--another]';

await runCommand(async ({ config, database }) => {
  const { email, name, another } = readArguments();
  if (database.kind === 'pglite') await migrateToLatest(database.db);
  const result = await createPlatformAdmin(database.db, config.publicUrl, { email, name, another });
  if (result.kind !== 'made') throw new Error(whyNot(result));
  console.log(
    [
      'เปิดลิงก์นี้เพื่อตั้งรหัสผ่าน ใช้ได้ครั้งเดียวภายใน 1 ชั่วโมง อย่าส่งต่อ',
      'Open this link to set the password; it works once, within an hour. Hand it to nobody else.',
      '',
      `  ${result.link}`,
    ].join('\n'),
  );
});

function readArguments(): { email: string; name: string; another: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        another: { type: 'boolean', default: false },
      },
    });
    if (values.email && values.name)
      return { email: values.email, name: values.name, another: values.another };
  } catch {
    // An unknown option is answered like a missing one.
  }
  throw new ConfigError(USAGE);
}

function whyNot(result: Exclude<CreateAdminResult, { kind: 'made' }>): string {
  if (result.kind === 'exists')
    return `มีผู้ดูแลระบบอยู่แล้ว — There is an administrator already: ${result.emails.join(', ')}. (--another)`;
  return {
    bad_email: 'อีเมลไม่ถูกต้อง — This is no e-mail address.',
    no_name: `ต้องมีชื่อ — A name is needed.\n${USAGE}`,
    address_taken: 'อีเมลนี้มีบัญชีอยู่แล้ว — This address has an account already.',
  }[result.kind];
}
