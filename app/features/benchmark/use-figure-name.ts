import { useTranslation } from 'react-i18next';
import { usePick } from '~/ui/use-language.ts';
import type { Figure } from './core/groups.ts';

export interface IndicatorName {
  number: number;
  name: { th: string; en: string };
}

/** The name of a figure in the reader's language: an instrument, an indicator of the year or the overall. */
export function useFigureName(indicators: readonly IndicatorName[]): (figure: Figure) => string {
  const { t } = useTranslation('benchmark');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  return (figure) => {
    if (figure === 'overall') return t('overall');
    if (figure === 'iit' || figure === 'eit' || figure === 'oit') return common(`instrumentsShort.${figure}`);
    const number = Number(figure.slice('ind_'.length));
    const indicator = indicators.find((each) => each.number === number);
    return indicator
      ? t('indicator', { number, name: pick(indicator.name) })
      : t('indicatorOnly', { number });
  };
}
