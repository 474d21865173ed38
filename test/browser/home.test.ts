import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { api, newJourney } from './drafts-of.ts';
import { line } from './line.ts';
import { signedIn, soon } from './page-of.ts';

const run = Date.now().toString(36);

describeInBrowser('home', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('heads every column of its journeys, the trend’s too', async () => {
    const { page, context } = await signedIn(browser);
    await page.goto('/');
    const table = page.getByRole('table', { name: '여정' });
    await table.waitFor();
    const heads = await table.getByRole('columnheader').allTextContents();
    expect(heads).toContain('14일 추이');
    expect(heads.filter((head) => head.trim() === '')).toEqual([]);
    const trend = heads.indexOf('14일 추이');
    const cell = table.getByRole('row').nth(1).getByRole('cell').nth(trend);
    await cell.getByRole('img', { name: /^최근 7일 [\d,]+명, 그 전 7일 [\d,]+명$/ }).waitFor();
    await context.close();
  });

  it('keeps its panels apart', async () => {
    const { page, context } = await signedIn(browser);
    await page.goto('/');
    await page.getByRole('table', { name: '여정' }).waitFor();
    const gaps = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('main section')].map((panel) => panel.getBoundingClientRect());
      return boxes.slice(1).map(({ top }, at) => Math.round(top - (boxes[at]?.bottom ?? 0)));
    });
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.every((gap) => gap === 16)).toBe(true);
    await context.close();
  });

  it('says how each journey stands, and how many wait in it', async () => {
    const { page, context } = await signedIn(browser);
    const ids: Record<string, string> = {};
    for (const name of [`멈춘 여정 ${run}`, `도는 여정 ${run}`, `시작 안 한 여정 ${run}`]) {
      ids[name] = await newJourney({ ...line, name, trigger: { type: 'api' } });
      if (name.startsWith('시작')) continue;
      for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${ids[name]}/${act}`, {});
      const userIds = [1, 2, 3].map((n) => `home-${run}-${n}`);
      await api().send(userIds.map((userId) => ({ type: 'identify', messageId: `i-${userId}`, userId, traits: {} })));
      await api().call('POST', `/api/journeys/${ids[name]}/enrol`, { userIds });
    }
    await api().call('POST', `/api/journeys/${ids[`멈춘 여정 ${run}`]}/pause`, {});
    await page.goto('/');
    const table = page.getByRole('table', { name: '여정' });
    const row = (name: string) => table.getByRole('row').filter({ hasText: `${name} ${run}` });
    await row('도는 여정').waitFor();
    const heads = await table.getByRole('columnheader').allTextContents();
    const cells = async (name: string) => {
      const said = await row(name).getByRole('cell').allTextContents();
      return [said[heads.indexOf('상태')], said[heads.indexOf('기다리는 중')]];
    };
    await soon(() => cells('도는 여정')).toEqual(['진행 중', '3']);
    await soon(() => cells('멈춘 여정')).toEqual(['일시 정지', '3']);
    expect(await row('시작 안 한 여정').count()).toBe(0);
    for (const name of ['멈춘', '도는'])
      await api().call('POST', `/api/journeys/${ids[`${name} 여정 ${run}`]}/stop`, { inFlight: 'exit' });
    await context.close();
  });
});
