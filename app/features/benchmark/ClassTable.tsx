import { useTranslation } from 'react-i18next';
import { formatInteger, formatShare } from '~/lib/format.ts';
import { MissingText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { ScoreClass } from './core/histogram.ts';

/** Bodies by classes of scores: the nation's, and the own province's where it can be seen, as shares of their own. */
export function ClassTable({
  classes,
  own,
}: {
  classes: readonly ScoreClass[];
  own: readonly number[] | null;
}) {
  const { t } = useTranslation('benchmark');
  const ofNation = classes.reduce((sum, each) => sum + each.n, 0);
  const ofOwn = own?.reduce((sum, n) => sum + n, 0) ?? 0;
  const isOwnShown = own !== null && ofOwn > 0;
  const most = Math.max(
    ...classes.map((each, at) => Math.max(each.n / ofNation, isOwnShown ? (own[at] ?? 0) / ofOwn : 0)),
  );
  const width = (n: number, whole: number) => ({ width: `${(n / whole / most) * 100}%` });
  return (
    <>
      <TableBox label={t('classes.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('classes.class')}</th>
              <td className="class-bars" aria-hidden="true" />
              <th scope="col" className="end">
                {t('nation')}
              </th>
              {isOwnShown && (
                <th scope="col" className="end">
                  ◆ {t('own')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {classes.toReversed().map((each, index) => {
              const mine = own?.[classes.length - 1 - index] ?? 0;
              return (
                <tr key={each.from}>
                  <th scope="row" className="nowrap">
                    {t(each.to === 100 ? 'classes.last' : 'classes.range', { from: each.from, to: each.to })}
                  </th>
                  <td className="class-bars" aria-hidden="true">
                    <i className="class-nation" style={width(each.n, ofNation)} />
                    {isOwnShown && <i className="class-own" style={width(mine, ofOwn)} />}
                  </td>
                  <td className="end">
                    {formatInteger(each.n)} <span className="muted">{formatShare(each.n, ofNation)}</span>
                  </td>
                  {isOwnShown && (
                    <td className="end">
                      {formatInteger(mine)} <span className="muted">{formatShare(mine, ofOwn)}</span>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('bodies')}</th>
              <td aria-hidden="true" />
              <td className="end">{formatInteger(ofNation)}</td>
              {isOwnShown && <td className="end">{ofOwn > 0 ? formatInteger(ofOwn) : <MissingText />}</td>}
            </tr>
          </tfoot>
        </table>
      </TableBox>
      <p className="small muted">{t('classes.legend')}</p>
    </>
  );
}
