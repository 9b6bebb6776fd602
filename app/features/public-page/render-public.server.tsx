import { createHash } from 'node:crypto';
import sarabun400 from '@fontsource/sarabun/400.css?url';
import sarabun600 from '@fontsource/sarabun/600.css?url';
import type { AppLoadContext } from '@remix-run/node';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '~/lib/context.ts';
import { translator } from '~/messages/i18n.server.ts';
import appStyles from '~/styles/app.css?url';
import { PublicFrame } from './PublicFrame.tsx';
import publicStyles from './public-page.css?url';

const STYLES = [sarabun400, sarabun600, appStyles, publicStyles];
const HTML = { 'Content-Type': 'text/html; charset=utf-8', Vary: 'Accept-Encoding' };

interface Rendered {
  title: string;
  description: string;
  isDemo: boolean;
  body: ReactNode;
  isPreview?: boolean;
}

/** The language a public page is asked in: it is part of the address, so that caches need not know the visitor. */
export function publicLanguage(request: Request): Language {
  return new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'th';
}

/**
 * A page without scripts, with an ETag of its content; 304 when the client holds it already. A preview is kept by
 * nobody.
 */
export function renderPublic(
  { request, context }: { request: Request; context: Pick<AppLoadContext, 'config'> },
  page: Rendered,
): Response {
  const lang = publicLanguage(request);
  const { pathname } = new URL(request.url);
  const head = {
    title: page.title,
    description: page.description,
    isDemo: page.isDemo,
    isPreview: page.isPreview ?? false,
    address: `${context.config.publicUrl}${pathname}`,
    otherLanguage: lang === 'th' ? `${pathname}?lang=en` : pathname,
    styles: STYLES,
  };
  const html = document(lang, <PublicFrame head={head}>{page.body}</PublicFrame>);
  if (page.isPreview)
    return new Response(html, { headers: { ...HTML, 'Cache-Control': 'private, no-store' } });
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  const headers = { ...HTML, ETag: etag, 'Cache-Control': 'public, max-age=60' };
  const held = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''));
  return held.includes(etag) ? new Response(null, { status: 304, headers }) : new Response(html, { headers });
}

/** The same answer for a body that is not known, one whose page is off, and a document that is not published. */
export function publicNotFound(request: Request): Response {
  const lang = publicLanguage(request);
  const t = translator(lang).getFixedT(null, 'publicPage');
  const head = {
    title: t('unknown'),
    description: t('unknownText'),
    isDemo: false,
    isPreview: false,
    address: '/',
    otherLanguage: lang === 'th' ? '?lang=en' : '?',
    styles: STYLES,
  };
  const html = document(
    lang,
    <PublicFrame head={head}>
      <h1>{t('unknown')}</h1>
      <p>{t('unknownText')}</p>
    </PublicFrame>,
  );
  return new Response(html, {
    status: 404,
    headers: { ...HTML, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  });
}

function document(lang: Language, page: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(<I18nextProvider i18n={translator(lang)}>{page}</I18nextProvider>)}`;
}
