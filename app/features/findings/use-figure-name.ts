import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type FigureWords, nameFigure } from './core/figure-name.ts';

type Findings = TFunction<'findings'>;
type Common = TFunction<'common'>;

/** The words of a language that figures are named with. */
export function figureWords(t: Findings, common: Common): FigureWords {
  return {
    overall: common('overall'),
    instrument: (code) =>
      common(`instrumentsShort.${code}` as 'instrumentsShort.iit', { defaultValue: code }),
    indicator: (number, name) => t('figures.indicator', { number, name }),
    block: (code, name) => t('figures.block', { code, name }),
    item: (code) => t('figures.item', { code }),
    weighted: (name) => t('figures.weighted', { name }),
  };
}

/** How a figure is called in the reader's language. */
export function useFigureName(
  names: Readonly<Record<string, string>>,
): (node: string, kind?: string) => string {
  const { t } = useTranslation('findings');
  const { t: common } = useTranslation('common');
  const words = figureWords(t, common);
  return (node, kind) => nameFigure(words, names, node, kind);
}
