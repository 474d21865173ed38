import { expect, it } from 'vitest';
import { z } from 'zod';
import { documentSchema, emptyDocument, type JourneyDocument, type JourneyNode } from '../document.ts';
import { changeSentence } from './change-sentence.ts';
import { diff } from './diff.ts';
import { settingWord } from './setting-words.ts';

const names = {
  segment: (id: string) => ({ s1: '단골', s2: '휴면' })[id],
  journey: (id: string) => ({ j1: '환영', j2: '재구매' })[id],
};
const said = (
  before: Partial<JourneyDocument>,
  after: Partial<JourneyDocument>,
  language: 'ko' | 'en' = 'ko',
): string[] => {
  const sides = { before: { ...emptyDocument('A'), ...before }, after: { ...emptyDocument('A'), ...after }, names };
  return diff(sides.before, sides.after).map((change) => changeSentence(change, sides, language));
};
const steps = (...nodes: JourneyNode[]): Partial<JourneyDocument> => ({ nodes });
const wait = (id: string, duration: string): JourneyNode => ({ id, type: 'wait', config: { for: duration } });

it('says for how long a message is waited for', () => {
  const mail = (within: string): JourneyNode => ({
    id: 'm1',
    type: 'send',
    config: { channel: 'email', content: { subject: 'Hi', html: 'x' }, waitFor: 'opened', within },
  });
  expect(said(steps(mail('P1D')), steps(mail('P2D')))).toEqual(['메시지 보내기: 최대 기다리는 시간 1일 → 2일']);
  expect(said(steps(mail('P1D')), steps(mail('P2D')), 'en')).toEqual(['Send a message: waits at most 1 day → 2 days']);
});

it('calls steps, segments and journeys by their names', () => {
  const jump = (to: string): JourneyNode => ({ id: 'x', type: 'jump', config: { to, max: 3 } });
  const waits = [wait('w1', 'P1D'), wait('w2', 'P3D')];
  expect(said(steps(...waits, jump('w1')), steps(...waits, jump('w2')))).toEqual([
    '다른 단계로 가기: 가는 곳 1일 기다리기 → 3일 기다리기',
  ]);
  const start = (journeyId: string): JourneyNode => ({ id: 'x', type: 'start_journey', config: { journeyId } });
  expect(said(steps(start('j1')), steps(start('j2')))).toEqual(['다른 여정 시작하기: 환영 → 재구매']);
  const trigger = (segmentId: string, on: 'enters' | 'leaves'): Partial<JourneyDocument> => ({
    trigger: { type: 'segment', segmentId, on },
  });
  expect(said(trigger('s1', 'enters'), trigger('s2', 'leaves'))).toEqual([
    '시작 조건: 고객 그룹 단골 → 휴면',
    '시작 조건: 시작하는 때 들어올 때 → 나갈 때',
  ]);
});

it('shows no notation of the document’s own', () => {
  const schedule = (cron: string): Partial<JourneyDocument> => ({
    trigger: { type: 'schedule', cron, timezone: 'Asia/Seoul', segmentId: 's1' },
  });
  expect(said(schedule('0 9 * * mon'), schedule('*/10 9-18 * * *'))).toEqual([
    '시작 조건: 일정 매주 월요일 09:00 → 09:00~18:59에 10분마다',
  ]);
  const date = (offset: string): JourneyNode => ({
    id: 'w',
    type: 'wait',
    config: { date: { attribute: 'due', offset } },
  });
  expect(said(steps(date('-P1D')), steps(date('P2D')), 'en')).toEqual([
    'Wait: date, offset 1 day before → 2 days after',
  ]);
  const window = (from: string, days: ('mon' | 'tue')[]): JourneyNode => ({
    id: 't',
    type: 'time_window',
    config: { days, from, to: '18:00' },
  });
  expect(said(steps(window('09:00', ['mon'])), steps(window('10:00', ['mon', 'tue'])))).toEqual([
    '허용 시간: 요일 월요일 → 월·화요일',
    '허용 시간: 여는 시각 09:00 → 10:00',
  ]);
  expect(said({}, { settings: { startsAt: '2026-12-01T00:00:00Z', timezone: 'Asia/Seoul' } })[0]).toContain(
    '2026년 12월 1일 (화) 오전 9:00',
  );
  const nowhere = { startsAt: '2026-12-01T00:00:00Z', timezone: 'Mars/Base' };
  expect(said({}, { settings: nowhere })[0]).toContain('2026년 12월 1일 (화) 오전 9:00');
  expect(said({ settings: { late: 'now' } }, { settings: { late: { skipOlderThan: 'PT6H' } } }, 'en')).toEqual([
    'Settings, when late go on at once → skip messages older than 6 hours',
  ]);
});

it('says a whole rule by the names of its parts, and an event as people call it', () => {
  expect(said({}, { goal: { event: 'Order Completed', within: 'P7D' } })).toEqual(['목표 주문 완료, 기간 7일 (추가)']);
  expect(said({}, { exits: [{ event: 'Order Completed' }] })).toEqual(['나가는 조건 주문 완료 추가']);
});

it('calls an attribute as people do, also one that is called like a setting', () => {
  const update = (tier: string, name: string): JourneyNode => ({
    id: 'u',
    type: 'update_customer',
    config: { set: { tier, name }, unset: [name] },
  });
  expect(said(steps(update('silver', 'city')), steps(update('vip', 'age')))).toEqual([
    '고객 정보 바꾸기: 정하기, 등급 silver → vip',
    '고객 정보 바꾸기: 정하기, 이름 city → age',
    '고객 정보 바꾸기: 지우기 도시 → 나이',
  ]);
  const before = (attribute: string): JourneyNode => ({ id: 'w', type: 'wait', config: { date: { attribute } } });
  expect(said(steps(before('birthday')), steps(before('due')))).toEqual(['기다리기: 날짜, 고객 정보 생일 → due']);
});

it('calls an attribute that nobody has a word for by its own name, whatever that is', () => {
  const update = (set: Record<string, string>): JourneyNode => ({ id: 'u', type: 'update_customer', config: { set } });
  expect(said(steps(update({ constructor: 'a' })), steps(update({ constructor: 'name' })), 'en')).toEqual([
    'Update the customer: set, constructor a → name',
  ]);
});

it('has a word for every setting that a document may have', () => {
  const keys = new Set<string>();
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    if ('properties' in schema && typeof schema.properties === 'object')
      for (const key of Object.keys(schema.properties ?? {})) keys.add(key);
    for (const inner of Object.values(schema)) collect(inner);
  };
  collect(z.toJSONSchema(documentSchema));
  expect(keys.size).toBeGreaterThan(60);
  // The drawing, what is said as a whole (conditions, filters), and what holds settings that have names of their own.
  const drawn = 'format nodes edges layout notes colour trigger id x y output config content request'.split(' ');
  const whole =
    'all any not attribute property op any_in times sum since step segment member message node status'.split(' ');
  const others = [...drawn, ...whole, 'consent', 'is'];
  expect([...keys].filter((key) => !others.includes(key) && settingWord(key, 'ko') === undefined)).toEqual([]);
});
