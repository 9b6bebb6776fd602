import { useTranslation } from 'react-i18next';
import { formatDateShort } from '~/lib/format.ts';
import type { VersionRow } from '~/ui/BothVersions.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { BodyData } from './load-body.server.ts';

/** After somebody else changed the body first: what is stored now beside what this person typed, by field. */
export function useVersionRows(
  { body, districts, others, successions }: BodyData,
  { intent, typed }: { intent: string; typed: Record<string, string> },
): VersionRow[] {
  const { t } = useTranslation('register');
  const lang = useLanguage();
  const { t: common } = useTranslation('common');
  const typeName = (type: string | undefined) => type && common(`typesLong.${type}` as 'typesLong.tao');
  const sizeName = (size: string | null | undefined) =>
    size ? common(`sizes.${size}` as 'sizes.small') : t('size.unknown');
  const nameOf = (code: string | undefined) => others.find((other) => other.code === code)?.nameTh ?? code;
  const districtName = (code: string | null | undefined) =>
    districts.find((district) => district.code === code)?.nameTh ?? t('identity.noDistrict');
  if (intent === 'size')
    return [{ label: common('size'), present: sizeName(body.sizeClass), yours: sizeName(typed.size) }];
  if (intent === 'close' || intent === 'reopen') {
    const standing = (day: string | null | undefined) =>
      day ? t('unit.closedSince', { date: formatDateShort(day, lang) }) : t('unit.isOpen');
    return [{ label: t('unit.title'), present: standing(body.closedOn), yours: standing(typed.closedOn) }];
  }
  if (intent === 'identity')
    return [
      {
        label: t('identity.from'),
        present: String(body.identities.at(-1)?.from ?? ''),
        yours: typed.from,
      },
      { label: t('identity.name'), present: body.nameTh, yours: typed.name },
      { label: t('identity.nameEn'), present: body.nameEn, yours: typed.nameEn },
      { label: common('agencyType'), present: typeName(body.agencyType), yours: typeName(typed.type) },
      {
        label: common('district'),
        present: districtName(body.districtCode),
        yours: districtName(typed.district),
      },
    ];
  if (intent !== 'succession') return [];
  const relation = (key: string) =>
    t(`succession.relations.${key}` as 'succession.relations.merged_from', { defaultValue: key });
  const inWords = (key: string, other: string | undefined, from: string | number | undefined) =>
    `${relation(key)} ${nameOf(other) ?? ''} ${t('succession.since', { from: from ?? '' })}`;
  return [
    {
      label: t('succession.title'),
      present: successions
        .map(({ predecessorCode, successorCode, kind, from }) =>
          successorCode === body.agencyCode
            ? inWords(`${kind}_from`, predecessorCode, from)
            : inWords(`${kind}_into`, successorCode, from),
        )
        .join('\n'),
      yours: inWords(typed.relation ?? '', typed.other, typed.from),
    },
  ];
}
