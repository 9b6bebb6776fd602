import { useTranslation } from 'react-i18next';
import { isInstrumentCode, kindOfNode } from '~/features/schemes/core/nodes.ts';

/** How a figure is called: in full as a heading, and short within a formula. */
export function useFigureTitle(names: Readonly<Record<string, string>>) {
  const { t } = useTranslation('explain');
  const { t: common } = useTranslation('common');
  const nameOf = (figure: string) => names[figure] ?? '';
  const title = (figure: string): string => {
    if (isInstrumentCode(figure)) return common(`instruments.${figure}`);
    switch (kindOfNode(figure)) {
      case 'overall':
        return common('overall');
      case 'indicator':
        return t('figures.indicator', { number: figure, name: nameOf(figure) });
      case 'sub_indicator':
        return t('figures.block', { code: figure, name: nameOf(figure) });
      case 'item':
        return t('figures.item', { code: figure, name: nameOf(figure) });
      default:
        return t(`figures.${figure as 'level'}`);
    }
  };
  const short = (figure: string): string => {
    if (isInstrumentCode(figure)) return common(`instrumentsShort.${figure}`);
    const kind = kindOfNode(figure);
    if (kind === 'indicator') return t('figures.indicatorShort', { number: figure });
    return kind === 'item' || kind === 'sub_indicator' ? figure : title(figure);
  };
  return { title, short };
}
