import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { canvasOf, middleOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { journey, newJourney, send, waysOf } from './drafts-of.ts';
import { line } from './line.ts';
import { soon } from './page-of.ts';
import { trigger, wait } from './small-drawings.ts';

describeInBrowser('drawing a journey', () => {
  const desk = aDesk();
  let canvas: ReturnType<typeof canvasOf>;
  beforeAll(async () => {
    canvas = canvasOf(desk.page);
  });

  /** A journey of its own, open on the canvas. */
  async function open(document: object): Promise<string> {
    const id = await newJourney(document);
    await desk.page.goto(`/journeys/${id}`);
    await canvas.card('trigger').waitFor();
    return id;
  }
  const becomes = (id: string, ways: string[]) => soon(() => waysOf(id)).toEqual(ways.toSorted());

  it('adds a step from the palette, on an edge by dropping, and from an output dragged into the void', async () => {
    const id = await open({ name: '더하기', trigger, nodes: [], edges: [] });
    const palette = desk.page.getByRole('toolbar', { name: '더할 단계' });
    await palette.getByRole('button', { name: '메시지 보내기' }).click();
    await becomes(id, ['trigger.next > send']);

    await desk.page.keyboard.press('Escape');
    const { x, y } = await middleOf(desk.page.locator('path[data-edge]').first());
    const ground = desk.page.getByRole('region', { name: '여정 그림' });
    const box = await ground.boundingBox();
    await palette
      .getByRole('button', { name: '기다리기', exact: true })
      .dragTo(ground, { targetPosition: { x: x - (box?.x ?? 0), y: y - (box?.y ?? 0) } });
    await becomes(id, ['trigger.next > wait', 'wait.next > send']);

    await desk.page.keyboard.press('Escape');
    const { draft } = await journey(id);
    const mail = draft.document.nodes.find(({ type }) => type === 'send')?.id ?? '';
    await canvas.drag(canvas.output(mail, 'next'), await canvas.ground());
    await desk.page.getByRole('option', { name: /^나가기/ }).click();
    await becomes(id, ['trigger.next > wait', 'wait.next > send', 'send.next > exit']);

    await desk.page.locator('path[data-edge]').first().hover({ force: true });
    await desk.page.getByRole('button', { name: '여기에 단계 넣기' }).first().click();
    await desk.page.getByRole('option', { name: /^고객 정보 바꾸기/ }).click();
    await soon(async () => (await journey(id)).draft.document.nodes.length).toBe(4);
    expect(desk.complainedOf()).toEqual([]);
  });

  it('has a palette that says its words beside the panel on a small screen, until they are put away', async () => {
    const { page } = desk;
    const before = page.viewportSize();
    await page.setViewportSize({ width: 1280, height: 720 });
    await open({ name: '더할 단계', trigger, nodes: [wait('w1')], edges: [] });
    const palette = page.getByRole('toolbar', { name: '더할 단계' });
    const word = palette.getByText('이벤트 기다리기', { exact: true });
    const panel = await page.locator('[data-keys="panel"]').boundingBox();
    expect(await word.isVisible()).toBe(true);
    // Whole words, nothing of them cut off, and all of them above the toolbar.
    const cut = await palette
      .locator('button')
      .evaluateAll((all) => all.filter((it) => it.scrollWidth > it.clientWidth));
    expect(cut).toHaveLength(0);
    const toolbar = await page.getByRole('toolbar', { name: '그림 도구' }).boundingBox();
    const lowest = await palette.boundingBox();
    expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeLessThan(toolbar?.y ?? 0);
    const card = await canvas.card('trigger').boundingBox();
    expect((lowest?.x ?? 0) + (lowest?.width ?? 0)).toBeLessThan(card?.x ?? 0);
    await palette.getByRole('button', { name: '이름 숨기기' }).click();
    await soon(() => word.isVisible()).toBe(false);
    // Nothing beside it moved, and it is so on the next journey.
    expect(await canvas.card('trigger').boundingBox()).toEqual(card);
    expect(await page.locator('[data-keys="panel"]').boundingBox()).toEqual(panel);
    await desk.isSound();
    await page.reload();
    await canvas.card('trigger').waitFor();
    expect(await word.isVisible()).toBe(false);
    await palette.getByRole('button', { name: '이름 보이기' }).click();
    await soon(() => word.isVisible()).toBe(true);
    await desk.isSound();
    if (before) await page.setViewportSize(before);
  });

  it('connects, and refuses a circle', async () => {
    const id = await open({ name: '잇기', trigger, nodes: [wait('w1'), send('m1')], edges: [] });
    await canvas.drag(canvas.output('trigger', 'next'), canvas.input('w1'));
    await becomes(id, ['trigger.next > wait']);
    await canvas.drag(canvas.output('w1', 'next'), canvas.input('m1'));
    await becomes(id, ['trigger.next > wait', 'wait.next > send']);
    await canvas.drag(canvas.output('m1', 'next'), canvas.input('w1'));
    await desk.page.keyboard.press('Escape');
    // A circle would be saved with the name.
    await desk.page.getByRole('textbox', { name: '여정 이름' }).fill('이은 뒤');
    await soon(async () => (await journey(id)).draft.document.name).toBe('이은 뒤');
    await becomes(id, ['trigger.next > wait', 'wait.next > send']);
  });

  it('leads an edge elsewhere by dragging either of its ends', async () => {
    const id = await open({ ...line, nodes: [...line.nodes, send('m2')] });
    const end = async (edge: string, which: 'source' | 'target') => {
      const box = await desk.page
        .locator(`.react-flow__edge[data-id="${edge}"] .react-flow__edgeupdater-${which}`)
        .boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    const toM2 = { from: 'w1', output: 'next', to: 'm2' };
    await canvas.drag(await end('w1/next', 'target'), canvas.input('m2'));
    await soon(async () => (await journey(id)).draft.document.edges).toEqual([line.edges[0], toM2]);
    await canvas.still();
    await canvas.drag(await end('w1/next', 'source'), canvas.output('m1', 'next'));
    await soon(async () => (await journey(id)).draft.document.edges).toEqual([line.edges[0], { ...toM2, from: 'm1' }]);
    await desk.page.keyboard.press('Control+z');
    await soon(async () => (await journey(id)).draft.document.edges).toEqual([line.edges[0], toM2]);
  });

  it('moves a card, and undoing puts it back', async () => {
    const id = await open(line);
    const before = await canvas.card('m1').boundingBox();
    if (!before) throw new Error('no card');
    const at = { x: before.x + 30, y: before.y + 12 };
    await canvas.drag(at, { x: at.x + 140, y: at.y + 40 });
    await soon(async () => (await journey(id)).draft.document.layout?.m1).toBeDefined();
    const moved = await canvas.card('m1').boundingBox();
    expect((moved?.x ?? 0) - before.x).toBeGreaterThan(100);
    await desk.page.keyboard.press('Control+z');
    await soon(async () => Math.round((await canvas.card('m1').boundingBox())?.x ?? 0)).toBe(Math.round(before.x));
  });

  it('heals the way when a step is deleted, undoes and redoes it', async () => {
    const id = await open(line);
    await canvas.card('w1').click();
    await desk.page.keyboard.press('Delete');
    await becomes(id, ['trigger.next > send']);
    await desk.page.keyboard.press('Control+z');
    await becomes(id, ['trigger.next > wait', 'wait.next > send']);
    await desk.page.keyboard.press('Control+Shift+z');
    await becomes(id, ['trigger.next > send']);
    await desk.page.getByRole('button', { name: /되돌리기/ }).click();
    await becomes(id, ['trigger.next > wait', 'wait.next > send']);
  });

  it('copies steps into another journey', async () => {
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(line);
    await canvas.card('w1').click();
    await canvas.card('m1').click({ modifiers: ['Shift'] });
    await desk.page.getByText('단계 2개를 골랐어요').waitFor();
    await desk.page.keyboard.press('Control+c');
    const id = await open({ name: '붙여넣기', trigger, nodes: [], edges: [] });
    await desk.page.keyboard.press('Control+v');
    await soon(() => waysOf(id)).toContain('wait.next > send');
  });

  it('keeps what was written over a reload', async () => {
    const id = await open(line);
    await canvas.card('m1').click();
    await desk.page.getByLabel('제목').fill('{{ customer.name }}님께');
    await desk.page.getByText(/저장됨/).waitFor();
    await desk.page.reload();
    await canvas.card('m1').getByText('{이름}님께').waitFor();
    expect(JSON.stringify((await journey(id)).draft.document.nodes)).toContain('{{ customer.name }}님께');
  });

  it('keeps what was written while the server was away', async () => {
    const id = await open(line);
    await desk.page.route('**/draft', (route) => route.abort());
    await desk.page.getByRole('textbox', { name: '여정 이름' }).fill('끊긴 사이');
    await desk.page.getByText('저장하지 못했어요. 쓰던 내용은 이 브라우저에 남아 있어요.').waitFor();
    await desk.page.reload();
    await desk.page.unroute('**/draft');
    expect(await desk.page.getByRole('textbox', { name: '여정 이름' }).inputValue()).toBe('끊긴 사이');
    await soon(async () => (await journey(id)).draft.document.name).toBe('끊긴 사이');
  });

  it('shows a problem on its step and in the list, and the list leads there', async () => {
    await open({ ...line, nodes: [wait('w1'), send('m1', '{{ broken')] });
    const badge = canvas.card('m1').getByRole('img', { name: /^문제 \d개/ });
    await badge.waitFor();
    await desk.page.getByRole('button', { name: /^문제 \d개/ }).click();
    await desk.page.getByRole('dialog').getByText('메시지 보내기').first().click();
    await desk.page.getByLabel('제목').fill('고쳤어요');
    await badge.waitFor({ state: 'detached' });
    expect(desk.complainedOf()).toEqual([]);
  });

  it('takes weights that do not add up as a problem, and explains a duration that cannot be', async () => {
    const variants = [
      { id: 'a', name: 'A', weight: 50 },
      { id: 'b', name: 'B', weight: 50 },
    ];
    const ab = { id: 'x1', type: 'ab', config: { experiment: 'copy', variants } };
    await open({
      name: '실험',
      trigger,
      nodes: [ab],
      edges: [{ from: 'trigger', output: 'next', to: 'x1' }],
    });
    await canvas.card('x1').click();
    await desk.page.getByRole('textbox', { name: '비율' }).first().fill('70');
    await canvas.card('x1').getByRole('img', { name: '문제 1개', exact: false }).waitFor();
    await desk.page.getByText(/120/).first().waitFor();
    await desk.page.keyboard.press('Escape');

    const id = await open(line);
    await canvas.card('w1').click();
    const count = desk.page.getByRole('textbox', { name: /기다릴 시간|얼마나/ }).first();
    await count.fill('-5');
    await desk.page.getByText('얼마 동안인지 알 수 없어요.').waitFor();
    expect(await count.inputValue()).toBe('-5');
    // What was done after it is saved with all that was done before.
    await desk.page.getByRole('textbox', { name: '여정 이름' }).fill('틀린 뒤');
    await soon(async () => (await journey(id)).draft.document).toMatchObject({ name: '틀린 뒤', nodes: line.nodes });
    expect(await canvas.card('w1').textContent()).toMatch(/1시간 기다리기/);
  });
});
