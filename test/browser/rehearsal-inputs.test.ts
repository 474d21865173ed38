import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { api, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const run = Date.now().toString(36);

/** Whoever leaves something out of a rehearsal is told so where it is missing. */
describeInBrowser('what a rehearsal begins with', () => {
  const desk = aDesk();
  const panel = () => desk.page.getByRole('complementary', { name: '미리 돌려보기' });
  const result = () => panel().getByRole('region', { name: '결과' }).textContent();
  const says = (text: string | RegExp) => panel().getByText(text).waitFor();
  const missing = '시작할 날짜와 시각을 모두 골라 주세요.';
  const unreachable = /^이 주소로는 이메일이 가지 않아요/;

  it('says what is missing for a start, and which address no mail reaches', async () => {
    await desk.open({
      name: `넣는 값 ${run}`,
      trigger: { type: 'api' },
      settings: { category: 'transactional' },
      nodes: [send('m1', '안녕하세요')],
      edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
    });
    await desk.page.getByRole('button', { name: '미리 돌려보기' }).click();
    await soon(result).toContain('실제로 보내지는 않았어요.');
    await panel().getByRole('button', { name: '바꾸기', exact: true }).click();
    const begins = panel().getByLabel('시작 시각');
    const start = await begins.inputValue();
    await begins.fill('');
    await says(missing);
    await soon(result).toContain('시작 시각을 고르면 결과가 보여요.');
    await desk.isSound();
    await begins.fill(start);
    await soon(result).toContain('실제로 보내지는 않았어요.');
    const email = panel().getByLabel('이메일', { exact: true });
    await email.fill('hana');
    await says(unreachable);
    await email.fill('hana@example.com');
    await panel().getByText(unreachable).waitFor({ state: 'detached' });
  });

  it('does not go on showing a real customer’s way whose start was taken away', async () => {
    const userId = `begun-${run}`;
    await api().send([{ type: 'identify', userId, messageId: `i-${run}`, traits: { name: `김시작 ${run}` } }]);
    await panel().getByText('실제 고객', { exact: true }).click();
    await panel().getByRole('combobox', { name: '고객', exact: true }).fill(`김시작 ${run}`);
    await desk.page.getByRole('option').first().click();
    await soon(result).toContain('이메일 주소가 없어서');
    const begins = panel().getByLabel('시작 시각');
    const start = await begins.inputValue();
    await begins.fill('');
    await says(missing);
    await soon(result).not.toContain('이메일 주소가 없어서');
    await soon(result).toContain('시작 시각을 고르면 결과가 보여요.');
    await begins.fill(start);
    await soon(result).toContain('이메일 주소가 없어서');
  });

  it('says why days of the past are no period', async () => {
    await panel().getByRole('tab', { name: '지난 데이터' }).click();
    const last = panel().getByLabel('마지막 날');
    const start = panel().getByRole('button', { name: '돌려보기', exact: true });
    const day = await last.inputValue();
    await last.fill('2020-01-01');
    await says('첫날보다 앞선 날이에요.');
    expect(await start.isDisabled()).toBe(true);
    await desk.isSound();
    await last.fill('');
    await says('날짜를 골라 주세요.');
    await last.fill(day);
    await soon(() => start.isEnabled()).toBe(true);
  });
});
