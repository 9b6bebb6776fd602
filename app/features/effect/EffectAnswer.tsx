import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { VERDICTS } from './core/judge.ts';
import type { EffectRow } from './load-effect.server.ts';

/** "Which measures seem to help?" in one sentence, and how many got which verdict. */
export function EffectAnswer({
  rows,
  to,
}: {
  rows: readonly EffectRow[];
  to: (measureId: string) => string;
}) {
  const { t } = useTranslation('effect');
  const helping = rows.filter(({ verdict }) => verdict === 'better');
  const isNothing = rows.every(({ interval }) => interval === null);
  const parts = VERDICTS.map((verdict) => ({
    verdict,
    count: rows.filter((row) => row.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  return (
    <Card title={t('answer.question')}>
      {helping.length > 0 ? (
        <>
          <p className="effect-answer">{t('answer.some')}</p>
          <ul className="effect-list">
            {helping.map((row) => (
              <li key={row.measureId}>
                <Link to={to(row.measureId)}>{row.title}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="effect-answer">{t(isNothing ? 'answer.nothing' : 'answer.none')}</p>
      )}
      <p>
        {t('answer.counts', {
          total: rows.length,
          parts: parts
            .map(({ verdict, count }) => t('answer.part', { verdict: t(`verdicts.${verdict}`), count }))
            .join(' · '),
        })}
      </p>
      <p className="muted">{t('answer.meaning')}</p>
    </Card>
  );
}
