import { translator } from '~/messages/i18n.server.ts';
import type { MissingLine } from './core/contents.ts';
import type { JobItem } from './JobItemRepository.server.ts';

/** What the job's documents are, in Thai as the documents themselves. */
export function titleOf({ kind, fiscalYear }: { kind: string; fiscalYear: number }): string {
  const t = translator('th').getFixedT(null, 'documents');
  const name = t(`kinds.${kind}` as 'kinds.agency-one-page', { defaultValue: kind });
  return `${name} ปีงบประมาณ พ.ศ. ${fiscalYear}`;
}

/** Why there is no document, in Thai. */
export function whyOf({ state, reason }: Pick<JobItem, 'state' | 'reason'>): string {
  const t = translator('th').getFixedT(null, 'documentJobs');
  const key = reason ?? (state === 'waiting' ? 'waiting' : 'error');
  return t(`reasons.${key}` as 'reasons.error', { defaultValue: t('reasons.error') });
}

export function missingOf(items: readonly JobItem[]): MissingLine[] {
  return items.map((item) => ({ itemNo: item.itemNo, nameTh: item.nameTh, why: whyOf(item) }));
}
