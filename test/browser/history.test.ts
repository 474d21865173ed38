import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);
const name = '여정 이름';

describeInBrowser('what was done', () => {
  const desk = aDesk();

  const open = async (): Promise<string> => {
    const id = await newJourney({
      name: 'v0',
      trigger: { type: 'event', event: 'Product Added' },
      nodes: [send('m1', '제목')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByRole('textbox', { name }).waitFor();
    return id;
  };
  const field = () => desk.page.getByRole('textbox', { name });
  const rename = async (to: string) => {
    await field().fill(to);
    await field().blur();
  };
  const saved = (id: string, as: string) => soon(async () => (await journey(id)).draft.document.name).toBe(as);
  const undo = () => desk.page.keyboard.press('Control+z');

  it('is taken back after the page was loaded anew, each gesture at once, and done again', async () => {
    const id = await open();
    for (const next of ['v1', 'v2', 'v3']) await rename(next);
    await canvasOf(desk.page)
      .card('m1')
      .click({ position: { x: 120, y: 20 } });
    await desk.page.keyboard.press('Delete');
    await saved(id, 'v3');
    await soon(async () => (await journey(id)).draft.document.nodes).toHaveLength(0);
    await desk.page.reload();
    await field().waitFor();
    await undo();
    await canvasOf(desk.page).card('m1').waitFor();
    await undo();
    await undo();
    await soon(() => field().inputValue()).toBe('v1');
    await saved(id, 'v1');
    await desk.page.reload();
    await field().waitFor();
    await desk.page.keyboard.press('Control+Shift+z');
    await soon(() => field().inputValue()).toBe('v2');
    await undo();
    await undo();
    await soon(() => field().inputValue()).toBe('v0');
    await saved(id, 'v0');
    expect(desk.complainedOf()).toEqual([]);
  });

  const isUndone = () => desk.page.getByRole('button', { name: /^되돌리기/ }).isDisabled();

  it('is one entry of a setting that was typed letter by letter, of a note, and of how it begins', async () => {
    await open();
    const card = canvasOf(desk.page).card('m1');
    await card.click({ position: { x: 120, y: 20 } });
    const subject = desk.page.getByRole('textbox', { name: '제목' });
    await subject.press('End');
    await subject.pressSequentially(' 하나둘셋', { delay: 5 });
    await subject.blur();
    await soon(() => card.textContent()).toContain('제목 하나둘셋');
    await undo();
    await soon(() => card.textContent()).not.toContain('하나');
    expect(await isUndone()).toBe(true);

    await desk.page.getByRole('button', { name: '메모 붙이기' }).click();
    const note = desk.page.getByRole('textbox', { name: '메모' });
    await note.pressSequentially('지은 님에게 물어보기', { delay: 5 });
    await note.blur();
    await undo();
    await soon(() => note.inputValue()).toBe('');
    await undo();
    await note.waitFor({ state: 'detached' });
    expect(await isUndone()).toBe(true);
    await desk.page.keyboard.press('Control+Shift+z');
    await desk.page.keyboard.press('Control+Shift+z');
    await soon(() => note.inputValue()).toBe('지은 님에게 물어보기');
    await undo();
    await undo();

    const trigger = canvasOf(desk.page).card('trigger');
    await trigger.click({ position: { x: 120, y: 20 } });
    await desk.choose('시작 방법', '고객의 날짜');
    await soon(() => trigger.textContent()).toContain('생일');
    await undo();
    await soon(() => trigger.textContent()).not.toContain('생일');
    expect(await isUndone()).toBe(true);
  });

  it('is one entry of each time that a slider is taken along', async () => {
    const variants = ['A', 'B'].map((id) => ({ id, name: id, weight: 50 }));
    const { becomes } = await desk.openStep({
      name: 'v0',
      trigger: { type: 'api' },
      nodes: [{ id: 'n1', type: 'ab', config: { experiment: 'copy', variants } }],
      edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
    });
    const slider = desk.page.getByRole('slider', { name: 'A안 비율' });
    const bar = await desk.page.getByRole('group', { name: '안별 고객 비율' }).boundingBox();
    const share = (weight: number) => ({
      experiment: 'copy',
      variants: variants.map((each, index) => ({ ...each, weight: index === 0 ? weight : 100 - weight })),
    });
    for (const to of [70, 20]) {
      const handle = await slider.boundingBox();
      if (!bar || !handle) throw new Error('there is no bar');
      await desk.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
      await desk.page.mouse.down();
      await desk.page.mouse.move(bar.x + (bar.width * to) / 100, handle.y + 4, { steps: 5 });
      await desk.page.mouse.up();
      await becomes(share(to));
    }
    await undo();
    await becomes(share(70));
    await undo();
    await becomes(share(50));
    expect(await isUndone()).toBe(true);
  });

  it('stays as it is while a field takes back what was typed in it', async () => {
    const id = await open();
    await canvasOf(desk.page)
      .card('m1')
      .click({ position: { x: 120, y: 20 } });
    await desk.page.keyboard.press('Delete');
    await canvasOf(desk.page).card('m1').waitFor({ state: 'detached' });
    await field().focus();
    await undo();
    await field().press('End');
    await field().pressSequentially('x');
    await undo();
    await soon(() => field().inputValue()).toBe('v0');
    await soon(async () => (await journey(id)).draft.document).toMatchObject({ name: 'v0', nodes: [] });
    expect(await canvasOf(desk.page).card('m1').count()).toBe(0);
    await field().blur();
    expect(desk.complainedOf()).toEqual([]);
  });

  it('goes two hundred steps back over a reload', async () => {
    const id = await open();
    // As fast as no hand is: each letter and each leaving of the field is an event like any other.
    await field().evaluate((element, prefix) => {
      const input = element as HTMLInputElement; // the field of the name
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      for (let step = 1; step <= 201; step++) {
        value?.set?.call(input, `${prefix} ${step}`);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      }
    }, run);
    await saved(id, `${run} 201`);
    await desk.page.reload();
    await field().waitFor();
    await desk.page.evaluate(() => {
      for (let step = 0; step < 210; step++)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    });
    await soon(() => field().inputValue()).toBe(`${run} 1`);
    expect(await desk.page.getByRole('button', { name: /^되돌리기/ }).isDisabled()).toBe(true);
  });

  it('is not taken back into what somebody else saved meanwhile', async () => {
    const id = await open();
    await rename('mine');
    await saved(id, 'mine');
    await desk.page.goto('/journeys');
    const { revision, document } = (await journey(id)).draft;
    const theirs = { document: { ...document, name: 'theirs' } };
    await api().call('PUT', `/api/journeys/${id}/draft`, theirs, { 'If-Match': String(revision) });
    await desk.page.goto(`/journeys/${id}`);
    await soon(() => field().inputValue()).toBe('theirs');
    expect(await desk.page.getByRole('button', { name: /^되돌리기/ }).isDisabled()).toBe(true);
    await undo();
    expect(await field().inputValue()).toBe('theirs');
  });
});

describeInBrowser('what is saved', () => {
  const desk = aDesk();
  const answers = async (status: number, code: string): Promise<string> => {
    const id = await newJourney({ name: 'v0', trigger: { type: 'api' }, nodes: [], edges: [] });
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByText('모두 저장됨').waitFor();
    await desk.page.route('**/draft', (route) =>
      route.fulfill({ status, json: { error: { code, message: '너무 커요.', details: [] } } }),
    );
    await desk.page.getByRole('textbox', { name }).fill(`${status}`);
    return id;
  };

  it('says so: not yet, on its way, at what time', async () => {
    const id = await newJourney({ name: 'v0', trigger: { type: 'api' }, nodes: [], edges: [] });
    await desk.page.goto(`/journeys/${id}`);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await desk.page.route('**/draft', async (route) => {
      await held;
      await route.continue();
    });
    await desk.page.getByText('모두 저장됨').waitFor({ timeout: 60_000 });
    await desk.page.getByRole('textbox', { name }).fill('v1');
    await desk.page.getByText('저장 전', { exact: true }).waitFor();
    await desk.page.getByText('저장하는 중', { exact: true }).waitFor();
    release();
    await desk.page.getByText(/에 저장됨$/).waitFor();
    await desk.page.unroute('**/draft');
    await desk.isSound();
  });

  it('loses nothing that was typed while a save was under way, though the page goes before its answer', async () => {
    const id = await newJourney({ name: 'v0', trigger: { type: 'api' }, nodes: [], edges: [] });
    const named = async () => (await journey(id)).draft.document.name;
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByText('모두 저장됨').waitFor();
    // The server saves; the page never hears of it.
    await desk.page.route('**/draft', async (route) => {
      await route.fetch();
    });
    const field = desk.page.getByRole('textbox', { name });
    await field.fill('보내는 중');
    await soon(named).toBe('보내는 중');
    await field.fill('그 사이에 적은 이름');
    await desk.page.goto('about:blank');
    await desk.page.unroute('**/draft');
    await desk.page.goto(`/journeys/${id}`);
    await soon(() => field.inputValue()).toBe('그 사이에 적은 이름');
    await soon(named).toBe('그 사이에 적은 이름');
  });

  it('says what happened, what is safe and what to do, when the server cannot, or does not take it', async () => {
    const id = await answers(503, 'unavailable');
    await desk.page.getByRole('alert').getByText('서버에 문제가 있어 저장하지 못했어요.', { exact: false }).waitFor();
    await desk.page.unroute('**/draft');
    await desk.page.getByRole('button', { name: '지금 저장하기' }).click();
    await desk.page.getByText(/에 저장됨$/).waitFor();
    expect((await journey(id)).draft.document.name).toBe('503');
    await answers(413, 'payload_too_large');
    await desk.page.getByRole('alert').getByText('저장할 수 없어요.', { exact: false }).waitFor();
    await desk.page.unroute('**/draft');
  });

  it('is no conflict with itself when the answer to a save was lost', async () => {
    const id = await newJourney({ name: 'v0', trigger: { type: 'api' }, nodes: [], edges: [] });
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByText('모두 저장됨').waitFor();
    await desk.page.route('**/draft', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await desk.page.getByRole('textbox', { name }).fill('가는 길');
    await desk.page.getByRole('alert').getByText('저장하지 못했어요.', { exact: false }).waitFor();
    expect((await journey(id)).draft.document.name).toBe('가는 길');
    await desk.page.unroute('**/draft');
    await desk.page.getByRole('textbox', { name }).fill('그다음');
    await soon(async () => (await journey(id)).draft.document.name).toBe('그다음');
    await desk.page.getByText(/에 저장됨$/).waitFor();
  });

  it('is saved by itself when the connection is back', async () => {
    const id = await newJourney({ name: 'v0', trigger: { type: 'api' }, nodes: [], edges: [] });
    await desk.page.goto(`/journeys/${id}`);
    await desk.page.getByText('모두 저장됨').waitFor();
    await desk.page.context().setOffline(true);
    await desk.page.getByRole('textbox', { name }).fill('끊긴 사이');
    await desk.page.getByRole('alert').getByText('저장하지 못했어요.', { exact: false }).waitFor();
    await desk.page.context().setOffline(false);
    await soon(async () => (await journey(id)).draft.document.name).toBe('끊긴 사이');
    await desk.page.getByText(/에 저장됨$/).waitFor();
  });
});
