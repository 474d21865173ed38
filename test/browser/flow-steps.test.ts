import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { journey, newJourney, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

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
  const desk = aDesk();

  const open = (type: string, config: object) => desk.openStep(withStep(type, config));

  it('jumps back to a step, which a dashed line and the card name', async () => {
    const { card, becomes } = await open('jump', { to: '', max: 3 });
    await desk.choose('갈 단계', /1일 기다리기/);
    await becomes({ to: 'w1', max: 3 });
    expect(await desk.page.getByRole('combobox', { name: '갈 단계' }).inputValue()).toBe('1일 기다리기');
    await soon(() => card.textContent()).toContain('1일 기다리기');
    await desk.page.locator('.react-flow__edge-path[data-leap]').waitFor({ state: 'attached' });
    await desk.page.getByRole('textbox', { name: '고객마다 최대 횟수' }).fill('7');
    await becomes({ to: 'w1', max: 7 });
    await desk.isSound();
  });

  it('keeps a jump right when its step is taken out', async () => {
    const { id, becomes } = await open('jump', { to: 'w1', max: 3 });
    await canvasOf(desk.page)
      .card('w1')
      .click({ position: { x: 120, y: 20 } });
    await desk.page.keyboard.press('Delete');
    await becomes({ to: 'm1', max: 3 });
    await desk.page.keyboard.press('Control+z');
    await becomes({ to: 'w1', max: 3 });
    expect((await journey(id)).draft.document.nodes).toHaveLength(3);
  });

  it('lets only so many through in an hour', async () => {
    const { card, becomes } = await open('throttle', { limit: 100, per: 'minute' });
    await desk.page.getByRole('textbox', { name: '몇 명까지' }).fill('500');
    await desk.choose('기준', '한 시간');
    await becomes({ limit: 500, per: 'hour' });
    await soon(() => card.textContent()).toContain('한 시간에 500명까지');
    await desk.isSound();
  });

  it('calls another system with a header and JSON that cannot break', async () => {
    const { card, becomes } = await open('webhook', { request: { url: '', method: 'POST' } });
    await desk.page.getByRole('textbox', { name: '주소' }).fill('https://crm.shop.example/score');
    await desk.page.getByRole('button', { name: '더하기', exact: true }).click();
    await desk.page.getByRole('combobox', { name: '헤더 이름' }).fill('Authorization');
    await desk.page.getByRole('textbox', { name: '값', exact: true }).fill('Bearer x');
    await desk.page.getByRole('textbox', { name: '본문' }).fill('{"id": ');
    await desk.page.getByText('아직 JSON이 아니에요.').waitFor();
    await desk.page.getByRole('textbox', { name: '본문' }).fill('{"id": "{{ customer.userId }}"}');
    await becomes({
      request: {
        url: 'https://crm.shop.example/score',
        method: 'POST',
        headers: { Authorization: 'Bearer x' },
        body: { id: '{{ customer.userId }}' },
      },
    });
    await soon(() => card.textContent()).toContain('POST crm.shop.example/score');
    await desk.isSound();
  });

  it('starts another journey, chosen by its name', async () => {
    const name = `다음 여정 ${Date.now()}`;
    const other = await newJourney({ ...withStep('exit', { reason: '' }), name });
    const { card, becomes } = await open('start_journey', { journeyId: '' });
    await desk.choose('여정', `${name} · 작성 중`);
    await becomes({ journeyId: other });
    await soon(() => card.textContent()).toContain(name);
    await desk.isSound();
  });
});
