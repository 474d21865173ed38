import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { journey, newJourney, send } from './drafts-of.ts';
import { soon } from './page-of.ts';
import { forked, threeInLine, trigger, wait, way } from './small-drawings.ts';

describeInBrowser('how a journey is drawn and looked at', () => {
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
  const view = () => page.locator('.react-flow__viewport').evaluate((element: HTMLElement) => element.style.transform);
  const zoom = async () => Number(/scale\(([\d.]+)\)/.exec(await view())?.[1]);
  const middle = (box: { x: number; y: number; width: number; height: number } | null) => ({
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  });

  it('shows a small map, zooms to what is chosen, and tells what each line means', async () => {
    await open(forked);
    await page.getByRole('button', { name: '작은 지도 보기' }).click();
    const map = page.getByRole('img', { name: '여정을 작게 본 그림' });
    await map.waitFor();
    await canvas.card('u1').click();
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('-');
    await soon(zoom).toBeLessThan(0.7);
    await canvas.still();
    await page.keyboard.press('2');
    await soon(zoom).toBe(1);
    await canvas.still();
    const ground = await page.getByRole('region', { name: '여정 그림' }).boundingBox();
    const [chosen, whole] = [middle(await canvas.card('u1').boundingBox()), middle(ground)];
    // Beside the palette and above the tools, so not quite in the middle of all.
    expect(Math.abs(chosen.x - whole.x)).toBeLessThan(150);
    expect(Math.abs(chosen.y - whole.y)).toBeLessThan(150);
    // What is drawn on the map is taken along as far as it stands for.
    const before = await canvas.card('u1').boundingBox();
    const at = middle(await map.boundingBox());
    await canvas.drag(at, { x: at.x + 30, y: at.y + 20 });
    await soon(async () => ((await canvas.card('u1').boundingBox())?.x ?? 0) - (before?.x ?? 0)).toBeLessThan(-30);
    await page.getByRole('group', { name: /‘VIP’ 갈래 다음/ }).waitFor({ state: 'attached' });
    await desk.isSound();
    await page.getByRole('button', { name: '작은 지도 보기' }).click();
  });

  it('draws each line as far as the card that it leads to', async () => {
    await open(forked);
    const gaps = await page.locator('path[data-edge]').evaluateAll((lines) =>
      lines.map((line) => {
        if (!(line instanceof SVGPathElement)) return Number.NaN;
        const end = line.getPointAtLength(line.getTotalLength()).matrixTransform(line.getScreenCTM() ?? undefined);
        const cards = [...document.querySelectorAll('.react-flow__node')].map((card) => card.getBoundingClientRect());
        return Math.min(
          ...cards.filter(({ left, right }) => left < end.x && end.x < right).map(({ top }) => Math.abs(top - end.y)),
        );
      }),
    );
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.max(...gaps)).toBeLessThan(1);
  });

  it('shows the whole drawing beside what floats over it: opened, fitted, tidied, and with the small map', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    /** Cards and the pluses below them that lie under a tool, and tools that lie over each other. */
    const covered = () =>
      page.locator('.react-flow').evaluate((drawing) => {
        const boxes = (which: string) =>
          [...drawing.querySelectorAll(which)].map((one) => [one.className, one.getBoundingClientRect()] as const);
        const meet = (one: DOMRect, other: DOMRect) =>
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
        const panels = boxes('.react-flow__panel').filter(([, { width }]) => width > 0);
        const cards = boxes('.react-flow__node, .react-flow__node button');
        const ground = drawing.getBoundingClientRect();
        const outside = cards.filter(([, box]) => box.bottom > ground.bottom || box.top < ground.top);
        return [
          ...outside.map(([name]) => `${name} is not all in sight`),
          ...panels.flatMap(([name, box], index) =>
            [...cards, ...panels.slice(index + 1)]
              .filter(([, other]) => meet(box, other))
              .map(([other]) => `${name} lies over ${other}`),
          ),
        ];
      });
    for (const small of [threeInLine, forked]) {
      const id = await open(small);
      await soon(covered).toEqual([]);
      await page.keyboard.press('0');
      await page.keyboard.press('1');
      await soon(covered).toEqual([]);
      await page.getByRole('button', { name: '작은 지도 보기' }).click();
      await page.getByRole('img', { name: '여정을 작게 본 그림' }).waitFor();
      await page.getByRole('button', { name: '전체 보기' }).click();
      await soon(covered).toEqual([]);
      await page.keyboard.press('Shift+T');
      await canvas.still();
      await soon(covered).toEqual([]);
      await page.goto(`/journeys/${id}?node=w2`);
      await canvas.card('w2').waitFor();
      const shown = middle(await canvas.card('w2').boundingBox());
      const top = await page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-id]')?.getAttribute('data-id'),
        shown,
      );
      expect(top).toBe('w2');
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('makes room for what is put between, also among cards that hands have placed', async () => {
    const layout = { trigger: { x: 0, y: 0 }, w1: { x: 0, y: 150 }, m1: { x: 0, y: 300 }, w2: { x: 260, y: 300 } };
    for (const document of [forked, { ...threeInLine, layout }]) {
      const id = await open(document);
      const known = new Set((await journey(id)).draft.document.nodes.map((node) => node.id));
      await canvas.edge('w1/next').hover({ force: true });
      await page.getByRole('button', { name: '여기에 단계 넣기' }).nth(1).click();
      await page.getByRole('option', { name: /^메시지 보내기/ }).click();
      await soon(async () => (await journey(id)).draft.document.nodes.length).toBe(known.size + 1);
      const { nodes, edges } = (await journey(id)).draft.document;
      const fresh = nodes.find((node) => !known.has(node.id))?.id ?? '';
      const after = edges.find(({ from }) => from === fresh)?.to ?? '';
      expect(edges).toContainEqual(way('w1', 'next', fresh));
      await canvas.card(fresh).waitFor();
      await canvas.still();
      expect(await canvas.overlaps()).toEqual([]);
      const top = async (of: string) => (await canvas.card(of).boundingBox())?.y ?? Number.NaN;
      const order = [await top('w1'), await top(fresh), await top(after)];
      expect(order.toSorted((one, other) => one - other)).toEqual(order);
    }
  });

  it('tidies up what lies over each other; without a glide for whoever wants no motion', async () => {
    const layout = { trigger: { x: 0, y: 0 }, w1: { x: 60, y: 40 }, s1: { x: 20, y: 60 }, m1: { x: 90, y: 80 } };
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      const id = await open({ ...forked, layout: { ...layout, u1: { x: 0, y: 90 }, w2: { x: 90, y: 0 } } });
      expect(await canvas.overlaps()).not.toEqual([]);
      // Every place at which a card is ever seen.
      await page.evaluate(() => {
        const card = document.querySelector('.react-flow__node[data-id="m1"]');
        if (!(card instanceof HTMLElement)) throw new Error('there is no card');
        const seen = [card.style.transform];
        new MutationObserver(() => {
          if (card.style.transform !== seen.at(-1)) seen.push(card.style.transform);
          card.dataset.seen = String(seen.length);
        }).observe(card, { attributeFilter: ['style'] });
      });
      await page.keyboard.press('Shift+T');
      await soon(canvas.overlaps).toEqual([]);
      await canvas.still();
      const tops = await Promise.all(
        ['trigger', 'w1', 's1', 'm1', 'u1'].map(async (card) => (await canvas.card(card).boundingBox())?.y ?? 0),
      );
      expect(tops.toSorted((one, other) => one - other)).toEqual(tops);
      const left = async (of: string) => (await canvas.card(of).boundingBox())?.x ?? Number.NaN;
      expect(await left('m1')).toBeLessThan(await left('w2'));
      const seen = Number(await canvas.card('m1').getAttribute('data-seen'));
      if (reducedMotion === 'reduce') expect(seen).toBe(2);
      // From the one place to the other by several between them.
      else expect(seen).toBeGreaterThan(4);
      await page.keyboard.press('Control+z');
      await soon(canvas.overlaps).not.toEqual([]);
      await soon(async () => (await journey(id)).draft.document.layout?.m1).toEqual(layout.m1);
    }
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('names each way out on its card, in both languages', async () => {
    const document = {
      name: '나가는 길',
      trigger,
      nodes: [
        { id: 'e1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT1H' } },
        ...forked.nodes.filter(({ id }) => id === 's1'),
        { ...wait('w1'), config: { for: 'PT2H' } },
      ],
      edges: [way('trigger', 'next', 'e1'), way('e1', 'timeout', 's1'), way('s1', 'vip', 'w1')],
    };
    const named = async (): Promise<(string | null)[]> => {
      const outputs = [canvas.output('e1', 'happened'), canvas.output('e1', 'timeout')];
      outputs.push(canvas.output('s1', 'vip'), canvas.output('s1', 'else'), canvas.output('w1', 'next'));
      for (const output of outputs.slice(0, 4)) await output.getByText(/./).waitFor();
      return Promise.all(outputs.map((output) => output.textContent()));
    };
    await open(document);
    expect(await named()).toEqual(['일어남', '시간 초과', 'VIP', '그 외', '']);
    await page.evaluate(() => localStorage.setItem('olle.language', 'en'));
    await page.reload();
    await canvas.card('trigger').waitFor();
    expect(await named()).toEqual(['happened', 'timeout', 'VIP', 'everyone else', '']);
    await page.evaluate(() => localStorage.removeItem('olle.language'));
    await page.reload();
  });

  it('shows by colour what kind of thing each card does, in the light and in the dark', async () => {
    const kinds = [
      wait('w1'),
      { id: 's1', type: 'split', config: { branches: [] } },
      send('m1'),
      { id: 'u1', type: 'update_customer', config: { set: { a: 1 } } },
      { id: 'x1', type: 'exit', config: { reason: 'done' } },
    ];
    await open({ name: '빛깔', trigger, nodes: kinds, edges: [] });
    const colours = (): Promise<string[]> =>
      page
        .locator('.react-flow__node [data-family]')
        .evaluateAll((cards) =>
          cards.map(
            (card) => `${card.getAttribute('data-family')} ${getComputedStyle(card, '::before').backgroundColor}`,
          ),
        );
    const light = await colours();
    expect(light).toHaveLength(6);
    const shades = (of: readonly string[]) => new Set(of.map((each) => each.replace(/^\w+ /, '')));
    expect(shades(light).size).toBe(6);
    await page.emulateMedia({ colorScheme: 'dark' });
    await soon(async () => (await colours()).filter((each) => light.includes(each))).toEqual([]);
    expect(shades(await colours()).size).toBe(6);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('keeps long Korean names within the cards that they stand on', async () => {
    const long = '가을맞이감사대축제에참여해주신모든단골고객님께드리는';
    const words = `${long} ${long} 아주 긴 이름 ${long}`;
    const named = { attribute: `${long}등급`, op: 'equals', value: words };
    await open({
      name: words,
      trigger: { type: 'event', event: words, key: `${long}_id` },
      nodes: [
        { id: 'e1', type: 'wait_event', config: { event: words, timeout: 'PT1H' } },
        { id: 's1', type: 'split', config: { branches: [{ id: 'b1', name: words.slice(0, 80), when: named }] } },
        send('m1', words),
        {
          id: 'x1',
          type: 'ab',
          config: {
            experiment: long,
            variants: ['a', 'b'].map((id) => ({ id, name: `${long}${id}`, weight: 50 })),
          },
        },
        { id: 'u1', type: 'update_customer', config: { set: { [long]: words } } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'e1' },
        { from: 'e1', output: 'happened', to: 's1' },
        { from: 's1', output: 'b1', to: 'm1' },
        { from: 's1', output: 'else', to: 'x1' },
        { from: 'm1', output: 'next', to: 'u1' },
      ],
    });
    await canvas.still();
    const out = await page.locator('.react-flow__node').evaluateAll((cards) =>
      cards.flatMap((card) => {
        const { left, right } = card.getBoundingClientRect();
        return [...card.querySelectorAll('*:not([data-grip], [data-grip] *)')]
          .filter((part) => {
            const box = part.getBoundingClientRect();
            return box.width > 0 && (box.left < left - 2 || box.right > right + 2);
          })
          .map((part) => `${card.getAttribute('data-id')}: ${part.outerHTML.slice(0, 120)}`);
      }),
    );
    expect(out).toEqual([]);
    expect(await canvas.overlaps()).toEqual([]);
    await desk.isSound();
  });
});
