import { definitionOf, nodeTypes } from '@olle/shared/nodes/definitions';

const edges = (...ways: string[]) =>
  ways.map((way) => {
    const [place = '', to = ''] = way.split('>');
    const [from = '', output = 'next'] = place.split('.');
    return { from, output, to };
  });

/** With most of its settings in use. */
const filled = [
  { id: 'w1', type: 'wait', config: { for: 'P3D', spread: 'PT30M' } },
  { id: 'w2', type: 'wait', config: { until: { time: '08:00', weekdays: ['mon', 'wed'] } } },
  {
    id: 'w3',
    type: 'wait',
    config: { date: { attribute: 'birthday', offset: '-P3D', time: '10:00' }, past: 'skip' },
  },
  {
    id: 'e1',
    type: 'wait_event',
    config: {
      events: ['Product Viewed', 'Cart Viewed'],
      mode: 'any',
      where: [{ property: 'price', op: 'gte', value: 10_000 }],
      match: { product_id: 'trigger.order_id' },
      timeout: 'P2D',
    },
  },
  { id: 'tw', type: 'time_window', config: { days: ['mon', 'tue'], from: '22:00', to: '02:00' } },
  {
    id: 's1',
    type: 'split',
    config: {
      branches: [
        {
          id: 'vip',
          name: 'VIP',
          when: {
            all: [
              { attribute: 'tier', op: 'in', value: ['vip', 'gold'] },
              {
                event: 'Order Completed',
                times: { op: 'gte', value: 3 },
                within: 'P90D',
                sum: { property: 'revenue', op: 'gte', value: 300_000 },
              },
            ],
          },
        },
        { id: 'opened', name: 'Opened', when: { message: { node: 'm1' }, status: 'opened', within: 'P7D' } },
        {
          id: 'score',
          name: 'Score',
          when: {
            any: [
              { step: 'h1.score', op: 'gte', value: 80 },
              { trigger: 'revenue', op: 'gt', value: 100_000 },
              { not: { any_in: 'cart.items', where: [{ property: 'price', op: 'gte', value: 1_000 }] } },
            ],
          },
        },
      ],
    },
  },
  {
    id: 'x1',
    type: 'ab',
    config: {
      experiment: 'thanks',
      variants: [
        { id: 'a', name: 'A', weight: 45 },
        { id: 'b', name: 'B', weight: 45 },
        { id: 'h', name: 'Control', weight: 10, holdout: true },
      ],
    },
  },
  {
    id: 'm1',
    type: 'send',
    config: {
      channel: 'email',
      content: { subject: 'Thank you', html: '<p>Thank you, {{ customer.name }}</p>' },
      waitFor: 'opened',
      within: 'P2D',
    },
  },
  { id: 'c1', type: 'issue_coupon', config: { pool: 'thanks' } },
  {
    id: 'u1',
    type: 'update_customer',
    config: {
      set: { tier: 'vip', level: 3, wants: true, likes: ['a', 'b'] },
      increment: { visits: 1 },
      add: { tags: 'thanked' },
      unset: ['old'],
    },
  },
  {
    id: 'h1',
    type: 'webhook',
    config: {
      request: {
        url: 'https://crm.shop.example/score',
        method: 'POST',
        headers: { Authorization: 'Bearer x' },
        body: { id: '{{ customer.userId }}' },
      },
      saveAs: 'score',
    },
  },
  { id: 't1', type: 'throttle', config: { limit: 500, per: 'hour' } },
  { id: 'j1', type: 'jump', config: { to: 'm1', max: 3 } },
  { id: 'sj', type: 'start_journey', config: { journeyId: '', payload: { order_id: '{{ trigger.order_id }}' } } },
  { id: 'ex', type: 'exit', config: { reason: 'thanked' } },
];

/** Just dropped on the canvas: what there is most to say about, and every kind that is not among those above. */
const fresh = nodeTypes
  .filter((type) => type === 'send' || !filled.some((node) => node.type === type))
  .map((type) => ({ id: `new_${type}`, type, config: definitionOf(type).initial }));

/** Every kind of step that there is, and every rule. */
export const everyStep = {
  name: 'Every step',
  trigger: {
    type: 'event',
    event: 'Order Completed',
    where: [{ property: 'revenue', op: 'gte', value: 50_000 }],
    key: 'order_id',
    audience: {
      all: [{ attribute: 'city', op: 'equals', value: 'Jeju' }, { not: { attribute: 'tier', op: 'exists' } }],
    },
  },
  reentry: { allowed: 'after_exit', cooldown: 'P30D', max: 3 },
  exits: [
    { event: 'Order Refunded', match: { order_id: 'trigger.order_id' } },
    { when: { consent: 'email.advertising', is: false } },
  ],
  goal: { event: 'Order Completed', within: 'P14D', value: 'revenue', endsRun: true },
  settings: {
    timezone: 'Asia/Seoul',
    holdout: 10,
    entryCap: { total: 10_000, perHour: 500 },
    exclusionGroup: 'offers',
    priority: 5,
    startsAt: '2026-11-01T00:00:00.000Z',
    endsAt: '2027-01-31T15:00:00.000Z',
  },
  nodes: [...filled, ...fresh],
  edges: edges(
    'trigger>w1',
    'w1>w2',
    'w2>e1',
    'e1.happened>s1',
    'e1.timeout>tw',
    'tw>x1',
    's1.vip>c1',
    's1.opened>h1',
    's1.score>t1',
    's1.else>w3',
    'x1.a>m1',
    'c1>u1',
    'h1>j1',
    'u1>sj',
    'm1>ex',
  ),
};
