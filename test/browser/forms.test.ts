import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { aDesk } from './desk.ts';
import { api, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const line = (node: object) => ({
  name: '설정',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [node],
  edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
});

describeInBrowser('settings as people say them', () => {
  const desk = aDesk();

  const open = (type: string, config: object) => desk.openStep(line({ id: 'n1', type, config }));

  it('takes a duration in words, in either language, and says it back', async () => {
    const { card, becomes } = await open('wait', { for: 'P1D' });
    const field = desk.page.getByRole('textbox', { name: '기다릴 시간', exact: true });
    await field.fill('2시간 30분');
    await becomes({ for: 'PT2H30M' });
    await soon(() => card.textContent()).toContain('2시간 30분');
    await field.fill('1d 4h');
    await becomes({ for: 'P1DT4H' });
    await desk.page.locator('aside').getByText('1일 4시간', { exact: true }).waitFor();
    await field.blur();
    expect(await field.inputValue()).toBe('1일 4시간');
    await field.fill('하루 반');
    await becomes({ for: 'P1DT12H' });
    await desk.isSound();
  });

  it('keeps what is no duration, explains it and changes nothing', async () => {
    const { becomes } = await open('wait', { for: 'PT3H' });
    const field = desk.page.getByRole('textbox', { name: '기다릴 시간', exact: true });
    await field.fill('조금 있다가');
    await desk.page.getByText('그때까지는 3시간 그대로예요.', { exact: false }).waitFor();
    await desk.page.getByRole('checkbox', { name: '고객마다 조금씩 더 기다리기' }).check();
    await becomes({ for: 'PT3H', spread: 'PT10M' });
    expect(await field.inputValue()).toBe('조금 있다가');
    // A bare number counts what stands there.
    await field.fill('5');
    await becomes({ for: 'PT5H', spread: 'PT10M' });
    await desk.isSound();
  });

  it('says how many customers meet a condition while it is written, and suggests what they have', async () => {
    const when = { attribute: 'tier', op: 'equals', value: 'nobody-has-this' };
    const { becomes } = await open('split', { branches: [{ id: 'b1', name: '우수', when }] });
    await desk.page.getByText(/^지금 고객 [\d,]+명 중 0명이 조건에 맞아요\.$/).waitFor();
    const value = desk.page.getByRole('combobox', { name: '값', exact: true });
    await value.fill('vi');
    await desk.page.getByRole('option', { name: 'vip', exact: true }).click();
    await becomes({ branches: [{ id: 'b1', name: '우수', when: { ...when, value: 'vip' } }] });
    await desk.page.getByText(/^지금 고객 [\d,]+명 중 [1-9][\d,]*명이 조건에 맞아요\.$/).waitFor();
    await desk.isSound();
    await desk.page.getByRole('button', { name: '조건 더하기' }).click();
    await desk.page.getByRole('menuitem', { name: '시작 이벤트의 속성' }).click();
    await desk.page.getByText('진행마다 달라서 미리 셀 수 없어요.').first().waitFor();
    await desk.isSound();
  });

  it('takes a condition of every shape by clicking: all or any, the opposite, a group, a segment, a consent, dates', async () => {
    const name = `조건에 쓸 그룹 ${Date.now().toString(36)}`;
    const vip = { attribute: 'tier', op: 'equals', value: 'vip' };
    const segment = (await api().call<{ id: string }>('POST', '/api/segments', { name, condition: vip })).id;
    const branch = (when: object) => ({ branches: [{ id: 'b1', name: '우수', when }] });
    const { becomes } = await open('split', branch(vip));
    /** In the group that begins last. */
    const add = async (kind: string) => {
      await desk.page.getByRole('button', { name: '조건 더하기', exact: true }).first().click();
      await desk.page.getByRole('menuitem', { name: kind, exact: true }).click();
    };
    await add('광고 수신 동의');
    await desk.choose('광고 수신', '문자 광고');
    await desk.choose('동의 여부', '동의하지 않음');
    const consent = { consent: 'sms.advertising', is: false };
    await becomes(branch({ all: [vip, consent] }));
    await desk.page.getByText('하나라도 맞을 때', { exact: true }).click();
    await becomes(branch({ any: [vip, consent] }));
    await desk.page.getByRole('checkbox', { name: '반대로 (아닌 경우)' }).first().check();
    await becomes(branch({ any: [{ not: vip }, consent] }));

    await add('고객 그룹');
    await desk.choose('고객 그룹', name);
    await desk.choose('그룹에 속하는지', '속하지 않음');
    const outside = { segment, member: false };
    await becomes(branch({ any: [{ not: vip }, consent, outside] }));

    await add('이벤트');
    await desk.choose('기간', '정한 날짜 사이');
    await desk.page.getByLabel('시작 날짜').fill('2026-03-01');
    await desk.page.getByLabel('이 날짜 전까지').fill('2026-04-01');
    const ordered = {
      event: 'Order Completed',
      since: '2026-02-28T15:00:00.000Z',
      until: '2026-03-31T15:00:00.000Z',
    };
    await becomes(branch({ any: [{ not: vip }, consent, outside, ordered] }));

    await add('조건 묶음');
    await add('고객 속성');
    await desk.page.getByRole('combobox', { name: '비교 방법', exact: true }).last().click();
    await desk.page.getByRole('option', { name: '이후', exact: true }).click();
    await desk.page.locator('input[type="date"]').last().fill('2026-05-05');
    const group = { any: [vip, { ...vip, op: 'after', value: '2026-05-05' }] };
    await becomes(branch({ any: [{ not: vip }, consent, outside, ordered, group] }));
    await desk.isSound();
  });

  it('shares out three variants by one bar, with keys or by hand', async () => {
    const variants = ['A', 'B', 'C'].map((name, index) => ({ id: name, name, weight: [50, 30, 20][index] }));
    const { becomes } = await open('ab', { experiment: 'copy', variants });
    const weighed = (...weights: number[]) => ({
      experiment: 'copy',
      variants: variants.map((variant, index) => ({ ...variant, weight: weights[index] })),
    });
    const second = desk.page.getByRole('slider', { name: 'B안 비율' });
    await second.press('Shift+ArrowRight');
    await becomes(weighed(50, 40, 10));
    expect(await second.getAttribute('aria-valuetext')).toBe('B안 40%, C안 10%');
    await second.press('End');
    await becomes(weighed(50, 50, 0));
    const first = desk.page.getByRole('slider', { name: 'A안 비율' });
    const [bar, handle] = [
      await desk.page.getByRole('group', { name: '안별 고객 비율' }).boundingBox(),
      await first.boundingBox(),
    ];
    if (!bar || !handle) throw new Error('there is no bar');
    await desk.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await desk.page.mouse.down();
    await desk.page.mouse.move(bar.x + bar.width * 0.25, handle.y + 4, { steps: 4 });
    await desk.page.mouse.up();
    await becomes(weighed(25, 75, 0));
    await desk.isSound();
  });

  it('shows a message to a real customer beside the words while they are typed', async () => {
    const { config } = send('n1', '안녕');
    const { becomes } = await open('send', config);
    await desk.page.getByRole('button', { name: '미리 보기' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '제목' }).fill('새로 쓴 제목');
    await dialog.getByText('새로 쓴 제목').waitFor();
    await dialog.getByRole('textbox', { name: '메일 내용' }).fill('<p>{{ nobody | upcase </p>');
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByRole('textbox', { name: '메일 내용' }).fill('<p>곧 만나요</p>');
    await dialog.getByRole('alert').first().waitFor({ state: 'detached' });
    await dialog.frameLocator('iframe').getByText('곧 만나요').waitFor();
    expect(await dialog.getByRole('combobox', { name: '이 고객이 받는 모습으로' }).inputValue()).not.toBe('');
    await desk.isSound();
    await desk.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await becomes({ ...config, content: { subject: '새로 쓴 제목', html: '<p>곧 만나요</p>' } });
  });

  it('says what a moment comes to for somebody who comes now', async () => {
    await open('wait', { until: { time: '09:00' } });
    await desk.page
      .getByText(/^지금 여기에 오면 (오늘|내일), .*오전 9:00에 다음으로 가요 \(Asia\/Seoul 기준\)\.$/)
      .waitFor();
    await desk.page.getByText('날짜까지', { exact: true }).click();
    await desk.page.getByRole('combobox', { name: '날짜가 들어 있는 속성' }).fill('birthday');
    await desk.page.keyboard.press('Tab');
    await desk.page.getByRole('option').first().waitFor({ state: 'hidden' });
    await desk.page.getByText(/^예: 생일이 [\d-]+이면 .*오전 9:00에 다음으로 가요\.$/).waitFor();
    await desk.isSound();
  });
});
