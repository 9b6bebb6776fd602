import { Link } from '@remix-run/react';
import { Children, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { formatDate } from '~/lib/format.ts';
import { useLanguage } from './use-language.ts';

interface Crumb {
  label: string;
  to?: string;
}

/** A page: what it is, one sentence of what it answers, what can be done, then the content. */
export function Page(props: {
  title: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  /** Filters in words, for paper: label and value a line. */
  printed?: readonly (readonly [label: string, value: ReactNode])[];
  children: ReactNode;
}) {
  return (
    <div className="page">
      <header className="page-head">
        {props.crumbs && props.crumbs.length > 0 && (
          <nav className="page-crumbs" aria-label="breadcrumb">
            {props.crumbs.map((crumb) => (
              <span key={crumb.label}>
                {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}
              </span>
            ))}
          </nav>
        )}
        <div className="spread">
          <h1>{props.title}</h1>
          {props.actions && <div className="page-actions">{props.actions}</div>}
        </div>
        {props.lead && <p className="page-lead">{props.lead}</p>}
        {props.printed && <PrintedFilters lines={props.printed} />}
      </header>
      {props.children}
    </div>
  );
}

/** What a printed sheet was narrowed to, and the day it was printed. */
function PrintedFilters({ lines }: { lines: readonly (readonly [string, ReactNode])[] }) {
  const { t } = useTranslation('common');
  const lang = useLanguage();
  return (
    <dl className="print-only printed-filters">
      {[...lines, [t('exports.printedOn'), formatDate(todayInThailand(), lang)] as const].map(
        ([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd suppressHydrationWarning>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** A titled box of a page. */
export function Card(props: {
  title?: ReactNode;
  note?: ReactNode;
  id?: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <section className="card" id={props.id}>
      {(props.title || props.aside) && (
        <div className="card-head">
          <div>
            {props.title && <h2>{props.title}</h2>}
            {props.note && <p className="card-note">{props.note}</p>}
          </div>
          {props.aside}
        </div>
      )}
      {props.children}
    </section>
  );
}

/** Boxes side by side where there is room, below each other where there is not. */
export function Columns({ wide, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? 'columns columns-wide' : 'columns'}>{Children.toArray(children)}</div>;
}
