import { useTranslation } from 'react-i18next';
import type { NamedIdentity } from './RegisterRepository.server.ts';

interface Translators {
  /** Of the texts of the register. */
  t: (key: string, values?: Record<string, unknown>) => string;
  common: (key: string) => string;
}

/** The identities of a body in words, oldest first: until which year it was what, and what it is since when. */
export function identityWords(identities: readonly NamedIdentity[], { t, common }: Translators): string[] {
  return identities.map(({ from, to, nameTh, agencyType, districtNameTh }) => {
    const what = [nameTh, common(`types.${agencyType}`), districtNameTh].filter(Boolean).join(' · ');
    if (to === null) return t('since', { from, what });
    return from === to ? t('inYear', { from, what }) : t('between', { from, to, what });
  });
}

export function useIdentityWords(): (identities: readonly NamedIdentity[]) => string[] {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation('common');
  const translators = { t, common } as unknown as Translators;
  return (identities) => identityWords(identities, translators);
}
