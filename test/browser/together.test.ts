import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { canvasOf } from './canvas-of.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const run = Date.now().toString(36);

describeInBrowser('two people with one draft open', () => {
  let browser: Browser;
  let first: Visit;
  let second: Visit;
  let id: string;
  beforeAll(async () => {
    browser = await launchChromium();
    first = await signedIn(browser);
    second = await signedIn(browser, { name: '박동료' });
    id = await newJourney({
      name: `${run} 함께 보는 초안`,
      trigger: { type: 'event', event: 'Product Added' },
      nodes: [send('m1', '첫 메시지'), send('m2', '둘째 메시지')],
      edges: [
        { from: 'trigger', output: 'next', to: 'm1' },
        { from: 'm1', output: 'next', to: 'm2' },
      ],
    });
    await first.page.goto(`/journeys/${id}`);
    await nameField(first.page).waitFor({ timeout: 60_000 });
    await vi.waitFor(async () => expect(await people()).toHaveLength(1), 10_000);
    await second.page.goto(`/journeys/${id}`);
    await nameField(second.page).waitFor({ timeout: 60_000 });
  });
  afterAll(() => browser.close());

  const nameField = (page: Page) => page.getByRole('textbox', { name: '여정 이름' });
  const people = async () =>
    (
      await api().call<{ people: { name: string; editingSince: string | null }[] }>(
        'GET',
        `/api/journeys/${id}/presence`,
      )
    ).people;
  const editor = async () => (await people()).find(({ editingSince }) => editingSince !== null)?.name;
  const others = (page: Page) => page.getByRole('list', { name: '함께 보는 사람' });
  const takeOver = async (page: Page, act: string): Promise<void> => {
    await page.getByRole('button', { name: act }).click();
    await page.getByRole('dialog').getByText('사라지지 않아요', { exact: false }).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '편집 넘겨받기' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('see each other, and which step the other has chosen', async () => {
    await others(first.page).getByRole('img', { name: '박동료 님이 보고 있어요' }).waitFor();
    await others(second.page).getByRole('img', { name: '이수진 님이 편집하고 있어요' }).waitFor();
    await canvasOf(first.page)
      .card('m2')
      .click({ position: { x: 120, y: 20 } });
    await others(second.page)
      .getByRole('img', { name: /편집하고 있어요 · ‘.*둘째 메시지/ })
      .waitFor();
    await second.page.locator('.react-flow__viewport').getByText('이수진', { exact: true }).waitFor();
    expect(await axeOf(first.page)).toEqual([]);
  });

  it('the second can look, and follows what the first saves', async () => {
    await second.page.getByText('이수진 님이', { exact: false }).first().waitFor();
    expect(await nameField(second.page).isEditable()).toBe(false);
    expect(await second.page.getByRole('button', { name: '발행하기' }).isDisabled()).toBe(true);
    await canvasOf(second.page)
      .card('m1')
      .click({ position: { x: 120, y: 20 } });
    expect(await second.page.getByRole('textbox', { name: '제목' }).isEditable()).toBe(false);
    await first.page.getByRole('textbox', { name: '제목' }).fill('고친 둘째 메시지');
    await canvasOf(second.page).card('m2').getByText('고친 둘째 메시지').waitFor();
    expect(await axeOf(second.page)).toEqual([]);
  });

  it('it is taken over by who says so, and the other loses nothing of what was just typed', async () => {
    await canvasOf(first.page)
      .card('m1')
      .click({ position: { x: 120, y: 20 } });
    await first.page.getByRole('textbox', { name: '제목' }).fill('막 쓰던 제목');
    await takeOver(second.page, '편집 넘겨받기');
    await first.page.getByText(/^박동료 님이 .*편집을 넘겨받았어요/).waitFor();
    expect(await first.page.getByRole('textbox', { name: '제목' }).isEditable()).toBe(false);
    expect(await first.page.getByRole('textbox', { name: '제목' }).inputValue()).toBe('막 쓰던 제목');
    await soon(async () => JSON.stringify((await journey(id)).draft.document.nodes)).toContain('막 쓰던 제목');
    await canvasOf(second.page).card('m1').getByText('막 쓰던 제목').waitFor();
    await nameField(second.page).fill(`${run} 이제 내 이름`);
    await soon(() => nameField(first.page).inputValue()).toBe(`${run} 이제 내 이름`);
    expect(await editor()).toBe('박동료');
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  it('who was displaced takes it back, and can undo their own edits no more than is safe', async () => {
    await takeOver(first.page, '다시 넘겨받기');
    await second.page.getByText(/^이수진 님이 .*편집을 넘겨받았어요/).waitFor();
    await first.page.keyboard.press('Escape');
    await nameField(first.page).fill(`${run} 다시 내 것`);
    await soon(async () => (await journey(id)).draft.document.name).toBe(`${run} 다시 내 것`);
  });

  it('a page that nobody looks at gives its stream back, and keeps on editing', async () => {
    const { page } = first;
    const look = (state: 'hidden' | 'visible') =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: now });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    const isStream = (request: { url: () => string }) => request.url().includes('/presence/live');
    const ended = page.waitForEvent('requestfailed', isStream);
    const said = page.waitForRequest(new RegExp(`/journeys/${id}/presence$`));
    await look('hidden');
    await Promise.all([ended, said]);
    expect(await editor()).toBe('이수진');
    const again = page.waitForRequest(isStream);
    await look('visible');
    await again;
    expect(await nameField(page).isEditable()).toBe(true);
  });

  it('a page that is loaded anew keeps on editing', async () => {
    await first.page.reload();
    await nameField(first.page).waitFor();
    await soon(editor).toBe('이수진');
    await soon(() => nameField(first.page).isEditable()).toBe(true);
    await nameField(first.page).fill(`${run} 다시 열었어요`);
    await soon(async () => (await journey(id)).draft.document.name).toBe(`${run} 다시 열었어요`);
  });

  it('when the editor leaves, who looks on edits', async () => {
    await first.page.goto('/journeys');
    await soon(editor).toBe('박동료');
    await soon(() => nameField(second.page).isEditable()).toBe(true);
    await others(second.page).waitFor({ state: 'detached' });
  });

  it('a state that a program saved is shown, and taken in only when asked for', async () => {
    await second.page.reload();
    await soon(() => nameField(second.page).isEditable()).toBe(true);
    await nameField(second.page).fill(`${run} 내 변경`);
    await soon(async () => (await journey(id)).draft.document.name).toBe(`${run} 내 변경`);
    const { revision, document } = (await journey(id)).draft;
    await api().call(
      'PUT',
      `/api/journeys/${id}/draft`,
      { document: { ...document, name: `${run} 프로그램이 저장` } },
      { 'If-Match': String(revision) },
    );
    await second.page.getByText(/이 초안을 다르게 저장했어요/).waitFor();
    expect(await nameField(second.page).inputValue()).toBe(`${run} 내 변경`);
    await second.page.getByRole('button', { name: '저장된 것으로 바꾸기' }).click();
    await soon(() => nameField(second.page).inputValue()).toBe(`${run} 프로그램이 저장`);
  });

  it('says it in English, too', async () => {
    const guest = await signedIn(browser, { name: 'Kim', language: 'en', width: 1280, height: 720 });
    await guest.page.goto(`/journeys/${id}`);
    await guest.page.getByText(/박동료 has been editing since .* You can look\./).waitFor({ timeout: 60_000 });
    await guest.page.getByRole('button', { name: 'Take over editing' }).click();
    // It has its name a moment after it is there.
    const dialog = guest.page.getByRole('dialog', { name: 'Take over editing' });
    await dialog.waitFor();
    expect(await axeOf(guest.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take over editing' }).click();
    await second.page.getByText(/^Kim 님이 .*편집을 넘겨받았어요/).waitFor();
    expect(guest.errors).toEqual([]);
    await guest.context.close();
  });
});
