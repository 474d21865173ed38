import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { openDatabase } from '../db/database.ts';
import { createApp } from './app.ts';
import { adminKey, openTestApi, type TestApi } from './testing/api.fixture.ts';

let api: TestApi;
let drop: () => Promise<void>;
let editorFolder: string;
const ready = { postgres: true, temporal: true, worker: true };

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  editorFolder = mkdtempSync(path.join(tmpdir(), 'olle-editor-'));
  mkdirSync(path.join(editorFolder, 'assets'));
  writeFileSync(path.join(editorFolder, 'index.html'), '<!doctype html><title>Olle</title>');
  writeFileSync(path.join(editorFolder, 'assets/index-a1b2.js'), `export const text = '${'x'.repeat(5_000)}';`);
  api = await openTestApi(fresh.url, {
    editorFolder,
    readiness: async () => ready,
    ingest: new Hono().post('/track', (context) => context.json({ success: true })),
    pages: [
      new Hono().get('/u/:token', (context) => {
        context.header('Referrer-Policy', 'no-referrer');
        return context.text('unsubscribe');
      }),
    ],
  });
});

afterAll(async () => {
  await api.close();
  await drop();
  rmSync(editorFolder, { recursive: true });
});

const get = (at: string, headers: Record<string, string> = {}) => api.app.request(at, { headers });

describe('the one port', () => {
  it('says that it is up, and which part is not ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    ready.worker = false;
    const response = await get('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ready: false, postgres: true, temporal: true, worker: false });
    ready.worker = true;
  });

  it('takes events in and shows pages to customers', async () => {
    expect(await (await api.app.request('/v1/track', { method: 'POST' })).json()).toEqual({ success: true });
    expect(await (await get('/u/x')).text()).toBe('unsubscribe');
  });

  it('shows its pages in nobody else’s, and a page that says less of where one comes from keeps its word', async () => {
    for (const place of ['/', '/api/journeys', '/u/x'])
      expect((await get(place)).headers.get('x-frame-options'), place).toBe('SAMEORIGIN');
    expect((await get('/u/x')).headers.get('referrer-policy')).toBe('no-referrer');
    expect((await get('/')).headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });

  it('gives the editor for every place in it, and keeps hashed files for ever', async () => {
    for (const place of ['/', '/journeys', '/customers/kim%40shop.example', '/sign-in?token=x']) {
      const page = await get(place);
      expect([page.status, page.headers.get('cache-control')], place).toEqual([200, 'no-cache']);
      expect(await page.text()).toContain('<title>Olle');
    }
    const asset = await get('/assets/index-a1b2.js', { 'Accept-Encoding': 'gzip' });
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/../../etc/passwd')).status).not.toBe(500);
  });
});

describe('the OpenAPI document', () => {
  it('leads nowhere that is not there', async () => {
    const text = await (await get('/api/openapi.json')).text();
    const document = JSON.parse(text);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(100);
    for (const name of new Set(names)) expect(document.components.schemas, name).toHaveProperty([name]);
    expect(text).not.toContain('"#/$defs');
  });

  it('shows a journey as what it is', async () => {
    const { schemas } = JSON.parse(await (await get('/api/openapi.json')).text()).components;
    expect(schemas['postJourneys.body']).toMatchObject({
      required: ['document'],
      properties: { document: { $ref: '#/components/schemas/JourneyDocument' } },
    });
    expect(schemas.JourneyDocument.required).toContain('trigger');
  });
});

describe('without Postgres', () => {
  it('answers 503, soon and in its envelope', async () => {
    const database = openDatabase('postgres://nobody@127.0.0.1:1/none', { max: 2 });
    const app = createApp({ ...api.deps, database, door: database });
    for (const at of ['/api/journeys', '/api/customers', '/api/session']) {
      const began = Date.now();
      const response = await app.request(at, { headers: { Authorization: `Bearer ${adminKey}` } });
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } });
      expect(Date.now() - began).toBeLessThan(5_000);
    }
    await database.close();
  });
});
