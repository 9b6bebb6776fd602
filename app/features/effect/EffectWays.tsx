import { useTranslation } from 'react-i18next';
import { formatChange } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { PAGE_ERROR } from './core/judge.ts';
import type { EffectDetail } from './load-effect.server.ts';
import { useEffectWords } from './use-effect-words.ts';

/** Every reckoning with its own interval, and how much error each allows itself. */
export function EffectWays({ detail }: { detail: EffectDetail }) {
  const { t } = useTranslation('effect');
  const words = useEffectWords(0);
  const percent = (share: number | null) => String(Math.round((share ?? 0) * 10000) / 100);
  return (
    <Card title={t('detail.ways')}>
      <TableBox label={t('detail.ways')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('detail.way')}</th>
              <th scope="col" className="end">
                {t('table.difference')}
              </th>
              <th scope="col" className="end">
                {t('table.interval')}
              </th>
            </tr>
          </thead>
          <tbody>
            {detail.reckonings.map((way) => (
              <tr key={way.key}>
                <th scope="row">{t(`detail.wayNames.${way.key}`)}</th>
                <td className="end">{formatChange(way.estimate)}</td>
                <td className="end">{words.interval(way)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <p className="muted small">
        {t('detail.waysNote', { alpha: percent(detail.alpha), page: percent(PAGE_ERROR) })}
      </p>
    </Card>
  );
}
