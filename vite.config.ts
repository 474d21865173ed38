import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { drawnWith } from './editor/src/fetched/drawn-with.ts';
import { leanZod } from './editor/src/fetched/lean-zod.ts';
import { shorterRanges } from './editor/src/theme/shorter-ranges.ts';

/**
 * What the Korean half of `i18n/words` imports is read apart from what the English half does. So each keeps only its half of
 * every `messages.ts`, and a page fetches the language that it shows.
 */
const wordsByLanguage: Plugin = {
  name: 'words-by-language',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const language = /\/i18n\/words\/(?:later-)?(ko|en)\.ts$|\?words=(ko|en)$/.exec(importer ?? '');
    if (!importer || !language || !source.startsWith('.')) return null;
    const found = await this.resolve(source, importer.replace(/\?.*/, ''), { ...options, skipSelf: true });
    return found && { ...found, id: `${found.id}?words=${language[1] ?? language[2]}` };
  },
};

/** Most browsers have Temporal; the others are given it before anything is drawn (`provideTemporal`). */
const ownTemporal: Plugin = {
  name: 'own-temporal',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) => (source === 'temporal-polyfill' ? '\0own-temporal' : null),
  load: (id) => (id === '\0own-temporal' ? 'export const { Temporal } = globalThis;' : null),
};

/** Which letters each file of the font has is a third of the styles that every page begins with. */
const fewerRanges: Plugin = {
  name: 'fewer-ranges',
  apply: 'build',
  enforce: 'pre',
  transform: { filter: { id: /pretendard.*\.css$/ }, handler: (css) => ({ code: shorterRanges(css), map: null }) },
};

/** Every page has schemas; only who writes the text of a journey asks what they look like. */
const zodWithoutJsonSchema: Plugin = {
  name: 'zod-without-json-schema',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /zod\/v4\/classic\/schemas\.js$/ },
    handler: (code) => ({ code: leanZod(code), map: null }),
  },
};

/** What glides in the drawing is the view, which is numbers: no colour is blended. */
const noColours: Plugin = {
  name: 'no-colours',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) => (source === 'd3-color' ? '\0no-colours' : null),
  load: (id) =>
    id === '\0no-colours'
      ? 'export function color() { return null; } export { color as rgb, color as hsl, color as lab, color as hcl, color as cubehelix };'
      : null,
};

const ofDrawing = drawnWith(/\/canvas\/journey-editor-page\.tsx$/, /\/canvas\/run-page\.tsx$/);
const inGroup = (group: string, wanted: 'alone' | 'shared'): Rolldown.CodeSplittingGroup => ({
  name: (id, bundle) => (ofDrawing(id, (each) => bundle.getModuleInfo(each)) === wanted ? group : null),
  debugName: group,
  includeDependenciesRecursively: false,
});

// The editor's build and dev server, and vitest for every room.
export default defineConfig({
  root: 'editor',
  base: '/',
  plugins: [react(), wordsByLanguage, ownTemporal, fewerRanges, zodWithoutJsonSchema, noColours],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.startsWith('part~') ? 'part' : '[name]'}-[hash].js`,
        codeSplitting: {
          // What every page needs is one file, and what a journey is drawn with: they are smaller than their pieces would be.
          groups: [
            { name: 'base', tags: ['$initial'] },
            inGroup('drawing', 'alone'),
            // Not left to the bundler: it would put some of it into the page's own file, which the drawing is needed by.
            { ...inGroup('part', 'shared'), entriesAware: true },
          ],
        },
      },
    },
  },
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
