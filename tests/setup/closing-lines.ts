import type { Reporter, TestModule } from 'vitest/node';
import { canRender } from './rendering.ts';

/** Says in the last lines what ran, and names what could not run for want of a server, an office suite or a browser. */
export default class ClosingLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    let skipped = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped += 1;
      }
    }
    const lines = [];
    if (!process.env.TEST_DATABASE_URL) {
      lines.push('Not run: the database tests on a PostgreSQL server (set TEST_DATABASE_URL to run them).');
    }
    if (!canRender()) {
      lines.push(
        'Not run: the rendering tests (they need libreoffice-writer, libreoffice-calc, poppler-utils and Chromium).',
      );
    }
    lines.push('Not part of this command: the browser tests (npm run test:e2e; they need Chromium).');
    lines.push(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}
