import type { JourneyDocument } from '@olle/shared/journey/document';

const mail = {
  channel: 'email',
  content: { subject: '{{ customer.name }}', html: '<p>{{ trigger.name }}</p>' },
} as const;

/** A cart reminder with a wait for the order, a split by what was bought before, an experiment and a second mail. */
export const cartJourney: JourneyDocument = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  reentry: { allowed: 'after_exit', cooldown: 'P1D' },
  goal: { event: 'Order Completed', within: 'P7D', value: 'revenue' },
  nodes: [
    {
      id: 'w1',
      type: 'wait_event',
      config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT2H' },
    },
    {
      id: 's1',
      type: 'split',
      config: {
        branches: [
          { id: 'vip', name: 'VIP', when: { attribute: 'tier', op: 'equals', value: 'vip' } },
          { id: 'buyer', name: 'Buyer', when: { event: 'Order Completed', within: 'P30D' } },
        ],
      },
    },
    {
      id: 'x1',
      type: 'ab',
      config: {
        experiment: 'cart-copy',
        variants: [
          { id: 'a', name: 'A', weight: 50 },
          { id: 'b', name: 'B', weight: 50 },
        ],
      },
    },
    { id: 'm1', type: 'send', config: mail },
    { id: 'm2', type: 'send', config: mail },
    { id: 'w2', type: 'wait', config: { for: 'P1D' } },
    { id: 'm3', type: 'send', config: mail },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 's1' },
    { from: 's1', output: 'vip', to: 'm1' },
    { from: 's1', output: 'buyer', to: 'm1' },
    { from: 's1', output: 'else', to: 'x1' },
    { from: 'x1', output: 'a', to: 'm1' },
    { from: 'x1', output: 'b', to: 'm2' },
    { from: 'm1', output: 'next', to: 'w2' },
    { from: 'w2', output: 'next', to: 'm3' },
  ],
};
