import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { canvasOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney } from './drafts-of.ts';
import { soon } from './page-of.ts';

const plain = {
  name: '시작',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [{ id: 'n1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
};

describeInBrowser('how a journey begins', () => {
  const desk = aDesk();
  let segmentId: string;
  const segmentName = `단골 ${Date.now()}`;
  beforeAll(async () => {
    const condition = { event: 'Order Completed', times: { op: 'gte', value: 2 } };
    segmentId = (await api().call<{ id: string }>('POST', '/api/segments', { name: segmentName, condition })).id;
  });

  async function open(kind: string) {
    const id = await newJourney(plain);
    await desk.page.goto(`/journeys/${id}`);
    const card = canvasOf(desk.page).card('trigger');
    await card.click();
    await desk.choose('시작 방법', kind);
    const becomes = (trigger: object) =>
      soon(async () => (await journey(id)).draft.document).toMatchObject({ trigger });
    return { id, card, becomes };
  }
  it('with an event by the name that people have for it, once for each cart', async () => {
    const said = { type: 'track', userId: 'named', properties: { product_id: 'p' } };
    await api().send(
      ['Product Viewed', 'Order Completed'].map((event) => ({ ...said, event, messageId: `named ${event}` })),
    );
    const { card, becomes } = await open('이벤트');
    const field = desk.page.getByRole('combobox', { name: '이벤트', exact: true });
    await soon(() => field.inputValue()).toBe('장바구니 담기 · Product Added');
    // Whoever comes to change it sees what else there is, and finds it by either name.
    await field.click();
    expect(await field.inputValue()).toBe('Product Added');
    await desk.page.getByRole('option', { name: '주문 완료 · Order Completed' }).waitFor();
    await field.fill('상품 조');
    await desk.page.getByRole('option', { name: '상품 조회 · Product Viewed' }).click();
    await becomes({ type: 'event', event: 'Product Viewed' });
    await soon(() => field.inputValue()).toBe('상품 조회 · Product Viewed');
    const key = desk.page.getByRole('combobox', { name: '진행을 나누는 기준' });
    await key.fill('상품 번호');
    await key.blur();
    await becomes({ type: 'event', event: 'Product Viewed', key: 'product_id' });
    // What stands there is replaced by whoever comes and types, as in any other field.
    await key.fill('cart_id');
    await key.blur();
    await becomes({ type: 'event', event: 'Product Viewed', key: 'cart_id' });
    await key.press('Shift+Tab');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type('product_id');
    await key.blur();
    await becomes({ type: 'event', event: 'Product Viewed', key: 'product_id' });
    expect(await key.inputValue()).toBe('상품 번호 · product_id');
    await soon(() => card.textContent()).toContain('상품 조회 때 시작 · 상품마다 한 번');
    await desk.isSound();
  });

  it('on Mondays at nine with everyone of a segment, and says when next', async () => {
    const { card, becomes } = await open('정해진 일정');
    await desk.page.getByText('고객 그룹을 골라 주세요.').first().waitFor();
    await desk.choose('들어올 고객', segmentName);
    await becomes({ type: 'schedule', cron: '0 9 * * mon', segmentId });
    await soon(() => card.textContent()).toContain(`매주 월요일 09:00에 ‘${segmentName}’ 전원`);
    expect(await desk.page.getByRole('list', { name: '다음 시작' }).getByRole('listitem').count()).toBe(3);
    await desk.page.getByText('매월', { exact: true }).click();
    await becomes({ type: 'schedule', cron: '0 9 1 * *' });
    await desk.page.getByText('cron', { exact: true }).click();
    await desk.page.getByRole('textbox', { name: 'cron 표현식' }).fill('61 * * * *');
    await desk.page.getByText('일정이 아니에요.', { exact: false }).first().waitFor();
    await desk.isSound();
  });

  it('three days before the birthday', async () => {
    const { card, becomes } = await open('고객의 날짜');
    await becomes({ type: 'date', attribute: 'birthday', anniversary: true, time: '10:00' });
    await desk.choose('그 날짜를 기준으로', '그 전');
    await becomes({ type: 'date', attribute: 'birthday', anniversary: true, offset: '-P1D', time: '10:00' });
    await soon(() => card.textContent()).toContain('생일 1일 전 10:00');
    await desk.isSound();
  });

  it('when somebody comes into a segment; who is in it already enters only if asked for, with the count shown', async () => {
    const { id, card, becomes } = await open('고객 그룹에 들어오거나 나갈 때');
    await desk.choose('고객 그룹', segmentName);
    await becomes({ type: 'segment', segmentId, on: 'enters' });
    await soon(() => card.textContent()).toContain(`${segmentName} 그룹에 들어올 때`);
    expect(await axeOf(desk.page)).toEqual([]);
    await desk.page.getByRole('button', { name: '발행하기', exact: true }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: '발행하고 시작하기' }).click();
    // It is published, and starts once that is answered.
    const dialog = desk.page.getByRole('dialog', { name: '여정 시작하기' });
    await dialog.getByText(/지금 .+ 그룹에 [\d,]+명이 있어요/).waitFor();
    await dialog.getByRole('radio', { name: '이미 있는 고객도 함께 들여보내기' }).check();
    expect(await axeOf(desk.page)).toEqual([]);
    await dialog.getByRole('button', { name: '시작하기', exact: true }).click();
    await dialog.getByText('끝났어요', { exact: false }).waitFor();
    const members = await api().all<object>(`/api/segments/${segmentId}/members`);
    const runs = await api().all<object>(`/api/journeys/${id}/runs`);
    expect(members.length).toBeGreaterThan(0);
    expect(runs).toHaveLength(members.length);
    expect((await journey(id)).status).toBe('active');
    expect(desk.complainedOf()).toEqual([]);
  });
});
