import { useTranslation } from 'react-i18next';

/** Name of a kind of document; the key itself for one that is no longer made. */
export function useKindName(): (key: string) => string {
  const { t } = useTranslation('documents');
  return (key) => t(`kinds.${key}` as 'kinds.agency-one-page', { defaultValue: key });
}
