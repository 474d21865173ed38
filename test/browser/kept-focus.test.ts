import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { newJourney } from './drafts-of.ts';
import { handsOf } from './hands-of.ts';
import { soon } from './page-of.ts';

describeInBrowser('a field that gives way to the first letter', () => {
  const desk = aDesk();

  /** Reached and written into before the page has had time for anything else, as under the hands of who types fast. */
  async function writeAtOnce(field: Locator, first: string, then: string): Promise<void> {
    await field.waitFor();
    await field.evaluate((element, text) => {
      if (!(element instanceof HTMLInputElement)) return;
      element.focus();
      element.select();
      document.execCommand('insertText', false, text);
    }, first);
    await desk.page.keyboard.type(then);
  }

  it('keeps the letters that are typed at once', async () => {
    const { page } = desk;
    const id = await newJourney({
      name: '이름 없는 여정',
      trigger: { type: 'api' },
      nodes: [{ id: 'w', type: 'wait', config: { for: 'PT2H' } }],
      edges: [{ from: 'trigger', output: 'next', to: 'w' }],
    });
    await page.goto(`/journeys/${id}?node=w`);
    const name = page.getByRole('textbox', { name: '여정 이름' });
    await writeAtOnce(name, '손 ', '없이');
    expect(await name.inputValue()).toBe('손 없이');
    const duration = page.getByRole('textbox', { name: '기다릴 시간' });
    await writeAtOnce(duration, '1', '5분');
    expect(await duration.inputValue()).toBe('15분');
    expect(desk.complainedOf()).toEqual([]);
  });
});

describeInBrowser('a button that is at work', () => {
  const desk = aDesk();

  /** Answers to such calls are held back until it is called; then says how many there were. */
  async function holdBack(method: string, path: RegExp): Promise<() => number> {
    let calls = 0;
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await desk.page.route(path, async (route) => {
      if (route.request().method() !== method) return route.fallback();
      calls++;
      await released;
      return route.continue();
    });
    return () => {
      release();
      return calls;
    };
  }
  const hasFocus = (button: Locator) => button.evaluate((element) => element === document.activeElement);

  it('keeps the focus while it saves and when there is nothing to save any more, and saves once', async () => {
    const { page } = desk;
    const hands = handsOf(page);
    await page.goto('/settings');
    const name = page.getByRole('textbox', { name: '이름', exact: true }).first();
    await name.waitFor();
    const before = await name.inputValue();
    const release = await holdBack('PUT', /\/api\/settings$/);
    await name.fill(`${before}!`);
    const save = page.locator('form').filter({ has: name }).getByRole('button', { name: '저장하기' });
    await save.focus();
    await hands.press('Enter');
    await page.locator('button[data-loading]').waitFor();
    expect(await hasFocus(save)).toBe(true);
    expect(await save.isDisabled()).toBe(true);
    await hands.press('Enter');
    await hands.press('Space');
    expect(release()).toBe(1);
    await page.getByText('저장했어요').first().waitFor();
    await page.locator('button[data-loading]').waitFor({ state: 'detached' });
    await soon(() => save.isDisabled()).toBe(true);
    expect(await hasFocus(save)).toBe(true);
    const asBefore = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await name.fill(before);
    await hands.press('Enter');
    await asBefore;
    expect(desk.complainedOf()).toEqual([]);
  });

  it('has the focus that its menu gives back', async () => {
    const { page } = desk;
    const hands = handsOf(page);
    const name = `Kept ${Date.now().toString(36)}`;
    await newJourney({ name, trigger: { type: 'api' }, nodes: [], edges: [] });
    await page.goto('/journeys');
    const menu = page.getByRole('button', { name: new RegExp(name) }).last();
    await menu.waitFor();
    const release = await holdBack('POST', /\/api\/journeys\/[^/]+\/duplicate$/);
    await menu.focus();
    await hands.press('Enter');
    const duplicate = page.getByRole('menuitem', { name: /복제/ });
    await duplicate.waitFor();
    await hands.tabTo(duplicate, 'ArrowDown');
    await hands.press('Enter');
    await page.locator('button[data-loading]').waitFor();
    await soon(() => hasFocus(menu)).toBe(true);
    expect(release()).toBe(1);
    await page.locator('button[data-loading]').waitFor({ state: 'detached' });
    expect(await hasFocus(menu)).toBe(true);
  });

  it('has it again when the dialog is gone that was chosen from its menu', async () => {
    const { page } = desk;
    const hands = handsOf(page);
    const name = `Back ${Date.now().toString(36)}`;
    await newJourney({ name, trigger: { type: 'api' }, nodes: [], edges: [] });
    await page.goto('/journeys');
    const menuOf = (journey: string) => page.getByRole('button', { name: `${journey} 관리 메뉴`, exact: true });
    const dialog = page.getByRole('dialog', { name: '여정 이름 바꾸기' });
    const openFrom = async (journey: string) => {
      await menuOf(journey).waitFor();
      await menuOf(journey).focus();
      await hands.press('Enter');
      const rename = page.getByRole('menuitem', { name: '이름 바꾸기' });
      await rename.waitFor();
      await hands.tabTo(rename, 'ArrowDown');
      await hands.press('Enter');
      await dialog.getByRole('textbox').waitFor();
      await soon(() => hasFocus(dialog.getByRole('textbox'))).toBe(true);
    };
    const isBack = async (journey: string) => {
      await dialog.waitFor({ state: 'detached' });
      await soon(() => hasFocus(menuOf(journey))).toBe(true);
    };
    await openFrom(name);
    await hands.press('Escape');
    await isBack(name);
    await openFrom(name);
    await hands.write(dialog.getByRole('textbox'), `${name} again`);
    await hands.press('Enter');
    await isBack(`${name} again`);
    expect(desk.complainedOf()).toEqual([]);
  });
});
