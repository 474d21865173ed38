import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { signedIn, soon } from './page-of.ts';

const trigger = { type: 'event', event: 'Product Added' };
const wait = (id: string, duration = 'P1D') => ({ id, type: 'wait', config: { for: duration } });
const draft = {
  name: '글로 쓰는 여정',
  trigger,
  nodes: [wait('w1'), send('m1', '반가워요')],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'm1' },
  ],
};

describeInBrowser('a journey as text', () => {
  const desk = aDesk();
  const code = () => desk.page.getByRole('textbox', { name: '코드로 적은 여정' });
  const text = async (): Promise<string> => (await code().locator('.cm-line').allInnerTexts()).join('\n');
  const standing = () => desk.page.locator('[data-standing]').getAttribute('data-standing');
  const drafted = async (id: string) => (await journey(id)).draft.document;

  const open = async (): Promise<string> => {
    const id = await desk.open(draft);
    await desk.page.getByRole('button', { name: '옆에 코드 열기(YAML)' }).click();
    await soon(text).toContain('name: 글로 쓰는 여정');
    return id;
  };
  /** Sets the cursor behind the words, as a click does. */
  const clickAfter = async (words: string): Promise<void> => {
    await code().locator('.cm-line', { hasText: words }).first().click();
    await desk.page.keyboard.press('End');
  };
  const typeOver = async (words: string, next: string): Promise<void> => {
    await clickAfter(words);
    await desk.page.keyboard.press('Shift+Home');
    await desk.page.keyboard.type(next);
  };

  it('is drawn as it is typed, and written as it is drawn, each edit taken back by itself', async () => {
    const id = await open();
    await typeOver('for: P1D', 'for: P2D # as agreed');
    await desk.canvas.card('w1').getByText('2일').waitFor();
    await soon(async () => (await drafted(id)).nodes[0]?.config).toEqual({ for: 'P2D' });
    // The cursor stays where somebody writes, whatever is drawn meanwhile.
    await desk.canvas.card('m1').click({ position: { x: 120, y: 20 } });
    await desk.page.keyboard.press('Delete');
    await soon(text).not.toContain('id: m1');
    expect(await text()).toContain('for: P2D # as agreed');
    await code().focus();
    await desk.page.keyboard.press('Control+z');
    await soon(text).toContain('id: m1');
    await desk.canvas.card('m1').waitFor();
    await desk.page.keyboard.press('Control+z');
    await desk.canvas.card('w1').getByText('1일').waitFor();
    expect(await text()).not.toContain('# as agreed');
    await desk.page.keyboard.press('Control+y');
    await soon(text).toContain('for: P2D # as agreed');
    await desk.isSound();
  });

  it('is kept and marked where it is wrong, over a reload too, and the drawing stays as it was', async () => {
    const id = await open();
    await typeOver('for: P1D', 'for: soon');
    await soon(standing).toBe('broken');
    const fault = desk.page.getByRole('list', { name: '코드에서 고칠 곳' }).getByRole('button');
    await soon(() => fault.first().textContent()).toMatch(/\d+번째 줄: .*soon/);
    // Marked where it stands, too, and explained there.
    const marked = code().locator('.cm-lintRange-error');
    await soon(() => marked.first().textContent()).toContain('soon');
    await marked.first().hover();
    await desk.page.locator('.cm-tooltip-lint').getByText(/soon/).first().waitFor();
    expect(await desk.canvas.card('w1').textContent()).toContain('1일');
    await desk.isSound();
    await desk.page.reload();
    await desk.page.getByRole('button', { name: '옆에 코드 열기(YAML)' }).click();
    await soon(text).toContain('for: soon');
    await fault.first().click();
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.press('Shift+Home');
    await desk.page.keyboard.type('for: P3D');
    await desk.canvas.card('w1').getByText('3일').waitFor();
    await soon(standing).toBe('same');
    expect((await journey(id)).draft.document.nodes).toHaveLength(2);
  });

  it('asks which counts when both were edited', async () => {
    await open();
    await typeOver('for: P1D', 'for: soon');
    await soon(standing).toBe('broken');
    await desk.canvas.card('m1').click({ position: { x: 120, y: 20 } });
    await desk.page.keyboard.press('Delete');
    await desk.page.getByText('어느 쪽을 쓸까요?').waitFor();
    await desk.isSound();
    await desk.page.getByRole('button', { name: '그림대로 쓰기' }).click();
    await soon(text).not.toContain('id: m1');
    expect(await text()).toContain('for: P1D');
  });

  it('goes to the step that is chosen, and chooses the step that one writes in', async () => {
    await open();
    await desk.canvas.card('m1').click({ position: { x: 120, y: 20 } });
    await soon(() => code().locator('.cm-chosen').first().textContent()).toContain('id: m1');
    await clickAfter('id: w1');
    await soon(() => desk.canvas.card('w1').getAttribute('class')).toContain('selected');
  });

  it('completes kinds, fields, steps and outputs', async () => {
    await open();
    const offered = desk.page.getByRole('option');
    await typeOver('- { from: w1', '');
    await desk.page.keyboard.type('  - { from: w1, output: next, to: ');
    await desk.page.keyboard.press('Control+Space');
    await offered.filter({ hasText: 'm1' }).waitFor();
    await desk.isSound();
    await desk.page.keyboard.press('Escape');
    await offered.first().waitFor({ state: 'hidden' });
    await clickAfter('id: w1');
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.press('Control+Shift+ArrowLeft');
    await desk.page.keyboard.type('thr');
    await offered.filter({ hasText: 'throttle' }).click();
    await soon(text).toContain('type: throttle');
  });

  it('is left by Tab and by Escape', async () => {
    await open();
    await code().focus();
    await desk.page.keyboard.press('Tab');
    await soon(() => code().evaluate((element) => element.contains(document.activeElement))).toBe(false);
    await desk.canvas.card('m1').click({ position: { x: 120, y: 20 } });
    await code().focus();
    await desk.page.keyboard.press('Escape');
    await soon(desk.keys.focused).toBe('m1');
  });

  it('is JSON as well, copied and saved as a file', async () => {
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open();
    await desk.page.getByText('JSON', { exact: true }).click();
    await soon(text).toContain('"name": "글로 쓰는 여정"');
    await desk.page.getByRole('button', { name: '코드 복사하기' }).click();
    await desk.page.getByText('코드를 복사했어요.').waitFor();
    const copied = await desk.page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toMatchObject(draft);
    await typeOver('"for": "P1D"', '"for": "P2D"');
    await desk.canvas.card('w1').getByText('2일').waitFor();
    await typeOver('"for": "P2D"', '"for": "P1D"');
    await desk.canvas.card('w1').getByText('1일').waitFor();
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('button', { name: '파일로 저장하기' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('글로 쓰는 여정.json');
    expect(await readFile(await download.path(), 'utf8')).toBe(copied);
    await desk.isSound();
  });

  it('is there in the dark, in English, and to be read only where somebody else edits', async () => {
    const id = await newJourney({ ...draft, name: 'Read and written' });
    const browser = desk.page.context().browser();
    if (!browser) throw new Error('there is no browser');
    const first = await signedIn(browser, { language: 'en', name: 'Ann' });
    await first.page.emulateMedia({ colorScheme: 'dark' });
    await first.page.goto(`/journeys/${id}`);
    await first.page.locator('[data-keys="drawing"] [data-id="trigger"]').waitFor();
    const second = await signedIn(browser, { language: 'en', name: 'Ben', width: 1280, height: 720 });
    await second.page.emulateMedia({ colorScheme: 'dark' });
    await second.page.goto(`/journeys/${id}`);
    await second.page.locator('[data-keys="drawing"] [data-id="trigger"]').waitFor();
    await second.page.getByRole('button', { name: 'Text beside the drawing (YAML)' }).click();
    const read = second.page.getByRole('textbox', { name: 'The journey as text' });
    await soon(() => read.textContent()).toContain('Read and written');
    await soon(() => read.getAttribute('aria-readonly')).toBe('true');
    expect(await axeOf(second.page)).toEqual([]);
    expect(second.errors).toEqual([]);
    await first.context.close();
    await second.context.close();
  });

  it('is there of a version too, and of one that a customer went', async () => {
    const id = await open();
    await api().call('POST', `/api/journeys/${id}/publish`, {});
    await api().call('POST', `/api/journeys/${id}/activate`, {});
    await api().send([{ type: 'identify', userId: `text-${id}`, messageId: `text-${id}`, traits: { name: '김하나' } }]);
    const enrol = () =>
      api().call<{ items: { runId?: string }[] }>('POST', `/api/journeys/${id}/enrol`, { userIds: [`text-${id}`] });
    let runId: string | undefined;
    // Whoever was just heard of is a customer a moment later.
    await soon(async () => {
      runId ??= (await enrol()).items[0]?.runId;
      return runId;
    }).toBeDefined();
    await desk.page.reload();
    await desk.page.getByRole('button', { name: /버전 1/ }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: /보기$/ }).click();
    await desk.page.getByRole('dialog', { name: '버전 1 코드 보기' }).waitFor();
    await soon(text).toContain('name: 글로 쓰는 여정');
    await desk.isSound();
    // It took the place of the list of versions: the focus goes back to where that was opened.
    await desk.page.keyboard.press('Escape');
    const versions = desk.page.getByRole('button', { name: /버전 1/ });
    await soon(() => versions.evaluate((button) => button === document.activeElement)).toBe(true);
    await desk.page.goto(`/runs/${runId}`);
    await desk.page.getByRole('button', { name: '옆에 코드 열기(YAML)' }).click();
    await soon(text).toContain('name: 글로 쓰는 여정');
    expect(await code().getAttribute('aria-readonly')).toBe('true');
    await desk.isSound();
  });
});
