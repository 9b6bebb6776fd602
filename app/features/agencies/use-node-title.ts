import { useTranslation } from 'react-i18next';

/** How a figure of the tree is called in a sentence: `EIT`, `9.2 การบริหารงาน`, `ข้อ o8`. */
export function useNodeTitle(names: Readonly<Record<string, string>>): (node: string) => string {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  return (node) => {
    if (node === 'overall') return common('overall');
    if (/^[ieo]\d+$/.test(node)) return t('comments.aboutItem', { code: node });
    const name = names[node];
    return name
      ? `${node} ${name}`
      : common(`instrumentsShort.${node}` as 'instrumentsShort.iit', { defaultValue: node });
  };
}
