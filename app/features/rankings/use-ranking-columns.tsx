import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText, MissingText, RankChangeText, ScoreText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { BandCell } from './BandCell.tsx';
import type { RankingSort } from './core/order-rows.ts';
import type { RankedRow, Ranking } from './load-rankings.server.ts';

export interface RankingColumn {
  id: string;
  header: string;
  title?: string;
  /** The entry of the glossary that explains the column. */
  term?: string;
  /** In rem; columns keep it while rows come and go. */
  width: number;
  /** Words, set from the left; figures are set from the right. */
  isText?: boolean;
  /** What pressing the head orders by; cannot be pressed when left out. */
  sort?: RankingSort;
  /** A rank grows while the score it follows falls. */
  isInverse?: boolean;
  cell: (row: RankedRow) => ReactNode;
}

type RankKey =
  | 'rankByLevel'
  | 'rankInDistrict'
  | 'rankInTypeProvince'
  | 'rankInTypeNational'
  | 'rankNational';

/** The columns beside the agency's name. */
export function useRankingColumns(
  { fiscalYear, whole, outOf, isCounted, gap }: Ranking,
  outdone: ReadonlySet<string>,
): RankingColumn[] {
  const { t } = useTranslation('rankings');
  const { t: common } = useTranslation('common');
  return useMemo(() => {
    const rank = (key: RankKey, header: string, title: string): RankingColumn => ({
      id: key,
      header,
      title,
      width: 5.4,
      sort: key,
      cell: (row) => row[key] ?? <MissingText />,
    });
    return [
      {
        id: 'rank',
        header: t('rank'),
        title: t('rankTitle'),
        term: 'term-rank',
        width: 4.6,
        sort: 'overall',
        isInverse: true,
        cell: (row) => <strong>{row.rankInProvince ?? <MissingText />}</strong>,
      },
      {
        id: 'overall',
        header: common('overall'),
        term: 'term-overall',
        width: 5.6,
        sort: 'overall',
        cell: (row) => (
          <FigureLink
            of={{ agencyCode: row.agencyCode, fiscalYear, node: 'overall' }}
            name={row.nameTh}
            value={row.overall}
          >
            <ScoreText value={row.overall} />
          </FigureLink>
        ),
      },
      {
        id: 'level',
        header: common('level'),
        term: 'term-level',
        width: 10,
        isText: true,
        cell: (row) => (
          <>
            <LevelBadge level={row.level} />
            {outdone.has(row.agencyCode) && (
              <span className="outdone small">
                <span aria-hidden="true">⇅ </span>
                {t('outdone.words')}
              </span>
            )}
          </>
        ),
      },
      {
        id: 'band',
        header: t('band.column'),
        title: t('band.title', { whole: t(`whole.${whole}`) }),
        width: 11.5,
        isText: true,
        cell: (row) => <BandCell row={row} ranking={{ outOf, isCounted }} />,
      },
      rank('rankByLevel', t('rankByLevel'), t('rankByLevelTitle')),
      {
        id: 'change',
        header: t('change'),
        title: t('changeTitle'),
        term: 'term-gap',
        width: 6,
        sort: 'change',
        cell: (row) => <ChangeText value={row.change} gap={gap} />,
      },
      {
        id: 'rankChange',
        header: t('rankChange'),
        title: t('rankChangeTitle'),
        width: 5.4,
        sort: 'rankChange',
        cell: (row) => <RankChangeText value={row.rankChange} />,
      },
      rank('rankInDistrict', t('rankDistrict'), t('rankDistrict')),
      rank('rankInTypeProvince', t('rankType'), t('rankTypeTitle')),
      rank('rankInTypeNational', t('rankNation'), t('rankNationTitle')),
      rank('rankNational', t('rankAll'), t('rankAllTitle')),
      ...(['iit', 'eit', 'oit'] as const).map(
        (code): RankingColumn => ({
          id: code,
          header: common(`instrumentsShort.${code}`),
          term: code,
          width: 4.8,
          sort: code,
          cell: (row) => <ScoreText value={row[code]} />,
        }),
      ),
    ];
  }, [t, common, whole, outOf, isCounted, gap, fiscalYear, outdone]);
}
