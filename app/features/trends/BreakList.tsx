import { useTranslation } from 'react-i18next';
import type { SchemeBreak } from './core/breaks.ts';

/** The mark of a break in the chart and in the list: ① ② ③ … */
export const breakMark = (at: number) => String.fromCodePoint(0x2460 + at);

/** What changed, and in which year: the key to the marks of the chart. */
export function BreakList({ breaks }: { breaks: readonly SchemeBreak[] }) {
  const { t } = useTranslation('trends');
  const { t: common } = useTranslation('common');
  const changed = breaks.filter(({ kinds }) => kinds.length > 0);
  return (
    <section>
      <h3>{t('breaks.title')}</h3>
      {changed.length === 0 ? (
        <p>{t('breaks.none')}</p>
      ) : (
        <ul className="list-plain">
          {changed.map(({ fiscalYear, kinds, equal, before, now }, at) => (
            <li key={fiscalYear}>
              <span aria-hidden="true">{breakMark(at)} </span>
              <strong>{common('fiscalYearShort', { year: fiscalYear })}</strong>{' '}
              {kinds.map((kind) => t(`breaks.${kind}`, { equal, before, now })).join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
