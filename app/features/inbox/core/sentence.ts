import type { TFunction } from 'i18next';
import type { DueKind } from '~/features/circulars/core/next-due.ts';
import type { Language } from '~/lib/context.ts';
import { formatDate } from '~/lib/format.ts';
import { NOTIFICATION_KINDS } from './kinds.ts';

/** A notification as far as its sentence needs it. */
export interface Told {
  kind: string;
  duty: DueKind | null;
  fiscalYear: number | null;
  dueOn: string | null;
  facts: Record<string, string | number | null>;
}

/** What a notification says: one line, and what belongs to it. */
export function sentenceOf(
  told: Told,
  t: TFunction<'inbox'>,
  lang: Language,
): { title: string; detail: string } {
  const kind = NOTIFICATION_KINDS.find((known) => known === told.kind);
  if (!kind) return { title: told.kind, detail: '' };
  const ofMany = kind === 'province_digest' || kind === 'district_digest' || kind === 'district_overdue';
  const isComing =
    (kind === 'agency_digest' && told.facts.overdue === 0) ||
    (ofMany && kind !== 'district_overdue' && told.facts.duties === 0);
  const variant =
    kind === 'due_before' && told.facts.days === 0 ? 'due_before_rest' : isComing ? 'digest_coming' : kind;
  const fact = (name: string) => told.facts[name] ?? '';
  const values = {
    agency: fact('agency'),
    agencies: fact('agencies'),
    duties: fact('duties'),
    days: fact('days'),
    overdue: fact('overdue'),
    coming: fact('coming'),
    more: fact('more'),
    names: fact('names'),
    subject: fact('subject'),
    number: fact('number'),
    duty: told.duty ? t(`duties.${told.duty}`) : t('duties.any'),
    paper: told.duty ? t(`papers.${told.duty}`) : '',
    year: told.fiscalYear ?? '',
    due: formatDate(told.dueOn, lang),
  };
  const title = t(`kinds.${variant}`, values);
  const details = [
    told.facts.subject && t('detail.subject', values),
    told.facts.number && t('detail.number', values),
    told.dueOn && t('detail.due', values),
    kind === 'reminded' && Number(told.facts.more) > 0 && t('detail.moreDuties', values),
    variant === 'agency_digest' && Number(told.facts.coming) > 0 && t('detail.coming', values),
    ofMany && !isComing && t('detail.provinceDigest', values),
    ofMany && told.facts.names && t('detail.names', values),
    ofMany && Number(told.facts.more) > 0 && t('detail.moreBodies', values),
  ];
  return { title, detail: details.filter(Boolean).join(' · ') };
}
