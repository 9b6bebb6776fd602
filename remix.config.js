// The Vite configuration, under the name the project's owner fixed: scripts pass it with `-c remix.config.js`.
import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

const folder = (name) => path.resolve(import.meta.dirname, name);

export default defineConfig({
  clearScreen: false,
  resolve: {
    alias: [
      { find: /^~\//, replacement: `${folder('app')}/` },
      { find: /^db\//, replacement: `${folder('db')}/` },
      { find: /^seeds\//, replacement: `${folder('seeds')}/` },
    ],
  },
  build: { sourcemap: false, chunkSizeWarningLimit: 700 },
  plugins: [
    remix({
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
});
