import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductMark } from '~/ui/AppFrame.tsx';

/** The page of someone who is not signed in: the product, the language, one task. */
export function CentrePage(props: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  const { t, i18n } = useTranslation('shell');
  const location = useLocation();
  const next = encodeURIComponent(location.pathname + location.search);
  return (
    <>
      <header className="frame-header">
        <div className="frame-bar">
          <Link to="/" className="frame-brand">
            <ProductMark />
            {t('product')} <small>{t('productSub')}</small>
          </Link>
          <div className="frame-tools">
            <a
              href={`/language?to=${i18n.language === 'th' ? 'en' : 'th'}&next=${next}`}
              aria-label={t('languageLabel')}
            >
              {t('language')}
            </a>
          </div>
        </div>
      </header>
      <main className="centre-page stack" id="content" style={{ marginTop: 'clamp(1.5rem, 8vh, 5rem)' }}>
        <div>
          <h1>{props.title}</h1>
          {props.lead && <p className="page-lead">{props.lead}</p>}
        </div>
        {props.children}
      </main>
    </>
  );
}
