import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
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

  /** I write while nothing can be saved, and a colleague saves another state meanwhile. */
  async function conflict(): Promise<{ id: string; page: Page; close: () => Promise<void> }> {
    const document = {
      name: `${run} 함께 쓰는 초안`,
      trigger: { type: 'event', event: 'Product Added' },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    };
    const id = await newJourney(document);
    const [me, colleague] = [await signedIn(browser), await signedIn(browser, { name: '박동료' })];
    await me.page.goto(`/journeys/${id}`);
    await nameField(me.page).waitFor({ timeout: 60_000 });
    await me.page.route('**/draft', (route) => route.abort());
    await nameField(me.page).fill(mine);
    await me.page.getByText('저장하지 못했어요. 쓰던 내용은 이 브라우저에 남아 있어요.', { exact: false }).waitFor();
    const nodes = [send('m1', '저쪽 제목')];
    const saved = await colleague.context.request.put(`/api/journeys/${id}/draft`, {
      data: { document: { format: 1, ...document, name: theirs, nodes } },
      headers: { 'If-Match': '1', origin: inject('baseUrl') },
    });
    expect(saved.status()).toBe(200);
    await me.page.unroute('**/draft');
    await me.page.getByRole('button', { name: '지금 저장하기' }).click();
    await me.page.getByRole('dialog').getByText('박동료 님이', { exact: false }).first().waitFor();
    const close = async () => {
      expect(me.errors.filter((error) => !/412|ERR_FAILED/.test(error))).toEqual([]);
      await Promise.all([me.context.close(), colleague.context.close()]);
    };
    return { id, page: me.page, close };
  }

  it('shows what each of the two changed, and where both did', async () => {
    const { page, close } = await conflict();
    const dialog = page.getByRole('dialog');
    const side = (name: string) => dialog.getByRole('region', { name });
    await side('박동료 님이 바꾼 것').getByText('저쪽 제목').waitFor();
    await side('내가 바꾼 것').getByText(mine).waitFor();
    expect(await side('내가 바꾼 것').getByText('저쪽 제목').count()).toBe(0);
    expect(await dialog.getByText('둘 다', { exact: true }).count()).toBe(2);
    expect(await axeOf(page)).toEqual([]);
    await close();
  });

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

    const isListed = async () => (await copies()).some((each) => each.id === id);
    const row = page.getByRole('button', { name: `${renamed} 관리 메뉴` });
    await menu(renamed, '보관하기');
    await row.waitFor({ state: 'detached' });
    expect(await isListed()).toBe(false);
    await page.getByRole('button', { name: '되돌리기' }).click();
    await row.waitFor();
    expect(await isListed()).toBe(true);

    await menu(renamed, '보관하기');
    await row.waitFor({ state: 'detached' });
    await page.getByRole('radiogroup', { name: '상태' }).getByText('보관함').click();
    await row.waitFor();
    await menu(renamed, '목록으로 되돌리기');
    await row.waitFor({ state: 'detached' });
    expect(await isListed()).toBe(true);
    await page.getByRole('radiogroup', { name: '상태' }).getByText('전체', { exact: true }).click();
    await row.waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
