import { beforeAll, expect, it } from 'vitest';
import { branching } from '../../editor/src/canvas/fixtures/branching.ts';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { send, waysOf } from './drafts-of.ts';
import { line } from './line.ts';
import { soon } from './page-of.ts';
import { forked } from './small-drawings.ts';

describeInBrowser('a journey by keys alone', () => {
  const desk = aDesk();
  let canvas: typeof desk.canvas;
  let keys: typeof desk.keys;
  beforeAll(() => {
    ({ canvas, keys } = desk);
  });

  async function open(document: object, at = 'trigger'): Promise<string> {
    const id = await desk.open(document);
    await keys.standAt(at);
    return id;
  }
  const press = (key: string) => desk.page.keyboard.press(key);
  const chosen = () =>
    desk.page
      .locator('.react-flow__node.selected')
      // Cards are drawn as elements of HTML.
      .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.id ?? '').toSorted());
  const picker = () => desk.page.getByRole('combobox', { name: '어떤 단계를 넣을까요?' });

  it('walks over cards and open outputs, and back up the way it came', async () => {
    await open(branching);
    await keys.walk('ArrowDown', 'x1');
    await keys.walk('ArrowDown', 'w1');
    await keys.walk('ArrowRight', 'w2');
    await keys.walk('ArrowRight', 'x1/c');
    await keys.walk('ArrowLeft ArrowDown', 'm1');
    await keys.walk('ArrowUp', 'w2');
    await keys.walk('Alt+ArrowUp', 'x1/b');
    await keys.walk('ArrowDown', 'w2');
    await keys.walk('Home', 'trigger');
    await desk.isSound();
  });

  it('comes to the drawing with one tab stop, which says what it is', async () => {
    await open(line);
    expect(await desk.page.locator('.react-flow__node[tabindex="0"]').count()).toBe(1);
    await desk.page.getByRole('group', { name: /시작 조건.*장바구니/ }).waitFor();
    await keys.walk('ArrowDown', 'w1');
    await desk.page.getByRole('group', { name: /기다리기.*1시간/ }).waitFor();
  });

  it('opens the settings with Enter and comes back with Escape', async () => {
    await open(line, 'w1');
    await press('Enter');
    await soon(() =>
      desk.page.evaluate(() => document.activeElement?.closest('aside')?.getAttribute('aria-label')),
    ).toBe('설정');
    await keys.walk('Escape', 'w1');
    expect(await chosen()).toEqual(['w1']);
    await press('Escape');
    await soon(chosen).toEqual([]);
  });

  it('adds steps by what they are called, one after the other', async () => {
    const id = await open({ ...line, nodes: [], edges: [] });
    await press('n');
    await picker().waitFor();
    await desk.isSound();
    await desk.page.keyboard.type('기다');
    await press('Enter');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait']);
    await soon(async () => (await keys.focused())?.startsWith('wait_')).toBe(true);
    await press('/');
    await desk.page.keyboard.type('ㅁㅅㅈ');
    await press('Enter');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait', 'wait.next > send']);
    await press('n');
    await picker().fill('없는 단계');
    await desk.page.getByText('이 말이 들어간 단계가 없어요.').waitFor();
    await press('Escape');
    await soon(async () => (await keys.focused())?.startsWith('send_')).toBe(true);
  });

  it('loses nothing of what is typed right after the key that opens a search', async () => {
    await open(line, 'w1');
    for (let times = 0; times < 5; times++) {
      await keys.rush(times % 2 === 0 ? 'n' : '/', 'w', 'a', 'i', 't');
      expect(await picker().inputValue()).toBe('wait');
      await press('Escape');
      await soon(keys.focused).toBe('w1');
    }
    for (let times = 0; times < 5; times++) {
      await press('Control+k');
      await keys.rush('f', 'i', 'n', 'd');
      const palette = desk.page.getByRole('combobox', { name: '명령과 검색' });
      expect(await palette.inputValue()).toBe('find');
      await press('Escape');
      await soon(keys.focused).toBe('w1');
    }
    await press('Control+f');
    await keys.rush('m', '1', 'Enter');
    await soon(keys.focused).toBe('m1');
  });

  it('adds one step after the other however fast it is told to', async () => {
    const id = await open({ ...line, nodes: [], edges: [] });
    await keys.rush('n', 'w', 'a', 'i', 't', 'Enter');
    await keys.rush('n', 'l', 'e', 'a', 'v', 'Enter');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait', 'wait.next > exit']);
    await soon(async () => (await keys.focused())?.startsWith('exit_')).toBe(true);
  });

  it('goes into the settings and out again however fast it is told to', async () => {
    await open(line, 'w1');
    for (let times = 0; times < 5; times++) {
      await keys.rush('Enter', 'Escape', 'ArrowDown', 'ArrowUp');
      await soon(keys.focused).toBe('w1');
      expect(await chosen()).toEqual(['w1']);
    }
    await keys.rush('Enter', 'Escape', 'Escape', 'ArrowDown', 'ArrowDown');
    await soon(keys.focused).toBe('m1/next');
  });

  it('opens its list in sight though the step is half out of it', async () => {
    await open(line, 'w1');
    const view = await desk.page.getByRole('region', { name: '여정 그림' }).boundingBox();
    if (!view) throw new Error('there is no drawing');
    await desk.page.mouse.move(view.x + view.width - 120, view.y + 120);
    const lowest = view.y + view.height - 20;
    await soon(async () => {
      const top = (await canvas.card('w1').boundingBox())?.y ?? 0;
      await desk.page.mouse.wheel(0, top - lowest);
      return Math.abs(top - lowest);
    }).toBeLessThan(8);
    await press('n');
    await picker().waitFor();
    await keys.rush('e', 'x', 'i', 't');
    expect(await picker().inputValue()).toBe('exit');
  });

  it('adds at the output that is chosen', async () => {
    const id = await open(branching, 'w2');
    await keys.walk('ArrowRight', 'x1/c');
    await press('Enter');
    await picker().fill('나가기');
    await press('Enter');
    await soon(() => waysOf(id)).toContain('ab.c > exit');
  });

  it('takes neighbours into what is chosen, and all that comes after', async () => {
    await open(branching, 'w1');
    await press('Enter');
    await press('Escape');
    await soon(keys.focused).toBe('w1');
    await keys.walk('Shift+ArrowRight', 'w2');
    expect(await chosen()).toEqual(['w1', 'w2']);
    await keys.walk('Shift+ArrowLeft', 'w1');
    expect(await chosen()).toEqual(['w1']);
    await press('Control+Shift+ArrowDown');
    await soon(chosen).toEqual(['m1', 'w1']);
    await press('Control+Shift+ArrowUp');
    await soon(chosen).toEqual(['m1', 'trigger', 'w1', 'w2', 'x1']);
  });

  it('deletes, goes on from what stood before, and takes it back', async () => {
    const id = await open(line, 'trigger');
    await keys.walk('ArrowDown', 'w1');
    await keys.walk('Delete', 'trigger');
    await soon(() => waysOf(id)).toEqual(['trigger.next > send']);
    await press('Control+z');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait', 'wait.next > send']);
  });

  it('cuts, goes on from what stood before, and from there to what it pastes', async () => {
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const id = await open(line, 'trigger');
    await keys.walk('ArrowDown', 'w1');
    await keys.walk('Control+x', 'trigger');
    await soon(() => waysOf(id)).toEqual(['trigger.next > send']);
    await press('Control+v');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait', 'wait.next > send']);
    await soon(async () => (await keys.focused())?.startsWith('wait_')).toBe(true);
  });

  it('moves a step past its neighbour, and elsewhere by a list of places', async () => {
    const id = await open(line, 'trigger');
    await keys.walk('ArrowDown', 'w1');
    await press('Alt+Shift+ArrowDown');
    await soon(() => waysOf(id)).toEqual(['send.next > wait', 'trigger.next > send']);
    await soon(keys.focused).toBe('w1');
    await press('Shift+M');
    await desk.page.getByRole('option', { name: /‘시작 조건’ 다음/ }).waitFor();
    await desk.isSound();
    await press('Enter');
    await soon(() => waysOf(id)).toEqual(['trigger.next > wait', 'wait.next > send']);
  });

  it('moves a whole branch elsewhere by a list of places', async () => {
    const id = await open(forked, 'trigger');
    const before = await waysOf(id);
    await keys.walk('ArrowDown ArrowDown', 's1');
    await keys.walk('ArrowDown', 'm1');
    await press('Shift+B');
    await desk.page.keyboard.type('‘그 외’ 갈래');
    await desk.page.getByRole('option', { name: /‘그 외’ 갈래/ }).waitFor();
    await press('Enter');
    await soon(() => waysOf(id)).toEqual([
      'send.next > update_customer',
      'split.else > send',
      'trigger.next > wait',
      'update_customer.next > wait',
      'wait.next > split',
    ]);
    await soon(keys.focused).toBe('m1');
    await press('Control+z');
    await soon(() => waysOf(id)).toEqual(before);
  });

  it('finds a step by anything that is written in it, and jumps to problems', async () => {
    await open({ ...branching, nodes: [...branching.nodes.slice(0, 3), send('m1', '{{ broken')] });
    await press('Control+f');
    await desk.page.getByRole('combobox', { name: '이 여정의 단계' }).fill('broken');
    await press('Enter');
    await soon(keys.focused).toBe('m1');
    await keys.walk('Home', 'trigger');
    await canvas.card('m1').getByRole('img', { name: /^문제/ }).waitFor();
    await soon(async () => {
      await press('F8');
      return keys.focused();
    }).toBe('m1');
  });

  it('zooms', async () => {
    await open(branching);
    const zoom = () =>
      desk.page.locator('.react-flow__viewport').evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a);
    await press('-');
    await soon(zoom).toBeLessThan(0.99);
    await press('0');
    await soon(zoom).toBeCloseTo(1, 3);
    await press('1');
    await soon(async () => (await desk.page.locator('.react-flow__node').last().boundingBox())?.y ?? 9e9).toBeLessThan(
      900,
    );
  });

  it('knows its letters when the keyboard writes Korean, and lets a syllable be finished', async () => {
    await open(line, 'w1');
    await keys.strike({ key: 'ㅜ', code: 'KeyN', isComposing: true });
    expect(await picker().count()).toBe(0);
    await keys.strike({ key: 'ㅜ', code: 'KeyN' });
    await picker().waitFor();
  });

  it('leaves fields and dialogs their keys', async () => {
    await open(line, 'w1');
    const name = desk.page.getByRole('textbox', { name: '여정 이름' });
    await name.fill('');
    await name.pressSequentially('n?/0 1');
    expect(await name.inputValue()).toBe('n?/0 1');
    await press('Delete');
    expect(await canvas.card('w1').count()).toBe(1);
    await keys.standAt('w1');
    await press('?');
    const help = desk.page.getByRole('dialog', { name: '단축키' });
    await help.waitFor();
    await press('Delete');
    await press('n');
    expect(await canvas.card('w1').count()).toBe(1);
    expect(await picker().count()).toBe(0);
    await press('Escape');
    await help.waitFor({ state: 'detached' });
    await soon(keys.focused).toBe('w1');
  });
});
