import { useTranslation } from 'react-i18next';
import { RankChangeText } from '~/ui/figures.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { ResultHead } from './ResultSections.tsx';

/** Ranks by scope; what a document prints is told apart from what the product computed. */
export function RankCard({ head }: { head: ResultHead }) {
  const { t } = useTranslation('agencies');
  return (
    <Card title={t('ranks.title')} note={t('ranks.note')}>
      {head.ranks.length === 0 ? (
        <p className="muted">{t('ranks.none')}</p>
      ) : (
        <TableBox>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('ranks.scope')}</th>
                <th scope="col" className="end">
                  {t('ranks.rank')}
                </th>
                <th scope="col">{t('ranks.origin')}</th>
              </tr>
            </thead>
            <tbody>
              {head.ranks.map((rank) => (
                <tr key={`${rank.scope}${rank.isPrinted}`}>
                  <th scope="row">
                    {t(`ranks.scopes.${rank.scope}` as 'ranks.scopes.province', { defaultValue: rank.scope })}
                  </th>
                  <td className="end">
                    {rank.outOf === null
                      ? rank.rank
                      : t('ranks.among', { rank: rank.rank, count: rank.outOf })}
                  </td>
                  <td>
                    <span className={rank.isPrinted ? 'badge step-2' : 'badge'}>
                      {t(rank.isPrinted ? 'ranks.printed' : 'ranks.computed')}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
      {head.rankChange !== null && (
        <p className="small">
          {t('ranks.change')}: <RankChangeText value={head.rankChange} />
        </p>
      )}
    </Card>
  );
}
