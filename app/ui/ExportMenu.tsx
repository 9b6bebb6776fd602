import { useTranslation } from 'react-i18next';

const FORMS = ['xlsx', 'csv'] as const;

/** The table of a page as a file: what is shown, and everything where the page shows less; and on paper. */
export function ExportMenu(props: {
  /** Address of the page; the files lie beside it under `.xlsx` and `.csv`. */
  page: string;
  /** Filters of what is shown, with `?` or empty. */
  shown: string;
  /** What stays chosen for everything (the year), with `?` or empty; left out where nothing is filtered. */
  everything?: string;
}) {
  const { t } = useTranslation('common');
  const { page, shown, everything } = props;
  return (
    <details className="menu">
      <summary className="button">{t('export')}</summary>
      <div className="menu-panel">
        <Files label={t('exports.shown')} page={page} search={shown} />
        {everything !== undefined && (
          <Files
            label={t('exports.everything')}
            page={page}
            search={`${everything === '' ? '?' : `${everything}&`}everything=1`}
          />
        )}
        <button type="button" className="link-button only-with-js" onClick={() => window.print()}>
          {t('exports.print')}
        </button>
      </div>
    </details>
  );
}

function Files({ label, page, search }: { label: string; page: string; search: string }) {
  return (
    <div className="menu-line">
      <span>{label}</span>
      {FORMS.map((form) => (
        <a key={form} href={`${page}.${form}${search}`} aria-label={`${label} ${form.toUpperCase()}`}>
          {form.toUpperCase()}
        </a>
      ))}
    </div>
  );
}
