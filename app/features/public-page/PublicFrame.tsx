import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBanner } from '~/ui/marks.tsx';

export interface PublicHead {
  title: string;
  description: string;
  /** Whole address of the page, without its language. */
  address: string;
  isDemo: boolean;
  /** Address of the same page in the other language. */
  otherLanguage: string;
  styles: readonly string[];
  /** Only the province may see it yet: no search engine, and a mark. */
  isPreview?: boolean;
}

/** A whole document without scripts: what anybody reads, prints and cites. */
export function PublicFrame({ head, children }: { head: PublicHead; children: ReactNode }) {
  const { t, i18n } = useTranslation('publicPage');
  const title = `${head.title} — ${t('product')}`;
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={head.description} />
        <meta name="robots" content={head.isPreview ? 'noindex' : 'index, follow'} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={head.description} />
        <meta property="og:type" content="website" />
        <meta property="og:url" content={head.address} />
        <meta property="og:locale" content={i18n.language === 'th' ? 'th_TH' : 'en_GB'} />
        <link rel="canonical" href={head.address} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {head.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <a className="skip-link" href="#content">
          {t('published')}
        </a>
        {head.isDemo && <DemoBanner />}
        <header className="public-head">
          <strong>{t('product')}</strong> <span className="muted">{t('published')}</span>
          <a href={head.otherLanguage} className="public-language">
            {t('language')}
          </a>
        </header>
        {head.isPreview && (
          <p className="notice notice-warn" role="status">
            {t('settings.previewMark')}
          </p>
        )}
        <main id="content" className="public-main">
          {children}
        </main>
      </body>
    </html>
  );
}
