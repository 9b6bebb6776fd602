import { useTranslation } from 'react-i18next';
import { formatScore } from '~/lib/format.ts';
import { MissingText } from '~/ui/figures.tsx';
import type { PeerFigure } from './AgencyPeersRepository.server.ts';

/** First quartile, median and third quartile of the agency's type, with how many bodies and where. */
export function QuartileText({ peer }: { peer: PeerFigure | undefined }) {
  const { t } = useTranslation('agencies');
  if (!peer) return <MissingText />;
  return (
    <span className="nowrap num" title={t(`peers.from.${peer.from}`, { count: peer.n })}>
      {[peer.q1, peer.median, peer.q3].map(formatScore).join(' · ')}
    </span>
  );
}

/** Where the agency stands among the bodies of its type in the province, 0-100. */
export function PercentileText({ peer }: { peer: PeerFigure | undefined }) {
  const { t } = useTranslation('agencies');
  if (!peer || peer.percentile === null) return <MissingText />;
  return (
    <span className="num" title={t('peers.among', { count: peer.placedAmong ?? 0 })}>
      {formatScore(peer.percentile)}
    </span>
  );
}
