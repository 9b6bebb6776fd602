import { useTranslation } from 'react-i18next';
import { ChangeText } from '~/ui/figures.tsx';
import { Columns } from '~/ui/Page.tsx';
import { AgencyLinks } from './AgencyLinks.tsx';
import { movers } from './core/answers.ts';
import { type TopicItem, VOICES, type Voice } from './core/topic-items.ts';
import type { TopicBody, TopicRow } from './TopicRepository.server.ts';

const MOST = 5;

interface Props {
  means: TopicRow | null;
  items: readonly TopicItem[];
  bodies: readonly TopicBody[];
  fiscalYear: number;
}

/** Who improved and who fell most on each instrument, or why it cannot be said. */
export function TopicMovers({ means, items, bodies, fiscalYear }: Props) {
  const { t } = useTranslation('topics');
  const asked = VOICES.filter((voice) => items.some((item) => item.voice === voice && item.isOpinion));
  return (
    <div className="stack">
      {asked.map((voice) => {
        const isSame = items.some((item) => item.voice === voice && item.isOpinion && item.before !== '');
        const figures = means?.[voice];
        const name = t(`voices.${voice}.short`);
        if (!isSame || !figures || figures.compared === 0) {
          return (
            <p key={voice} className="muted">
              {t(isSame ? 'movers.noScores' : 'movers.notSame', {
                voice: name,
                before: fiscalYear - 1,
                year: fiscalYear,
              })}
            </p>
          );
        }
        const gap = Math.max(...items.filter((item) => item.voice === voice).map((item) => item.gap));
        const { up, down } = movers(bodies, (body) => body[voice], { most: MOST, gap });
        return (
          <section key={voice}>
            <h3>{t('movers.voice', { voice: name, ...figures })}</h3>
            <p className="small muted">{t('movers.gap', { gap: gap.toFixed(2) })}</p>
            <Columns>
              <MoverList title={t('movers.up')} rows={up} voice={voice} gap={gap} fiscalYear={fiscalYear} />
              <MoverList
                title={t('movers.down')}
                rows={down}
                voice={voice}
                gap={gap}
                fiscalYear={fiscalYear}
              />
            </Columns>
          </section>
        );
      })}
    </div>
  );
}

function MoverList(props: {
  title: string;
  rows: readonly { row: TopicBody }[];
  voice: Voice;
  gap: number;
  fiscalYear: number;
}) {
  const { t } = useTranslation('topics');
  return (
    <div>
      <b>{props.title}</b>
      {props.rows.length === 0 ? (
        <p className="muted">{t('movers.none')}</p>
      ) : (
        <AgencyLinks
          agencies={props.rows.map(({ row }) => row)}
          fiscalYear={props.fiscalYear}
          after={(row) => (
            <>
              {' '}
              <ChangeText value={row[props.voice].change} gap={props.gap} />
            </>
          )}
        />
      )}
    </div>
  );
}
