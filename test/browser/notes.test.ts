import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { journey, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);

/** What is written beside the drawing is there for whoever has no mouse, and for whoever does not see it. */
describeInBrowser('notes beside a journey', () => {
  const desk = aDesk();
  const grip = (text: string) => desk.page.getByRole('button', { name: `메모 옮기기: ${text}`, exact: true });
  const inOutline = () => desk.page.getByRole('region', { name: '메모', exact: true });
  let id = '';
  const notes = async () =>
    JSON.parse(JSON.stringify((await journey(id)).draft.document)).notes as Record<
      string,
      { x: number; y: number; text: string }
    >; // what the draft was given below

  it('are moved, written and taken away by keys', async () => {
    id = await desk.open({
      name: `메모 여정 ${run}`,
      trigger: { type: 'api' },
      settings: { category: 'transactional' },
      nodes: [send('m1')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
      notes: { a: { x: 400, y: 40, text: '지은 님에게' }, b: { x: 400, y: 200, text: '쿠폰 금액' } },
    });
    await grip('지은 님에게').focus();
    await desk.page.keyboard.press('ArrowRight');
    await desk.page.keyboard.press('Shift+ArrowDown');
    await soon(async () => (await notes()).a).toMatchObject({ x: 408, y: 80 });
    await desk.isSound();
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type(' 묻기');
    await soon(async () => (await notes()).a?.text).toBe('지은 님에게 묻기');
    await grip('지은 님에게 묻기').focus();
    await desk.page.keyboard.press('Delete');
    await soon(async () => Object.keys(await notes())).toEqual(['b']);
    // The step that was chosen is untouched, and the focus goes on to the next note.
    expect((await journey(id)).draft.document.nodes).toHaveLength(1);
    await soon(() => grip('쿠폰 금액').evaluate((it) => it === document.activeElement)).toBe(true);
    await desk.page.keyboard.press('Control+z');
    await grip('지은 님에게 묻기').waitFor();
    await desk.isSound();
  });

  it('have their keys on the help sheet', async () => {
    await desk.page.keyboard.press('?');
    const sheet = desk.page.getByRole('dialog', { name: '단축키' });
    const line = sheet.locator('dl > div', { hasText: /^메모 손잡이에서: 옮기기/ });
    expect((await line.textContent())?.replaceAll(/\s/g, '')).toBe('메모손잡이에서:옮기기↑또는↓또는←또는→');
    await sheet.getByText('메모 손잡이에서: 메모 지우기').waitFor();
    await desk.isSound();
    await desk.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('are read, changed and taken away in the outline', async () => {
    await desk.page.getByRole('button', { name: '글로 보기' }).first().click();
    const fields = inOutline().getByRole('textbox', { name: '메모' });
    await soon(() =>
      fields.evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : ''))),
    ).toEqual(['지은 님에게 묻기', '쿠폰 금액']);
    await desk.isSound();
    await fields.nth(1).fill('쿠폰 금액 정하기');
    await soon(async () => (await notes()).b?.text).toBe('쿠폰 금액 정하기');
    await inOutline().getByRole('button', { name: '메모 지우기' }).first().click();
    await soon(async () => Object.keys(await notes())).toEqual(['b']);
    await soon(() => fields.first().evaluate((it) => it === document.activeElement)).toBe(true);
    await inOutline().getByRole('button', { name: '메모 지우기' }).click();
    await inOutline().waitFor({ state: 'detached' });
    await soon(() => desk.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
    await desk.isSound();
  });
});
