import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../package-lock.json'), 'utf8'),
);

/** Where Node would find a package asked for from inside another one. */
function isListed(name: string, from: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in lock.packages) return true;
    if (!at) return false;
  }
}

describe('the lock file', () => {
  it('lists the platform packages of every system, so that `npm ci` works on all of them', () => {
    const missing = Object.entries(lock.packages).flatMap(([from, locked]) =>
      Object.keys(locked.optionalDependencies ?? {}).filter((name) => !isListed(name, from)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.values(lock.packages).filter((locked) => locked.resolved)).toEqual([]);
  });
});
