import { initialChoices } from '@olle/shared/gallery/fields';
import { gallery } from '@olle/shared/gallery/gallery';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api, journey } from './drafts-of.ts';
import { signedIn, soon } from './page-of.ts';

const run = Date.now().toString(36);
const names = Object.keys(gallery);
const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function draftOf(page: Page, make = '초안 만들기'): Promise<string> {
  await page.getByRole('button', { name: make }).click();
  await page.waitForURL(/\/journeys\/[0-9a-f-]{36}$/);
  return idOf(page);
}

const ran = (id: string) =>
  api().call<{ passed: number; failed: number }>('POST', `/api/journeys/${id}/tests/run`, { draft: true });

describeInBrowser('the ready-made journeys', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('stand beside the empty canvas, say what they need and whether it comes in', async () => {
    const { page, context, errors } = await signedIn(browser);
    await page.goto('/journeys');
    await page.getByRole('link', { name: '준비된 여정 보기' }).click();
    await page.getByRole('heading', { name: '준비된 여정', level: 1 }).waitFor();
    const cards = page.getByRole('main').getByRole('heading', { level: 2 });
    expect(await cards.count()).toBe(names.length);
    // The demo shop sends carts; it has never held an event.
    await page
      .getByText(/^장바구니 담기 · 30일 동안 [\d,]+건$/)
      .first()
      .waitFor();
    await page.getByText('이벤트 참여 · 아직 받은 적 없음').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('change with what is chosen, in view, and become a draft with its tests', async () => {
    const { page, context, errors } = await signedIn(browser);
    await page.goto('/journeys/gallery/cart');
    const mails = page.getByRole('list', { name: '볼 메일' });
    await soon(() => mails.getByRole('button').count()).toBe(3);
    await page.getByRole('tab', { name: '2. 무엇을 언제' }).click();
    await page.getByRole('textbox', { name: '담은 뒤 첫 알림까지' }).fill('2');
    await mails.getByText('2시간 뒤', { exact: true }).waitFor();
    await page.getByRole('switch', { name: '마지막에 무료배송 쿠폰 보내기' }).click();
    await soon(() => mails.getByRole('button').count()).toBe(2);
    await page.getByRole('tab', { name: '4. A/B 테스트' }).click();
    await page.getByRole('combobox', { name: '무엇을 비교할까요' }).click();
    await page.getByRole('option', { name: '첫 메일의 제목 두 가지' }).click();
    await mails.getByText('고르시던 상품, 이어서 보실래요?').click();
    await page.frameLocator('iframe').getByText('김하나님, 고르시던 상품을', { exact: false }).waitFor();
    await page.getByRole('tab', { name: '글로 보는 흐름' }).click();
    await page.getByText('A안 50% · B안 50%', { exact: false }).waitFor();

    const id = await draftOf(page);
    await page.getByText('테스트 3개와 함께 초안을 만들었어요').waitFor();
    await page.getByRole('textbox', { name: '여정 이름' }).waitFor();
    const { document } = (await journey(id)).draft;
    expect(document.nodes.find(({ id: node }) => node === 'bought')?.config).toMatchObject({ timeout: 'PT2H' });
    expect(document.nodes.map(({ type }) => type)).toContain('ab');
    expect(await ran(id)).toMatchObject({ passed: 3, failed: 0 });
    expect(errors).toEqual([]);
    await context.close();
  });

  it('ask for the shop’s address when nobody knows it, and keep it for the next one', async () => {
    const { page, context } = await signedIn(browser);
    await page.goto('/journeys/gallery/review');
    await page.getByRole('button', { name: '바꾸기' }).click();
    const address = page.getByLabel('상점 주소');
    await address.fill('spring-shop');
    // Who is still typing is not told that it is wrong.
    const wrong = page.getByText('https:// 또는 http://로 시작하는 주소를 넣어 주세요.');
    expect(await wrong.count()).toBe(0);
    await address.blur();
    await wrong.waitFor();
    expect(await page.getByRole('button', { name: '초안 만들기' }).isDisabled()).toBe(true);
    await address.fill('https://spring.example/shop');
    await draftOf(page);
    await page.goto('/journeys/gallery/welcome');
    await page.getByText('https://spring.example/shop', { exact: false }).first().waitFor();
    await context.close();
  });

  it('go on with the same draft when making it failed halfway', async () => {
    const { page, context } = await signedIn(browser);
    await page.goto('/journeys/gallery/cart');
    const since = new Date().toISOString();
    const make = page.getByRole('button', { name: '초안 만들기' });
    let asked = 0;
    // The first test is made and its answer lost; nothing comes through after that.
    await page.route('**/api/journeys/*/tests', async (route) => {
      asked += 1;
      if (asked === 1) await route.fetch();
      await route.abort();
    });
    await make.click();
    await page.getByText('서버가 응답하지 않아요', { exact: false }).first().waitFor();
    await make.click();
    await soon(() => asked).toBe(2);
    await soon(() => make.isEnabled()).toBe(true);
    await page.unroute('**/api/journeys/*/tests');
    // Something else is wanted by now.
    await page.getByRole('tab', { name: '2. 무엇을 언제' }).click();
    await page.getByRole('textbox', { name: '담은 뒤 첫 알림까지' }).fill('3');
    await page.getByRole('list', { name: '볼 메일' }).getByText('3시간 뒤', { exact: true }).waitFor();
    const id = await draftOf(page);
    const { document } = (await journey(id)).draft;
    expect(document.nodes.find(({ id: node }) => node === 'bought')?.config).toMatchObject({ timeout: 'PT3H' });
    const all = await api().all<{ id: string; draft: { at: string } }>('/api/journeys');
    expect(all.filter(({ draft }) => draft.at >= since).map((made) => made.id)).toEqual([id]);
    const { passed, failed } = await ran(id);
    const tests = await api().all(`/api/journeys/${id}/tests`);
    expect({ failed, tests: tests.length }).toEqual({ failed: 0, tests: passed });
    await page.getByText(`테스트 ${passed}개와 함께 초안을 만들었어요`).waitFor();
    await context.close();
  });

  it('all become drafts that could be published, each with tests that pass', { timeout: 300_000 }, async () => {
    const { page, context, errors } = await signedIn(browser);
    const found: Record<string, unknown> = {};
    for (const name of names) {
      await page.goto(`/journeys/gallery/${name}`);
      const id = await draftOf(page);
      const { problems } = await api().call<{ problems: object[] }>('GET', `/api/journeys/${id}/publish-check`);
      const { passed, failed } = await ran(id);
      if (problems.length > 0 || failed > 0 || passed < 2) found[name] = { problems, passed, failed };
    }
    expect(found).toEqual({});
    // What the win-back begins with is a segment of its own, and the same one the next time.
    await page.goto('/journeys/gallery/win-back');
    await draftOf(page);
    const segments = await api().all<{ name: string }>('/api/segments');
    expect(segments.filter(({ name }) => name === '60일 동안 주문이 없는 고객')).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('become English drafts for whoever reads English: what the steps, the mails and the tests say', {
    timeout: 300_000,
  }, async () => {
    const { page, context, errors } = await signedIn(browser, { language: 'en' });
    const found: Record<string, unknown> = {};
    for (const name of names) {
      await page.goto(`/journeys/gallery/${name}`);
      const id = await draftOf(page, 'Make the draft');
      const { document } = (await journey(id)).draft;
      const tests = await api().all<{ name: string }>(`/api/journeys/${id}/tests`);
      // The shop is called what it is called, and the letters take the Korean sign of won away.
      const written = JSON.stringify([document, tests.map(({ name: test }) => test)]).replaceAll(/올레상점|'원'/g, '');
      const korean = written.match(/[^"]*[가-힣][^"]*/g) ?? [];
      const { problems } = await api().call<{ problems: object[] }>('GET', `/api/journeys/${id}/publish-check`);
      const { passed, failed } = await ran(id);
      if (korean.length > 0 || problems.length > 0 || failed > 0 || passed < 2)
        found[name] = { korean, problems, passed, failed };
    }
    expect(found).toEqual({});
    expect(errors).toEqual([]);
    await context.close();
  });

  it('mail real customers once they are live: who asked hears that the product is back', async () => {
    const { page, context } = await signedIn(browser);
    await page.goto('/journeys/gallery/back-in-stock');
    const id = await draftOf(page);
    await context.close();
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await api().call('POST', `/api/journeys/${id}/activate`, {});
    const userId = `dahee-${run}`;
    const email = `${userId}@story.example`;
    const happens = (event: string, product_id: string) => ({
      type: 'track',
      messageId: `${run} ${event} ${product_id}`,
      userId,
      event,
      timestamp: new Date().toISOString(),
      properties: { product_id, name: '첫물 녹차', price: 24_000 },
    });
    await api().send([{ type: 'identify', messageId: `${run} who`, userId, traits: { name: '강다희', email } }]);
    await api().send([happens('Back In Stock Requested', 'tea')]);
    await api().send([happens('Product Back In Stock', 'jam')]);
    await api().send([happens('Product Back In Stock', 'tea')]);
    const mails = () => api().all<{ subject: string; html: string }>(`/api/inbox?to=${encodeURIComponent(email)}`);
    await soon(async () => (await mails()).map(({ subject }) => subject)).toEqual([
      '강다희님, 기다리시던 상품이 다시 들어왔어요',
    ]);
    expect((await mails())[0]?.html).toContain('첫물 녹차');
    await api().call('POST', `/api/journeys/${id}/stop`, { inFlight: 'exit' });
  });

  it('ask by a click: the link of the mail is the answer, and becomes an attribute', async () => {
    const choices = initialChoices(gallery.survey.steps, 'ko');
    const url = `${inject('baseUrl')}/shop`;
    const id = await api().publish(
      gallery.survey.document(
        { ...choices, what: { ...choices.what, delay: 'PT1S' } },
        { language: 'ko', readers: 'ko', shop: { name: { ko: '올레상점', en: 'Olle Shop' }, url } },
      ),
    );
    const userId = `seoha-${run}`;
    const email = `${userId}@story.example`;
    const about = { channel: 'email', category: 'advertising', source: 'signup_form' };
    await api().send([
      { type: 'identify', messageId: `${userId} who`, userId, traits: { name: '윤서하', email } },
      { type: 'track', messageId: `${userId} yes`, userId, event: 'Consent Granted', properties: about },
    ]);
    const order = { order_id: userId, revenue: 1_000 };
    await api().send([
      { type: 'track', messageId: `${userId} order`, userId, event: 'Order Completed', properties: order },
    ]);
    const mails = () => api().all<{ subject: string; html: string }>(`/api/inbox?to=${encodeURIComponent(email)}`);
    const asked = async () => (await mails()).find(({ subject }) => subject.includes('하나만 여쭤봐도'))?.html;
    await soon(asked).toContain('생활용품');
    const { page, context } = await signedIn(browser);
    await page.setContent((await asked()) ?? '');
    await page.getByRole('link', { name: '생활용품' }).click();
    await page.waitForURL(/\/shop\?answer=b$/);
    await context.close();
    const interest = async () =>
      (await api().call<{ attributes: { interest?: string } }>('GET', `/api/customers/${userId}`)).attributes.interest;
    await soon(interest).toBe('생활용품');
    await api().call('POST', `/api/journeys/${id}/stop`, { inFlight: 'exit' });
  });

  it('need no mouse', async () => {
    const { page, context, errors } = await signedIn(browser);
    await page.goto('/journeys/gallery');
    await page.getByRole('link', { name: '재구매 안내' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '재구매 안내', level: 1 }).waitFor();
    await page.getByRole('tab', { name: '1. 누구에게' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: '목표를 세는 기간' }).waitFor();
    await page.getByRole('button', { name: '초안 만들기' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/journeys\/[0-9a-f-]{36}$/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('can be read by everybody in each of the four steps, in both languages, light and dark', {
    timeout: 240_000,
  }, async () => {
    const all = ['1.', '2.', '3.', '4.'];
    const looks = [
      { language: 'ko', colorScheme: 'light', steps: all },
      { language: 'en', colorScheme: 'dark', steps: all },
      { language: 'ko', colorScheme: 'dark', steps: ['2.'] },
      { language: 'en', colorScheme: 'light', steps: ['2.'] },
    ] as const;
    const found: Record<string, string[]> = {};
    for (const { language, colorScheme, steps } of looks) {
      const { page, context } = await signedIn(browser, { language, width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const look = async (place: string) => {
        const violations = await axeOf(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (violations.length > 0 || wide) found[`${place} ${language} ${colorScheme}`] = violations;
      };
      await page.goto('/journeys/gallery');
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
      await look('cards');
      await page.goto('/journeys/gallery/cart');
      for (const step of steps) {
        await page.getByRole('tab', { name: step }).click();
        await look(`step ${step}`);
      }
      await page.getByRole('tab', { name: language === 'ko' ? '글로 보는 흐름' : 'Path in words' }).click();
      await look('path');
      const words = (await page.getByRole('main').textContent())?.replaceAll(/올레상점|\(광고\)/g, '');
      if (language === 'en') expect(words).not.toMatch(/[가-힣]/);
      await context.close();
    }
    expect(found).toEqual({});
  });
});
