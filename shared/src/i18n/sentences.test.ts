import { describe, expect, it } from 'vitest';
import { nodeMessages } from '../nodes/messages.ts';
import { describeCondition } from './describe-condition.ts';
import { formatDuration } from './format-duration.ts';
import { josa } from './josa.ts';
import { problemSentence } from './problems.ts';
import { sentenceOf, sentenceToCome } from './reasons.ts';
import { sayMove } from './say-move.ts';

const bothLanguages = (reason: Parameters<typeof sentenceOf>[0], type?: string): string[] => [
  sentenceOf(reason, 'ko', type),
  sentenceOf(reason, 'en', type),
];

describe('of what is still to come, reasons', () => {
  const both = (code: string, facts: Parameters<typeof sentenceOf>[0]['facts'], type: string): string[] => [
    sentenceToCome({ code, facts }, 'ko', type),
    sentenceToCome({ code, facts }, 'en', type),
  ];

  it('tell no future in the past tense', () => {
    const late = { event: 'Order Completed', match: { cart_id: 'c-17' }, within: 'PT1H' };
    expect(both('event_timeout', late, 'wait_event')).toEqual([
      "1시간 안에 같은 장바구니(c-17)의 주문 완료가 없으면 '시간 초과' 갈래로 갈 거예요.",
      'If no Order Completed with cart c-17 comes within 1 hour, it will go on by “timeout”.',
    ]);
    expect(both('message_queued', { channel: 'email', category: 'advertising' }, 'send')).toEqual([
      '이메일을 보낼 거예요 (광고).',
      'The e-mail (advertising) will be sent.',
    ]);
    expect(both('wait_over', { for: 'P1D' }, 'wait')).toEqual([
      '1일이 지나면 다음으로 갈 거예요.',
      'Will have waited 1 day, and goes on.',
    ]);
  });

  it('were not handled late, whatever began late', () => {
    const facts = { for: 'P1D', late: true };
    for (const said of both('wait_over', facts, 'wait')) expect(said).not.toMatch(/늦게|late/);
    expect(sentenceOf({ code: 'wait_over', facts }, 'en', 'wait')).toContain('(handled late)');
  });

  it('read as ever where they say nothing of time', () => {
    const unknown = { name: 'points', value: 'many' };
    expect(both('increment_not_number', unknown, 'update_customer')[0]).toBe(
      sentenceOf({ code: 'increment_not_number', facts: unknown }, 'ko', 'update_customer'),
    );
  });
});

describe('reasons', () => {
  it('name the very cart that was waited for', () => {
    const facts = { event: 'Order Completed', match: { cart_id: 'c-17' }, within: 'PT1H' };
    expect(bothLanguages({ code: 'event_timeout', facts }, 'wait_event')).toEqual([
      "1시간 안에 같은 장바구니(c-17)의 주문 완료가 없어서 '시간 초과' 갈래로 갔어요.",
      'No Order Completed with cart c-17 within 1 hour, so: timeout.',
    ]);
  });

  it('say what each branch saw', () => {
    const saw = { attribute: 'tier', op: 'equals', expected: 'vip', actual: 'gold' };
    expect(bothLanguages({ code: 'branch_else', facts: { refused: [{ branch: 'VIP', saw }] } }, 'split')).toEqual([
      "VIP: 아니요 (등급: gold). 맞는 갈래가 없어서 '그 외' 갈래로 갔어요.",
      'VIP: no, tier was gold. So: everyone else.',
    ]);
  });

  it('say what was asked of a history, beside what was found', () => {
    const saw = { event: 'Order Completed', count: 1, times: { op: 'gte', value: 2 }, since: 'entry' };
    expect(bothLanguages({ code: 'branch_else', facts: { refused: [{ branch: 'VIP', saw }] } }, 'split')).toEqual([
      "VIP: 아니요 (들어온 뒤 주문 완료 1회 (조건: 2회 이상)). 맞는 갈래가 없어서 '그 외' 갈래로 갔어요.",
      'VIP: no, Order Completed happened 1 time since entry (asked: at least 2 times). So: everyone else.',
    ]);
    const spent = {
      event: 'Order Completed',
      count: 3,
      sum: 9_000,
      sumOf: { property: 'revenue', op: 'gt', value: 9_500 },
    };
    expect(bothLanguages({ code: 'exit_condition', facts: { saw: spent } })[1]).toContain(
      'Order Completed happened 3 times, revenue in total 9,000 (asked: is more than 9,500)',
    );
    const within = {
      any_in: 'cart.items',
      elements: 2,
      where: [{ property: 'brand', op: 'equals', expected: 'olle' }],
    };
    expect(bothLanguages({ code: 'exit_condition', facts: { saw: within } })).toEqual([
      '나가는 조건에 맞아서 여정에서 나갔어요 (cart.items 2개 (조건: 브랜드가 olle와 같음)).',
      'A reason to leave this journey has come to hold: 2 of cart.items (asked: brand is olle).',
    ]);
  });

  it('say where the dice fell', () => {
    const facts = { variant: 'B', bucket: 0.7312, weights: '50/50', experiment: 'cart-copy' };
    expect(bothLanguages({ code: 'variant_assigned', facts }, 'ab')).toEqual([
      "실험 'cart-copy'에서 B안으로 한 번 정해졌고, 앞으로도 이 안이에요 (비율 50/50에서 0.73).",
      'Experiment “cart-copy”: variant B, dealt once and kept from now on (0.73 of 50/50).',
    ]);
    const former = bothLanguages({ code: 'variant_dealt_anew', facts: { ...facts, former: 'v3' } }, 'ab');
    for (const sentence of former) expect(sentence).not.toContain('v3');
    expect(bothLanguages({ code: 'variant_kept', facts: { ...facts, holdout: true } }, 'ab')).toEqual([
      "실험 'cart-copy'에서 이미 정해진 B안으로 그대로 갔어요 (비율 50/50에서 0.73). 비교군으로 둔 안이에요.",
      'Experiment “cart-copy”: variant B, as dealt before (0.73 of 50/50). This variant is kept out on purpose, to compare with.',
    ]);
  });

  it('say what is wrong with a template in words of its reader, whichever node it stopped', () => {
    const facts = { message: 'undefined filter: foo' };
    for (const type of ['webhook', 'start_journey', 'update_customer', 'send']) {
      const [ko, en] = bothLanguages({ code: 'template_error', facts }, type);
      expect([type, ko]).toEqual([type, expect.stringContaining('foo라는 필터는 없어요')]);
      expect([type, en]).toEqual([type, expect.stringContaining('there is no filter foo')]);
    }
  });

  it('name events as people call them, also our own, in both languages', () => {
    const left = { event: '$segment_left', events: ['$segment_left', 'A'], mode: 'all', heard: ['$segment_left'] };
    for (const [code, type] of [
      ['exit_event', undefined],
      ['goal_met', undefined],
      ['event_timeout', 'wait_event'],
      ['wait_event', 'wait_event'],
    ] as const)
      for (const sentence of bothLanguages({ code, facts: { ...left, within: 'PT1H' } }, type))
        expect(sentence).not.toContain('$');
  });

  it('say which of several events did not happen as people would', () => {
    const facts = { events: ['A', 'B'], mode: 'all', within: 'PT1H', heard: ['A'] };
    expect(bothLanguages({ code: 'event_timeout', facts }, 'wait_event')).toEqual([
      "1시간 안에 A, B 모두 일어나지는 않아서 '시간 초과' 갈래로 갔어요. 지금까지 있었던 이벤트: A.",
      'Not all of A, B within 1 hour, so: timeout. So far: A.',
    ]);
  });

  it('say so when a step was handled late', () => {
    expect(sentenceOf({ code: 'wait_for', facts: { for: 'P1D', late: true } }, 'ko', 'wait')).toBe(
      '1일 동안 기다려요. (늦게 처리됐어요)',
    );
  });

  it('leave the year out where it is that of the reader', () => {
    const putOff = { code: 'put_off', facts: { until: '2026-11-23T06:40:00.000Z', zone: 'Asia/Seoul' } };
    const read = (year: number, language: 'ko' | 'en') =>
      sentenceOf(putOff, language, 'wait', { now: () => Date.UTC(year, 10, 23) });
    expect(read(2026, 'ko')).toContain('이 고객은 11월 23일 (월) 오후 3:40에 이어 가요.');
    expect(read(2026, 'en')).toContain('this turn comes on Mon 23 Nov, 15:40.');
    expect(read(2027, 'ko')).toContain('2026년 11월 23일');
    expect(sentenceOf(putOff, 'en', 'wait')).toContain('23 Nov 2026');
    // By the clocks of the sentence: it is another year there already.
    const newYear = { code: 'put_off', facts: { until: '2026-12-31T15:10:00.000Z', zone: 'Asia/Seoul' } };
    expect(sentenceOf(newYear, 'ko', 'wait', { now: () => Date.UTC(2026, 11, 31, 14) })).toContain('2027년 1월 1일');
  });

  it('do not break on a code or facts of another release', () => {
    expect(sentenceOf({ code: 'teleported', facts: {} }, 'ko', 'jump')).toBe('teleported');
    expect(sentenceOf({ code: 'branch_else', facts: { refused: 'x' } }, 'en', 'split')).toBe('So: everyone else.');
  });
});

describe('cards', () => {
  it('say what they do', () => {
    const config = { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' };
    expect(nodeMessages('wait_event', 'ko').summary(config)).toBe('1시간 동안 주문 완료를 기다리기 · 같은 장바구니');
    expect(nodeMessages('wait', 'ko').summary({ for: 'P1D' })).toBe('1일 기다리기');
    expect(nodeMessages('wait_event', 'en').summary(config)).toBe(
      'Wait at most 1 hour for Order Completed · same cart',
    );
  });
});

describe('conditions in words', () => {
  const often = {
    event: 'Order Completed',
    where: [{ property: 'revenue', op: 'gte' as const, value: 50_000 }],
    times: { op: 'gte' as const, value: 2 },
    within: 'P30D',
  };
  it('read as people say them', () => {
    expect(describeCondition(often, 'ko')).toBe('최근 30일 안에 주문 완료(매출이 50,000 이상) 2회 이상');
    expect(describeCondition(often, 'en')).toBe(
      'Order Completed (revenue is at least 50,000) at least 2 times within 30 days',
    );
  });

  it('keep groups apart', () => {
    const tier = { attribute: 'tier', op: 'equals' as const, value: 'vip' };
    const member = { segment: 's1', member: true };
    const names = { segment: () => '단골' };
    expect(describeCondition({ any: [tier, { all: [tier, { not: member }] }] }, 'ko', names)).toBe(
      "등급이 vip와 같음 또는 (등급이 vip와 같음 그리고 (고객 그룹 '단골'에 속함)이 아님)",
    );
  });
});

it('says what was sent, given and waited for with the right particles', () => {
  const say = (code: string, facts: Record<string, string>, type: string) => sentenceOf({ code, facts }, 'ko', type);
  expect(say('wait_over', { for: 'P3W' }, 'wait')).toBe('3주가 지나서 다음으로 갔어요.');
  expect(say('coupon_issued', { pool: '첫 구매', code: 'OLLE-2' }, 'issue_coupon')).toContain('쿠폰 OLLE-2를');
  expect(say('message_queued', { channel: 'email', category: 'advertising' }, 'send')).toBe(
    '이메일을 보내도록 넘겼어요 (광고).',
  );
});

it('chooses particles by the last sound', () => {
  expect(['주문', '완료', '3', 'c-17', 'email'].map((word) => josa(word, '이/가'))).toEqual([
    '주문이',
    '완료가',
    '3이',
    'c-17이',
    'email이',
  ]);
  expect(['서울', '부산', '제주'].map((word) => josa(word, '으로/로'))).toEqual(['서울로', '부산으로', '제주로']);
});

it('says durations as people do', () => {
  expect(formatDuration('P1M', 'ko')).toBe('1개월');
  expect(formatDuration('PT1M', 'ko')).toBe('1분');
  expect(formatDuration('P1DT2H', 'en')).toBe('1 day 2 hours');
  expect(formatDuration('PT0S', 'en')).toBe('0 seconds');
});

it('keeps the server’s own sentence for what only the server can find', () => {
  const message = '97 % of Order Completed have no cart_id';
  expect(problemSentence({ code: 'property_rare', message }, 'ko')).toBe(message);
});

it('says what a publication did to somebody inside, and that it was undone', () => {
  const move = { from: 2, to: 3 };
  expect(sayMove({ ...move, change: 'followed' }, 'ko')).toBe(
    '버전 3을 발행할 때 정한 대로 버전 2 대신 버전 3을 따라요. 있던 단계에서 바뀐 설정대로 이어 가요.',
  );
  expect(sayMove({ ...move, change: 'followed' }, 'en')).toMatch(/^Follows version 3 instead of version 2, /);
  expect(sayMove({ ...move, change: 'mapped' }, 'ko')).toBe('버전 3을 발행할 때 정한 대로 버전 2에서 옮겨 왔어요.');
  expect(sayMove({ ...move, change: 'exited' }, 'en')).toMatch(/^Let out when version 3 was published/);
  expect(sayMove({ change: 'undone', from: 3, to: 2 }, 'ko')).toBe(
    '옮긴 것을 되돌려서 버전 3에서 버전 2로 돌아왔어요.',
  );
});
