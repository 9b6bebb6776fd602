import { useTranslation } from 'react-i18next';
import type { Choice } from './core/choose-agencies.ts';

/** How the agencies of a job were chosen, in words. */
export function useChoiceWords(): (choice: Choice) => string {
  const { t } = useTranslation('documentJobs');
  const { t: common } = useTranslation('common');
  return ({ mode, value, name }) => {
    const of = mode === 'type' ? common(`types.${value}` as 'types.tao', { defaultValue: value }) : name;
    return t(`chosen.${mode}`, { name: of });
  };
}
