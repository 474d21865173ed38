import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { aDesk } from './desk.ts';
import { api, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const line = (node: object, ...others: object[]) => ({
  name: '메시지',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [node, ...others],
  edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
});

describeInBrowser('settings of messages and decisions', () => {
  const desk = aDesk();

  const open = (type: string, config: object, ...others: object[]) =>
    desk.openStep(line({ id: 'n1', type, config }, ...others));

  it('waits at a send until the message is opened, and then has a way for those that fail', async () => {
    const { config } = send('n1', '안녕');
    const { card, becomes } = await open('send', config);
    expect(await card.textContent()).not.toContain('실패');
    await desk.choose('다음으로 가는 때', '메시지를 열어 봤을 때');
    await becomes({ ...config, waitFor: 'opened' });
    await soon(() => card.textContent()).toContain('실패');
    await desk.page.getByRole('textbox', { name: '최대로 기다릴 시간' }).fill('2');
    await becomes({ ...config, waitFor: 'opened', within: 'P2D' });
    expect(await axeOf(desk.page)).toEqual([]);
    await desk.choose('다음으로 가는 때', '바로');
    await becomes(config);
    expect(desk.complainedOf()).toEqual([]);
  });

  it('shares out variants so that they always sum to 100, and keeps one as a holdout', async () => {
    const variants = [
      { id: 'a', name: 'A', weight: 50 },
      { id: 'b', name: 'B', weight: 50 },
    ];
    const { becomes } = await open('ab', { experiment: 'copy', variants });
    await desk.page.getByRole('slider', { name: 'A안 비율' }).press('ArrowRight');
    await desk.page.getByRole('checkbox', { name: '비교군으로 두기' }).last().check();
    await becomes({
      experiment: 'copy',
      variants: [
        { id: 'a', name: 'A', weight: 51 },
        { id: 'b', name: 'B', weight: 49, holdout: true },
      ],
    });
    await desk.isSound();
  });

  it('keeps a share that cannot be, explains it and changes nothing', async () => {
    const variants = [
      { id: 'a', name: 'A', weight: 60 },
      { id: 'b', name: 'B', weight: 40 },
    ];
    const { becomes } = await open('ab', { experiment: 'copy', variants });
    const share = desk.page.getByRole('textbox', { name: '비율' }).first();
    await share.fill('150');
    await desk.page.getByText('0부터 100까지의 수를 적어 주세요.').waitFor();
    await desk.page.getByRole('textbox', { name: '실험 이름' }).fill('copy-2');
    await becomes({ experiment: 'copy-2', variants });
    expect(await share.inputValue()).toBe('150 %');
    await desk.isSound();
    await share.fill('0.05');
    await becomes({ experiment: 'copy-2', variants: [{ id: 'a', name: 'A', weight: 0.05 }, variants[1]] });
  });

  it('asks whether a message of the journey was clicked', async () => {
    const branch = { id: 'b1', name: '눌렀나', when: { attribute: 'tier', op: 'equals', value: 'vip' } };
    const { becomes } = await open('split', { branches: [branch] }, send('m1', '안녕'));
    await desk.page.getByRole('button', { name: '조건 더하기' }).click();
    await desk.page.getByRole('menuitem', { name: '메시지 열람·클릭·도착' }).click();
    await desk.choose('메시지', '이메일 · 안녕');
    await desk.choose('메시지 상태', '누름');
    await becomes({
      branches: [{ ...branch, when: { all: [branch.when, { message: { node: 'm1' }, status: 'clicked' }] } }],
    });
    await desk.page.getByRole('button', { name: '조건 더하기' }).click();
    await desk.page.getByRole('menuitem', { name: '목록 중 하나 (장바구니의 상품)' }).click();
    await desk.isSound();
  });

  it('gives an attribute a number, and another one from the trigger', async () => {
    const { becomes } = await open('update_customer', { set: { level: '3' } });
    await desk.choose('값의 종류', '숫자');
    await desk.page.getByRole('button', { name: '바꿀 것 더하기' }).click();
    await desk.page.getByRole('combobox', { name: '바꾸는 방법' }).last().click();
    await desk.page.getByRole('option', { name: '숫자 더하기', exact: true }).click();
    await desk.page.getByRole('textbox', { name: '더할 숫자' }).fill('{{ trigger.revenue }}');
    await becomes({ set: { level: 3 }, increment: { attribute_1: '{{ trigger.revenue }}' } });
    await desk.isSound();
  });

  it('takes the codes of a pool from a file, and says what it left out', async () => {
    const name = `묶음 ${randomUUID().slice(0, 8)}`;
    await api().call('POST', '/api/coupon-pools', { name });
    await desk.page.goto('/settings');
    await desk.page.getByRole('button', { name: `‘${name}’에 번호 넣기` }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'codes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('쿠폰번호,메모\nA-1,x\nB-2,y\nA-1,z\n,빈 줄\n'),
    });
    await dialog.getByText('번호 2개를 넣었어요').waitFor();
    await dialog.getByText('이미 있는 번호 1개는 뺐어요: A-1').waitFor();
    await dialog.getByText('쓸 수 있는 번호가 없는 줄이 1개 있어요: 5번째 줄(비어 있음)').waitFor();
    await desk.isSound();
  });
});
