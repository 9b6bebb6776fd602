import { useTranslation } from 'react-i18next';
import { type SpreadColumn, type SpreadRow, SpreadRows } from '~/ui/charts/SpreadRows.tsx';
import { ScoreText } from '~/ui/figures.tsx';
import { Card } from '~/ui/Page.tsx';
import { ExplainedWords } from './Explained.tsx';
import { PercentileText } from './PeerText.tsx';
import type { ResultView } from './ResultSections.tsx';

/** The indicators as dots beside the middle half of the agency's type. */
export function PeerCard({ result }: { result: ResultView }) {
  const { t } = useTranslation('agencies');
  const { t: common } = useTranslation('common');
  const indicators = result.groups.flatMap((group) => group.indicators);
  const known = indicators.flatMap(({ node }) => result.peers[node] ?? []);
  const first = known[0];
  if (!first) {
    return (
      <Card id="peers" title={t('peers.title')}>
        <p className="muted">{t(result.head?.isDraft ? 'peers.draft' : 'peers.none')}</p>
      </Card>
    );
  }
  const rows: SpreadRow[] = indicators.map(({ node, number, name, score }) => ({
    key: node,
    label: `${number}. ${name}`,
    p10: null,
    q1: result.peers[node]?.q1 ?? null,
    median: result.peers[node]?.median ?? null,
    q3: result.peers[node]?.q3 ?? null,
    p90: null,
    own: score === null ? null : Number(score),
    isMarked: false,
  }));
  const columns: SpreadColumn[] = [
    { header: t('indicators.score'), cell: (row) => <ScoreText value={row.own} /> },
    { header: t('peers.q1'), cell: (row) => <ScoreText value={row.q1} /> },
    { header: t('peers.median'), cell: (row) => <ScoreText value={row.median} /> },
    { header: t('peers.q3'), cell: (row) => <ScoreText value={row.q3} /> },
    { header: t('peers.percentile'), cell: (row) => <PercentileText peer={result.peers[row.key]} /> },
  ];
  const placed = known.find(({ placedAmong }) => placedAmong !== null);
  return (
    <Card id="peers" title={t('peers.title')} note={t(`peers.from.${first.from}`, { count: first.n })}>
      <SpreadRows
        caption={t('peers.caption')}
        rows={rows}
        reference={null}
        columns={columns}
        words={{
          middle: t('peers.median'),
          half: t('peers.half'),
          most: null,
          marked: common('agency'),
          reference: '',
        }}
      />
      <ExplainedWords words={['quartile', 'percentile']} result={result} />
      <p className="small muted">
        {placed ? t('peers.placed', { count: placed.placedAmong ?? 0 }) : t('peers.notPlaced')}
      </p>
    </Card>
  );
}
