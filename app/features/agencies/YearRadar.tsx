import { useTranslation } from 'react-i18next';
import { RadarFigure } from '~/ui/charts/RadarFigure.tsx';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { agencySearch } from './agency-search-params.ts';
import type { RadarShape } from './core/radar.ts';
import { KeptFields } from './KeptFields.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

/** The year shown and at most two shapes beside it, chosen by the reader: own years and means. */
export function YearRadar(props: {
  radar: NonNullable<AgencyPageData['history']['radar']>;
  data: AgencyPageData;
}) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const { axes, shapes, choices, chosen, fiscalYear } = props.radar;
  const labelOf = ({ key, bodies }: RadarShape) =>
    bodies === null
      ? t('history.year', { year: key })
      : t(`history.means.${key as 'province'}`, { year: fiscalYear, count: bodies });
  const options = [
    ...choices.map((choice) => ({ value: choice.key, label: labelOf(choice) })),
    { value: 'none', label: t('history.noShape') },
  ];
  return (
    <div className="stack">
      {choices.length > 0 && (
        <FilterBar search={agencySearch}>
          <FilterSelect name="shape2" label={t('history.shape2')} value={chosen[0]} choices={options} />
          <FilterSelect name="shape3" label={t('history.shape3')} value={chosen[1]} choices={options} />
          <KeptFields search={props.data.search} without={['shape2', 'shape3']} />
        </FilterBar>
      )}
      <RadarFigure
        caption={t('history.radar')}
        axisHeader={common('indicator')}
        axes={axes.map(({ number, name }) => ({ short: String(number), name: `${number}. ${name}` }))}
        shapes={shapes.map((shape) => ({ label: labelOf(shape), scores: shape.scores }))}
      />
    </div>
  );
}
