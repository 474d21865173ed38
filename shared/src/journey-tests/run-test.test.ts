import { describe, expect, it } from 'vitest';
import type { TestExpectation, TestScenario } from '../api/journey-tests.ts';
import { languages } from '../i18n/language.ts';
import type { JourneyDocument } from '../journey/document.ts';
import { planOf } from '../journey/plan-of.fixture.ts';
import { differenceSentence } from './difference-sentence.ts';
import { runTest } from './run-test.ts';

const mail = (subject: string) => ({ channel: 'email' as const, content: { subject, html: '<p>Hi</p>' } });
const reminder: JourneyDocument = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', where: [{ property: 'price', op: 'gte', value: 10_000 }] },
  nodes: [
    { id: 'w1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT2H' } },
    { id: 'a', type: 'send', config: mail('{{ customer.name }}님, 담아 두신 {{ customer.cart.total }}원') },
    { id: 'b', type: 'send', config: mail('고마워요') },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'a' },
    { from: 'w1', output: 'happened', to: 'b' },
  ],
};

const hana: TestScenario = {
  customer: { attributes: { name: '김하나', email: 'hana@shop.example' }, consents: { 'email.advertising': true } },
  at: '2026-11-22T09:00:00+09:00',
  events: [
    { event: 'Product Added', properties: { product_id: 'p1', price: 49_000 }, at: '2026-11-22T09:00:00+09:00' },
  ],
};
const bought = (at: string): TestScenario => ({
  ...hana,
  events: [...hana.events, { event: 'Order Completed', properties: {}, at }],
});

const asExpected: TestExpectation = {
  path: {
    mode: 'exact',
    steps: [{ node: 'w1', outcome: 'timeout' }, { node: 'a' }],
  },
  messages: [{ node: 'a', channel: 'email', subject: '49000' }],
  nothingElse: true,
  never: ['b'],
  status: 'finished',
};

function difference(wanted: TestExpectation, scenario = hana, document = reminder) {
  const plan = planOf(document);
  return runTest(plan, { scenario, expect: wanted }, { workspaceZone: 'Asia/Seoul' }).difference;
}

describe('a journey test', () => {
  it('passes when way, messages and end come as expected, the cart in the subject too', () => {
    expect(difference(asExpected)).toBeNull();
  });

  it('is red at the step that went another way, and says why it did', () => {
    const red = difference(asExpected, bought('2026-11-22T10:00:00+09:00'));
    expect(red).toMatchObject({ code: 'step_outcome', nodeId: 'w1', facts: { expected: 'timeout', came: 'happened' } });
    if (!red) return;
    expect(differenceSentence(red, 'ko')).toContain('주문');
    expect(differenceSentence(red, 'en')).toContain('timeout');
  });

  it.each<[string, TestExpectation, string, string]>([
    ['a step that was to come', { path: { mode: 'includes', steps: [{ node: 'b' }] } }, 'step_missing', 'b'],
    ['a step that was not to come', { path: { mode: 'exact', steps: [{ node: 'w1' }] } }, 'step_extra', 'a'],
    ['another step', { path: { mode: 'exact', steps: [{ node: 'b' }] } }, 'step_other', 'w1'],
    [
      'another way, others between',
      { path: { mode: 'includes', steps: [{ node: 'w1', outcome: 'happened' }] } },
      'step_outcome',
      'w1',
    ],
    ['a message that was not sent', { messages: [{ node: 'b' }] }, 'message_missing', 'b'],
    ['another subject', { messages: [{ node: 'a', subject: '한라봉' }] }, 'message_subject', 'a'],
    ['another channel', { messages: [{ node: 'a', channel: 'sms' }] }, 'message_channel', 'a'],
    ['a message that must never be sent', { never: ['a'] }, 'message_forbidden', 'a'],
    ['a message more than expected', { messages: [], nothingElse: true }, 'message_extra', 'a'],
    ['another end', { status: 'waiting' }, 'status_other', 'a'],
    ['somebody who was not to come in', { entered: false }, 'entered_anyway', 'trigger'],
  ])('points at %s', (_, wanted, code, nodeId) => {
    const red = difference(wanted);
    expect(red).toMatchObject({ code, nodeId });
    if (!red) return;
    for (const language of languages) expect(differenceSentence(red, language)).not.toContain('undefined');
    expect(differenceSentence(red, 'en')).toMatch(/^[A-Z“]/);
  });

  it('says why the customer did not come in, and why a message was skipped', () => {
    const cheap = { ...hana, events: [{ event: 'Product Added', properties: { price: 9_000 }, at: hana.at }] };
    const out = difference(asExpected, cheap);
    expect(out && differenceSentence(out, 'en')).toContain('Nothing happened that starts this journey');
    expect(difference({ entered: false }, cheap)).toBeNull();
    const mute = difference(asExpected, { ...hana, customer: { ...hana.customer, consents: {} } });
    // The way comes before the message: it went by `skipped`, but to where `next` leads.
    expect(mute).toMatchObject({ code: 'message_skipped', nodeId: 'a', facts: { reason: 'no_consent' } });
    expect(mute && differenceSentence(mute, 'ko')).toContain('동의');
  });
});
