import { insertEvent } from '~/features/audit/AuditRepository.server.ts';
import type { FileStore } from '~/features/files/FileStore.server.ts';
import { latestDailySlot } from '~/features/scheduler/core/slots.ts';
import type { Job } from '~/features/scheduler/run-jobs.server.ts';
import * as DocumentJobRepository from './DocumentJobRepository.server.ts';
import * as JobItemRepository from './JobItemRepository.server.ts';

const SYSTEM = { userId: null, office: null, role: null, clientAddress: null, requestId: null };

/**
 * Every working morning: the files of jobs whose time is over are taken away, except bytes that another job or a file
 * somebody handed in shares. The documents stay, with their codes.
 */
export function removeOldJobFiles(store: FileStore): Job {
  return {
    name: 'document-job-files',
    latestSlot: latestDailySlot,
    run: async (t, { now }) => {
      const jobIds = await DocumentJobRepository.findAllExpired(t, now);
      if (jobIds.length === 0) return { jobs: 0, files: 0 };
      const forgotten = [
        ...(await JobItemRepository.forgetFiles(t, jobIds)),
        ...(await DocumentJobRepository.markRemoved(t, jobIds, now)),
      ];
      const needed = new Set(await JobItemRepository.findAllNeeded(t, forgotten));
      const unneeded = [...new Set(forgotten)].filter((sha256) => !needed.has(sha256));
      for (const jobId of jobIds)
        await insertEvent(t.trx, SYSTEM, {
          provinceCode: t.provinceCode,
          action: 'document_job.files_removed',
          subject: `document_job:${jobId}`,
        });
      for (const sha256 of unneeded) await store.delete({ provinceCode: t.provinceCode, sha256 });
      return { jobs: jobIds.length, files: unneeded.length };
    },
  };
}
