import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { STEP_SIGNS, stepOf } from '~/features/scorecard/core/step.ts';
import { formatScore, formatShare } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import type { Overview } from './load-overview.server.ts';
import { type OverviewSearch, overviewSearch } from './overview-search-params.ts';

/** A tile for every district, coloured by its mean against the target; it narrows the page to the district. */
export function DistrictTiles({ result, search }: { result: Overview; search: OverviewSearch }) {
  const { t } = useTranslation('overview');
  const { districts, target } = result;
  if (districts.length === 0) return null;
  return (
    <Card title={t('districts.title')} note={t('districts.note', { target })}>
      <ul className="tiles">
        {districts.map(({ districtCode, nameTh, mean, passed, assessed, agencies }) => {
          const step = stepOf(mean, target);
          const isChosen = search.district === districtCode;
          return (
            <li key={districtCode}>
              <Link
                className={step === null ? 'tile tile-none' : `tile step-${step}`}
                to={overviewSearch.toSearch({ ...search, district: isChosen ? '' : districtCode }) || '?'}
                aria-current={isChosen ? 'true' : undefined}
                preventScrollReset
              >
                <span className="tile-name">{nameTh}</span>
                <span className="tile-figure">
                  <span aria-hidden="true">{step === null ? '' : STEP_SIGNS[step]} </span>
                  {formatScore(mean)}
                </span>
                <span className="small">
                  {t('districts.passed', { passed, assessed, share: formatShare(passed, assessed) })}
                  {agencies > assessed && ` · ${t('districts.missing', { count: agencies - assessed })}`}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
