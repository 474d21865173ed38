import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { canvasOf, middleOf } from './canvas-of.ts';
import { api, journey, newJourney, send } from './drafts-of.ts';
import { keysOf } from './keys-of.ts';
import { line } from './line.ts';
import { overPage } from './over-page.ts';
import { signedIn } from './page-of.ts';

const run = Date.now().toString(36);
const draft = { ...line, nodes: [...line.nodes, send('m2', 'A second message')], name: `Dialogs ${run}` };

const words = {
  ko: {
    publish: '발행하기',
    share: '공유하고 내보내기',
    manage: '운영',
    stop: '끝내기',
    enrol: '고객 그룹 들여보내기',
    pause: '일시 정지하기',
    paused: '일시 정지했어요.',
    resume: '다시 시작하기',
    versions: /모든 버전 보기$/,
    step: '이 단계에서 할 일',
    problems: /^문제 \d+개$/,
    later: '시각 정하기',
    name: '여정 이름',
    takeOver: '편집 넘겨받기',
    saveNow: '지금 저장하기',
    drawing: '여정 그림',
    preview: '미리 보기',
    rollBack: '이 버전으로 되돌리기',
    start: '시작하기',
    callOff: '예약 취소하기',
    calledOff: '발행 예약을 취소했어요.',
  },
  en: {
    publish: 'Publish',
    share: 'Share and export',
    manage: 'Manage',
    stop: 'Stop',
    enrol: 'Let a segment in',
    pause: 'Pause',
    paused: 'Paused.',
    resume: 'Resume',
    versions: /look at all versions$/,
    step: 'More for this step',
    problems: /^\d+ problems?$/,
    later: 'At a time',
    name: 'Name of the journey',
    takeOver: 'Take over editing',
    saveNow: 'Save now',
    drawing: 'Drawing of the journey',
    preview: 'Preview',
    rollBack: 'Roll back to this',
    start: 'Start',
    callOff: 'Cancel it',
    calledOff: 'The scheduled publication is cancelled.',
  },
} as const;

/** What is Korean in every language. */
const own = /\(광고\)|안녕하세요|한국어로 보기|이수진/g;

describeInBrowser.each(['ko', 'en'] as const)('every dialog and menu over a journey (%s)', (language) => {
  const t = words[language];
  let browser: Browser;
  let page: Page;
  let id: string;
  const { found, read, look } = overPage(() => page, language, own);
  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await signedIn(browser, { language, width: 1280, height: 800 }));
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    id = await newJourney({ ...line, trigger: { type: 'api' }, name: draft.name });
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${id}/${act}`, {});
    // A step that is loose and new: problems to list, and a difference to publish.
    const document = { format: 1, ...draft, trigger: { type: 'api' } };
    await api().call('PUT', `/api/journeys/${id}/draft`, { document }, { 'If-Match': '1' });
    await page.goto(`/journeys/${id}`);
    await canvasOf(page).card('m2').waitFor();
    await page.getByRole('button', { name: t.problems }).waitFor();
  });
  afterAll(async () => {
    await api().call('POST', `/api/journeys/${id}/stop`, { inFlight: 'exit' });
    await browser.close();
  });

  const button = (name: string | RegExp, of: Page = page) => of.getByRole('button', { name, exact: true });
  const item = (name: string | RegExp, of: Page = page) => of.getByRole('menuitem', { name, exact: true });

  it('opened by keys', async () => {
    const back = canvasOf(page).card('w1');
    for (const [name, key] of [
      ['palette', 'Control+k'],
      ['help sheet', '?'],
      ['search for a step', 'Control+f'],
      ['list of steps', 'n'],
      ['menu of a step', 'Shift+F10'],
      ['list of places', 'Shift+M'],
    ] as const) {
      await keysOf(page).standAt('w1');
      await keysOf(page).rush('Enter', 'Escape');
      await look(name, { open: () => page.keyboard.press(key), back });
    }
    await page.keyboard.press('Control+a');
    await look('menu of several steps', { open: () => page.keyboard.press('Shift+F10'), back });
    expect(found).toEqual({});
  }, 240_000);

  it('opened from the head of the editor', async () => {
    const opened = (name: string | RegExp) => ({ open: () => button(name).click(), back: button(name) });
    await look('share menu', opened(t.share));
    await look('problems', opened(t.problems));
    await look('versions', opened(t.versions));
    await look('manage', opened(t.manage));
    const managed = async (act: string) => {
      await button(t.manage).click();
      await item(act).click();
      await page.getByRole('dialog').waitFor();
    };
    await look('stop', { open: () => managed(t.stop), back: button(t.manage) });
    await look('enrol', { open: () => managed(t.enrol), back: button(t.manage) });
    await button(t.manage).click();
    await item(t.pause).click();
    await page.getByText(t.paused, { exact: false }).first().waitFor();
    await look('resume', { open: () => managed(t.resume), back: button(t.manage) });
    await look('publish', {
      ...opened(t.publish),
      more: () => page.getByRole('dialog').getByText(t.later, { exact: true }).click(),
    });
    expect(found).toEqual({});
  }, 240_000);

  it('opened by a mouse on the drawing and beside it', async () => {
    const { card, edge, ground } = canvasOf(page);
    await page.keyboard.press('Escape');
    const { x, y } = await middleOf(edge('w1/next'));
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menu').waitFor();
    await read('menu of a connection');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    const at = await ground(t.drawing);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menu').waitFor();
    await read('menu of the ground');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await card('w1').click({ position: { x: 120, y: 20 } });
    await look('menu in the panel', { open: () => button(t.step).click(), back: button(t.step) });
    expect(found).toEqual({});
  }, 240_000);

  it('of a mail, of an older version, of a start beside others, and of a publication that waits', async () => {
    const { card } = canvasOf(page);
    await card('m1').click({ position: { x: 120, y: 20 } });
    await look('mail preview', {
      open: () => button(t.preview).click(),
      more: () => page.getByRole('dialog').locator('iframe').waitFor(),
      back: button(t.preview),
    });
    const begun = { ...line, trigger: { type: 'event', event: `Begun ${run} ${language}` }, name: `Begun ${run}` };
    const [running, other] = [await newJourney(begun), await newJourney(begun)];
    for (const act of ['publish', 'activate']) await api().call('POST', `/api/journeys/${running}/${act}`, {});
    await api().call('POST', `/api/journeys/${other}/publish`, {});
    const document = { format: 1, ...begun, nodes: [line.nodes[0], send('m1', 'Another subject')] };
    await api().call('PUT', `/api/journeys/${other}/draft`, { document }, { 'If-Match': '1' });
    await api().call('POST', `/api/journeys/${other}/publish`, {});
    const at = new Date(Date.now() + 30 * 86_400_000).toISOString();
    await api().call('POST', `/api/journeys/${other}/scheduled-publications`, { at });
    await page.goto(`/journeys/${other}`);
    await look('start beside others', {
      open: () => button(t.start).click(),
      more: () => page.getByRole('dialog').getByRole('link', { name: begun.name }).first().waitFor(),
      back: button(t.start),
    });
    await look('roll back', {
      open: async () => {
        await button(t.versions).click();
        await page.getByRole('dialog').getByRole('button', { name: t.rollBack }).click();
        await page.getByRole('dialog').getByRole('textbox').first().waitFor();
      },
      back: button(t.versions),
    });
    const whole = async (name: string) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await axeOf(page, { only: 'color-contrast' });
      await page.emulateMedia({ colorScheme: 'light' });
      const faults = [...(await axeOf(page)), ...dark.map((fault) => `dark ${fault}`)];
      if (faults.length > 0) found[name] = faults;
    };
    await whole('a publication that waits');
    await button(t.callOff).click();
    await page.getByText(t.calledOff).waitFor();
    await whole('a publication that was called off');
    for (const each of [running, other])
      await api()
        .call('POST', `/api/journeys/${each}/archive`, {})
        .catch(() => {});
    await page.goto(`/journeys/${id}`);
    expect(found).toEqual({});
  }, 240_000);

  it('of two people: taking over, and saving at once', async () => {
    const other = await signedIn(browser, { language, name: 'Mina' });
    await other.page.goto(`/journeys/${id}`);
    await button(t.takeOver, other.page).click();
    await other.page.getByRole('dialog').waitFor();
    await read('take over', other.page);
    await other.context.close();
    await page.route('**/draft', (route) => route.abort());
    await page.getByRole('textbox', { name: t.name }).fill('Mine');
    await button(t.saveNow).waitFor();
    const { draft } = await journey(id);
    const document = { ...draft.document, name: 'Theirs' };
    const headers = { 'If-Match': String(draft.revision) };
    await api().call('PUT', `/api/journeys/${id}/draft`, { document }, headers);
    await page.unroute('**/draft');
    await button(t.saveNow).click();
    await page.getByRole('dialog').getByText('Theirs').first().waitFor();
    await read('conflict');
    expect(found).toEqual({});
  }, 120_000);
});
