import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { MissingText, ScoreText } from '~/ui/figures.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { type CompareSearch, HiddenSearch } from './CompareFilters.tsx';
import { compareSearch } from './compare-search-params.ts';
import { joinCodes, MOST_CHOSEN } from './core/codes.ts';
import { FULL_DIFFERENCE } from './core/weights.ts';
import type { CompareResult } from './load-compare.server.ts';

const WEIGHTS = ['wt', 'wz', 'ws', 'wd'] as const;
const CHOICES = Array.from({ length: 11 }, (_, weight) => ({ value: String(weight), label: String(weight) }));

interface Props {
  search: CompareSearch;
  result: CompareResult;
  similar: NonNullable<CompareResult['similar']>;
}

/** The bodies most like the base, by weights the reader sees and sets. */
export function SimilarBodies({ search, result, similar }: Props) {
  const { t } = useTranslation('compare');
  const { weights, rows, withoutStart } = similar;
  const startIsOut = search.ws > 0 && weights.start === 0;
  const sizeIsOut = search.wz > 0 && weights.size === 0;
  return (
    <div className="stack">
      <p className="muted small">{t('similar.how', { points: FULL_DIFFERENCE })}</p>
      <FilterBar
        clearTo={
          compareSearch.toSearch({ ...search, wt: undefined, wz: undefined, wd: undefined, ws: undefined }) ||
          '?'
        }
      >
        {WEIGHTS.map((name) => (
          <FilterSelect
            key={name}
            name={name}
            label={t(`similar.${name}`)}
            value={String(search[name])}
            choices={CHOICES}
          />
        ))}
        <HiddenSearch search={search} names={['year', 'agencies', 'province', 'type', 'similar']} />
      </FilterBar>
      {startIsOut && (
        <p>
          {result.startYear === null
            ? t('similar.yearsDiffer', { year: result.fiscalYear })
            : t('similar.baseHasNoStart', { year: result.startYear })}
        </p>
      )}
      {sizeIsOut && <p>{t('similar.baseHasNoSize')}</p>}
      {rows.length > 0 ? (
        <SimilarTable search={search} result={result} similar={similar} />
      ) : (
        <EmptyState title={t('similar.none')}>
          {t(similar.total === 0 ? 'similar.noWeights' : 'similar.noneText')}
        </EmptyState>
      )}
      {withoutStart > 0 && (
        <p className="muted small">
          {t('similar.withoutStart', { count: withoutStart, year: result.startYear ?? '' })}
        </p>
      )}
    </div>
  );
}

function SimilarTable({ search, result, similar }: Props) {
  const { t } = useTranslation('compare');
  const { t: common } = useTranslation('common');
  const codes = result.bodies.map((body) => body.agencyCode);
  const sameOr = (isSame: boolean, other: string | null) => (
    <>
      <span aria-hidden="true">{isSame ? '=' : '≠'}</span>{' '}
      {isSame ? t('similar.same') : (other ?? <MissingText />)}
    </>
  );
  return (
    <TableBox label={t('similar.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{common('agency')}</th>
            <th scope="col" className="end">
              {t('similar.likeness')}
            </th>
            <th scope="col">{common('agencyType')}</th>
            <th scope="col">{common('size')}</th>
            <th scope="col">{common('district')}</th>
            <th scope="col" className="end">
              {t('similar.start')}
            </th>
            <th scope="col" className="end">
              {t('similar.startGap')}
            </th>
            <th scope="col" className="end">
              {common('overall')} {result.fiscalYear}
            </th>
            <th scope="col">{t('similar.act')}</th>
          </tr>
        </thead>
        <tbody>
          {similar.rows.map((row) => (
            <tr key={row.agencyCode}>
              <th scope="row" className="name">
                <Link to={`/agencies/${row.agencyCode}?year=${result.fiscalYear}`}>{row.nameTh}</Link>
              </th>
              <td className="end">{row.likeness.toFixed(2)}%</td>
              <td>{sameOr(row.isSameType, common(`types.${row.agencyType}` as 'types.tao'))}</td>
              <td>
                {sameOr(row.isSameSize, row.sizeClass && common(`sizes.${row.sizeClass}` as 'sizes.small'))}
              </td>
              <td>{sameOr(row.isSameDistrict, row.districtNameTh)}</td>
              <td className="end">
                <ScoreText value={row.start} />
              </td>
              <td className="end">
                <ScoreText value={row.startGap} />
              </td>
              <td className="end">
                <ScoreText value={row.overall} />
              </td>
              <td>
                {codes.includes(row.agencyCode) ? (
                  <span className="muted">{t('similar.isIn')}</span>
                ) : codes.length < MOST_CHOSEN ? (
                  <Link
                    to={compareSearch.toSearch({
                      ...search,
                      agencies: joinCodes([...codes, row.agencyCode]),
                    })}
                    aria-label={t('similar.addOf', { nameTh: row.nameTh })}
                  >
                    {t('similar.add')}
                  </Link>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
