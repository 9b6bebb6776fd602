import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { formatScore } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { PublicYear } from './PublicPageRepository.server.ts';

interface Props {
  years: readonly PublicYear[];
  /** Name of each year's level by `2567 good`. */
  levels: Readonly<Record<string, Text>>;
  /** Names of the ten indicators. */
  indicators: readonly Text[];
}

/** Published results, a column a year; what is not known is a dash. */
export function PublicResults({ years, levels, indicators }: Props) {
  const { t } = useTranslation('publicPage');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  const row = (label: string, value: (year: PublicYear) => string) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      {years.map((year) => (
        <td key={year.fiscalYear} className="num">
          {value(year)}
        </td>
      ))}
    </tr>
  );
  return (
    <section className="card">
      <h2>{t('results')}</h2>
      {years.length === 0 ? (
        <p>{t('noResults')}</p>
      ) : (
        <TableBox label={t('results')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('year')}</th>
                {years.map(({ fiscalYear }) => (
                  <th key={fiscalYear} scope="col" className="num">
                    {fiscalYear}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {row(t('overall'), ({ overall }) => formatScore(overall))}
              {row(t('level'), ({ fiscalYear, level }) => {
                const name = levels[`${fiscalYear} ${level}`];
                return name ? pick(name) : (level ?? '–');
              })}
              {(['iit', 'eit', 'oit'] as const).map((code) =>
                row(common(`instrumentsShort.${code}`), (year) => formatScore(year[code])),
              )}
              {indicators.map((name, at) =>
                row(`${at + 1}. ${pick(name)}`, (year) => formatScore(year.indicators[at])),
              )}
            </tbody>
          </table>
        </TableBox>
      )}
    </section>
  );
}
