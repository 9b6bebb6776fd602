import { useTranslation } from 'react-i18next';
import { difference } from '~/features/overview/core/difference.ts';
import { formatInteger } from '~/lib/format.ts';
import { ChangeText, NotApplicableText, SuppressedText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { GroupScore } from './HiddenText.tsx';
import type { BenchmarkResult } from './load-benchmark.server.ts';

const LINES = ['p90', 'q3', 'median', 'mean', 'q1', 'p10'] as const;

/** The spread of the own bodies beside that of the nation's. */
export function QuantileTable({ result }: { result: BenchmarkResult }) {
  const { t } = useTranslation('benchmark');
  const { nation } = result;
  const { own } = result.standing;
  const isOwnHidden = own?.isHidden ?? false;
  const isNationHidden = nation?.isHidden ?? false;
  return (
    <TableBox label={t('quantiles.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('quantiles.figure')}</th>
            <th scope="col" className="end">
              ◆ {t('own')}
            </th>
            <th scope="col" className="end">
              {t('nation')}
            </th>
            <th scope="col" className="end">
              {t('quantiles.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {LINES.map((line) => (
            <tr key={line}>
              <th scope="row">{t(`quantiles.${line}`)}</th>
              <td className="end">
                <GroupScore isHidden={isOwnHidden} value={own?.[line]} />
              </td>
              <td className="end">
                <GroupScore isHidden={isNationHidden} value={nation?.[line]} />
              </td>
              <td className="end">
                {isOwnHidden || isNationHidden ? (
                  <SuppressedText />
                ) : (
                  <ChangeText value={difference(own?.[line], nation?.[line])} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('bodies')}</th>
            <td className="end">{isOwnHidden ? <SuppressedText /> : formatInteger(own?.n)}</td>
            <td className="end">{isNationHidden ? <SuppressedText /> : formatInteger(nation?.n)}</td>
            <td className="end">
              <NotApplicableText />
            </td>
          </tr>
        </tfoot>
      </table>
    </TableBox>
  );
}
