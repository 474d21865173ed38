import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { journey, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

/** What a field cannot understand is not lost with it: it waits for who comes back, and is a problem of its step until then. */
describeInBrowser('what a field does not understand', () => {
  const desk = aDesk();
  const steps = {
    name: '적다 만 값',
    trigger: { type: 'api' },
    settings: { category: 'transactional' },
    nodes: [
      { id: 'n1', type: 'wait', config: { for: 'P2D' } },
      { id: 'n2', type: 'throttle', config: { limit: 100, per: 'hour' } },
      send('n3'),
    ],
    edges: [
      { from: 'trigger', output: 'next', to: 'n1' },
      { from: 'n1', output: 'next', to: 'n2' },
      { from: 'n2', output: 'next', to: 'n3' },
    ],
  };
  const field = (name: string) => desk.page.getByRole('complementary').getByLabel(name, { exact: true });
  const choose = (id: string) => desk.canvas.card(id).click({ position: { x: 120, y: 20 } });
  const marked = (id: string) => desk.canvas.card(id).getByRole('img', { name: /알 수 없는 값/ });

  it('stands there for who comes back from another step, marked on its card, and publishing says so', async () => {
    const step = await desk.openStep(steps);
    await field('기다릴 시간').fill('바나나 세 개');
    await choose('n2');
    await field('몇 명까지').waitFor();
    await marked('n1').waitFor();
    await field('몇 명까지').fill('0');
    await choose('n1');
    expect(await field('기다릴 시간').inputValue()).toBe('바나나 세 개');
    await desk.page.getByText(/얼마 동안인지 알 수 없어요/).waitFor();
    await marked('n2').waitFor();
    await desk.page.getByRole('button', { name: '발행하기' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByText('‘바나나 세 개’: 알 수 없는 값이라 전에 적은 값을 그대로 써요.').waitFor();
    await dialog.getByText(/‘0’: 알 수 없는 값/).click();
    await soon(() => field('몇 명까지').inputValue()).toBe('0');
    await field('몇 명까지').fill('50');
    await marked('n2').waitFor({ state: 'detached' });
    await choose('n1');
    await field('기다릴 시간').fill('3일');
    await marked('n1').waitFor({ state: 'detached' });
    await step.becomes({ for: 'P3D' });
    expect((await journey(step.id)).draft.document.nodes[1]?.config).toEqual({ limit: 50, per: 'hour' });
    await desk.isSound();
  });

  it('keeps a name empty that was taken out, and says what stands until another is written', async () => {
    const when = { attribute: 'tier', op: 'equals', value: 'vip' };
    const step = await desk.openStep({
      ...steps,
      nodes: [
        { id: 'n1', type: 'split', config: { branches: [{ id: 'b1', name: 'VIP', when }] } },
        ...steps.nodes.slice(1),
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'n1' },
        { from: 'n1', output: 'b1', to: 'n2' },
        { from: 'n2', output: 'next', to: 'n3' },
      ],
    });
    await desk.canvas.card('n1').getByText('VIP: 등급이 vip이면').waitFor();
    await field('속성').fill('');
    await field('속성').blur();
    await desk.page.getByText('비워 둘 수 없어요. 적을 때까지는 ‘tier’ 그대로예요.').waitFor();
    expect(await field('속성').inputValue()).toBe('');
    await desk.canvas
      .card('n1')
      .getByRole('img', { name: /다 적지 않은 칸이 있어요/ })
      .waitFor();
    await desk.isSound();
    await choose('n2');
    await choose('n1');
    await soon(() => field('속성').inputValue()).toBe('');
    await field('속성').fill('등급');
    await field('속성').blur();
    await desk.canvas.card('n1').getByText('VIP: 등급이 vip이면').waitFor();
    await step.becomes({ branches: [{ id: 'b1', name: 'VIP', when: { ...when, attribute: '등급' } }] });
  });

  it('is forgotten with the field that it was typed into, and where something else came to stand there', async () => {
    await desk.openStep(steps);
    await field('기다릴 시간').fill('바나나');
    await marked('n1').waitFor();
    await desk.page.getByRole('complementary').getByText('시각까지', { exact: true }).click();
    await marked('n1').waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Control+z');
    await soon(() => field('기다릴 시간').inputValue()).toBe('2일');
  });
});
