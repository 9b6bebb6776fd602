import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { DemoMark } from '~/ui/marks.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { FoundFacts } from './FoundFacts.tsx';
import type { ReadinessCheck } from './ReadinessRepository.server.ts';
import { StateBadge } from './StateBadge.tsx';

interface Props {
  itemCode: string;
  checks: readonly ReadinessCheck[];
  closeTo: string;
}

/** Earlier looks at an item's links: evidence of what was there and when. */
export function HistoryList({ itemCode, checks, closeTo }: Props) {
  const { t } = useTranslation('readiness');
  const lang = useLanguage();
  const title = t('history.title', { item: itemCode });
  return (
    <section className="readiness-inner stack" aria-label={title}>
      <div className="spread">
        <strong>{title}</strong>
        <Link to={closeTo} preventScrollReset>
          {t('history.close')}
        </Link>
      </div>
      {checks.length === 0 ? (
        <p className="muted">{t('history.none')}</p>
      ) : (
        <>
          <p className="muted small">{t('history.note')}</p>
          <TableBox label={title}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('history.at')}</th>
                  <th scope="col">{t('history.found')}</th>
                  <th scope="col">{t('history.link')}</th>
                  <th scope="col">{t('history.hash')}</th>
                </tr>
              </thead>
              <tbody>
                {checks.map((check) => (
                  <tr key={check.checkId}>
                    <th scope="row" className="nowrap">
                      {formatMoment(check.checkedAt, lang)} {check.isDemo && <DemoMark />}
                    </th>
                    <td>
                      <StateBadge state={check.outcome} />
                      <div className="small">
                        <FoundFacts found={check} />
                      </div>
                    </td>
                    <td className="readiness-url small">
                      {check.url}
                      {check.chain.length > 0 && (
                        <div className="muted">
                          {t('history.chain')}{' '}
                          {check.chain.map(({ url, status }) => `${url} (${status})`).join(' → ')}
                          {check.finalUrl && ` → ${check.finalUrl}`}
                        </div>
                      )}
                    </td>
                    <td className="readiness-hash small">{check.sha256 ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
        </>
      )}
    </section>
  );
}
