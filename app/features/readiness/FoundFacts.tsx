import { useTranslation } from 'react-i18next';
import { formatDateShort, formatInteger } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';

interface Found {
  reason: string | null;
  httpStatus: number | null;
  fileKind: string | null;
  /** Size in bytes; of what was read where `isPartial`. */
  bytes: number | null;
  isPartial: boolean | null;
  dateFound: string | null;
  dateSource: 'header' | 'text' | null;
  title: string | null;
}

/** What a look found, in words: why it did not open, or what file it is, how large, and of which date. */
export function FoundFacts({ found }: { found: Found }) {
  const { t } = useTranslation('readiness');
  const lang = useLanguage();
  const size = found.bytes === null ? null : formatInteger(Math.ceil(found.bytes / 1000));
  const facts = [
    found.reason && t(`reasons.${found.reason as 'dns'}`, { status: found.httpStatus }),
    found.title && `“${found.title}”`,
    found.fileKind && t(`kinds.${found.fileKind as 'pdf'}`),
    found.fileKind && size && t(found.isPartial ? 'sizeOver' : 'size', { size }),
    found.dateFound &&
      t(`dated.${found.dateSource ?? 'header'}`, { date: formatDateShort(found.dateFound, lang) }),
  ].filter(Boolean);
  return <>{facts.join(' · ')}</>;
}
