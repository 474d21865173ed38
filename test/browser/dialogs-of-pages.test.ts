import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser, launchChromium } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { api, newJourney, send } from './drafts-of.ts';
import { line } from './line.ts';
import { overPage } from './over-page.ts';
import { signedIn } from './page-of.ts';

const words = {
  ko: {
    actions: (name: string) => `${name} 관리 메뉴`,
    rename: '이름 바꾸기',
    archive: '보관하기',
    language: '언어',
    theme: '화면 밝기',
    person: '이수진님 계정 메뉴',
    pause: '모든 발송 멈추기',
    newPool: '새 쿠폰 묶음',
    addCodes: (pool: string) => `‘${pool}’에 번호 넣기`,
    consent: '직접 바꾸기',
    condition: '조건 더하기',
    decide: (name: string) => `처리하기: ‘${name}’의 고객`,
    skip: '다음으로 넘기기',
    activate: '시작하기',
    publish: '발행하기',
    map: '다른 단계로 옮기기',
    versions: /모든 버전 보기$/,
    to: '이후',
    version: '버전 1',
    asText: '코드 보기',
    rehearse: '미리 돌려보기',
    save: '테스트로 저장하기',
    tests: '테스트',
    testActions: /테스트에서 할 일$/,
  },
  en: {
    actions: (name: string) => `Actions for ${name}`,
    rename: 'Rename',
    archive: 'Archive',
    language: 'Language',
    theme: 'Appearance',
    person: '이수진, account menu',
    pause: 'Pause all sending',
    newPool: 'New pool',
    addCodes: (pool: string) => `Add codes to “${pool}”`,
    consent: 'Change by hand',
    condition: 'Add a condition',
    decide: (name: string) => `Decide: those in “${name}”`,
    skip: 'Move on',
    activate: 'Start',
    publish: 'Publish',
    map: 'Move to another step',
    versions: /look at all versions$/,
    to: 'To',
    version: 'Version 1',
    asText: 'As text',
    rehearse: 'Rehearse',
    save: 'Save as a test',
    tests: 'Tests',
    testActions: /^What to do with /,
  },
} as const;

describeInBrowser.each(['ko', 'en'] as const)('every dialog and menu of the pages (%s)', (language) => {
  const t = words[language];
  const run = `${Date.now().toString(36)}${language}`;
  const name = `Over ${run}`;
  const stuckName = `Stuck ${run}`;
  const userId = `over-${run}`;
  const pool = `Pool ${run}`;
  let browser: Browser;
  let page: Page;
  let id: string;
  let unstarted: string;
  let runId: string;
  const { found, look } = overPage(() => page, language);

  const begin = async (document: object, ...acts: readonly string[]): Promise<string> => {
    const made = await newJourney({ format: 1, ...document });
    for (const act of acts) await api().call('POST', `/api/journeys/${made}/${act}`, {});
    return made;
  };
  const enrol = (journeyId: string) => api().call('POST', `/api/journeys/${journeyId}/enrol`, { userIds: [userId] });

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await signedIn(browser, { language, width: 1280, height: 800 }));
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const traits = { name: 'Hana', email: `${userId}@a.example`, by: 'one' };
    await api().send([{ type: 'identify', userId, messageId: userId, traits }]);
    const draft = { ...line, name, trigger: { type: 'api' } };
    id = await begin(draft, 'publish', 'activate');
    await enrol(id);
    const nodes = [{ id: 'w1', type: 'wait', config: { for: 'PT2H' } }, send('m1', 'Hello')];
    await api().call(
      'PUT',
      `/api/journeys/${id}/draft`,
      { document: { format: 1, ...draft, nodes } },
      { 'If-Match': '1' },
    );
    const segment = await api().call<{ id: string }>('POST', '/api/segments', {
      name,
      condition: { all: [] },
    });
    unstarted = await begin(
      { ...draft, name: `New ${run}`, trigger: { type: 'segment', segmentId: segment.id, on: 'enters' } },
      'publish',
    );
    const stuck = await begin(
      {
        name: stuckName,
        trigger: { type: 'api' },
        nodes: [{ id: 'u1', type: 'update_customer', config: { increment: { points: '{{ customer.by }}' } } }],
        edges: [{ from: 'trigger', output: 'next', to: 'u1' }],
      },
      'publish',
      'activate',
    );
    await enrol(stuck);
    await api().call('POST', '/api/coupon-pools', { name: pool });
    runId = await vi.waitFor(async () => {
      const [inside] = await api().all<{ id: string }>(`/api/journeys/${id}/runs`);
      if (!inside) throw new Error('nobody is inside yet');
      return inside.id;
    }, 30_000);
  }, 60_000);
  afterAll(async () => {
    await api().call('POST', `/api/journeys/${id}/stop`, { inFlight: 'exit' });
    await browser.close();
  });

  const button = (label: string | RegExp) => page.getByRole('button', { name: label, exact: true });
  const item = (label: string) => page.getByRole('menuitem', { name: label, exact: true });
  const opened = (label: string | RegExp) => ({ open: () => button(label).click(), back: button(label) });
  /** By an item of the menu behind the button. */
  const chosen = (label: string | RegExp, act: string) => ({
    open: async () => {
      await button(label).click();
      await item(act).click();
      await page.getByRole('dialog').waitFor();
    },
    back: button(label),
  });

  it('around every page', async () => {
    await page.goto('/journeys');
    for (const label of [t.language, t.theme, t.person]) await look(label, opened(label));
    expect(found).toEqual({});
  }, 240_000);

  it('of the lists of journeys and of those who are stuck', async () => {
    const menu = t.actions(name);
    await button(menu).waitFor();
    await look('menu of a journey', opened(menu));
    await look('rename', chosen(menu, t.rename));
    await look('archive what runs', chosen(menu, t.archive));
    await page.goto('/stuck');
    await look('menu of the stuck', opened(t.decide(stuckName)));
    await look('help for the stuck', chosen(t.decide(stuckName), t.skip));
    expect(found).toEqual({});
  }, 240_000);

  it('of settings, of a customer and of a segment', async () => {
    await page.goto('/settings');
    await look('pause all sending', opened(t.pause));
    await look('a new pool', opened(t.newPool));
    await look('codes for a pool', opened(t.addCodes(pool)));
    await page.goto(`/customers/${userId}`);
    await look('consent', opened(t.consent));
    await page.goto('/segments/new');
    await look('menu of conditions', opened(t.condition));
    await page.goto(`/runs/${runId}`);
    await look('help for one', opened(t.skip));
    expect(found).toEqual({});
  }, 240_000);

  it('of a journey that is published, started and looked back at', async () => {
    await page.goto(`/journeys/${unstarted}`);
    await look('start', opened(t.activate));
    await page.goto(`/journeys/${id}`);
    await canvasOf(page).card('m1').waitFor();
    const dialog = page.getByRole('dialog');
    const choose = async (field: string | RegExp, option: string) => {
      await dialog.getByRole('combobox', { name: field, exact: true }).first().click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await look('publish with people inside', {
      ...opened(t.publish),
      more: () => choose(/1시간|1 hour|2시간|2 hours/i, t.map),
    });
    await look('compare versions', { ...opened(t.versions), more: () => choose(t.to, t.version) });
    await look('text of a version', {
      open: async () => {
        await button(t.versions).click();
        await dialog.getByRole('button', { name: t.asText, exact: true }).first().click();
        await dialog.getByRole('textbox').first().waitFor();
      },
      back: button(t.versions),
    });
    expect(found).toEqual({});
  }, 240_000);

  it('of what is rehearsed', async () => {
    await page.keyboard.press('Escape');
    await button(t.rehearse).click();
    const panel = page.getByRole('complementary', { name: t.rehearse });
    await look('save a test', {
      open: () => panel.getByRole('button', { name: t.save }).click(),
      back: panel.getByRole('button', { name: t.save }),
    });
    await panel.getByRole('button', { name: t.save }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.save }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await panel.getByRole('tab', { name: t.tests }).click();
    await look('menu of a test', opened(t.testActions));
    expect(found).toEqual({});
  }, 240_000);
});
