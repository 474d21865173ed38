import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { soon } from './page-of.ts';

const line = (node: object) => ({
  name: '시간',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [node],
  edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
});

describeInBrowser('settings of time', () => {
  const desk = aDesk();

  const open = (type: string, config: object) => desk.openStep(line({ id: 'n1', type, config }));
  const choose = (name: string) => desk.page.getByText(name, { exact: true }).click();

  it('takes what is written for what stood there, and shows which fields open a list', async () => {
    const { becomes } = await open('wait_event', { event: 'Visited', timeout: 'P1D' });
    await desk.page.getByRole('textbox', { name: '기다릴 시간', exact: true }).click();
    await soon(() => desk.page.evaluate(() => getSelection()?.toString())).toBe('1일');
    await desk.page.keyboard.type('3시간');
    await becomes({ event: 'Visited', timeout: 'PT3H' });
    const list = desk.page.getByRole('combobox', { name: '기다릴 이벤트', exact: true });
    expect(await list.evaluate((field) => field.parentElement?.querySelector('svg') !== null)).toBe(true);
  });

  it('leaves the field that is written in where it is, though what it answers is said above it no more', async () => {
    await open('wait_event', { event: '', timeout: 'P1D' });
    const field = desk.page.getByRole('combobox', { name: '기다릴 이벤트', exact: true });
    await field.click();
    const top = async () => (await field.boundingBox())?.y;
    const before = await top();
    const asked = desk.page.locator('aside').getByRole('listitem').filter({ hasText: '골라 주세요' });
    await asked.waitFor();
    await desk.page.keyboard.type('Order Completed');
    await asked.waitFor({ state: 'detached' });
    expect(await top()).toBe(before);
    // What went leaves no hole: it says that it is answered, until somebody is done here.
    const answered = desk.page.getByText('꼭 필요한 것은 다 채웠어요.');
    await answered.waitFor();
    await desk.page.locator('header input').focus();
    await answered.waitFor({ state: 'detached' });
    await soon(top).toBeLessThan(before ?? 0);
  });

  it('waits until Monday at eight, by the customer’s clocks', async () => {
    const { card, becomes } = await open('wait', { for: 'P1D' });
    await choose('시각까지');
    await becomes({ until: { time: '09:00' } });
    await desk.page.getByRole('textbox', { name: '시각', exact: true }).fill('08:00');
    for (const day of ['화요일', '수요일', '목요일', '금요일', '토요일', '일요일'])
      await desk.page.getByRole('button', { name: day }).click();
    await becomes({ until: { time: '08:00', weekdays: ['mon'] } });
    await soon(() => card.textContent()).toContain('월요일 08:00까지 기다리기 · 고객\u00a0시간대');
    await desk.page.getByRole('button', { name: '월요일' }).click();
    await desk.page.getByText('요일을 하나 이상 골라 주세요.').first().waitFor();
    await desk.isSound();
  });

  it('opened by a key, has the focus on the kind that is chosen, not on the first that there is', async () => {
    const { card } = await open('wait', { until: { time: '09:00' } });
    await card.focus();
    await desk.page.keyboard.press('Enter');
    const chosen = desk.page.getByRole('radio', { name: '시각까지', exact: true });
    await soon(() => chosen.evaluate((radio) => radio === document.activeElement)).toBe(true);
  });

  it('waits until a day before a date, with a way for those whose date is past', async () => {
    const { card, becomes } = await open('wait', { for: 'P1D' });
    await choose('날짜까지');
    await desk.page.getByRole('combobox', { name: '날짜가 들어 있는 속성' }).fill('birthday');
    await becomes({ date: { attribute: 'birthday', offset: '-P1D', time: '09:00' } });
    await desk.page.getByRole('combobox', { name: '날짜가 지났거나 없을 때' }).click();
    await desk.page.getByRole('option', { name: "'이미 지남' 갈래로" }).click();
    await becomes({ date: { attribute: 'birthday', offset: '-P1D', time: '09:00' }, past: 'skip' });
    await soon(() => card.textContent()).toContain('생일 1일 전 09:00까지 기다리기');
    await soon(() => card.textContent()).toContain('이미 지남');
    await desk.isSound();
  });

  it('waits for all of several events, until a time of the day at most', async () => {
    const { card, becomes } = await open('wait_event', { event: 'Visited', timeout: 'P1D' });
    await desk.page.getByRole('button', { name: '이벤트 더하기' }).click();
    await desk.page.getByRole('combobox', { name: '이벤트 2' }).fill('Order Completed');
    await desk.page.keyboard.press('Escape');
    await choose('모두 일어나면');
    await choose('시각까지');
    await becomes({
      events: ['Visited', 'Order Completed'],
      mode: 'all',
      timeout: { until: { time: '09:00' } },
    });
    await soon(() => card.textContent()).toContain('09:00까지 Visited, 주문 완료 모두를 기다리기');
    await desk.page.getByRole('button', { name: '이벤트 1 빼기' }).click();
    await becomes({ event: 'Order Completed', timeout: { until: { time: '09:00' } } });
    await desk.isSound();
  });

  it('lets through at some hours only', async () => {
    const { card, becomes } = await open('time_window', { days: ['mon'], from: '09:00', to: '18:00' });
    await desk.page.getByLabel('여는 시각').fill('22:00');
    await desk.page.getByLabel('닫는 시각').fill('02:00');
    await desk.page.getByRole('button', { name: '금요일' }).click();
    await becomes({ days: ['mon', 'fri'], from: '22:00', to: '02:00' });
    await desk.page.getByText('다음 날 02:00에 닫아요. 여는 요일을 기준으로 봐요.').waitFor();
    await soon(() => card.textContent()).toContain('월·금요일 22:00~다음 날 02:00에만 지나가기');
    await desk.page.getByLabel('온종일').check();
    await becomes({ days: ['mon', 'fri'], from: '00:00', to: '00:00' });
    await desk.isSound();
  });
});
