import { Link } from '@remix-run/react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText } from '~/ui/figures.tsx';
import { type TopicItem, VOICES, type Voice } from './core/topic-items.ts';
import { MarkedScore } from './MarkedScore.tsx';
import type { TopicBody } from './TopicRepository.server.ts';

interface Props {
  bodies: readonly TopicBody[];
  items: readonly TopicItem[];
  fiscalYear: number;
  threshold: number;
}

/** The agencies on the topic: three means with their ranks and changes, sorted by any; lowest first by the public, else by staff. */
export function TopicBodies({ bodies, items, fiscalYear, threshold }: Props) {
  const { t } = useTranslation('topics');
  const { t: common } = useTranslation('common');
  const first =
    (['eit', 'iit', 'oit'] as const).find((voice) => bodies.some((body) => body[voice].score !== null)) ??
    'name';
  const columns = useMemo<Column<TopicBody>[]>(() => {
    const gaps = gapsOf(items);
    const compared = VOICES.filter((voice) => bodies.some((body) => body[voice].change !== null));
    return [
      {
        id: 'name',
        header: common('agency'),
        isRowHeader: true,
        value: (row) => row.nameTh,
        cell: (row) => (
          <>
            <Link to={`/agencies/${row.agencyCode}?year=${fiscalYear}`}>{row.nameTh}</Link>
            <div className="muted small">
              {[common(`types.${row.agencyType}` as 'types.tao'), row.districtNameTh]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>
        ),
      },
      ...VOICES.flatMap((voice): Column<TopicBody>[] => [
        {
          id: voice,
          header: t(`voices.${voice}.short`),
          align: 'end',
          value: (row) => row[voice].score,
          cell: (row) => {
            const { score, rank } = row[voice];
            return (
              <>
                <TopicFigure
                  items={items.filter((item) => item.voice === voice && item.isOpinion)}
                  body={row}
                  fiscalYear={fiscalYear}
                  score={score}
                >
                  <MarkedScore value={score} threshold={threshold} />
                </TopicFigure>
                {rank !== null && <div className="muted small">{t('ranked.rank', { rank })}</div>}
              </>
            );
          },
        },
        ...(compared.includes(voice)
          ? [
              {
                id: `${voice}Change`,
                header: t('ranked.change'),
                title: t('ranked.changeTitle', { voice: t(`voices.${voice}.short`) }),
                align: 'end' as const,
                value: (row: TopicBody) => row[voice].change,
                cell: (row: TopicBody) => <ChangeText value={row[voice].change} gap={gaps[voice]} />,
              },
            ]
          : []),
      ]),
    ];
  }, [t, common, fiscalYear, threshold, bodies, items]);
  return (
    <DataTable
      tall
      caption={t('ranked.caption')}
      columns={columns}
      rows={bodies}
      rowKey={(row) => row.agencyCode}
      searchOf={(row) => `${row.nameTh} ${row.districtNameTh ?? ''} ${row.agencyCode}`}
      initialSort={{ id: first }}
    />
  );
}

/** Least change of the topic's mean of each instrument that one decision cannot make; as the lists of who moved hold it. */
function gapsOf(items: readonly TopicItem[]): Partial<Record<Voice, number>> {
  return Object.fromEntries(
    VOICES.flatMap((voice) => {
      const gaps = items.filter((item) => item.voice === voice).map(({ gap }) => gap);
      return gaps.length > 0 ? [[voice, Math.max(...gaps)]] : [];
    }),
  );
}

/** The mean of one item is the item's score and leads to it; of several it leads to the agency's items, each explained. */
function TopicFigure(props: {
  items: readonly TopicItem[];
  body: TopicBody;
  fiscalYear: number;
  score: number | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('topics');
  const { items, body, fiscalYear, score } = props;
  const [only, ...others] = items;
  if (!only || score === null) return <>{props.children}</>;
  const { agencyCode, nameTh } = body;
  if (others.length === 0) {
    return (
      <FigureLink
        of={{ agencyCode, fiscalYear, node: only.code }}
        name={`${only.code} ${nameTh}`}
        value={score}
      >
        {props.children}
      </FigureLink>
    );
  }
  const words = t('ranked.meanOf', { items: items.map(({ code }) => code).join(', ') });
  return (
    <Link to={`/agencies/${agencyCode}?year=${fiscalYear}#items`} className="figure-link" title={words}>
      <span className="visually-hidden">{`${nameTh}: ${words} `}</span>
      {props.children}
    </Link>
  );
}
