import { useTranslation } from 'react-i18next';
import { isInstrumentCode } from '~/features/schemes/core/nodes.ts';

/** How a province's figure is called; `name` is the indicator's where it is the mean of one. */
export function useProvinceFigureName(): (figure: string, name: string | null) => string {
  const { t } = useTranslation('explain');
  const { t: common } = useTranslation('common');
  return (figure, name) => {
    if (isInstrumentCode(figure))
      return t('province.figures.meanOf', { name: ` ${common(`instruments.${figure}`)}` });
    if (name !== null)
      return t('province.figures.meanOf', { name: t('figures.indicator', { number: figure, name }) });
    return t(`province.figures.${figure as 'mean'}`);
  };
}
