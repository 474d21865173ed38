import { send } from './drafts-of.ts';

/** One step after the other. */
export const line = {
  name: '한 줄',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'PT1H' } }, send('m1')],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'm1' },
  ],
};
