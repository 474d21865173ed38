import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The editor's build and dev server, and vitest for every room.
export default defineConfig({
  root: 'editor',
  base: '/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 900 },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:4400', '/v1': 'http://127.0.0.1:4400' } },
  test: {
    root: '.',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{shared,workflows,engine,editor}/src/**/*.test.{ts,tsx}',
            'test/architecture/*.test.ts',
            'test/scenarios/virtual.test.ts',
          ],
          exclude: ['**/*.db.test.ts'],
          environment: 'node',
          env: { TZ: 'UTC' },
          // Properties are tried a thousand times, on build servers that are busy.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Real Postgres and Temporal, started once for all files (test/harness/servers.ts).
          name: 'integration',
          include: [
            'engine/src/**/*.db.test.ts',
            'test/{integration,replay,faults}/**/*.test.ts',
            'test/scenarios/postgres.test.ts',
          ],
          globalSetup: ['test/harness/servers.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          // The whole product through `npm start`, in a real Chromium.
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/harness/product.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
