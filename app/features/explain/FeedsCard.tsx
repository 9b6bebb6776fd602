import { useTranslation } from 'react-i18next';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { Card } from '~/ui/Page.tsx';
import { showExact } from './core/exact.ts';
import type { AgencyFigureData } from './load-agency-figure.server.ts';
import { useFigureTitle } from './use-figure-title.ts';

const MADE_FROM_OVERALL = ['level', 'rank', 'change'] as const;

/** What is made of the figure, up to the overall, and how much of the overall hangs on it. */
export function FeedsCard(props: { data: AgencyFigureData; tree: NonNullable<AgencyFigureData['tree']> }) {
  const { t } = useTranslation('explain');
  const { data, tree } = props;
  const { title } = useFigureTitle(data.names);
  const { agencyCode } = data.agency;
  const linkTo = (node: string) => (
    <FigureLink of={{ agencyCode, fiscalYear: data.year.fiscalYear, node }} name={title(node)} value={node}>
      {title(node)}
    </FigureLink>
  );
  const above = tree.above.toReversed();
  const [parent] = above;
  if (parent === undefined) {
    return (
      <Card title={t('above.title')}>
        <p>{t('above.top')}</p>
        <p>
          {t('above.uses')}:{' '}
          {MADE_FROM_OVERALL.map((node, at) => (
            <span key={node}>
              {at > 0 && ' · '}
              {linkTo(node)}
            </span>
          ))}
        </p>
      </Card>
    );
  }
  return (
    <Card title={t('above.title')}>
      <dl className="facts">
        <dt>{t('above.chain')}</dt>
        <dd>
          {above.map((node, at) => (
            <span key={node}>
              {at > 0 && ' → '}
              {linkTo(node)}
            </span>
          ))}
        </dd>
        <dt>{t('above.cost')}</dt>
        <dd>
          {tree.cost === null ? (
            t('above.unknown')
          ) : (
            <>
              {t('above.costText', { cost: showExact(tree.cost) })}{' '}
              <span className="small muted">({t('above.costNote')})</span>
            </>
          )}
        </dd>
        {tree.headroom !== null && (
          <>
            <dt>{t('above.headroom')}</dt>
            <dd>{t('above.headroomText', { points: showExact(tree.headroom) })}</dd>
          </>
        )}
      </dl>
      {!tree.isUsedAbove && <p className="small">{t('above.notUsed', { parent: title(parent) })}</p>}
    </Card>
  );
}
