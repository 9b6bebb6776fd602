import { useTranslation } from 'react-i18next';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { RankChangeText, SuppressedText } from '~/ui/figures.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { rankFigureOf } from './core/ranks.ts';
import type { ResultHead, ResultView } from './ResultSections.tsx';

/** Ranks by scope; what a document prints is told apart from what the product computed. */
export function RankCard({ head, result }: { head: ResultHead; result: ResultView }) {
  const { t } = useTranslation('agencies');
  const scopeName = (scope: string) =>
    t(`ranks.scopes.${scope}` as 'ranks.scopes.province', { defaultValue: scope });
  return (
    <Card title={t('ranks.title')} note={t('ranks.note')}>
      {head.ranks.length + head.hiddenRanks.length === 0 ? (
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
                  <th scope="row">{scopeName(rank.scope)}</th>
                  <td className="end">
                    <FigureLink
                      of={{ ...result.of, node: rankFigureOf(rank.scope) ?? '' }}
                      name={t('ranks.inScope', { scope: scopeName(rank.scope) })}
                      value={rankFigureOf(rank.scope)}
                    >
                      {rank.outOf === null
                        ? rank.rank
                        : t('ranks.among', { rank: rank.rank, count: rank.outOf })}
                    </FigureLink>
                  </td>
                  <td>
                    <span className={rank.isPrinted ? 'badge step-2' : 'badge'}>
                      {t(rank.isPrinted ? 'ranks.printed' : 'ranks.computed')}
                    </span>
                  </td>
                </tr>
              ))}
              {head.hiddenRanks.map((scope) => (
                <tr key={scope}>
                  <th scope="row">{scopeName(scope)}</th>
                  <td className="end">
                    <SuppressedText />
                  </td>
                  <td className="small muted">{t('ranks.hidden')}</td>
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
