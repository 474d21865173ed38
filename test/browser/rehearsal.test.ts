import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { canvasOf } from './canvas-of.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const run = Date.now().toString(36);
const event = `Cart Filled ${run}`;

/** A draft that is tried before anybody is in it. */
describeInBrowser('a journey that is rehearsed', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let id: string;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser);
    page = visit.page;
    const hour = 3_600_000;
    await api().send(
      Array.from({ length: 20 }, (_, n) => `rehearsed-${run}-${n}`).flatMap((userId, n) => [
        {
          type: 'identify',
          userId,
          messageId: `i-${run}-${n}`,
          traits: { name: `손님 ${n}`, email: `${userId}@shop.example` },
        },
        {
          type: 'track',
          event,
          userId,
          messageId: `r-${run}-${n}`,
          timestamp: new Date(Date.now() - 3 * 24 * hour).toISOString(),
          properties: { cart_id: `c-${n}`, price: 20_000 },
        },
      ]),
    );
    id = await newJourney({
      name: `돌려 보는 여정 ${run}`,
      trigger: { type: 'event', event, key: 'cart_id', where: [{ property: 'price', op: 'gte', value: 10_000 }] },
      settings: { category: 'transactional' },
      nodes: [
        { id: 'w1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT2H' } },
        send('m1', '{{ customer.name }}님, 담아 두셨어요'),
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'w1' },
        { from: 'w1', output: 'timeout', to: 'm1' },
      ],
    });
    await page.goto(`/journeys/${id}`);
    await page.getByRole('button', { name: '미리 돌려보기' }).click();
  });
  afterAll(() => browser.close());

  const panel = () => page.getByRole('complementary', { name: '미리 돌려보기' });
  const tab = (name: string) => panel().getByRole('tab', { name });
  const change = () => panel().getByRole('button', { name: '바꾸기', exact: true }).click();

  it('shows the way of a made-up customer, the reasons and the message, before anything is saved', async () => {
    await expect.poll(() => canvasOf(page).card('m1').textContent(), { timeout: 10_000 }).toMatch(/오전|오후/);
    const result = panel().getByRole('region', { name: '결과' });
    expect(await result.textContent()).toContain('김하나님, 담아 두셨어요');
    expect(await result.textContent()).toContain('실제로 보내지는 않았어요.');
    expect(await canvasOf(page).card('m1').textContent()).toContain('도착');
    // What it began with is a line above it.
    expect(await panel().textContent()).toContain('김하나 · 이벤트 1개');
    expect(await panel().getByLabel('시작 시각').count()).toBe(0);
    await result.getByRole('button', { name: '메시지 보기' }).click();
    await soon(() => result.frameLocator('iframe').locator('body').textContent()).toContain('안녕하세요');
    expect(await axeOf(page)).toEqual([]);
  });

  const player = () => panel().getByRole('group', { name: '지나간 길 재생' });
  const standsOn = (id: string) => canvasOf(page).card(id).locator('[data-path="now"]').waitFor();

  it('plays the way on the drawing, step by step, by hand and by itself', async () => {
    const press = (name: string) => player().getByRole('button', { name, exact: true }).click();
    await press('처음으로');
    await standsOn('trigger');
    expect(await canvasOf(page).card('m1').textContent()).not.toMatch(/오전|오후/);
    await press('다음 단계');
    await standsOn('w1');
    // Why it goes on stands on the card, and which step is looked at in the list.
    await soon(() => canvasOf(page).card('w1').textContent()).toContain('시간 초과');
    expect(await panel().locator('[aria-current="step"]').count()).toBe(1);
    expect(await axeOf(page)).toEqual([]);
    const scrub = player().getByRole('slider', { name: '지나간 길의 단계' });
    await scrub.focus();
    await page.keyboard.press('ArrowRight');
    await standsOn('m1');
    // Its mail is open beside, as it would look.
    await soon(() => panel().frameLocator('iframe').locator('body').textContent()).toContain('안녕하세요');
    await page.keyboard.press('Home');
    await standsOn('trigger');
    await press('재생하기');
    await standsOn('m1');
    await player().getByRole('button', { name: '재생하기', exact: true }).waitFor();
    expect(await axeOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await press('처음으로');
    await press('다음 단계');
    await standsOn('w1');
    expect(await axeOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  });

  it('moves what happens along a line of time, by key and by hand', async () => {
    const mark = (name: string) => panel().getByRole('slider', { name, exact: true });
    const when = (name: string) => soon(() => mark(name).getAttribute('aria-valuetext'));
    await change();
    await soon(() =>
      panel()
        .getByLabel('이름', { exact: true })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await panel().getByRole('button', { name: '이벤트 더하기' }).click();
    // Typed as the list calls it, it is the event of that name.
    const typed = panel().getByLabel('이벤트', { exact: true }).last();
    await typed.fill('주문 완료');
    await typed.blur();
    await soon(() => typed.inputValue()).toBe('주문 완료 · Order Completed');
    await when('주문 완료').toBe('시작 1시간 뒤');
    // The order comes within the two hours that the journey waits.
    const result = panel().getByRole('region', { name: '결과' });
    await soon(() => result.textContent()).not.toContain('담아 두셨어요');
    await mark('주문 완료').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await when('주문 완료').toBe('시작 3시간 뒤');
    await soon(() => result.textContent()).toContain('담아 두셨어요');
    // From below the player, which stays at the top.
    await mark('주문 완료').hover();
    const box = await mark('주문 완료').boundingBox();
    const start = await mark(event).boundingBox();
    if (!box || !start) throw new Error('there is no line of time');
    await page.mouse.move(box.x + box.width / 2, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(start.x + 4, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await soon(() => mark('주문 완료').getAttribute('aria-valuetext')).not.toBe('시작 3시간 뒤');
    await mark('주문 완료').focus();
    await page.keyboard.press('Enter');
    await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await mark('주문 완료').focus();
    await page.keyboard.press('Delete');
    await soon(() => mark('주문 완료').count()).toBe(0);
    await soon(() => mark(event).evaluate((element) => element === document.activeElement)).toBe(true);
    await soon(() => result.textContent()).toContain('담아 두셨어요');
    expect(await axeOf(page)).toEqual([]);
    // Whoever plays looks at what comes of it.
    await player().getByRole('button', { name: '처음으로', exact: true }).click();
    await panel().getByText('김하나 · 이벤트 1개').waitFor();
    await change();
  });

  it('says why somebody does not come in', async () => {
    const price = panel().getByLabel('값').last();
    await price.fill('9000');
    await soon(() => panel().getByRole('region', { name: '결과' }).textContent()).toContain(
      '시작할 일이 일어나지 않았어요',
    );
    await price.fill('49000');
    await soon(() => panel().getByRole('region', { name: '결과' }).textContent()).toContain('담아 두셨어요');
  });

  it('shows a real customer’s way by what they really did, found by name or address, and makes one up after them', async () => {
    const result = panel().getByRole('region', { name: '결과' });
    await panel().getByText('실제 고객', { exact: true }).click();
    const customer = panel().getByRole('combobox', { name: '고객', exact: true });
    await customer.fill(`rehearsed-${run}-7@`);
    await page.getByRole('option', { name: /^손님 7 · / }).click();
    await soon(() => result.textContent()).toContain('시작할 일이 일어나지 않았어요');
    // From before the cart that was filled three days ago, by the clocks of Seoul.
    const begins = new Date(Date.now() - (4 * 24 - 9) * 3_600_000).toISOString().slice(0, 16);
    await panel().getByLabel('시작 시각').fill(begins);
    await soon(() => result.textContent()).toContain('손님 7님, 담아 두셨어요');
    await player().getByRole('button', { name: '처음으로', exact: true }).click();
    await standsOn('trigger');
    await player().getByRole('button', { name: '재생하기', exact: true }).click();
    await standsOn('m1');
    await soon(() => panel().frameLocator('iframe').locator('body').textContent()).toContain('안녕하세요');
    expect(await axeOf(page)).toEqual([]);
    await change();
    // What came of one is not what came of another.
    await customer.fill(`rehearsed-${run}-11@`);
    await page.getByRole('option', { name: /^손님 11 · / }).click();
    await soon(() => result.textContent()).toContain('손님 11님, 담아 두셨어요');
    await result.getByRole('button', { name: '이 고객과 같은 고객 만들기' }).click();
    await change();
    await soon(() => panel().getByLabel('이름', { exact: true }).inputValue()).toBe('손님 11');
    expect(await panel().getByLabel('이메일', { exact: true }).inputValue()).toBe(`rehearsed-${run}-11@shop.example`);
    await soon(() => result.textContent()).toContain('손님 11님, 담아 두셨어요');
  });

  it('keeps what came as a test, which is red as soon as the draft goes another way', async () => {
    await panel().getByRole('button', { name: '테스트로 저장하기' }).click();
    const dialog = page.getByRole('dialog', { name: '테스트로 저장하기' });
    await dialog.getByLabel('테스트가 말하는 것').fill('49,000원, 주문 없음');
    await dialog.getByRole('button', { name: '테스트로 저장하기' }).click();
    await tab('테스트').click();
    await soon(() => panel().textContent()).toContain('1개가 모두 통과해요.');
    // The mail is taken away: what the test expects does not come any more.
    await canvasOf(page).card('m1').click();
    await page.keyboard.press('Delete');
    await soon(() => panel().textContent()).toContain('1개 가운데 1개가 통과하지 못해요.');
    expect(await panel().textContent()).toContain('단계 m1에 이르지 않았어요.');
    // The step is gone: the mark stands where the way now ends.
    const redMark = canvasOf(page)
      .card('w1')
      .getByRole('img', { name: /통과 못 한 테스트 1개/ });
    await redMark.waitFor();
    await page.keyboard.press('Escape');
    await panel().getByRole('button', { name: '49,000원, 주문 없음', exact: true }).click();
    await soon(() => canvasOf(page).card('w1').getAttribute('class')).toContain('selected');
    expect(await axeOf(page)).toEqual([]);
    await soon(async () => (await journey(id)).draft.document.nodes.length).toBe(1);
    await expectRefusal();
    await page.keyboard.press('Control+z');
    await soon(() => panel().textContent()).toContain('1개가 모두 통과해요.');
    expect(await axeOf(page)).toEqual([]);
  });

  /** Whoever publishes has to say why; the server asks for it, too. */
  async function expectRefusal(): Promise<void> {
    expect(await page.getByRole('button', { name: '통과 못 한 테스트 1개' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: '발행하기', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '여정 발행하기' });
    await soon(() => dialog.textContent()).toContain('단계 m1에 이르지 않았어요.');
    const publish = dialog.getByRole('button', { name: '발행만 하기' });
    expect(await publish.isDisabled()).toBe(true);
    await dialog.getByLabel('그래도 발행하는 이유').fill('메일을 빼기로 했어요');
    await soon(() => publish.isEnabled()).toBe(true);
    expect(await axeOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: '취소' }).click();
    const origin = new URL(page.url()).origin;
    const refused = await page.request.post(`/api/journeys/${id}/publish`, { data: {}, headers: { origin } });
    expect([refused.status(), (await refused.json()).error.code]).toEqual([422, 'tests_failing']);
  }

  it('runs the draft over the past, on the canvas and in figures', async () => {
    await tab('지난 데이터').click();
    await panel().getByRole('button', { name: '돌려보기', exact: true }).click();
    await expect
      .poll(() => panel().textContent(), { timeout: 30_000 })
      .toContain('고객 20명을 살펴보니 20번 들어왔을 거예요');
    await soon(() => canvasOf(page).card('m1').textContent()).toContain('보냄 20');
    const perDay = panel().getByRole('region', { name: '날마다 들어온 수' });
    await perDay.getByRole('button', { name: '표로 보기' }).click();
    expect(await perDay.getByRole('table').textContent()).toContain('20');
    expect(await axeOf(page)).toEqual([]);
    await panel()
      .getByRole('button', { name: /고객의 길 보기/ })
      .first()
      .click();
    await soon(() => canvasOf(page).card('m1').textContent()).toMatch(/오전|오후/);
    await player().getByRole('button', { name: '처음으로', exact: true }).click();
    await standsOn('trigger');
    // The way of another customer is looked at whole.
    await panel()
      .getByRole('button', { name: /고객의 길 보기/ })
      .nth(1)
      .click();
    await soon(() => canvasOf(page).card('m1').textContent()).toMatch(/오전|오후/);
    expect(await page.locator('[data-path="now"]').count()).toBe(0);
    await panel().getByRole('button', { name: '설정으로 돌아가기' }).click();
    await soon(() => canvasOf(page).card('m1').textContent()).not.toMatch(/오전|오후/);
    // What came of it stays on the drawing, with the time that people stand there and the period that it is of.
    expect(await canvasOf(page).card('m1').textContent()).toContain('보냄 20');
    expect(await canvasOf(page).card('w1').textContent()).toContain('보통 2시간');
    await page.getByText(/^지난 데이터: .+ 초안을 돌려 본 결과/).waitFor();
    await page.getByRole('button', { name: '그림에 숫자 보기' }).click();
    await soon(() => canvasOf(page).card('m1').textContent()).not.toContain('보냄 20');
    await page.getByRole('button', { name: '그림에 숫자 보기' }).click();
    await soon(() => canvasOf(page).card('m1').textContent()).toContain('보냄 20');
    expect(await axeOf(page)).toEqual([]);
  });

  it('gives way to what really happens once the journey starts', async () => {
    await page.getByRole('button', { name: '미리 돌려보기' }).click();
    await soon(() => canvasOf(page).card('m1').textContent()).toMatch(/오전|오후/);
    await page.getByRole('button', { name: '발행하기', exact: true }).click();
    await page
      .getByRole('dialog', { name: '여정 발행하기' })
      .getByRole('button', { name: /발행만 하기$/ })
      .click();
    await panel().waitFor({ state: 'detached' });
    await soon(() => canvasOf(page).card('m1').textContent()).not.toMatch(/오전|오후/);
    await page.getByRole('button', { name: '미리 돌려보기' }).click();
    await soon(() => canvasOf(page).card('m1').textContent()).toMatch(/오전|오후/);
    await page.getByRole('button', { name: '시작하기', exact: true }).click();
    await panel().waitFor({ state: 'detached' });
    await soon(() => canvasOf(page).card('m1').textContent()).toContain('보냄 0');
    expect(visit.errors).toEqual([]);
  });
});
