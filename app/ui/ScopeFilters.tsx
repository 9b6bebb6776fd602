import { useTranslation } from 'react-i18next';
import type { Scope } from '~/lib/scope-params.ts';
import { SIZE_CLASSES } from '~/lib/size-class.ts';
import { FilterSelect } from './FilterBar.tsx';

interface Choices {
  types: readonly string[];
  districts: readonly { code: string; nameTh: string }[];
  sizes: readonly string[];
}

/** Type, district and size: the filters every page about many bodies has. A filter without a choice is left out. */
export function ScopeFilters({ scope, choices }: { scope: Scope; choices: Choices }) {
  const { t } = useTranslation('common');
  return (
    <>
      <FilterSelect
        name="type"
        label={t('agencyType')}
        value={scope.type}
        all={t('all')}
        choices={choices.types.map((type) => ({ value: type, label: t(`types.${type}` as 'types.tao') }))}
      />
      {choices.districts.length > 0 && (
        <FilterSelect
          name="district"
          label={t('district')}
          value={scope.district}
          all={t('all')}
          choices={choices.districts.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
        />
      )}
      {choices.sizes.length > 0 && (
        <FilterSelect
          name="size"
          label={t('size')}
          value={scope.size}
          all={t('all')}
          choices={SIZE_CLASSES.filter((size) => choices.sizes.includes(size)).map((size) => ({
            value: size,
            label: t(`sizes.${size}`),
          }))}
        />
      )}
    </>
  );
}

const NONE: Choices = { types: [], districts: [], sizes: [] };

/** The chosen scope in words, for exports and printed sheets: label and value a line. */
export function useScopeWords(scope: Scope, choices: Choices = NONE): [string, string][] {
  const { t } = useTranslation('common');
  return scopeWords(scope, choices, t as unknown as (key: string) => string);
}

/** The same with any translator of the common words. */
export function scopeWords(scope: Scope, choices: Choices, t: (key: string) => string): [string, string][] {
  const district = choices.districts.find(({ code }) => code === scope.district)?.nameTh;
  return [
    [t('agencyType'), scope.type ? t(`types.${scope.type}`) : t('all')],
    [t('district'), district ?? (scope.district || t('all'))],
    [t('size'), scope.size ? t(`sizes.${scope.size}`) : t('all')],
  ];
}
