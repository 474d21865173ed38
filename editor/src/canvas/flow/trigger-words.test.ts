import type { Trigger } from '@olle/shared/journey/trigger';
import { expect, it } from 'vitest';
import { triggerEn, triggerKo } from '../words/trigger.ts';
import { triggerSummary } from './trigger-words.ts';

const say = (trigger: Trigger): [string, string] => {
  const segment = () => 'VIP';
  return [
    triggerSummary(trigger, { t: triggerKo, language: 'ko', segment }),
    triggerSummary(trigger, { t: triggerEn, language: 'en', segment }),
  ];
};

it.each<[Trigger, string, string]>([
  [
    { type: 'event', event: 'Order Completed', key: 'order_id' },
    '주문 완료 때 시작 · 주문마다 한 번',
    'When Order Completed happens · once per order',
  ],
  [{ type: 'segment', segmentId: 's', on: 'enters' }, 'VIP 그룹에 들어올 때', 'When entering VIP'],
  [{ type: 'segment', segmentId: 's', on: 'leaves' }, 'VIP 그룹에서 나갈 때', 'When leaving VIP'],
  [
    { type: 'schedule', cron: '0 9 * * mon', timezone: 'Asia/Seoul', segmentId: 's' },
    '매주 월요일 09:00에 ‘VIP’ 전원',
    'Everyone in VIP, every Monday at 09:00',
  ],
  [
    { type: 'date', attribute: 'birthday', anniversary: true, offset: '-P3D', time: '10:00' },
    '생일 3일 전 10:00',
    '3 days before birthday, 10:00',
  ],
  [
    { type: 'date', attribute: 'joined', anniversary: true, time: '10:00' },
    '매년 joined 10:00',
    'Every year, joined, 10:00',
  ],
  [{ type: 'segment', segmentId: '', on: 'enters' }, '고객 그룹을 골라 주세요', 'Choose a segment'],
  [
    { type: 'schedule', cron: '', timezone: 'Asia/Seoul', segmentId: 's' },
    '언제 시작할지 정해 주세요',
    'Say when it starts',
  ],
  [
    { type: 'date', attribute: '', time: '10:00' },
    '날짜가 들어 있는 속성을 골라 주세요',
    'Choose the attribute that holds the date',
  ],
  [{ type: 'api' }, '직접 또는 API', 'By hand or API'],
])('says in one line what brings customers in: %j', (trigger, ko, en) => {
  expect(say(trigger)).toEqual([ko, en]);
});
