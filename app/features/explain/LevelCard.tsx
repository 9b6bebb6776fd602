import { useTranslation } from 'react-i18next';
import type { ShownGate } from '~/features/agencies/core/level-rule.ts';
import { ABSENT } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { Card } from '~/ui/Page.tsx';
import { Stat, StatRow } from '~/ui/Stat.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { CheckMark } from './CheckMark.tsx';
import type { AgencyFigureData } from './load-agency-figure.server.ts';
import { useFigureTitle } from './use-figure-title.ts';

/** The level as published beside the one the year's rule gives, with every condition met or not met. */
export function LevelCard({ data }: { data: AgencyFigureData }) {
  const { t } = useTranslation('explain');
  const { level, year } = data;
  if (level === null) return null;
  const published = year.levelIsPublished ? year.level : null;
  const hasRule = level.gateNodes.length > 0;
  return (
    <>
      <StatRow>
        <Stat
          lead
          label={t('level.published')}
          value={<LevelBadge level={published} />}
          foot={published === null && t('head.notPrinted')}
        />
        <Stat
          label={t('level.computed')}
          value={<LevelBadge level={level.computed} />}
          foot={level.computed === null && t('level.none')}
        />
        {published !== null && level.computed !== null && (
          <Stat
            label={t('head.agreement')}
            value={
              <CheckMark agrees={published === level.computed}>
                {t(published === level.computed ? 'level.agrees' : 'level.differs')}
              </CheckMark>
            }
          />
        )}
      </StatRow>
      <Card
        title={t('level.title')}
        aside={
          <span className="badge">{t(level.mark.verified ? 'level.verified' : 'level.unverified')}</span>
        }
      >
        <div className="stack">
          {hasRule ? (
            <TableBox label={t('level.title')}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('figures.level')}</th>
                    <th scope="col">{t('level.conditions')}</th>
                  </tr>
                </thead>
                <tbody>
                  {level.steps.map((step) => (
                    <tr key={step.key}>
                      <th scope="row">
                        <LevelBadge level={step.key} />
                        {step.isOwn && <div className="small">◀ {t('level.own')}</div>}
                      </th>
                      <td>
                        <Gates gates={step.gates} data={data} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableBox>
          ) : (
            <p>{t('level.ruleUnknown')}</p>
          )}
          {level.target && (
            <>
              <h3>{t('level.target')}</h3>
              <Gates gates={level.target.gates} data={data} />
            </>
          )}
          <p className="small muted">{t('level.ruleSource', { source: level.mark.source })}</p>
        </div>
      </Card>
    </>
  );
}

function Gates({ gates, data }: { gates: readonly ShownGate[]; data: AgencyFigureData }) {
  const { t } = useTranslation('explain');
  const { short, title } = useFigureTitle(data.names);
  const { agencyCode } = data.agency;
  if (gates.length === 0) return <>{ABSENT}</>;
  return (
    <ul className="explain-gates">
      {gates.map((gate) => (
        <li key={gate.node}>
          {short(gate.node)}{' '}
          <FigureLink
            of={{ agencyCode, fiscalYear: data.year.fiscalYear, node: gate.readFrom }}
            name={title(gate.readFrom)}
            value={gate.score}
          >
            {gate.score ?? ABSENT}
          </FigureLink>{' '}
          ≥ {gate.needed}{' '}
          {gate.readFrom !== gate.node && t('level.readFrom', { figure: short(gate.readFrom) })}{' '}
          <CheckMark agrees={gate.met}>
            {t(gate.met === null ? 'level.unknown' : gate.met ? 'level.met' : 'level.notMet')}
          </CheckMark>
        </li>
      ))}
    </ul>
  );
}
