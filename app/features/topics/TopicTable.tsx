import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatChange, formatScore } from '~/lib/format.ts';
import { MissingText, NotApplicableText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { usePick } from '~/ui/use-language.ts';
import { weakestItem } from './core/answers.ts';
import { hasGap, hasVoice } from './core/asked.ts';
import { itemsWithFigures } from './core/items-with-figures.ts';
import { VOICES } from './core/topic-items.ts';
import type { TopicsResult } from './load-topics.server.ts';
import { MarkedScore } from './MarkedScore.tsx';
import { MovedCounts } from './MovedCounts.tsx';

interface Props {
  result: TopicsResult;
  addressOf: (topicKey: string) => string;
}

/** The seven topics with everything that is known of each; the figures of the chart and more. */
export function TopicTable({ result, addressOf }: Props) {
  const { t } = useTranslation('topics');
  const pick = usePick();
  const threshold = Number(result.rule.threshold);
  return (
    <TableBox label={t('table.caption')}>
      <table className="table">
        <caption className="visually-hidden">{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('topic')}</th>
            {VOICES.map((voice) => (
              <th key={voice} scope="col" className="end">
                {t(`voices.${voice}.short`)} <TermMark id={voice} name={t(`voices.${voice}.short`)} />
              </th>
            ))}
            <th scope="col" className="end" title={t('table.gapTitle')}>
              {t('table.gap')}
            </th>
            <th scope="col">{t('table.weakest')}</th>
            <th scope="col" title={t('table.measuresTitle')}>
              {t('table.measures')}
            </th>
            <th scope="col" title={t('table.movedTitle')}>
              {t('table.moved')}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.topics.map((topic) => {
            const row = result.rows.find((each) => each.topic === topic.key);
            const counts = result.counts.find(({ number }) => number === topic.number);
            const weakest = weakestItem(itemsWithFigures(topic.items, result.items));
            return (
              <tr key={topic.key}>
                <th scope="row" className="name wrap">
                  <Link to={addressOf(topic.key)}>{`${topic.number}. ${pick(topic.name)}`}</Link>
                </th>
                {VOICES.map((voice) => {
                  const figures = row?.[voice];
                  const mean = figures?.mean ?? null;
                  const isAsked = hasVoice(topic, voice);
                  return (
                    <td key={voice} className="end">
                      {isAsked ? (
                        <MarkedScore value={mean} threshold={threshold} />
                      ) : (
                        <NotApplicableText why={t('answer.noItems')} />
                      )}
                      {figures && figures.assessed > 0 && (
                        <div className="muted small">
                          {voice === 'oit'
                            ? t('table.full', { full: figures.full, assessed: figures.assessed })
                            : t('table.assessed', { count: figures.assessed })}
                        </div>
                      )}
                    </td>
                  );
                })}
                <td className="end num">
                  {row?.gap != null ? (
                    formatChange(row.gap)
                  ) : hasGap(topic) ? (
                    <MissingText />
                  ) : (
                    <NotApplicableText why={t('table.gapNone')} />
                  )}
                </td>
                <td className="wrap">
                  {weakest === null ? (
                    <MissingText />
                  ) : (
                    <>
                      <b>{weakest.code}</b> {pick(weakest.label)}{' '}
                      <span className="nowrap num">({formatScore(weakest.mean)})</span>
                    </>
                  )}
                </td>
                <td className="nowrap">
                  {t('table.library', { count: counts?.library ?? 0 })}
                  <br />
                  {t('table.circulated', { count: counts?.circulated ?? 0 })}
                </td>
                <td className="nowrap">{row ? <MovedCounts row={row} /> : <MissingText />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}
