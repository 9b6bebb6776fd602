import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const known = new Map<string, string>();

/** Version of a seed: a digest of the files and folders (from the root of the project) it is made from. */
export function versionOf(...sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(source).update(digestOf(source));
  return hash.digest('hex');
}

function digestOf(source: string): string {
  const found = known.get(source);
  if (found !== undefined) return found;
  const hash = createHash('sha256');
  for (const file of filesBelow(path.join(ROOT, source)))
    hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  const digest = hash.digest('hex');
  known.set(source, digest);
  return digest;
}

function filesBelow(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
