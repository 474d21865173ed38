import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { canvasOf, middleOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney, send, waysOf } from './drafts-of.ts';
import { soon } from './page-of.ts';
import { forked, threeInLine, wait, way } from './small-drawings.ts';

describeInBrowser('hands on the canvas', () => {
  const desk = aDesk();
  let canvas: ReturnType<typeof canvasOf>;
  let page: Page;
  beforeAll(() => {
    page = desk.page;
    canvas = canvasOf(page);
  });

  async function open(document: object): Promise<string> {
    const id = await newJourney(document);
    await page.goto(`/journeys/${id}`);
    await canvas.card('trigger').waitFor();
    await canvas.still();
    return id;
  }
  const edgesOf = async (id: string): Promise<string[]> =>
    (await journey(id)).draft.document.edges.map(({ from, output, to }) => `${from}/${output}>${to}`).toSorted();
  const becomes = (id: string, edges: string[]) => soon(() => edgesOf(id)).toEqual(edges.toSorted());
  const publish = (id: string) => api().call<{ version: number }>('POST', `/api/journeys/${id}/publish`, {});
  const undo = () => page.keyboard.press('Control+z');

  /** Holds a card at a corner of its words, or its grip, and takes it there; lets go when `look` has looked. */
  async function carry(
    from: { x: number; y: number },
    to: { x: number; y: number },
    look: () => Promise<unknown> = async () => undefined,
  ): Promise<void> {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await look();
    await page.mouse.up();
  }
  const hold = async (id: string): Promise<{ x: number; y: number }> => {
    const box = await canvas.card(id).boundingBox();
    return { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 20 };
  };
  const grip = async (id: string): Promise<{ x: number; y: number }> => {
    await canvas.card(id).hover();
    const box = await canvas.card(id).locator('[data-grip]').boundingBox();
    return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 16 };
  };

  it('moves a step onto an edge, which lights up, and heals the way that it leaves', async () => {
    const id = await open(threeInLine);
    await carry(await hold('w2'), await middleOf(canvas.edge('trigger/next')), async () => {
      await page.getByText('놓으면 단계가 여기로 와요').waitFor();
      // A line straight down has no width, and counts as hidden.
      await page.locator('.react-flow__edge-path[data-aim="over"]').waitFor({ state: 'attached' });
    });
    await becomes(id, ['trigger/next>w2', 'w1/next>m1', 'w2/next>w1']);
    await undo();
    await becomes(id, ['m1/next>w2', 'trigger/next>w1', 'w1/next>m1']);
    expect(desk.complainedOf()).toEqual([]);
  });

  it('takes a whole branch along by its grip, onto an open output', async () => {
    const id = await open(forked);
    const stub = canvas.card('w2').locator('[data-output="w2/next"] button');
    const box = await stub.boundingBox();
    await carry(await grip('m1'), { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 }, () =>
      page.getByText('놓으면 단계 2개인 갈래가 여기로 와요').waitFor(),
    );
    await becomes(id, ['m1/next>u1', 's1/else>w2', 'trigger/next>w1', 'w1/next>s1', 'w2/next>m1']);
    await undo();
    await becomes(id, ['m1/next>u1', 's1/else>w2', 's1/vip>m1', 'trigger/next>w1', 'w1/next>s1']);
  });

  it('refuses in words what would cut or turn round the way', async () => {
    const id = await open(forked);
    const before = await edgesOf(id);
    await carry(await hold('s1'), await middleOf(canvas.edge('trigger/next')), () =>
      page.getByRole('status').getByText('여기서 길이 나뉘어요').waitFor(),
    );
    await page.getByRole('alert').getByText('여기서 길이 나뉘어요').waitFor();
    await canvas.drag(canvas.output('u1', 'next'), canvas.input('s1'));
    await page.getByText('길이 왔던 곳으로 되돌아가게 돼요').waitFor();
    // Whatever was done until now is saved with what is done after it.
    await page.getByRole('textbox', { name: '여정 이름' }).fill('거절한 뒤');
    await soon(async () => (await journey(id)).draft.document.name).toBe('거절한 뒤');
    expect(await edgesOf(id)).toEqual(before);
  });

  /** Takes the end of the line out of m1 into the void. */
  async function detach(): Promise<void> {
    const end = page.locator('.react-flow__edge[data-id="m1/next"] .react-flow__edgeupdater-target');
    const box = await end.boundingBox();
    await carry(
      { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 },
      await canvas.ground(),
    );
    await page.getByText('연결을 끊었어요').waitFor();
  }

  it('lets an end go in the void, which detaches it, and takes that back', async () => {
    const id = await open(threeInLine);
    await detach();
    await becomes(id, ['trigger/next>w1', 'w1/next>m1']);
    await undo();
    await becomes(id, ['m1/next>w2', 'trigger/next>w1', 'w1/next>m1']);
  });

  it('connects again what was detached, and leaves what was done since', async () => {
    const id = await open(threeInLine);
    await detach();
    await becomes(id, ['trigger/next>w1', 'w1/next>m1']);
    await page.getByRole('textbox', { name: '여정 이름' }).fill('그 뒤에 지은 이름');
    await page.locator('.mantine-Notification-root').getByRole('button', { name: '되돌리기' }).click();
    await soon(async () => (await journey(id)).draft.document.name).toBe('그 뒤에 지은 이름');
    await becomes(id, ['m1/next>w2', 'trigger/next>w1', 'w1/next>m1']);
  });

  it('takes chosen steps off the way, which is healed, and keeps them for later', async () => {
    const id = await open(threeInLine);
    await canvas.card('w1').click();
    await canvas.card('m1').click({ modifiers: ['Shift'] });
    await canvas.card('m1').click({ button: 'right', position: { x: 120, y: 20 } });
    await page.getByRole('menuitem', { name: '길에서 떼어 내기' }).click();
    await becomes(id, ['trigger/next>w2', 'w1/next>m1']);
    expect((await journey(id)).draft.document.nodes.map((node) => node.id)).toEqual(['w1', 'm1', 'w2']);
    await undo();
    await becomes(id, ['m1/next>w2', 'trigger/next>w1', 'w1/next>m1']);
  });

  it('chooses by a box, with Shift and in its own mode', async () => {
    await open(threeInLine);
    const around = async (): Promise<void> => {
      const [first, last] = [await canvas.card('w1').boundingBox(), await canvas.card('m1').boundingBox()];
      await carry(
        { x: (first?.x ?? 0) - 60, y: (first?.y ?? 0) - 20 },
        { x: (last?.x ?? 0) + 300, y: (last?.y ?? 0) + 40 },
      );
    };
    await page.keyboard.down('Shift');
    await around();
    await page.keyboard.up('Shift');
    await page.getByText('단계 2개를 골랐어요').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('단계 2개를 골랐어요').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '끌어서 여러 단계 고르기' }).click();
    await around();
    await page.getByText('단계 2개를 골랐어요').waitFor();
    await page.getByRole('button', { name: '끌어서 여러 단계 고르기' }).click();
  });

  it('duplicates a branch, and puts a split before the steps that are chosen', async () => {
    const id = await open(forked);
    await canvas.card('m1').click();
    await page.keyboard.press('Control+Shift+d');
    await soon(async () => (await journey(id)).draft.document.nodes.length).toBe(7);
    expect((await waysOf(id)).filter((each) => each === 'send.next > update_customer')).toHaveLength(2);
    await undo();
    await soon(async () => (await journey(id)).draft.document.nodes.length).toBe(5);

    const second = await open(threeInLine);
    await canvas.card('w1').click();
    await canvas.card('m1').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+g');
    await soon(() => waysOf(second)).toEqual(
      [
        'split.else > wait',
        'split.vip > wait',
        'send.next > wait',
        'trigger.next > split',
        'wait.next > send',
      ].toSorted(),
    );
  });

  it('lays what is copied over no card of a drawing that somebody arranged', async () => {
    const id = await open(forked);
    await page.getByRole('button', { name: /^정리하기/ }).click();
    await soon(async () => Object.keys((await journey(id)).draft.document.layout ?? {}).length).toBeGreaterThan(4);
    await canvas.card('m1').click();
    for (const [keys, count] of [
      ['Control+Shift+d', 7],
      ['Control+d', 9],
    ] as const) {
      await page.keyboard.press(keys);
      await soon(async () => (await journey(id)).draft.document.nodes.length).toBe(count);
      await canvas.still();
      expect(await canvas.overlaps()).toEqual([]);
    }
  });

  it('pastes after what is chosen, in another tab, and says what it cannot paste', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open({
      ...threeInLine,
      nodes: [
        { id: 'e1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT1H' } },
        {
          ...send('m1'),
          config: { channel: 'email', content: { subject: '{{ steps.e1.order_id }}', html: '<p>a</p>' } },
        },
      ],
      edges: [way('trigger', 'next', 'e1'), way('e1', 'happened', 'm1')],
    });
    await canvas.card('e1').click();
    await canvas.card('m1').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');

    const other = await page.context().newPage();
    const id = await newJourney(threeInLine);
    await other.goto(`/journeys/${id}`);
    const there = canvasOf(other);
    await there.card('w1').click();
    await other.keyboard.press('Control+v');
    await soon(() => waysOf(id)).toContain('wait.next > wait_event');
    const { nodes } = (await journey(id)).draft.document;
    const heard = nodes.find(({ type }) => type === 'wait_event')?.id ?? '';
    expect(heard).not.toBe('e1');
    expect(JSON.stringify(nodes)).toContain(`steps.${heard}.order_id`);

    const text = await other.evaluate(() => navigator.clipboard.readText());
    await other.evaluate((broken) => navigator.clipboard.writeText(broken), text.replace('"wait_event"', '"rocket"'));
    const before = await edgesOf(id);
    await other.keyboard.press('Control+v');
    await other.getByText('아무것도 붙여 넣지 않았어요').waitFor();
    await other.evaluate(() => navigator.clipboard.writeText('hello'));
    await other.keyboard.press('Control+v');
    await other.getByText('클립보드에 여정의 단계가 없어요.').waitFor();
    expect(await edgesOf(id)).toEqual(before);
    await other.close();
  });

  it('folds a branch into a counted card that still shows its problems, also after a reload', async () => {
    await open({
      ...forked,
      nodes: [...forked.nodes.slice(0, 3), { ...forked.nodes[3], config: {} }, ...forked.nodes.slice(4)],
    });
    await canvas.card('m1').click();
    await page.keyboard.press('f');
    await canvas.card('u1').waitFor({ state: 'detached' });
    await canvas.card('m1').getByRole('button', { name: '단계 1개 더' }).waitFor();
    await canvas
      .card('m1')
      .getByRole('img', { name: /^아직 정할 것 1개/ })
      .waitFor();
    await page.reload();
    await canvas.card('m1').getByRole('button', { name: '단계 1개 더' }).waitFor();
    // The list of problems leads into the fold.
    await page.getByRole('button', { name: /^아직 정할 것 1개/ }).click();
    await page.getByRole('dialog').getByText('고객 정보 바꾸기').first().click();
    await canvas.card('u1').waitFor();
  });

  it('unfolds all branches at once', async () => {
    await open({ ...forked, nodes: [...forked.nodes, wait('w3')], edges: [...forked.edges, way('w2', 'next', 'w3')] });
    for (const [head, last] of [
      ['m1', 'u1'],
      ['w2', 'w3'],
    ] as const) {
      await canvas.card(head).click();
      await page.keyboard.press('f');
      await canvas.card(last).waitFor({ state: 'detached' });
    }
    await canvas.still();
    const ground = await canvas.ground();
    await page.mouse.click(ground.x, ground.y, { button: 'right' });
    await page.getByRole('menuitem', { name: '접은 갈래 모두 펼치기' }).click();
    for (const last of ['u1', 'w3']) await canvas.card(last).waitFor();
  });

  it('keeps a note beside the drawing, out of what the journey means', async () => {
    const id = await open(threeInLine);
    const { version } = await publish(id);
    await page.getByRole('button', { name: '메모 붙이기' }).click();
    await page.getByRole('textbox', { name: '메모' }).fill('쿠폰 금액은 지은 님에게 물어보기');
    await page.getByRole('button', { name: '노란색' }).click();
    await soon(async () => JSON.stringify((await journey(id)).draft.document)).toContain('쿠폰 금액은');
    expect((await publish(id)).version).toBe(version);
    await page.getByRole('button', { name: '메모 지우기' }).click();
    await soon(async () => JSON.stringify((await journey(id)).draft.document)).not.toContain('쿠폰 금액은');
  });
});
