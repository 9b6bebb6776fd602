import { readFileSync } from 'node:fs';
import {
  type ImportRequest,
  readArguments,
  USAGE,
  UsageError,
} from '~/features/imports/write/import-arguments.ts';
import { importFile } from '~/features/imports/write/import-file.server.ts';
import { exitCodeOf, outcomeJson, outcomeText } from '~/features/imports/write/import-outcome.ts';
import { showProgress } from '~/features/imports/write/show-progress.ts';
import { runCommand, stopSignal } from './runtime.ts';

/** Imports one file into a province's results; see USAGE for what it can be told and how it ends. */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return;
  }
  let request: ImportRequest;
  let bytes: Uint8Array;
  try {
    request = readArguments(args);
    bytes = readFile(request.file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  await runCommand(
    async ({ database }) => {
      const progress = showProgress(process.stderr);
      try {
        const watch = { onPhase: progress.onPhase, signal: stopSignal() };
        const outcome = await importFile(database.db, request, bytes, watch);
        progress.stop();
        console.log((request.isJson ? outcomeJson : outcomeText)(request.file, outcome));
        process.exitCode = exitCodeOf(outcome);
      } finally {
        progress.stop();
      }
    },
    { asOwner: true },
  );
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`เปิดไฟล์ ${file} ไม่ได้ — The file ${file} cannot be opened.`);
  }
}

await main(process.argv.slice(2));
