import { useTranslation } from 'react-i18next';
import { MissingText } from '~/ui/figures.tsx';
import { DraftMark } from '~/ui/marks.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { QUADRANTS, type Quadrant } from './core/quadrants.ts';
import type { SpanYear } from './core/span.ts';
import type { QuadrantYear } from './PerceptionRepository.server.ts';
import { QuadrantText } from './QuadrantText.tsx';

export const COUNT_OF = {
  papers_good: 'papersGood',
  both_good: 'bothGood',
  experience_good: 'experienceGood',
  both_poor: 'bothPoor',
} as const satisfies Record<Quadrant, keyof QuadrantYear>;

/** How many bodies stood in each quadrant, year by year, each by its own target. */
export function QuadrantYears({
  counts,
  span,
}: {
  counts: readonly QuadrantYear[];
  span: readonly SpanYear[];
}) {
  const { t } = useTranslation('perception');
  return (
    <TableBox>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('quadrant')}</th>
            {counts.map((year) => (
              <th key={year.fiscalYear} scope="col" className="end">
                {year.fiscalYear} {!year.isPublished && <DraftMark />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {QUADRANTS.map((quadrant) => (
            <tr key={quadrant}>
              <th scope="row">
                <QuadrantText quadrant={quadrant} />
              </th>
              {counts.map((year, at) => (
                <td key={year.fiscalYear} className="end">
                  {span[at]?.cut == null ? <MissingText /> : year[COUNT_OF[quadrant]]}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <QuadrantText quadrant={null} />
            </th>
            {counts.map((year) => (
              <td key={year.fiscalYear} className="end">
                {year.absent}
              </td>
            ))}
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('cut')}</th>
            {span.map((year) => (
              <td key={year.fiscalYear} className="end">
                {year.cut ?? t('noCut')}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableBox>
  );
}
