import { beforeAll, expect, it } from 'vitest';
import { branching } from '../../editor/src/canvas/fixtures/branching.ts';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { send, waysOf } from './drafts-of.ts';
import { line } from './line.ts';
import { soon } from './page-of.ts';

const aside = { from: 'm1', output: 'next', to: 'm2' };

describeInBrowser('connecting steps by keys alone', () => {
  const desk = aDesk();
  let keys: typeof desk.keys;
  beforeAll(() => {
    ({ keys } = desk);
  });

  async function open(document: object, at: string): Promise<string> {
    const id = await desk.open(document);
    await keys.standAt(at);
    return id;
  }
  const press = (key: string) => desk.page.keyboard.press(key);

  it('connects a branch to a step that is there, leads it elsewhere, and takes it back', async () => {
    const id = await open({ ...branching, edges: branching.edges.filter(({ from }) => from !== 'w2') }, 'w2');
    const apart = await waysOf(id);
    const steps = desk.page.getByRole('combobox', { name: '어느 단계로 이을까요?' });
    await keys.walk('ArrowDown', 'w2/next');
    await press('c');
    await steps.waitFor();
    await desk.isSound();
    // Neither itself nor what leads to it.
    expect(await desk.page.getByRole('option').count()).toBe(2);
    await desk.page.keyboard.type('메시지');
    await press('Enter');
    await soon(() => waysOf(id)).toEqual([...apart, 'wait.next > send'].toSorted());
    await soon(keys.focused).toBe('w2/next');
    expect(await desk.page.locator('.react-flow__edge:focus').count()).toBe(1);
    await press('c');
    await steps.waitFor();
    await press('Enter');
    await soon(() => waysOf(id)).toEqual([...apart, 'wait.next > wait'].toSorted());
    await press('Control+z');
    await soon(() => waysOf(id)).toEqual([...apart, 'wait.next > send'].toSorted());
    await press('Control+z');
    await soon(() => waysOf(id)).toEqual(apart.toSorted());
    await soon(keys.focused).toBe('w2/next');
    expect(desk.complainedOf()).toEqual([]);
  });

  it('asks which way on is meant where a step has several, those among them that need not be drawn', async () => {
    const id = await open({ ...line, nodes: [...line.nodes, send('m2')], edges: [...line.edges, aside] }, 'm1');
    await press('c');
    await desk.page.getByRole('combobox', { name: '어느 갈래를 이을까요?' }).waitFor();
    await desk.page.keyboard.type('건너');
    await press('Enter');
    await desk.page.getByRole('combobox', { name: /^‘건너.*’ 갈래를 어느 단계로 이을까요\?$/ }).waitFor();
    await press('Enter');
    await soon(() => waysOf(id)).toContain('send.skipped > send');
    await soon(keys.focused).toBe('m1/skipped');
  });
});
