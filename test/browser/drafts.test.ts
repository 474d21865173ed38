import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { signedIn, soon } from './page-of.ts';

const run = Date.now().toString(36);
const theirs = `${run} 저쪽 이름`;
const mine = `${run} 내 이름`;

describeInBrowser('two people at one draft', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const nameField = (page: Page) => page.getByRole('textbox', { name: '여정 이름' });
  const nameOf = async (id: string) => (await journey(id)).draft.document.name;

  /** Both open the draft, the colleague saves, then I write. */
  async function conflict(): Promise<{ id: string; page: Page; close: () => Promise<void> }> {
    const id = await newJourney({
      name: `${run} 함께 쓰는 초안`,
      trigger: { type: 'event', event: 'Product Added' },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    const [me, colleague] = [await signedIn(browser), await signedIn(browser, { name: '박동료' })];
    await Promise.all([me, colleague].map(({ page }) => page.goto(`/journeys/${id}`)));
    await nameField(me.page).waitFor();
    await nameField(colleague.page).fill(theirs);
    await soon(() => nameOf(id)).toBe(theirs);
    await nameField(me.page).fill(mine);
    await me.page.getByRole('dialog').getByText('박동료 님이', { exact: false }).waitFor();
    const close = async () => {
      expect(me.errors.filter((error) => !error.includes('412'))).toEqual([]);
      await Promise.all([me.context.close(), colleague.context.close()]);
    };
    return { id, page: me.page, close };
  }

  it('takes theirs', async () => {
    const { id, page, close } = await conflict();
    await page.getByRole('button', { name: '저쪽 것으로 바꾸기' }).click();
    await soon(() => nameField(page).inputValue()).toBe(theirs);
    expect(await nameOf(id)).toBe(theirs);
    await nameField(page).fill(`${mine} 다음`);
    await soon(() => nameOf(id)).toBe(`${mine} 다음`);
    await close();
  });

  it('keeps mine as a copy', async () => {
    const { id, page, close } = await conflict();
    await page.getByRole('button', { name: '내 것을 사본으로 남기기' }).click();
    await soon(() => nameField(page).inputValue()).toBe(`${mine} (사본)`);
    const copy = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(copy).not.toBe(id);
    expect(await nameOf(copy)).toBe(`${mine} (사본)`);
    expect(await nameOf(id)).toBe(theirs);
    await close();
  });

  it('overwrites theirs', async () => {
    const { id, page, close } = await conflict();
    await page.getByRole('button', { name: '내 것으로 덮어쓰기' }).click();
    await soon(() => nameOf(id)).toBe(mine);
    await close();
  });

  it('renames, duplicates and archives from the list', async () => {
    const { page, context, errors } = await signedIn(browser);
    const name = `${run} 목록에서`;
    const id = await newJourney({ name, trigger: { type: 'api' }, nodes: [], edges: [] });
    await page.goto('/journeys');
    const menu = async (of: string, act: string) => {
      await page.getByRole('button', { name: `${of} 관리 메뉴` }).click();
      await page.getByRole('menuitem', { name: act }).click();
    };
    await menu(name, '이름 바꾸기');
    const renamed = `${name} ${'아주 긴 이름 '.repeat(12)}`.trim();
    await page.getByRole('dialog').getByLabel('이름').fill('   ');
    expect(await page.getByRole('dialog').getByRole('button', { name: '저장하기' }).isDisabled()).toBe(true);
    await page.getByRole('dialog').getByLabel('이름').fill(renamed);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: renamed }).waitFor();
    expect(await nameOf(id)).toBe(renamed);

    await menu(renamed, '복제하기');
    const copies = async () =>
      (await api().all<{ id: string; name: string }>('/api/journeys')).filter((each) => each.name.startsWith(renamed));
    await soon(async () => (await copies()).length).toBe(2);

    await menu(renamed, '보관하기');
    await page.getByRole('dialog').getByRole('button', { name: '보관하기' }).click();
    await soon(async () => (await copies()).map((each) => each.id)).not.toContain(id);
    await page.getByRole('button', { name: `${renamed} 관리 메뉴` }).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await context.close();
  });
});
