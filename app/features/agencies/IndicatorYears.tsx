import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import type { AgencyPageData } from './load-agency-page.server.ts';

type Rows = AgencyPageData['history']['indicatorYears'];

/** Overall and the ten indicators of every comparable year; a year without a result has no column. */
export function IndicatorYears({ rows }: { rows: Rows }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const numbers = Array.from({ length: 10 }, (_, at) => at + 1);
  return (
    <details>
      <summary>{t('history.allYears')}</summary>
      <TableBox>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{common('indicator')}</th>
              {rows.map(({ fiscalYear }) => (
                <th key={fiscalYear} scope="col" className="end">
                  {fiscalYear}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="group">
              <th scope="row">{common('overall')}</th>
              {rows.map(({ fiscalYear, overall }) => (
                <td key={fiscalYear} className="end">
                  {formatScore(overall)}
                </td>
              ))}
            </tr>
            {numbers.map((number) => (
              <tr key={number}>
                <th scope="row">{t('indicators.indicatorShort', { number })}</th>
                {rows.map(({ fiscalYear, indicators }) => (
                  <td key={fiscalYear} className="end">
                    {formatScore(indicators[number - 1])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </details>
  );
}
