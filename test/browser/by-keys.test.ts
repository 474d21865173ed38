import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { api, journey, waysOf } from './drafts-of.ts';
import { handsOf } from './hands-of.ts';
import { keysOf } from './keys-of.ts';
import { soon, type Visit, visitor } from './page-of.ts';

const run = Date.now().toString(36);
const person = `keys-${run}`;
const event = `Product Added ${run}`;

/** From signing in to a pause, and no mouse is touched. What is typed is typed key by key. */
describeInBrowser('the whole story by keys alone', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let hands: ReturnType<typeof handsOf>;
  let keys: ReturnType<typeof keysOf>;
  let pressed: () => Promise<number>;
  let id: string;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await visitor(browser);
    page = visit.page;
    hands = handsOf(page);
    keys = keysOf(page);
    pressed = await hands.withoutMouse();
  });
  afterAll(() => browser.close());

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const field = (role: 'textbox' | 'combobox', name: string) => page.getByRole(role, { name, exact: true });
  const picker = () => page.getByRole('combobox', { name: '어떤 단계를 넣을까요?' });
  const focusedType = async () => (await keys.focused())?.split('_')[0];

  /** Adds a step where one stands, by what it is called; the focus is on its card then. */
  async function add(words: string, type: string): Promise<string> {
    await picker().waitFor();
    await page.keyboard.type(words);
    await hands.press('Enter');
    await soon(focusedType).toBe(type);
    await hands.seen();
    return (await keys.focused()) ?? '';
  }

  /** Out of the settings, to the card that they are of. */
  async function backTo(card: string): Promise<void> {
    await soon(async () => {
      if ((await keys.focused()) !== card) await hands.press('Escape');
      return keys.focused();
    }).toBe(card);
  }

  it('signs in, and makes a journey', async () => {
    await page.goto('/journeys');
    await page.waitForURL(/sign-in/);
    await hands.write(page.getByLabel('이름'), '이수진');
    await hands.write(page.getByLabel('관리자 키'), inject('adminKey'));
    await hands.press('Enter');
    await page.waitForURL(/\/journeys$/);
    // Who is not signed in yet is told so, of which the browser complains.
    visit.errors.length = 0;
    await hands.use(button('새 여정 만들기'));
    await page.waitForURL(/\/journeys\/[0-9a-f-]{36}$/);
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.locator('[data-keys="drawing"] [data-id="trigger"]').waitFor();
    await hands.write(field('textbox', '여정 이름'), `손 없이 ${run}`);
    await hands.press('Tab');
    await soon(async () => (await journey(id)).name).toBe(`손 없이 ${run}`);
  });

  it('says what begins it', async () => {
    await hands.use(page.locator('.react-flow__node[data-id="trigger"]'));
    await soon(() => page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true);
    await hands.write(field('combobox', '이벤트'), event);
    await hands.press('Tab');
    await hands.write(field('combobox', '진행을 나누는 기준').or(field('textbox', '진행을 나누는 기준')), 'cart_id');
    await hands.press('Tab');
    await backTo('trigger');
  });

  it('adds steps, and sets them', async () => {
    await hands.press('n');
    const wait = await add('이벤트 기다', 'wait');
    await hands.press('Enter');
    await hands.write(field('combobox', '기다릴 이벤트'), 'Order Completed');
    await hands.press('Tab');
    await hands.write(field('textbox', '기다릴 시간'), '2시간');
    await hands.press('Tab');
    await backTo(wait);
    await keys.walk('ArrowDown', `${wait}/happened`);
    await keys.walk('ArrowRight', `${wait}/timeout`);
    await hands.seen();
    await hands.press('Enter');
    const split = await add('갈래 나누기', 'split');
    await keys.walk('ArrowUp', `${wait}`);
    await keys.walk('ArrowDown', `${wait}/happened`);
    await keys.walk('ArrowRight', split);
    await keys.walk('ArrowDown ArrowRight', `${split}/else`);
    await hands.press('Enter');
    await add('메시지', 'send');
    await soon(() => waysOf(id)).toEqual([
      'split.else > send',
      'trigger.next > wait_event',
      'wait_event.timeout > split',
    ]);
  });

  it('mends what is wrong, from the list of problems', async () => {
    const problems = button(/^아직 정할 것 \d+개$/);
    await hands.use(problems);
    const list = page.getByRole('dialog');
    await hands.use(list.getByRole('button', { name: /메시지 보내기/ }).first());
    await list.waitFor({ state: 'detached' });
    await soon(() => page.evaluate(() => document.activeElement?.closest('aside')?.getAttribute('aria-label'))).toBe(
      '설정',
    );
    await hands.seen();
    await hands.write(field('textbox', '제목'), '담아 두셨어요');
    await hands.write(page.getByLabel('메일 내용', { exact: true }), '<p>기다리고 있어요</p>');
    await problems.waitFor({ state: 'detached' });
    await soon(async () => {
      await hands.press('Escape');
      return focusedType();
    }).toBe('send');
  });

  it('takes back, and does again', async () => {
    const whole = await waysOf(id);
    await hands.press('Delete');
    await soon(() => waysOf(id)).not.toEqual(whole);
    await hands.isSomewhere();
    await hands.press('Control+z');
    await soon(() => waysOf(id)).toEqual(whole);
    await hands.press('Control+Shift+z');
    await soon(() => waysOf(id)).not.toEqual(whole);
    await hands.press('Control+z');
    await soon(() => waysOf(id)).toEqual(whole);
    await hands.isSomewhere();
  });

  it('rehearses', async () => {
    await hands.command('미리 돌려보기');
    const panel = page.getByRole('complementary', { name: '미리 돌려보기' });
    await soon(() => panel.getByRole('region', { name: '결과' }).textContent()).toContain('담아 두셨어요');
    await hands.use(panel.getByRole('button', { name: '설정으로 돌아가기', exact: true }));
    await panel.waitFor({ state: 'detached' });
    await hands.isSomewhere();
  });

  it('publishes, and starts', async () => {
    await hands.use(button('발행하기'));
    const dialog = page.getByRole('dialog', { name: '여정 발행하기' });
    await hands.write(dialog.getByLabel('남길 말'), '손 없이');
    await hands.use(dialog.getByRole('button', { name: /발행하고 시작하기$/ }));
    await dialog.waitFor({ state: 'detached' });
    await soon(async () => (await journey(id)).status).toBe('active');
    await button('운영').waitFor();
    await hands.isSomewhere();
  });

  it('looks who is inside, and why', async () => {
    await api().send([
      { type: 'identify', messageId: `i-${run}`, userId: person, traits: { name: `한손 ${run}` } },
      { type: 'track', messageId: `t-${run}`, userId: person, event, properties: { cart_id: 'c-1' } },
    ]);
    await hands.use(button('들어옴 1').first());
    const people = page.getByRole('complementary', { name: '고객' });
    await hands.use(page.getByRole('link', { name: `한손 ${run}` }));
    await page.waitForURL(/\/runs\//);
    await hands.command(person);
    await page.waitForURL(`**/customers/${person}`);
    await page.getByText('Order Completed').or(page.getByText('주문 완료')).first().waitFor();
    expect(await people.count()).toBe(0);
  });

  it('pauses it', async () => {
    await hands.command(`손 없이 ${run}`);
    await page.waitForURL(`**/journeys/${id}`);
    await hands.use(button('운영'));
    await page.getByRole('menuitem', { name: '일시 정지하기' }).waitFor();
    await soon(async () => {
      await hands.press('ArrowDown');
      return page.evaluate(() => document.activeElement?.textContent);
    }).toBe('일시 정지하기');
    await hands.seen();
    await hands.press('Enter');
    await soon(async () => (await journey(id)).status).toBe('paused');
    await hands.isSomewhere();
    expect(await pressed()).toBe(0);
    expect(visit.errors).toEqual([]);
  });
});
