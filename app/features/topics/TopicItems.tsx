import { useTranslation } from 'react-i18next';
import { formatScore, formatShare } from '~/lib/format.ts';
import { MissingText, NotApplicableText, ScoreText } from '~/ui/figures.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { TopicItem, Voice } from './core/topic-items.ts';
import { MarkedScore } from './MarkedScore.tsx';
import { NationalMedian } from './NationalMedian.tsx';
import type { TopicItemRow } from './TopicRepository.server.ts';

interface Props {
  voice: Voice;
  items: readonly (TopicItem & TopicItemRow)[];
  /** Agencies chosen. */
  bodies: number;
  threshold: number;
  fiscalYear: number;
}

/** The items of one instrument under the topic: for the surveys their spread, for the disclosure check who has 100. */
export function TopicItems({ voice, items, bodies, threshold, fiscalYear }: Props) {
  const { t } = useTranslation('topics');
  if (items.length === 0) {
    return <p className="muted">{t('items.noneVoice', { voice: t(`voices.${voice}.short`) })}</p>;
  }
  const isDisclosure = voice === 'oit';
  return (
    <>
      <TableBox label={t(`voices.${voice}.title`)}>
        <table className="table">
          <caption className="visually-hidden">{t(`voices.${voice}.title`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('items.label')}</th>
              {isDisclosure ? (
                <>
                  <th scope="col" className="end">
                    {t('items.full')}
                  </th>
                  <th scope="col" className="end">
                    {t('items.failed')}
                  </th>
                  <th scope="col" className="end">
                    {t('items.missing')}
                  </th>
                </>
              ) : (
                <>
                  <th scope="col" className="end">
                    {t('items.mean')}
                  </th>
                  <th scope="col" className="end" title={t('items.spreadTitle')}>
                    {t('items.spread')}
                  </th>
                  <th scope="col" className="end">
                    {t('items.range')}
                  </th>
                  <th scope="col" className="end">
                    {t('items.below', { threshold })}
                  </th>
                  <th scope="col" className="end">
                    {t('items.median')}
                  </th>
                  <th scope="col" className="end" title={t('items.nationTitle')}>
                    {t('items.nation')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.code} id={`item-${item.code}`}>
                <th scope="row" className="name wrap">
                  <ItemName item={item} fiscalYear={fiscalYear} />
                </th>
                {isDisclosure ? (
                  <>
                    <Share count={item.full} total={item.scored} />
                    <Share count={item.scored - item.full} total={item.scored} />
                    <td className="end">{bodies - item.scored}</td>
                  </>
                ) : (
                  <>
                    <td className="end">
                      <MarkedScore value={item.mean} threshold={item.isOpinion ? threshold : null} />
                    </td>
                    <td className="end num nowrap">{range(item.q1, item.q3)}</td>
                    <td className="end num nowrap">{range(item.min, item.max)}</td>
                    {item.isOpinion ? (
                      <Share count={item.below} total={item.scored} />
                    ) : (
                      <td className="end">
                        <NotApplicableText why={t('items.notHeld')} />
                      </td>
                    )}
                    <td className="end">
                      <ScoreText value={item.median} />
                    </td>
                    <td className="end">
                      <NationalMedian item={item} />
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {items.some(({ isOpinion }) => !isOpinion) && <p className="small muted">{t('items.usage')}</p>}
      {items.some(({ mark }) => !mark.verified) && <p className="small muted">{t('items.unverified')}</p>}
    </>
  );
}

function ItemName({ item, fiscalYear }: { item: TopicItem; fiscalYear: number }) {
  const { t: agencies } = useTranslation('agencies');
  const pick = usePick();
  const { answer } = item;
  return (
    <>
      <b>{item.code}</b> {pick(item.label)}
      {!item.mark.verified && <span className="muted">°</span>}{' '}
      <TermMark id={item.code} name={`${item.code} ${pick(item.label)}`} fiscalYear={fiscalYear} />
      {(answer === 'yes_no' || answer === 'usage_share') && (
        <>
          {' '}
          <span className="badge" title={agencies(`items.answersTitle.${answer}`)}>
            {agencies(`items.answers.${answer}`)}
          </span>
        </>
      )}
    </>
  );
}

/** So many of the agencies with a score, and the share. */
function Share({ count, total }: { count: number; total: number }) {
  const { t } = useTranslation('topics');
  if (total === 0)
    return (
      <td className="end">
        <MissingText />
      </td>
    );
  return (
    <td className="end nowrap">
      {formatShare(count, total)}
      <div className="muted small">{t('items.belowOf', { count, total })}</div>
    </td>
  );
}

const range = (low: number | null, high: number | null) =>
  low === null ? <MissingText /> : `${formatScore(low)}–${formatScore(high)}`;
