import { send } from './drafts-of.ts';

export const trigger = { type: 'event', event: 'Product Added' };
export const wait = (id: string) => ({ id, type: 'wait', config: { for: 'PT1H' } });
export const way = (from: string, output: string, to: string) => ({ from, output, to });
const fork = {
  id: 's1',
  type: 'split',
  config: { branches: [{ id: 'vip', name: 'VIP', when: { attribute: 'tier', op: 'equals', value: 'vip' } }] },
};

/** trigger > w1 > m1 > w2. */
export const threeInLine = {
  name: '한 줄',
  trigger,
  nodes: [wait('w1'), send('m1'), wait('w2')],
  edges: [way('trigger', 'next', 'w1'), way('w1', 'next', 'm1'), way('m1', 'next', 'w2')],
};

/** trigger > w1 > s1; vip > m1 > u1, else > w2. */
export const forked = {
  name: '갈래',
  trigger,
  nodes: [wait('w1'), fork, send('m1'), { id: 'u1', type: 'update_customer', config: { set: { a: 1 } } }, wait('w2')],
  edges: [
    way('trigger', 'next', 'w1'),
    way('w1', 'next', 's1'),
    way('s1', 'vip', 'm1'),
    way('m1', 'next', 'u1'),
    way('s1', 'else', 'w2'),
  ],
};
