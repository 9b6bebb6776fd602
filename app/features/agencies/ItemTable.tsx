import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/ui/DataTable.tsx';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { ChangeText, MissingText, ScoreText } from '~/ui/figures.tsx';
import type { ShownItem } from './core/item-groups.ts';
import { Explained } from './Explained.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import { ItemLabel } from './ItemLabel.tsx';
import { PercentileText, QuartileText } from './PeerText.tsx';
import type { ResultView } from './ResultSections.tsx';

/** Items of one instrument with their scores; an item without a score is shown without one. */
export function ItemTable(props: { items: readonly ShownItem[]; result: ResultView; caption: string }) {
  const { t } = useTranslation('agencies');
  const { items, result } = props;
  const threshold = Number(result.threshold);
  const isShown = (id: string) => {
    if (id === 'change') return items.some((item) => item.change !== null);
    if (id === 'quartiles') return items.some(({ code }) => result.peers[code]);
    if (id === 'percentile') return items.some(({ code }) => result.peers[code]?.percentile != null);
    return true;
  };
  const all: Column<ShownItem>[] = [
    {
      id: 'code',
      header: t('items.code'),
      value: (item) => item.code,
      cell: (item) => <span id={`item-${item.code}`}>{item.code}</span>,
    },
    {
      id: 'label',
      header: t('items.label'),
      value: (item) => item.label,
      isRowHeader: true,
      cell: (item) => (
        <>
          <ItemLabel item={item} />{' '}
          <Explained id={item.code} name={`${item.code} ${item.label}`} result={result} />
          <FindingNotes findings={result.findings} node={item.code} names={result.names} />
        </>
      ),
    },
    {
      id: 'place',
      header: t('items.place'),
      title: t('items.placeTitle'),
      align: 'mid',
      value: (item) => item.subIndicator ?? String(item.indicator),
    },
    {
      id: 'score',
      header: t('items.score'),
      align: 'end',
      value: (item) => item.score,
      cell: (item) => (
        <FigureLink
          of={{ ...result.of, node: item.code }}
          name={t('comments.aboutItem', { code: item.code })}
          value={item.score ?? item.sourceText}
        >
          <ItemScore item={item} threshold={threshold} />
        </FigureLink>
      ),
    },
    {
      id: 'change',
      header: t('indicators.change'),
      title: t('items.changeTitle'),
      align: 'end',
      value: (item) => item.change,
      cell: (item) => <ChangeText value={item.change} gap={item.changeGap} />,
    },
    {
      id: 'quartiles',
      header: t('peers.quartiles'),
      title: t('peers.quartilesTitle'),
      align: 'end',
      value: (item) => result.peers[item.code]?.median,
      cell: (item) => <QuartileText peer={result.peers[item.code]} />,
    },
    {
      id: 'percentile',
      header: t('peers.percentile'),
      title: t('peers.percentileTitle'),
      align: 'end',
      value: (item) => result.peers[item.code]?.percentile,
      cell: (item) => <PercentileText peer={result.peers[item.code]} />,
    },
  ];
  const columns = all.filter(({ id }) => isShown(id));
  return <DataTable columns={columns} rows={items} rowKey={(item) => item.code} caption={props.caption} />;
}

function ItemScore({ item, threshold }: { item: ShownItem; threshold: number }) {
  const { t } = useTranslation('agencies');
  if (item.score === null && item.sourceText !== null)
    return <span className="small">{item.sourceText}</span>;
  if (item.score === null && item.isFailed) return <MissingText />;
  return (
    <>
      {item.isBelow && (
        <span className="below" title={t('items.belowMark', { threshold })}>
          <span aria-hidden="true">▼ </span>
          <span className="visually-hidden">{t('items.belowMark', { threshold })} </span>
        </span>
      )}
      <ScoreText value={item.score} below={item.isBelow} />
    </>
  );
}
