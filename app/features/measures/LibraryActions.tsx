import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type MeasuresSearch, measuresSearch } from './measures-search-params.ts';

/** What can be done with the library as a whole; files hold what the filters show. */
export function LibraryActions(props: { address: string; search: MeasuresSearch; mayWrite: boolean }) {
  const { t } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const { address, search } = props;
  const shown = measuresSearch.toSearch(search);
  const year = measuresSearch.toSearch({ year: search.year });
  return (
    <>
      <details className="menu">
        <summary className="button">{t('exportFile')}</summary>
        <div className="menu-panel">
          {(['json', 'xlsx'] as const).map((form) => (
            <div key={form} className="menu-line">
              <span>{form.toUpperCase()}</span>
              <a href={`${address}.${form}${shown}`}>{common('exports.shown')}</a>
              <a href={`${address}.${form}${year ? `${year}&` : '?'}state=all`}>
                {common('exports.everything')}
              </a>
            </div>
          ))}
          <button type="button" className="link-button only-with-js" onClick={() => window.print()}>
            {common('exports.print')}
          </button>
        </div>
      </details>
      <Link className="button" to={`${address.replace(/measures$/, 'documents/province-measures')}${year}`}>
        {common('asDocument')}
      </Link>
      {props.mayWrite && (
        <>
          <Link className="button" to={`${address}/import`}>
            {t('importFile')}
          </Link>
          <Link className="button" to={`${address}/copy`}>
            {t('copy')}
          </Link>
          <Link className="button" to={`${address}/new${year}`}>
            {t('new')}
          </Link>
          <Link className="button button-primary" to={address.replace(/measures$/, 'circulars/new')}>
            {t('circulate')}
          </Link>
        </>
      )}
    </>
  );
}
