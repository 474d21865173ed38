import type { DriftAnswer } from '@olle/shared/api/drift';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { signedIn, soon } from './page-of.ts';

const found: DriftAnswer = {
  running: false,
  last: {
    startedAt: '2026-03-01T18:40:00.000Z',
    finishedAt: '2026-03-01T18:40:09.000Z',
    convoys: 1204,
    workflows: 1201,
  },
  findings: [
    {
      code: 'workflow_missing',
      repaired: true,
      count: 3,
      examples: [{ convoyId: '0780ffa8-6736-449d-8dec-39033d9a3a51' }],
    },
    { code: 'run_overdue', repaired: false, count: 12, examples: [{ runId: '0780ffa8-6736-449d-8dec-39033d9a3a52' }] },
  ],
};

describeInBrowser('the check of who waits, in the settings', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is made when asked for, and says that everybody is carried', async () => {
    const { page, context, errors } = await signedIn(browser, { language: 'en' });
    await page.goto('/settings');
    const section = page.getByRole('region', { name: 'Check of who waits' });
    await section.getByRole('button', { name: 'Compare now' }).click();
    await section.getByRole('status').waitFor();
    await expect.poll(() => section.getByRole('status').count(), { timeout: 60_000 }).toBe(0);
    await section.getByText('Everybody who waits is carried').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('puts first what a person has to look at, with a way to those concerned', async () => {
    const { page, context } = await signedIn(browser);
    await page.route('**/api/drift', (route) => route.fulfill({ json: found }));
    await page.goto('/settings');
    const rows = page.getByRole('table', { name: '찾은 내용' }).locator('tbody tr');
    await soon(() => rows.allTextContents()).toMatchObject([
      expect.stringMatching(/확인 필요.*12명/),
      expect.stringMatching(/고침.*3건/),
    ]);
    await soon(() => rows.first().getByRole('link').getAttribute('href')).toContain('/runs/0780ffa8');
    expect(await axeOf(page)).toEqual([]);
    await context.close();
  });
});
