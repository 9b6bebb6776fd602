import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBanner } from './marks.tsx';

export interface NavItem {
  to: string;
  label: string;
}

/** The frame around every signed-in page: product, place, navigation, account. Works without JavaScript. */
export function AppFrame(props: {
  /** Province or agency the reader works in. */
  place: ReactNode;
  nav: readonly NavItem[];
  account: { label: string; panel: ReactNode };
  languageHref: string;
  isDemo: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
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
              {props.nav.map((item) => (
                <li key={item.to}>
                  <NavLink to={item.to}>{item.label}</NavLink>
                </li>
              ))}
            </ul>
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
