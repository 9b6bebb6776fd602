import sarabun400 from '@fontsource/sarabun/400.css?url';
import sarabun600 from '@fontsource/sarabun/600.css?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useNonce } from './lib/nonce.ts';
import appStyles from './styles/app.css?url';
import { ErrorPage } from './ui/ErrorPage.tsx';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  ...[sarabun400, sarabun600, appStyles].map((href) => ({
    rel: 'stylesheet',
    href,
  })),
];

export const meta: MetaFunction = () => [{ title: 'โปร่งใส Prongsai' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return { lang: context.lang };
}

/** A page of the product is not rebuilt around on every navigation: the language does not change without a reload. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  return (
    <html lang={data?.lang ?? 'th'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
