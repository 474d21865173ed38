import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { en, ko } from '../../editor/src/app/messages.ts';
import { ko as canvas } from '../../editor/src/canvas/messages.ts';
import { firstLoadKb } from '../bench/canvas/measure.ts';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { newJourney, send } from './drafts-of.ts';
import { signedIn } from './page-of.ts';

/** KB (1,000 bytes) of scripts and styles, gzipped: of what every page needs, and with what a journey is drawn with. */
const most = { home: 280, journey: 400 };

describeInBrowser('the first visit', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('fetches little to show the home page, and a journey to draw in', async () => {
    const id = await newJourney({
      name: '처음 열기',
      trigger: { type: 'event', event: 'Product Added' },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    for (const [path, shows, mostKb] of [
      ['/', 'main h1', most.home],
      [`/journeys/${id}`, '.react-flow__node', most.journey],
    ] as const) {
      const { page, context } = await signedIn(browser);
      const { total } = await firstLoadKb(page, path, shows);
      expect(total, path).toBeGreaterThan(50);
      expect(total, path).toBeLessThan(mostKb);
      await context.close();
    }
  });

  it('fetches nothing from elsewhere, and writes in a font of its own', async () => {
    const { page, context } = await signedIn(browser);
    const elsewhere: string[] = [];
    const fonts: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== inject('baseUrl')) elsewhere.push(request.url());
      if (request.resourceType() === 'font') fonts.push(pathname);
    });
    const id = await newJourney({ name: '글꼴', trigger: { type: 'api' }, nodes: [send('m1')], edges: [] });
    for (const [path, shows] of [
      ['/', 'main h1'],
      [`/journeys/${id}`, '.react-flow__node'],
    ] as const) {
      await page.goto(path);
      await page.locator(shows).first().waitFor();
      await page.waitForLoadState('networkidle');
      // The browser says which font it has, not only which it was asked for.
      const has = await page.evaluate(async () => {
        await document.fonts.ready;
        const { fontFamily } = getComputedStyle(document.querySelector('main') ?? document.body);
        const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
        return { first: fontFamily.split(',')[0]?.replaceAll(/["']/g, ''), loaded };
      });
      expect(has.first).toMatch(/^Pretendard/);
      expect(has.loaded.join()).toContain(has.first);
    }
    expect(fonts).not.toEqual([]);
    expect(fonts.filter((file) => !/^\/assets\/Pretendard.+\.woff2$/.test(file))).toEqual([]);
    expect(elsewhere).toEqual([]);
    await context.close();
  });

  it('fetches a language when it is chosen, and says everything in it', async () => {
    const { page, context, errors } = await signedIn(browser);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto('/settings');
    await page.getByRole('heading', { level: 1, name: ko.settings }).waitFor();
    expect(fetched.filter((file) => /\/(?:later-)?en-/.test(file))).toEqual([]);
    await page.getByRole('button', { name: ko.language }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: en.settings }).waitFor();
    await page.getByRole('navigation', { name: en.navigation }).waitFor();
    expect(fetched.filter((file) => /\/(?:later-)?en-/.test(file))).not.toEqual([]);
    await page.getByRole('button', { name: en.language }).click();
    await page.getByRole('menuitem', { name: '한국어' }).click();
    await page.getByRole('heading', { level: 1, name: ko.settings }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says that a part could not be fetched, and shows it after a reload', async () => {
    const { page, context } = await signedIn(browser);
    await page.route('**/assets/help-sheet-*.js', (route) => route.abort());
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: ko.home }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('heading', { level: 1, name: ko.crashed }).waitFor();
    await page.unroute('**/assets/help-sheet-*.js');
    await page.getByRole('button', { name: ko.reload }).click();
    await page.getByRole('heading', { level: 1, name: ko.home }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await context.close();
  });

  it('asks again for a part that could not be fetched, and for its styles, when it is opened next', async () => {
    const id = await newJourney({
      name: '다시 열기',
      trigger: { type: 'event', event: 'Product Added' },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    const { page, context } = await signedIn(browser);
    await page.route('**/assets/publish-dialog-*', (route) => route.abort());
    await page.goto(`/journeys/${id}`);
    const publish = page.getByRole('button', { name: canvas.publish.action, exact: true });
    await publish.click();
    await page.getByRole('heading', { level: 1, name: ko.crashed }).waitFor();
    await page.unroute('**/assets/publish-dialog-*');
    await page.getByRole('navigation', { name: ko.navigation }).getByRole('link', { name: ko.settings }).click();
    await page.getByRole('heading', { level: 1, name: ko.settings }).waitFor();
    await page.goBack();
    await publish.click();
    await page.getByRole('dialog', { name: canvas.publish.firstTitle }).waitFor();
    const sheets = "[...document.querySelectorAll('link[rel=stylesheet]')].map(({ href, sheet }) => sheet ? '' : href)";
    expect((await page.evaluate<string[]>(sheets)).filter(Boolean)).toEqual([]);
    await context.close();
  });
});
