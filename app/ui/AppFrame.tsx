import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBanner } from './marks.tsx';

interface NavItem {
  to: string;
  label: string;
}

/** An entry of the menu; the pages of the current one stand in a second row. */
export interface NavEntry extends NavItem {
  isCurrent: boolean;
  pages: readonly NavItem[];
}

/** The frame around every signed-in page: product, place, navigation, account. Works without JavaScript. */
export function AppFrame(props: {
  /** Province or agency the reader works in. */
  place: ReactNode;
  nav: readonly NavEntry[];
  /** Beside the language and the account. */
  tools?: ReactNode;
  account: { label: string; panel: ReactNode };
  languageHref: string;
  isDemo: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const pages = props.nav.find(({ isCurrent }) => isCurrent)?.pages ?? [];
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <header className="frame-header">
        <div className="frame-bar">
          <Link to="/" className="frame-brand">
            <ProductMark />
            {t('product')} <small>{t('productSub')}</small>
          </Link>
          <div className="frame-place">{props.place}</div>
          <div className="frame-tools">
            {props.tools}
            <a href={props.languageHref} aria-label={t('languageLabel')}>
              {t('language')}
            </a>
            <details className="frame-menu">
              <summary>{props.account.label}</summary>
              <div className="frame-menu-panel">{props.account.panel}</div>
            </details>
          </div>
        </div>
        {props.nav.length > 0 && (
          <nav className="frame-nav" aria-label={t('mainMenu')}>
            <ul>
              {props.nav.map((entry) => (
                <li key={entry.to}>
                  <Link
                    to={entry.to}
                    aria-current={entry.isCurrent ? (entry.pages.length > 1 ? 'true' : 'page') : undefined}
                  >
                    {entry.label}
                  </Link>
                </li>
              ))}
            </ul>
            {pages.length > 1 && (
              <ul className="frame-pages">
                {pages.map((page) => (
                  <li key={page.to}>
                    <NavLink to={page.to}>{page.label}</NavLink>
                  </li>
                ))}
              </ul>
            )}
          </nav>
        )}
      </header>
      {props.isDemo && <DemoBanner />}
      <main className="frame-main" id="content">
        {props.children}
      </main>
    </>
  );
}

/** A ring seen through: the product's mark. */
export function ProductMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="13" cy="16" r="9.5" fill="none" stroke="#f3c28b" strokeWidth="3" />
      <circle cx="20" cy="16" r="9.5" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.85" />
    </svg>
  );
}
