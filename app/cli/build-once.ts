import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const SOURCES = ['app', 'db', 'public', 'package.json', 'package-lock.json', 'remix.config.js'];
const STAMP = 'build/.sources';

/** Builds the product unless the last build was made from exactly these sources. Returns whether it built. */
export async function buildOnce(): Promise<boolean> {
  const fingerprint = fingerprintOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return false;
  const build = spawn('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [messages, [code]] = await Promise.all([text(build.stderr), once(build, 'exit')]);
  if (code !== 0) throw new Error(`การสร้างโปรแกรมไม่สำเร็จ — The build failed:\n${messages}`);
  writeFileSync(STAMP, fingerprint);
  return true;
}

function fingerprintOf(roots: string[]): string {
  const hash = createHash('sha256');
  for (const file of roots.flatMap(filesBelow)) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(root: string): string[] {
  if (!existsSync(root)) return [];
  if (statSync(root).isFile()) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
