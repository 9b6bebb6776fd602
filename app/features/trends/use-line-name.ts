import { useTranslation } from 'react-i18next';
import type { IdentityLine } from '~/features/agencies/core/identity-lines.ts';

/** What a line of an agency or of its predecessor is called. */
export function useLineName(): (label: IdentityLine['label']) => string {
  const { t } = useTranslation('agencies');
  return ({ key, values }) => t(`identity.lines.${key}`, values);
}
