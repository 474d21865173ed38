import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { branching } from '../../editor/src/canvas/fixtures/branching.ts';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { aDesk } from './desk.ts';
import { journey, newJourney, send, waysOf } from './drafts-of.ts';
import { signedIn, soon } from './page-of.ts';

describeInBrowser('the outline of a journey', () => {
  const desk = aDesk();
  let keys: typeof desk.keys;
  beforeAll(() => {
    ({ keys } = desk);
  });

  async function open(document: object): Promise<string> {
    const id = await desk.open(document);
    if ((await desk.page.getByRole('tree').count()) === 0)
      await desk.page.getByRole('button', { name: '글로 보기' }).click();
    await desk.page.getByRole('tree').waitFor();
    return id;
  }
  const row = (name: string | RegExp) => desk.page.getByRole('treeitem', { name });
  const rows = () => desk.page.getByRole('treeitem').evaluateAll((all) => all.map(({ dataset }) => dataset.id));

  it('says the whole journey in words, branches below their step, and is remembered', async () => {
    await open(branching);
    expect(await rows()).toEqual([
      'trigger',
      'x1',
      'x1/a',
      'w1',
      'w1/next',
      'x1/b',
      'w2',
      'w2/next',
      'x1/c',
      'm1',
      'm1/next',
    ]);
    expect(await row(/2일 기다리기/).getAttribute('aria-level')).toBe('3');
    await desk.isSound();
    await desk.page.reload();
    await row(/2일 기다리기/).waitFor();
    await row(/2일 기다리기/).click();
    await desk.page.getByRole('button', { name: '그림으로 보기' }).click();
    await desk.page.locator('.react-flow__node.selected[data-id="w2"]').waitFor();
  });

  it('is walked, folded and unfolded by keys', async () => {
    await open(branching);
    await keys.standAt('trigger');
    await keys.walk('ArrowDown ArrowDown', 'x1/a');
    await keys.walk('ArrowLeft', 'x1/a');
    expect(await row(/^가안$/).getAttribute('aria-expanded')).toBe('false');
    expect(await rows()).not.toContain('w1');
    await keys.walk('ArrowRight', 'x1/a');
    await keys.walk('ArrowRight', 'w1');
    await keys.walk('ArrowLeft', 'x1/a');
    await keys.walk('End', 'm1/next');
    await keys.walk('Home', 'trigger');
    await keys.walk('ArrowDown Shift+ArrowDown', 'w1');
    expect(await desk.page.locator('[role="treeitem"][aria-selected="true"]').count()).toBe(2);
    expect(await desk.page.locator('[role="treeitem"][tabindex="0"]').count()).toBe(1);
  });

  it('adds, moves, deletes and sets by the same keys and menus as the drawing', async () => {
    const id = await open({ ...branching, nodes: [], edges: [] });
    await keys.standAt('trigger');
    await desk.page.keyboard.press('n');
    await desk.page.keyboard.type('기다리기');
    await desk.page.keyboard.press('Enter');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait']);
    await soon(async () => (await keys.focused())?.startsWith('wait_')).toBe(true);
    await desk.page.keyboard.press('Enter');
    await desk.page
      .getByRole('textbox', { name: /기다릴 시간|얼마나/ })
      .first()
      .fill('3');
    await desk.page.keyboard.press('Escape');
    await row(/기다리기.*3|3.*기다리기/).waitFor();
    await desk.page.keyboard.press('n');
    await desk.page.keyboard.type('나가기');
    await desk.page.keyboard.press('Enter');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait', 'wait.next > exit']);
    await soon(async () => (await keys.focused())?.startsWith('exit_')).toBe(true);
    await desk.page.keyboard.press('Shift+F10');
    await desk.page.getByRole('menuitem', { name: /^지우기/ }).click();
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait']);
    await desk.page.keyboard.press('Control+z');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait', 'wait.next > exit']);
    expect(desk.complainedOf()).toEqual([]);
  });

  it('merges two branches by keys alone, and takes it back', async () => {
    const id = await open({ ...branching, edges: branching.edges.filter(({ from }) => from !== 'w2') });
    const apart = await waysOf(id);
    const steps = desk.page.getByRole('combobox', { name: '어느 단계로 이을까요?' });
    await keys.standAt('w2/next');
    await desk.page.keyboard.press('c');
    await steps.waitFor();
    await desk.page.keyboard.type('안녕');
    await desk.page.keyboard.press('Enter');
    await soon(() => waysOf(id)).toEqual([...apart, 'wait.next > send'].toSorted());
    await soon(keys.focused).toBe('w2/next');
    await row(/‘.*안녕하세요.*’ 단계로 이어져요/)
      .first()
      .waitFor();
    await desk.page.keyboard.press('Control+z');
    await soon(() => waysOf(id)).toEqual(apart);
    await soon(keys.focused).toBe('w2/next');
    expect(desk.complainedOf()).toEqual([]);
  });

  it('connects a branch to what hangs in the air, from its menu, and goes there', async () => {
    const id = await open({ ...branching, edges: branching.edges.filter(({ to }) => to === 'x1') });
    await keys.standAt('x1/b');
    await desk.page.keyboard.press('Shift+F10');
    await desk.page.getByRole('menuitem', { name: /^있는 단계로 잇기/ }).click();
    await desk.page.getByRole('combobox', { name: '‘나안’ 갈래를 어느 단계로 이을까요?' }).waitFor();
    await desk.page.keyboard.type('2일');
    await desk.page.keyboard.press('Enter');
    await soon(() => waysOf(id)).toEqual(['ab.b > wait', 'trigger.next > ab']);
    await soon(keys.focused).toBe('x1/b');
    await keys.standAt('w2/next');
    await desk.page.keyboard.press('c');
    await desk.page.keyboard.type('안녕');
    await desk.page.keyboard.press('Enter');
    await soon(() => waysOf(id)).toContain('wait.next > send');
    await soon(keys.focused).toBe('m1');
  });

  it('has the problems of the drawing, and leads to them', async () => {
    await open({ ...branching, nodes: [...branching.nodes.slice(0, 3), send('m1', '{{ broken')] });
    await row(/문제/).first().waitFor();
    await desk.page.keyboard.press('F8');
    await soon(async () => desk.page.locator('[role="treeitem"]:focus').count()).toBe(1);
    await desk.isSound();
  });
});

describeInBrowser('a journey on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('begins with the outline; settings lie over it and give way again', async () => {
    const { page, errors } = await signedIn(browser, { width: 390, height: 844, name: '전화기' });
    const id = await newJourney(branching);
    await page.goto(`/journeys/${id}`);
    await page.getByRole('tree').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await axeOf(page)).toEqual([]);
    await page.getByRole('treeitem', { name: /2일 기다리기/ }).click();
    const settings = page.getByRole('complementary', { name: '설정' });
    await settings.getByRole('textbox').first().fill('5');
    expect(await axeOf(page)).toEqual([]);
    await settings.getByRole('button', { name: '여정으로 돌아가기' }).click();
    await page.getByRole('treeitem', { name: /5일 기다리기/ }).waitFor();
    await page.getByRole('button', { name: '단계 더하기' }).click();
    await page.getByRole('option', { name: /^나가기/ }).click();
    await soon(async () => (await journey(id)).draft.document.nodes.length).toBe(5);
    expect(errors).toEqual([]);
  });

  it('draws, publishes and starts a journey', async () => {
    const { page, errors } = await signedIn(browser, { width: 390, height: 844, name: '출근길' });
    // Whom nobody lets in, it mails nobody: other tests share the shop.
    const id = await newJourney({ name: `길에서 ${Date.now()}`, trigger: { type: 'api' }, nodes: [], edges: [] });
    await page.goto(`/journeys/${id}`);
    await page.getByRole('treeitem', { name: '여기에 단계 더하기' }).click();
    await page.getByRole('combobox', { name: '어떤 단계를 넣을까요?' }).fill('메시지');
    await page.getByRole('option', { name: /^메시지 보내기/ }).click();
    await page.getByRole('treeitem', { name: /메시지 보내기.*아직 정할 것/ }).click();
    const settings = page.getByRole('complementary', { name: '설정' });
    await settings.getByRole('textbox', { name: '제목' }).fill('길에서 만든 편지');
    await settings.getByLabel('메일 내용', { exact: true }).fill('<p>안녕하세요</p>');
    await settings.getByRole('button', { name: '여정으로 돌아가기' }).click();
    await page.getByRole('treeitem', { name: /길에서 만든 편지/ }).waitFor();
    await soon(async () => JSON.stringify((await journey(id)).draft.document)).toContain('안녕하세요');
    await page.getByRole('button', { name: '발행하기' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '발행하고 시작하기' }).click();
    await soon(async () => (await journey(id)).status).toBe('active');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });
});
