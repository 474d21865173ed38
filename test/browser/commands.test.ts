import { beforeAll, expect, it } from 'vitest';
import { branching } from '../../editor/src/canvas/fixtures/branching.ts';
import { describeInBrowser } from '../harness/chromium.ts';
import { middleOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney, waysOf } from './drafts-of.ts';
import { line } from './line.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);

describeInBrowser('commands', () => {
  const desk = aDesk();
  let canvas: typeof desk.canvas;
  let keys: typeof desk.keys;
  beforeAll(() => {
    ({ canvas, keys } = desk);
  });
  const open = (document: object) => desk.open(document);
  const palette = () => desk.page.getByRole('combobox', { name: '명령과 검색' });
  const option = (name: string | RegExp) => desk.page.getByRole('option', { name });
  const menu = () => desk.page.getByRole('menu');

  it('goes to pages, journeys, customers, segments and messages from anywhere', async () => {
    const name = `찾을 여정 ${run}`;
    const userId = `palette-${run}`;
    const id = await newJourney({ ...line, name });
    const call = api();
    await call.call('POST', '/api/segments', {
      name: `찾을 그룹 ${run}`,
      condition: { event: 'Order Completed', times: { op: 'gte', value: 2 } },
    });
    await call.send([{ type: 'identify', messageId: userId, userId, traits: { name: `김찾음 ${run}` } }]);
    await desk.page.goto('/settings');
    await desk.page.locator('h1').first().waitFor();
    await desk.page.keyboard.press('Control+k');
    await palette().waitFor();
    await desk.isSound();
    await palette().fill(`찾을 여정 ${run}`);
    await option(new RegExp(name)).waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL(`**/journeys/${id}`);

    await desk.page.keyboard.press('Control+k');
    await palette().fill(`찾을 그룹 ${run}`);
    await option(new RegExp(`찾을 그룹 ${run}`)).click();
    await desk.page.waitForURL('**/segments/*');

    await desk.page.keyboard.press('Control+k');
    await palette().fill(userId);
    await option(new RegExp(userId)).click();
    await desk.page.waitForURL(`**/customers/${userId}`);

    await desk.page.keyboard.press('Control+k');
    await palette().fill('ㅌㅅㅌ ㅍㅈㅎ');
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL('**/inbox');
    await desk.page.keyboard.press('Control+k');
    await palette().fill(`없는 것 ${run}`);
    await desk.page.getByText('이 말이 들어간 것이 없어요.').waitFor();
    await desk.page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    expect(desk.complainedOf()).toEqual([]);
  });

  it('keeps what is typed after the shortcut for a palette that is still on its way, and gives the focus back', async () => {
    const { page } = desk;
    let arrive: () => void = () => {};
    const wait = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\/assets\/palette-.*\.js$/, async (route) => {
      await wait;
      await route.continue();
    });
    await page.goto('/settings');
    const link = page.getByRole('navigation').getByRole('link').first();
    await link.focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('jour');
    arrive();
    await palette().waitFor();
    await page.keyboard.type('ney');
    expect(await palette().inputValue()).toBe('journey');
    await page.keyboard.press('Escape');
    await soon(() => palette().count()).toBe(0);
    await soon(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.unroute(/\/assets\/palette-.*\.js$/);
  });

  it('does from the palette what the page lets be done, shortcuts beside it', async () => {
    await open(branching);
    await desk.page.keyboard.press('Control+k');
    await option(/전체 보기/).waitFor();
    expect(await option(/단계 더하기/).textContent()).toContain('N');
    await palette().fill('outline');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('tree').waitFor();
    await desk.page.keyboard.press('o');
    await canvas.card('w1').waitFor();
  });

  it('publishes, pauses and looks at versions by what they are called, only when that can be done', async () => {
    const id = await open({ ...line, trigger: { type: 'api' } });
    const { page } = desk;
    const status = async () => (await journey(id)).status;
    const wanted = async (words: string) => {
      await page.keyboard.press('Control+k');
      await palette().fill(words);
    };
    const command = async (words: string, name: string) => {
      await wanted(words);
      await option(name).waitFor();
      await page.keyboard.press('Enter');
    };
    await wanted('일시정지');
    await page.getByText('이 말이 들어간 것이 없어요.').waitFor();
    await page.keyboard.press('Escape');
    await command('발행', '발행하기');
    const publish = page.getByRole('dialog', { name: '여정 발행하기' });
    await publish.getByRole('button', { name: '발행하고 시작하기' }).click();
    await soon(status).toBe('active');
    await publish.waitFor({ state: 'detached' });
    await command('일시정지', '일시 정지하기');
    await soon(status).toBe('paused');
    await page.getByRole('button', { name: '운영' }).click();
    await menu().getByRole('menuitem', { name: '다시 시작하기' }).waitFor();
    expect(await menu().getByRole('menuitem').allTextContents()).toEqual(['다시 시작하기', '끝내기']);
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    await command('모든 버전', '모든 버전 보기');
    await page.getByRole('dialog').getByRole('list').first().waitFor();
    await desk.isSound();
    await page.keyboard.press('Escape');
    await command('다시 시', '다시 시작하기');
    await page.getByRole('dialog').getByRole('button', { name: '다시 시작하기' }).click();
    await soon(status).toBe('active');
  });

  it('lists every shortcut of the page, and lets single characters be switched off', async () => {
    await open(line);
    await keys.standAt('w1');
    await desk.page.keyboard.press('?');
    const help = desk.page.getByRole('dialog', { name: '단축키' });
    await help.getByText('다음 문제로 가기', { exact: true }).waitFor();
    await help.getByText('F8', { exact: true }).first().waitFor();
    await desk.isSound();
    await help.getByRole('switch').focus();
    await desk.page.keyboard.press('Space');
    await desk.page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await desk.page.keyboard.press('n');
    expect(await desk.page.getByRole('combobox', { name: '어떤 단계를 넣을까요?' }).count()).toBe(0);
    await desk.page.evaluate(() => localStorage.removeItem('olle.single-keys'));
  });

  it('opens a menu on a step, a connection and the ground, by mouse and by keys', async () => {
    const id = await open(line);
    await canvas.card('w1').click({ button: 'right', position: { x: 120, y: 20 } });
    await menu()
      .getByRole('menuitem', { name: /지우기/ })
      .waitFor();
    await desk.isSound();
    await menu()
      .getByRole('menuitem', { name: /^복제하기/ })
      .click();
    await soon(() => waysOf(id)).toHaveLength(3);
    await desk.page.keyboard.press('Control+z');

    const { x, y } = await middleOf(canvas.edge('w1/next'));
    await desk.page.mouse.click(x, y, { button: 'right' });
    await menu()
      .getByRole('menuitem', { name: /지우기/ })
      .click();
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait']);
    await desk.page.keyboard.press('Control+z');

    const ground = await canvas.ground();
    await desk.page.mouse.click(ground.x, ground.y, { button: 'right' });
    await menu()
      .getByRole('menuitem', { name: /전체 보기/ })
      .waitFor();
    await desk.page.keyboard.press('Escape');

    await keys.standAt('m1');
    await desk.page.keyboard.press('Shift+F10');
    await menu()
      .getByRole('menuitem', { name: /설정 열기/ })
      .waitFor();
    await desk.page.keyboard.press('Escape');
    await soon(keys.focused).toBe('m1');
  });

  it('says its shortcuts on the toolbar', async () => {
    await open(line);
    const undo = desk.page.getByRole('toolbar', { name: '그림 도구' }).getByRole('button', { name: '되돌리기' });
    expect(await undo.getAttribute('aria-keyshortcuts')).toBe('Control+z');
    const fit = desk.page.getByRole('button', { name: '전체 보기' });
    await fit.hover();
    await desk.page.getByRole('tooltip').getByText('1', { exact: true }).waitFor();
  });

  it('stays dark or light as it was chosen, over a reload, until the machine is asked again', async () => {
    const scheme = () => desk.page.locator('html').getAttribute('data-mantine-color-scheme');
    const ground = () => desk.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const choose = async (name: string) => {
      await desk.page.getByRole('button', { name: '화면 밝기' }).click();
      await desk.page.getByRole('menuitem', { name }).click();
    };
    await desk.page.goto('/settings');
    await desk.page.locator('h1').first().waitFor();
    const light = await ground();
    await choose('어둡게');
    await soon(scheme).toBe('dark');
    await desk.page.reload();
    await desk.page.locator('h1').first().waitFor();
    expect(await scheme()).toBe('dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await choose('밝게');
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    await desk.page.reload();
    await desk.page.locator('h1').first().waitFor();
    expect([await scheme(), await ground()]).toEqual(['light', light]);
    await choose('기기 설정대로');
    await soon(scheme).toBe('dark');
    await desk.page.emulateMedia({ colorScheme: 'light' });
    await soon(scheme).toBe('light');
    expect(desk.complainedOf()).toEqual([]);
  });

  it('speaks English to whoever reads English', async () => {
    const id = await newJourney(branching);
    await desk.page.goto('/settings');
    await desk.page.evaluate(() => localStorage.setItem('olle.language', 'en'));
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByRole('region', { name: 'Drawing of the journey' }).waitFor();
    await desk.page.getByRole('group', { name: /Trigger.*Product Added/ }).focus();
    await keys.walk('ArrowDown ArrowDown', 'w1');
    await desk.page.getByRole('group', { name: 'Wait Wait 1 hour' }).waitFor();
    await desk.page.keyboard.press('?');
    await desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await desk.page.getByRole('dialog').textContent()).not.toMatch(/[가-힣]/);
    await desk.isSound();
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('o');
    await desk.page.getByRole('tree', { name: 'Outline of the journey' }).waitFor();
    await desk.isSound();
    await desk.page.keyboard.press('o');
    await desk.page.evaluate(() => localStorage.removeItem('olle.language'));
  });
});
