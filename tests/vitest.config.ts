import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { canRender } from './setup/rendering.ts';

const root = path.resolve(import.meta.dirname, '..');
const alias = ['app', 'db', 'seeds', 'tests'].map((name) => ({
  find: name === 'app' ? /^~\// : new RegExp(`^${name}/`),
  replacement: `${root}/${name}/`,
}));
/** Tests that open a database are named `*.db.test.ts` and run on each database there is. */
const DATABASE_TESTS = '**/*.db.test.ts';
/** Tests that print documents with LibreOffice and Chromium and read them with poppler; on one database. */
const RENDERING_TESTS = '**/*.render.test.ts';
/** Tests that ask the built server over HTTP are named `*.http.test.ts`; they run on each database too. */
const SERVER_TESTS = '**/*.http.test.ts';
const include = ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'seeds/**/*.test.ts', 'tests/**/*.test.ts'];

const setup = (name: string) => path.join(root, 'tests/setup', `${name}.ts`);
const project = (database: 'pglite' | 'postgres', tests: string, name: string, globalSetup: string[]) => ({
  extends: true as const,
  test: {
    name,
    include: [tests],
    globalSetup: [setup(database), ...globalSetup],
    provide: { databaseKind: database },
  },
});

const databases = process.env.TEST_DATABASE_URL ? (['pglite', 'postgres'] as const) : (['pglite'] as const);

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    // Far above what any test needs: a busy machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', 'build/**', 'tests/e2e/**'],
    reporters: ['default', path.join(root, 'tests/setup/closing-lines.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include,
          exclude: [DATABASE_TESTS, SERVER_TESTS, RENDERING_TESTS, '**/node_modules/**', 'tests/e2e/**'],
        },
      },
      ...databases.flatMap((database) => [
        project(database, DATABASE_TESTS, database, []),
        project(database, SERVER_TESTS, `server on ${database}`, [setup('build')]),
      ]),
      ...(canRender() ? [project('pglite', RENDERING_TESTS, 'rendering', [])] : []),
    ],
  },
});
