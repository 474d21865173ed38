import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { api } from './drafts-of.ts';
import { pageAddresses } from './page-addresses.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const run = Date.now().toString(36);
const hangul = /[가-힣]/;

/** Every page but the gallery's, whose own test reads them in every step; those, too, that say that there is nothing. */
async function addresses(): Promise<Record<string, string>> {
  const customers = await api().call<{ items: { userId: string }[] }>('GET', '/api/customers?limit=1');
  const { gallery: _gallery, example: _example, ...pages } = await pageAddresses(customers.items[0]?.userId ?? '');
  const journeys = await api().all<{ id: string; live: object | null }>('/api/journeys');
  return {
    ...pages,
    'two versions': `/journeys/${journeys.find(({ live }) => live !== null)?.id}/compare`,
    nowhere: '/nowhere',
    'no such journey': '/journeys/00000000-0000-4000-8000-000000000000',
  };
}

async function drawn(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await soon(() => page.locator('.mantine-Skeleton-root').count()).toBe(0);
}

/** What a page says in Korean that nobody has written: no answer of the server has the word. */
function koreanOf(page: Page): { besides: () => Promise<string[]> } {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.headers()['content-type']?.includes('json')) answers.push(response.text().catch(() => ''));
  });
  const wordsIn = (text: string): string[] => text.match(/[가-힣]+/g) ?? [];
  return {
    besides: async () => {
      const said = await page.evaluate(() => {
        const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')];
        const names = named.flatMap((each) =>
          ['aria-label', 'title', 'placeholder', 'alt'].map((name) => each.getAttribute(name) ?? ''),
        );
        // What stands beside each other is not one word.
        const texts: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
        return [document.title, ...texts, ...names].join(' ');
      });
      // A card says a value by its default: 고객님 of “{{ customer.name | default: '고객' }}님”.
      const filledIn = (text: string) => text.replaceAll(/\{\{[^}]*default: *'([^']*)'[^}]*\}\}/g, '$1');
      const told = await Promise.all(answers);
      const theirs = new Set(told.flatMap((text) => [...wordsIn(text), ...wordsIn(filledIn(text))]));
      return [...new Set(wordsIn(said))].filter((word) => !theirs.has(word));
    },
  };
}

describeInBrowser('the pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** What is wrong with the pages in one language and light. */
  async function faults(language: string, colorScheme: 'light' | 'dark'): Promise<Record<string, unknown>> {
    const { page, context, errors } = await signedIn(browser, { language });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: Record<string, unknown> = {};
    const written = koreanOf(page);
    for (const [name, address] of Object.entries(await addresses())) {
      errors.length = 0;
      await page.goto(address);
      await drawn(page);
      const violations = await axeOf(page);
      // The browser itself complains of what is not there.
      const complaints = errors.filter((error) => !error.includes('404'));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      const korean = language === 'en' ? await written.besides() : [];
      if (violations.length > 0 || complaints.length > 0 || korean.length > 0 || wide)
        found[name] = { violations, complaints, korean, wide };
    }
    await context.clearCookies();
    await page.goto('/sign-in');
    await drawn(page);
    const violations = await axeOf(page);
    if (violations.length > 0) found['sign-in'] = { violations };
    await context.close();
    return found;
  }

  it('can be read by everybody, in both languages, light and dark, and the browser complains of nothing', async () => {
    expect(await Promise.all([faults('ko', 'light'), faults('en', 'dark')])).toEqual([{}, {}]);
    expect(await Promise.all([faults('ko', 'dark'), faults('en', 'light')])).toEqual([{}, {}]);
    // Some sixty pages are gone through, on build servers that are busy.
  }, 400_000);

  it('change every word with the language, and keep it', async () => {
    const { page, context } = await signedIn(browser);
    await page.goto('/settings');
    await page.getByRole('heading', { name: '설정' }).waitFor();
    await page.getByRole('button', { name: '언어' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // What people wrote themselves, the names of coupon pools, stays as it is.
    const words = await page.locator('main').evaluate((main) => {
      const copy = document.createElement('div');
      copy.innerHTML = main.innerHTML;
      for (const table of copy.querySelectorAll('tbody')) table.remove();
      return copy.textContent;
    });
    expect(words).not.toMatch(hangul);
    const links = page.getByRole('navigation').getByRole('link');
    expect((await links.allTextContents()).join()).toBe(
      'Home,Journeys,Customers,Segments,Messages,Test inbox,Settings',
    );
    await page.reload();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await context.close();
  });

  describe('segments', () => {
    it('are written, counted, saved and listed', async () => {
      const { page, context, errors } = await signedIn(browser);
      const name = `VIP인 손님 ${run}`;
      await page.goto('/segments');
      await page.getByRole('link', { name: '새 고객 그룹 만들기' }).click();
      const save = page.getByRole('button', { name: '저장하기' });
      expect(await save.isDisabled()).toBe(true);
      await page.getByLabel('이름', { exact: true }).fill(name);
      await page.getByRole('button', { name: '조건 더하기' }).click();
      await page.getByRole('menuitem', { name: '고객 속성' }).click();
      await page.getByRole('combobox', { name: '속성', exact: true }).fill('tier');
      await page.keyboard.press('Tab');
      await page.getByRole('combobox', { name: '값', exact: true }).fill('vip');
      await page.getByText(/^지금 고객 [\d,]+명 중 [\d,]+명이 조건에 맞아요\.$/).waitFor();
      const size = page.getByText(/^고객 \d+명$/);
      await soon(async () => Number((await size.textContent())?.replace(/\D/g, ''))).toBeLessThan(500);
      const said = await size.textContent();
      await save.click();
      await page.waitForURL(/\/segments\/[0-9a-f-]{36}/);
      await page.getByRole('table', { name: '속한 고객' }).waitFor();
      await page.reload();
      await page.getByText(said ?? '?', { exact: true }).waitFor();
      await page.goto('/segments');
      await page.getByRole('link', { name }).waitFor();
      await page.getByText('등급이 vip와 같음').first().waitFor();
      expect(errors).toEqual([]);
      await context.close();
    });
  });

  describe('settings', () => {
    it('keep the sender, and pause and resume all sending', async () => {
      const { page, context, errors } = await signedIn(browser);
      await page.goto('/settings');
      const phone = page.getByLabel('전화번호');
      const before = await phone.inputValue();
      await phone.fill('064-111-2222');
      await page.getByRole('button', { name: '저장하기' }).click();
      await page.getByText('저장했어요').waitFor();
      await page.reload();
      await soon(() => phone.inputValue()).toBe('064-111-2222');
      await phone.fill(before);
      await page.getByRole('button', { name: '저장하기' }).click();
      await page.getByText('저장했어요').waitFor();

      await page.getByRole('button', { name: '모든 발송 멈추기' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '모든 발송 멈추기' }).click();
      await page.getByText('모든 발송을 멈춰 두었어요. 여정은 계속 움직이고, 메시지는 기다리고 있어요.').waitFor();
      await page.getByRole('main').getByRole('button', { name: '발송 다시 시작하기' }).click();
      await page.getByText('메시지가 나가고 있어요.').waitFor();

      await page.getByRole('button', { name: '새 쿠폰 묶음' }).click();
      await page.getByRole('dialog').getByLabel('이름').fill(`묶음 ${run}`);
      await page.getByRole('dialog').getByRole('button', { name: '묶음 만들기' }).click();
      await page.getByRole('button', { name: `‘묶음 ${run}’에 번호 넣기` }).click();
      await page.getByRole('dialog').getByLabel('쿠폰 번호').fill(`A-${run}, B-${run}\nB-${run}`);
      await page.getByRole('dialog').getByRole('button', { name: /넣기/ }).click();
      await page.getByText('번호 2개를 넣었어요').waitFor();
      expect(errors).toEqual([]);
      await context.close();
    });
  });

  describe('signing in', () => {
    let visit: Visit;
    let page: Page;
    beforeAll(async () => {
      visit = await signedIn(browser);
      page = visit.page;
    });
    afterAll(() => visit.context.close());

    it('ends with signing out, and asks again where one wanted to go', async () => {
      await page.goto('/segments');
      await page.getByRole('button', { name: '이수진님 계정 메뉴' }).click();
      await page.getByRole('menuitem', { name: '로그아웃' }).click();
      await page.waitForURL(/sign-in/);
      await page.goto('/customers');
      await page.waitForURL(/sign-in/);
      await page.getByRole('heading', { name: '로그인' }).waitFor();
      expect(await axeOf(page)).toEqual([]);
    });

    it('refuses a wrong key, and goes on where one wanted to go with the right one', async () => {
      await page.getByLabel('이름').fill('김하나');
      await page.getByLabel('관리자 키').fill('olle_admin_wrong');
      await page.getByRole('button', { name: '로그인하기' }).click();
      await page.getByText('이곳의 관리자 키가 아니에요.').waitFor();
      await page.getByLabel('관리자 키').fill(inject('adminKey'));
      await page.getByRole('button', { name: '로그인하기' }).click();
      await page.waitForURL(/\/customers$/);
      await page.getByRole('button', { name: '김하나님 계정 메뉴' }).waitFor();
    });

    it('works by a link, once', async () => {
      const { url } = await api().call<{ url: string }>('POST', '/api/sign-in-links', { name: '박링크' });
      const link = new URL(url);
      await visit.context.clearCookies();
      await page.goto(`${link.pathname}${link.search}`);
      await page.getByRole('button', { name: '박링크님 계정 메뉴' }).waitFor();
      await visit.context.clearCookies();
      await page.goto(`${link.pathname}${link.search}`);
      await page.getByText('이미 쓴 링크이거나 너무 오래된 링크예요.', { exact: false }).waitFor();
    });
  });

  it('say when the server is away, and come up to date by themselves when it is back', async () => {
    const { page, context } = await signedIn(browser);
    await page.goto('/journeys');
    await drawn(page);
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: '고객', exact: true }).click();
    const away = page.getByText('서버가 응답하지 않아요. 지금 보이는 것은', { exact: false });
    await away.waitFor();
    await page.getByRole('button', { name: '다시 시도하기' }).waitFor();
    await page.unroute('**/api/**');
    await away.waitFor({ state: 'detached' });
    await page.getByRole('table', { name: '고객' }).getByRole('link').first().waitFor();
    await context.close();
  });

  it('need no mouse: tab to the navigation, open a journey with Enter, close with Escape', async () => {
    const { page, context, errors } = await signedIn(browser);
    await page.goto('/');
    await drawn(page);
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, name)) return;
      }
      throw new Error(`no way to ${name} by Tab`);
    };
    await tabTo('여정');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/journeys$/);
    await page.getByRole('heading', { name: '여정', level: 1 }).waitFor();
    const table = page.getByRole('table', { name: '여정' });
    await table.waitFor();
    const first = (await table.getByRole('link').first().textContent()) ?? '';
    await tabTo(first);
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(second).not.toBe(await table.getByRole('link').first().getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/journeys\/[0-9a-f-]{36}/);

    await page.locator('.react-flow__node').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '설정' }).getByRole('heading', { name: '시작 조건' }).waitFor();
    // Back from the settings to the card, which stays chosen; then nothing is.
    await page.locator('aside :focus').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.locator('.react-flow__node:focus').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '여정 설정' }).waitFor();

    const { items } = await api().call<{ items: { id: string }[] }>('GET', '/api/messages?limit=1');
    if (items[0]) {
      await page.goto(`/messages?message=${items[0].id}`);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});
