import { errors } from '@olle/shared/api/errors';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { en, ko } from '../../editor/src/app/messages.ts';
import { en as rehearsalEn, ko as rehearsalKo } from '../../editor/src/canvas/rehearsal/messages.ts';
import { en as signInEn, ko as signInKo } from '../../editor/src/pages/sign-in/messages.ts';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { signedIn } from './page-of.ts';

/** Whoever chooses another language reads everything in it: also what the server said before, in the one before. */
describeInBrowser('another language', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await signedIn(browser));
  });
  afterAll(() => browser.close());

  const speakEnglish = async (on: Page): Promise<void> => {
    await on.getByRole('button', { name: ko.language }).click();
    await on.getByRole('menuitem', { name: 'English' }).click();
    await on.getByRole('button', { name: en.language }).waitFor();
  };
  const speakKorean = async (on: Page): Promise<void> => {
    await on.getByRole('button', { name: en.language }).click();
    await on.getByRole('menuitem', { name: '한국어' }).click();
    await on.getByRole('button', { name: ko.language }).waitFor();
  };

  it('is that of what two versions differ in, which the server says', async () => {
    const document = {
      name: 'Two sides',
      trigger: { type: 'api' },
      settings: { category: 'transactional' },
      nodes: [{ id: 'w1', type: 'wait', config: { for: 'P3D' } }, send('m1')],
      edges: [
        { from: 'trigger', output: 'next', to: 'w1' },
        { from: 'w1', output: 'next', to: 'm1' },
      ],
    };
    const id = await newJourney(document);
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    const { revision } = (await journey(id)).draft;
    const changed = { format: 1, ...document, nodes: [{ ...document.nodes[0], config: { for: 'P2D' } }, send('m1')] };
    await api().call('PUT', `/api/journeys/${id}/draft`, { document: changed }, { 'If-Match': String(revision) });
    await page.goto(`/journeys/${id}/compare?from=1&to=draft`);
    await page
      .getByText(/3일 → 2일/)
      .first()
      .waitFor();
    await speakEnglish(page);
    await page
      .getByText(/3 days → 2 days/)
      .first()
      .waitFor();
    expect(await page.getByText(/3일 → 2일/).count()).toBe(0);
    await speakKorean(page);
    await page
      .getByText(/3일 → 2일/)
      .first()
      .waitFor();
  });

  it('is that of what the server refused, though nobody asks again', async () => {
    const id = await newJourney({
      name: 'By API',
      trigger: { type: 'api' },
      settings: { category: 'transactional' },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: '미리 돌려보기' }).click();
    await page.getByRole('tab', { name: '지난 데이터' }).click();
    await page.getByRole('button', { name: rehearsalKo.run, exact: true }).click();
    const refusal = page.getByRole('complementary').getByRole('alert');
    await refusal.getByText(errors.trigger_not_rehearsable.ko).waitFor();
    await speakEnglish(page);
    await refusal.getByText(errors.trigger_not_rehearsable.en).waitFor();
    await page.getByRole('button', { name: rehearsalEn.run, exact: true }).waitFor();
    await speakKorean(page);
    await refusal.getByText(errors.trigger_not_rehearsable.ko).waitFor();
  });

  it('is that of a refused sign-in', async () => {
    const context = await browser.newContext({ baseURL: inject('baseUrl'), locale: 'ko-KR' });
    const visitor = await context.newPage();
    await visitor.goto('/sign-in');
    await visitor.getByLabel(signInKo.name).fill('이수진');
    await visitor.getByLabel(signInKo.adminKey).fill('no key');
    await visitor.getByRole('button', { name: signInKo.submit }).click();
    await visitor.getByRole('alert').getByText(signInKo.wrongKey).waitFor();
    await speakEnglish(visitor);
    await visitor.getByRole('alert').getByText(signInEn.wrongKey).waitFor();
    await context.close();
  });
});
