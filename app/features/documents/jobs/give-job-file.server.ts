import type { AppLoadContext } from '@remix-run/node';
import { safeFileName } from '~/features/files/core/file-name.ts';
import { openFileStore } from '~/features/files/FileStore.server.ts';
import { type Tenant, withTenant } from '~/lib/db.server.ts';
import type { Contents } from './core/contents.ts';
import { CONTENTS_NAME, entryName } from './core/file-names.ts';
import type { Job } from './DocumentJobRepository.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';
import { missingOf, titleOf } from './job-words.server.ts';
import { readKept } from './read-kept.server.ts';
import { streamZip, type ZipEntry } from './stream-zip.server.ts';
import { writeContents } from './write-contents.server.ts';

type Parts = Pick<AppLoadContext, 'db' | 'config'>;
interface Given {
  body: ReadableStream<Uint8Array> | Uint8Array;
  contentType: string;
  /** Name without its ending. */
  name: string;
  ending: 'zip' | 'pdf' | 'xlsx';
  size?: number;
}

/** Who has a document and who has none; the pages are those of the PDF of all. */
async function contentsOf(parts: Parts, tenant: Tenant, job: Job, provinceName: string) {
  const items = await withTenant(parts.db, tenant, (t) => JobItemRepository.findAll(t, job.jobId));
  const contents: Contents = {
    title: titleOf(job),
    place: `จังหวัด${provinceName}`,
    isDemo: job.isDemo,
    lines: items.flatMap(({ checkCode, files, boundPage, ...item }) =>
      checkCode && Object.keys(files).length > 0
        ? [{ ...item, checkCode, page: job.bound ? boundPage : null }]
        : [],
    ),
    missing: missingOf(items.filter(({ files }) => Object.keys(files).length === 0)),
  };
  return { items, contents };
}

/** One of the job's files; null where there is none. */
export async function findJobFile(
  parts: Parts,
  tenant: Tenant,
  { job, file, provinceName }: { job: Job; file: string; provinceName: string },
): Promise<Given | null> {
  const name = `${titleOf(job)} จังหวัด${provinceName}`;
  if (file === 'documents.pdf') {
    const { bound } = job;
    const bytes =
      bound &&
      (await openFileStore(parts.config).get({ provinceCode: tenant.provinceCode, sha256: bound.sha256 }));
    return bytes && { body: bytes, contentType: 'application/pdf', name, ending: 'pdf', size: bytes.length };
  }
  if (file !== 'documents.zip' && file !== 'contents.xlsx') return null;
  const { items, contents } = await contentsOf(parts, tenant, job, provinceName);
  const book = await writeContents(contents);
  if (file === 'contents.xlsx')
    return {
      body: book,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `สารบัญ ${name}`,
      ending: 'xlsx',
      size: book.length,
    };
  if (contents.lines.length === 0) return null;
  return {
    body: streamZip(entriesOf(parts, tenant, { job, items, book }), job.finishedAt ?? job.createdAt),
    contentType: 'application/zip',
    name,
    ending: 'zip',
  };
}

function* entriesOf(
  parts: Parts,
  tenant: Tenant,
  { job, items, book }: { job: Job; items: readonly JobItemRepository.JobItem[]; book: Uint8Array },
): Generator<ZipEntry> {
  const { formats } = job;
  yield { name: CONTENTS_NAME, read: async () => book };
  for (const item of items) {
    const { checkCode } = item;
    if (!checkCode) continue;
    for (const format of formats) {
      if (!item.files[format]) continue;
      yield {
        name: entryName(item, format, { count: items.length, formats }),
        read: () => readKept(parts, tenant, { ...item, checkCode }, format),
      };
    }
  }
}

/** A name that is safe on every system, with its ending. */
export function downloadName({ name, ending }: Given): string {
  return safeFileName(name, 'pdf').replace(/pdf$/, ending);
}
