import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n, type Messages } from './messages/i18n.ts';

async function start(): Promise<void> {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'th';
  const { messages }: { messages: Messages } =
    lang === 'en' ? await import('./messages/en/index.ts') : await import('./messages/th/index.ts');
  const i18n = createI18n(lang, messages);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

start();
