import { emptyDocument } from '@olle/shared/journey/document';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

const run = Date.now().toString(36);
const event = `Gift Wrapped ${run}`;
const person = `gift-${run}`;

/** One journey from its first publishing to its end. */
describeInBrowser('a journey that is published, started and stopped', () => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let id: string;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser);
    page = visit.page;
    // Traffic in which most events lack the property that the journey goes by.
    await api().send([
      {
        type: 'identify',
        userId: person,
        messageId: `i-${run}`,
        traits: { name: '전가을', email: `${person}@gift.example` },
      },
      ...Array.from({ length: 30 }, (_, index) => ({
        type: 'track',
        event,
        userId: `${person}-${index}`,
        messageId: `t-${run}-${index}`,
        properties: index === 0 ? { gift_id: 'g-0' } : {},
      })),
    ]);
    id = await newJourney({
      name: `선물 포장 ${run}`,
      trigger: { type: 'event', event, key: 'gift_id' },
      settings: { category: 'transactional' },
      nodes: [{ id: 'w1', type: 'wait', config: { for: 'P2D' } }, send('m1', '{{ customer.name }}님, 포장해 두었어요')],
      edges: [
        { from: 'trigger', output: 'next', to: 'w1' },
        { from: 'w1', output: 'next', to: 'm1' },
      ],
    });
    await page.goto(`/journeys/${id}`);
  });
  afterAll(() => browser.close());

  const operate = async (act: string) => {
    await page.getByRole('button', { name: '운영' }).click();
    await page.getByRole('menuitem', { name: act }).click();
  };
  const status = async () => (await journey(id)).status;

  it('is shown for a real customer, and its test arrives in the inbox', async () => {
    await canvasOf(page).card('m1').click();
    await page.getByRole('button', { name: '미리 보기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '이 고객이 받는 모습으로' }).fill(`${person}@`);
    await page.getByRole('option', { name: /전가을/ }).click();
    await dialog.getByText('전가을님, 포장해 두었어요').waitFor();
    await dialog.getByLabel('시험 발송 받을 주소').fill(`me-${run}@gift.example`);
    await dialog.getByRole('button', { name: '시험 발송하기' }).click();
    await page.getByText(`me-${run}@gift.example`, { exact: false }).last().waitFor();
    await soon(async () =>
      (await api().all<{ subject: string }>(`/api/inbox?to=me-${run}@gift.example`)).map(({ subject }) => subject),
    ).toContainEqual(expect.stringContaining('전가을님, 포장해 두었어요'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('warns of a property that traffic lacks, and is published with a note', async () => {
    await page.getByRole('button', { name: '발행하기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/97\s?%.*gift_id|gift_id.*97\s?%/).waitFor();
    await dialog.getByLabel('남길 말').fill('처음 발행해요');
    await dialog.getByRole('button', { name: '발행만 하기' }).click();
    await page.getByText('버전 1', { exact: true }).waitFor();
    const versions = await api().all<{ note: string | null }>(`/api/journeys/${id}/versions`);
    expect(versions[0]?.note).toBe('처음 발행해요');
    expect(await status()).toBe('draft');
    // There is nothing to publish, and the button does not look as if there were.
    await page.getByRole('button', { name: '바뀐 것 없음' }).waitFor();
    expect(await page.getByRole('button', { name: '발행하기', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: '시작하기', exact: true }).click();
    await soon(status).toBe('active');
  });

  it('is edited on in the same tab, which knows its own publication from an edit of somebody else', async () => {
    const named = `선물 포장, 발행한 뒤 ${run}`;
    await page.getByRole('textbox', { name: '여정 이름' }).fill(named);
    await soon(async () => (await journey(id)).draft.document.name).toBe(named);
    await page.getByText(/에 저장됨$/).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('says in words what changed of the journey’s own settings, before it is published again', async () => {
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    const choose = async (field: Locator, option: string | RegExp) => {
      await field.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await page.reload();
    await page.getByRole('heading', { name: '여정 설정' }).waitFor();
    await choose(part('다시 들어오기').getByRole('combobox', { name: '다시 들어오기' }), '한 번만');
    await part('나가는 조건').getByRole('button', { name: '이벤트로 나가기' }).click();
    await part('나가는 조건').getByRole('combobox', { name: '이 이벤트가 일어나면 나가요' }).fill('Order Completed');
    await part('목표').getByRole('checkbox', { name: '목표 달성 세기' }).check();
    const zone = part('메시지와 시간').getByRole('combobox', { name: '시간대를 모르는 고객의 시간대' });
    await zone.fill('New_York');
    await page.getByRole('option', { name: 'America/New_York', exact: true }).click();
    await page.getByRole('checkbox', { name: '일부 고객만 들어오기' }).check();
    await soon(async () => (await journey(id)).draft.document).toMatchObject({
      reentry: { allowed: 'never' },
      exits: [{ event: 'Order Completed' }],
      goal: { event: 'Order Completed' },
      settings: { timezone: 'America/New_York' },
    });
    await page.getByRole('button', { name: '발행하기' }).click();
    const dialog = page.getByRole('dialog');
    for (const said of [
      '설정, 시간대 America/New_York (추가)',
      '나가는 조건 주문 완료 추가',
      '목표 주문 완료, 기간 7일 (추가)',
      '다시 들어오기 한 번만 (추가)',
      '시작 조건: 대상 이메일 광고 수신에 동의함 (추가)',
    ])
      await dialog.getByText(said, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('lets a segment in, after saying how many they are', async () => {
    const { id: segmentId } = await api().call<{ id: string }>('POST', '/api/segments', {
      name: `포장 손님 ${run}`,
      condition: { attribute: 'email', op: 'equals', value: `${person}@gift.example` },
    });
    expect(segmentId).toBeTruthy();
    await page.reload();
    await operate('고객 그룹 들여보내기');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '고객 그룹' }).fill(`포장 손님 ${run}`);
    await page.getByRole('option', { name: `포장 손님 ${run}` }).click();
    await dialog.getByText('지금 1명이 있어요.').waitFor();
    await dialog.getByRole('button', { name: '1명 들여보내기' }).click();
    await dialog.getByText(/1명이 들어왔고 0명은/).waitFor();
    await dialog.getByRole('button', { name: '닫기' }).last().click();
  });

  it('says who waits at a step, and until when', async () => {
    await canvasOf(page)
      .card('w1')
      .getByText(/기다리는 중/)
      .waitFor();
    await canvasOf(page).card('w1').click();
    await page.getByRole('tab', { name: '기다리는 고객 (1)' }).click();
    await page.getByRole('link', { name: '전가을' }).waitFor();
    await page
      .getByText(/월 \d+일 .*까지$/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('is paused, resumed and stopped', async () => {
    await operate('일시 정지하기');
    await soon(status).toBe('paused');
    await page.getByText('일시 정지', { exact: true }).waitFor();
    await operate('다시 시작하기');
    await page.getByRole('dialog').getByLabel('바로 이어 가기').check();
    await page.getByRole('dialog').getByRole('button', { name: '다시 시작하기' }).click();
    await soon(status).toBe('active');
    await operate('끝내기');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/아직 1명이 여정 안에 있어요/).waitFor();
    await dialog.getByLabel('지금 모두 내보내기').check();
    await dialog.getByRole('button', { name: '끝내기' }).click();
    await soon(status).toBe('stopped');
    await soon(
      async () =>
        (await api().call<{ items: { status: string }[] }>('GET', `/api/journeys/${id}/runs`)).items[0]?.status,
    ).toBe('exited');
    expect(visit.errors).toEqual([]);
  });
});

describeInBrowser('a journey that was just begun', () => {
  const desk = aDesk();

  it('says quietly what is still to set, and calls it a problem once publishing was tried', async () => {
    await desk.open(emptyDocument(`빈 여정 ${run}`));
    const { page } = desk;
    const quiet = page.getByRole('button', { name: '아직 정할 것 2개' });
    await quiet.waitFor();
    await canvasOf(page)
      .card('trigger')
      .getByRole('img', { name: /^아직 정할 것 1개/ })
      .waitFor();
    await desk.isSound();
    await page.getByRole('button', { name: '발행하기', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '여정 발행하기' });
    await dialog.getByText('이벤트를 골라 주세요.').waitFor();
    expect(await dialog.getByRole('button', { name: '발행하고 시작하기' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '문제 2개' }).waitFor();
    expect(await quiet.count()).toBe(0);
  });

  it('asks before it starts beside one that begins with the same event, in the window that publishes, too', async () => {
    const trigger = { type: 'event', event: `Wrapped Twice ${run}` };
    const nodes = [{ id: 'n1', type: 'wait', config: { for: 'P1D' } }];
    const edges = [{ from: 'trigger', output: 'next', to: 'n1' }];
    const other = await newJourney({ name: `먼저 온 여정 ${run}`, trigger, nodes, edges });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${other}/${act}`, {});
    const id = await desk.open({ name: `나중에 온 여정 ${run}`, trigger, nodes, edges });
    const { page } = desk;
    await page.getByRole('button', { name: '발행하기', exact: true }).click();
    const publishing = page.getByRole('dialog', { name: '여정 발행하기' });
    await publishing.getByText(`‘먼저 온 여정 ${run}’`, { exact: false }).waitFor();
    await desk.isSound();
    // The remedy is folded away far from here: the warning leads to it.
    const remedy = page.getByRole('combobox', { name: '하나만 들어갈 묶음', exact: true });
    const hasRemedy = () => remedy.evaluate((field) => field === document.activeElement);
    await publishing.getByRole('button', { name: /‘하나만 들어갈 묶음’ 정하기$/ }).click();
    await publishing.waitFor({ state: 'detached' });
    await soon(hasRemedy).toBe(true);
    await page.getByRole('button', { name: '발행하기', exact: true }).click();
    await publishing.getByRole('button', { name: '발행만 하기' }).click();
    await page.getByRole('button', { name: '시작하기', exact: true }).click();
    const question = page.getByRole('dialog', { name: '여정 시작하기' });
    await question.getByText(/여정도 같은 조건으로 시작해요/).waitFor();
    await desk.isSound();
    await question.getByRole('button', { name: /‘하나만 들어갈 묶음’ 정하기$/ }).click();
    await question.waitFor({ state: 'detached' });
    await soon(hasRemedy).toBe(true);
    expect((await journey(id)).status).toBe('draft');
    await page.getByRole('button', { name: '시작하기', exact: true }).click();
    await question.getByRole('button', { name: '그래도 시작하기' }).click();
    await soon(async () => (await journey(id)).status).toBe('active');
    await api().call('POST', `/api/journeys/${other}/stop`, { inFlight: 'exit' });
    const third = await desk.open({
      name: `혼자 온 여정 ${run}`,
      trigger: { ...trigger, event: `Alone ${run}` },
      nodes,
      edges,
    });
    await page.getByRole('button', { name: '발행하기', exact: true }).click();
    await publishing.getByRole('button', { name: /발행하고 시작하기$/ }).click();
    await soon(async () => (await journey(third)).status).toBe('active');
    expect(desk.complainedOf()).toEqual([]);
    for (const one of [id, third]) await api().call('POST', `/api/journeys/${one}/stop`, { inFlight: 'exit' });
  });
});
