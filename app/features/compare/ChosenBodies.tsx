import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { UnsettledMark } from '~/ui/marks.tsx';
import type { CompareSearch } from './CompareFilters.tsx';
import { compareSearch } from './compare-search-params.ts';
import { joinCodes, withBase, without } from './core/codes.ts';
import { letterOf } from './core/columns.ts';
import type { CompareResult } from './load-compare.server.ts';

/** Who is compared, in order; each can become the base or leave. */
export function ChosenBodies({ search, result }: { search: CompareSearch; result: CompareResult }) {
  const { t } = useTranslation('compare');
  const { t: common } = useTranslation('common');
  const codes = result.bodies.map((body) => body.agencyCode);
  const address = (agencies: string[]) =>
    compareSearch.toSearch({ ...search, agencies: joinCodes(agencies) }) || '?';
  return (
    <ul className="list-plain list-lines">
      {result.bodies.map((body, at) => (
        <li key={body.agencyCode} className="spread">
          <span>
            <b className="compare-letter">{letterOf(at)}</b> {body.nameTh}{' '}
            <UnsettledMark count={body.openFindingCount} />
            <span className="muted small">
              {[common(`types.${body.agencyType}` as 'types.tao'), body.districtNameTh]
                .filter(Boolean)
                .join(' · ')}
              {body.overall === null && ` · ${t('chosen.noResult', { year: result.fiscalYear })}`}
            </span>
          </span>
          <span className="row">
            {at === 0 ? (
              <span className="badge">{t('chosen.base')}</span>
            ) : (
              <Link
                to={address(withBase(codes, body.agencyCode))}
                aria-label={t('chosen.makeBaseOf', { nameTh: body.nameTh })}
              >
                {t('chosen.makeBase')}
              </Link>
            )}
            <Link
              to={address(without(codes, body.agencyCode))}
              aria-label={t('chosen.removeOf', { nameTh: body.nameTh })}
            >
              {t('chosen.remove')}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
