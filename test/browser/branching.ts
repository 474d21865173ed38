import { send } from './drafts-of.ts';

const wait = (id: string, time = 'PT1H') => ({ id, type: 'wait', config: { for: time } });

/** trigger > x1 by two variants: a > w1, b > w2; both meet in m1. The third leads nowhere. */
export const branching = {
  name: '갈래 여정',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [
    {
      id: 'x1',
      type: 'ab',
      config: {
        experiment: 'words',
        variants: [
          { id: 'a', name: '가안', weight: 40 },
          { id: 'b', name: '나안', weight: 40 },
          { id: 'c', name: '다안', weight: 20 },
        ],
      },
    },
    wait('w1'),
    wait('w2', 'P2D'),
    send('m1', '안녕하세요'),
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'x1' },
    { from: 'x1', output: 'a', to: 'w1' },
    { from: 'x1', output: 'b', to: 'w2' },
    { from: 'w1', output: 'next', to: 'm1' },
    { from: 'w2', output: 'next', to: 'm1' },
  ],
};

export const line = {
  name: '한 줄',
  trigger: branching.trigger,
  nodes: [wait('w1'), send('m1')],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'm1' },
  ],
};
