import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { canvasOf } from './canvas-of.ts';
import { journey, newJourney, send } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

/** Waits a day, does something, and then what is being set. */
const withStep = (type: string, config: object) => ({
  name: '흐름',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }, send('m1'), { id: 'n1', type, config }],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'm1' },
    { from: 'm1', output: 'next', to: 'n1' },
  ],
});

describeInBrowser('settings of flow and calls', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser);
    page = visit.page;
  });
  beforeEach(() => {
    visit.errors.length = 0;
  });
  afterAll(() => browser.close());

  async function open(type: string, config: object) {
    const id = await newJourney(withStep(type, config));
    await page.goto(`/journeys/${id}`);
    const card = canvasOf(page).card('n1');
    await card.click({ position: { x: 120, y: 20 } });
    const becomes = (expected: object) =>
      soon(async () => (await journey(id)).draft.document.nodes.find((node) => node.id === 'n1')?.config).toEqual(
        expected,
      );
    return { id, card, becomes };
  }
  async function choose(field: string, option: string | RegExp): Promise<void> {
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option }).click();
  }
  const isAccessible = async (): Promise<void> => {
    expect(await axeOf(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  };

  it('jumps back to a step, which a dashed line and the card name', async () => {
    const { card, becomes } = await open('jump', { to: '', max: 3 });
    await choose('갈 단계', /1일 기다리기/);
    await becomes({ to: 'w1', max: 3 });
    await soon(() => card.textContent()).toContain('1일 기다리기');
    await page.locator('.react-flow__edge-path[data-leap]').waitFor({ state: 'attached' });
    await page.getByRole('textbox', { name: '고객마다 최대 횟수' }).fill('7');
    await becomes({ to: 'w1', max: 7 });
    await isAccessible();
  });

  it('keeps a jump right when its step is taken out', async () => {
    const { id, becomes } = await open('jump', { to: 'w1', max: 3 });
    await canvasOf(page)
      .card('w1')
      .click({ position: { x: 120, y: 20 } });
    await page.keyboard.press('Delete');
    await becomes({ to: 'm1', max: 3 });
    await page.keyboard.press('Control+z');
    await becomes({ to: 'w1', max: 3 });
    expect((await journey(id)).draft.document.nodes).toHaveLength(3);
  });

  it('lets only so many through in an hour', async () => {
    const { card, becomes } = await open('throttle', { limit: 100, per: 'minute' });
    await page.getByRole('textbox', { name: '몇 명까지' }).fill('500');
    await choose('기준', '한 시간');
    await becomes({ limit: 500, per: 'hour' });
    await soon(() => card.textContent()).toContain('한 시간에 500명까지');
    await isAccessible();
  });

  it('calls another system with a header and JSON that cannot break', async () => {
    const { card, becomes } = await open('webhook', { request: { url: '', method: 'POST' } });
    await page.getByRole('textbox', { name: '주소' }).fill('https://crm.shop.example/score');
    await page.getByRole('button', { name: '더하기', exact: true }).click();
    await page.getByRole('combobox', { name: '헤더 이름' }).fill('Authorization');
    await page.getByRole('textbox', { name: '값', exact: true }).fill('Bearer x');
    await page.getByRole('textbox', { name: '본문' }).fill('{"id": ');
    await page.getByText('아직 JSON이 아니에요.').waitFor();
    await page.getByRole('textbox', { name: '본문' }).fill('{"id": "{{ customer.userId }}"}');
    await becomes({
      request: {
        url: 'https://crm.shop.example/score',
        method: 'POST',
        headers: { Authorization: 'Bearer x' },
        body: { id: '{{ customer.userId }}' },
      },
    });
    await soon(() => card.textContent()).toContain('POST crm.shop.example/score');
    await isAccessible();
  });

  it('starts another journey, chosen by its name', async () => {
    const other = await newJourney({ ...withStep('exit', { reason: '' }), name: '다음 여정' });
    const { card, becomes } = await open('start_journey', { journeyId: '' });
    await choose('여정', /다음 여정/);
    await becomes({ journeyId: other });
    await soon(() => card.textContent()).toContain('다음 여정');
    await isAccessible();
  });
});
