import { expect, it } from 'vitest';
import { meets } from './meets.ts';
import type { Trigger } from './trigger.ts';

const added = (more: object = {}): Trigger => ({ type: 'event', event: 'Product Added', ...more });
const entering = (segmentId: string, on: 'enters' | 'leaves' = 'enters'): Trigger => ({
  type: 'segment',
  segmentId,
  on,
});
const weekly = (cron: string): Trigger => ({ type: 'schedule', cron, timezone: 'Asia/Seoul', segmentId: 's-1' });
const birthday = (more: object = {}): Trigger => ({
  type: 'date',
  attribute: 'birthday',
  anniversary: true,
  time: '10:00',
  ...more,
});

it('finds two journeys that begin with one event, whatever tells their runs apart', () => {
  expect(meets(added(), added({ key: 'cart_id' }))).toBe(true);
  expect(meets(added(), { type: 'event', event: 'Order Completed' })).toBe(false);
});

it('takes none for a pair that nothing can bring into both', () => {
  const from = (op: 'gte' | 'lt') => added({ where: [{ property: 'price', op, value: 10_000 }] });
  const vip = (member: boolean) => added({ audience: { all: [{ segment: 'vip', member }] } });
  expect(meets(from('gte'), from('lt'))).toBe(false);
  expect(meets(vip(true), vip(false))).toBe(false);
  expect(meets(vip(true), from('lt'))).toBe(true);
  const onSale = added({ where: [{ any_in: 'products', where: [{ property: 'sale', op: 'equals', value: true }] }] });
  expect(meets(onSale, from('gte'))).toBe(true);
});

it('compares what else journeys begin with', () => {
  expect(meets(entering('s-1'), entering('s-1'))).toBe(true);
  expect(meets(entering('s-1'), entering('s-1', 'leaves'))).toBe(false);
  expect(meets(entering('s-1'), entering('s-2'))).toBe(false);
  expect(meets(weekly('0 9 * * mon'), weekly('0 9 * * mon'))).toBe(true);
  expect(meets(weekly('0 9 * * mon'), weekly('0 9 * * tue'))).toBe(false);
  expect(meets(birthday(), birthday({ time: '18:00' }))).toBe(true);
  expect(meets(birthday(), birthday({ offset: '-P3D' }))).toBe(false);
});

it('takes nothing for the same that is not chosen yet, and nothing by hand', () => {
  expect(meets(added({ event: '' }), added({ event: '' }))).toBe(false);
  expect(meets(entering(''), entering(''))).toBe(false);
  expect(meets({ type: 'api' }, { type: 'api' })).toBe(false);
});
