import { coupon, journey, leave, mail, split, update, wait, waitFor } from '../journey.ts';
import { happens, type Scenario } from '../scenario.ts';

const tier = (value: string) => ({ attribute: 'tier', op: 'equals', value }) as const;

/** What nodes change: the customer, and pools of coupons. */
export const changeStories: readonly Scenario[] = [
  {
    promise: 'gives each coupon once, and goes on by `empty` when the pool has run out',
    journeys: {
      gift: journey(
        'Visited',
        [coupon('c1', 'spring'), update('u1', { set: { code: '{{ coupon.code }}' } }), leave('x1')],
        ['trigger/next c1', 'c1/next u1', 'c1/empty x1'],
      ),
    },
    coupons: { spring: ['A-1'] },
    script: [happens('PT0S', 'Visited'), happens('PT1M', 'Visited')],
    outcome: {
      runs: {
        gift: [
          { steps: ['c1 next coupon_issued', 'u1 next customer_updated'] },
          { ended: 'exit_node', steps: ['c1 empty coupon_pool_empty', 'x1 ended exit_node'] },
        ],
      },
      attributes: { code: 'A-1' },
    },
  },
  {
    promise: 'changes the customer in every way that a node may',
    journeys: {
      change: journey(
        'Signed Up',
        [
          update('u1', {
            set: { greeting: '{{ customer.name }}님', level: 3 },
            unset: ['old'],
            increment: { visits: 2, first: 1 },
            add: { tags: 'new', fresh: 'x' },
            remove: { tags: 'guest', none: 'x' },
          }),
        ],
        ['trigger/next u1'],
      ),
    },
    attributes: { old: 1, visits: 5, tags: ['guest', 'mail'] },
    script: [happens('PT0S', 'Signed Up')],
    outcome: {
      runs: { change: [{ status: 'finished', steps: ['u1 next customer_updated'] }] },
      attributes: {
        name: '김하나',
        email: 'hana@shop.example',
        greeting: '김하나님',
        level: 3,
        visits: 7,
        first: 1,
        tags: ['mail', 'new'],
        fresh: ['x'],
        none: [],
      },
    },
  },
  {
    promise: 'takes values from the customer, the trigger and what a wait heard, with their types',
    journeys: {
      copy: journey(
        'Order Completed',
        [
          waitFor('w1', 'Order Shipped', 'P1D'),
          update('u1', {
            set: {
              last: '{{ trigger.order_id }}',
              total: '{{ trigger.revenue }}',
              skus: '{{ trigger.products.sku }}',
              parcel: { carrier: '{{ steps.w1.carrier }}', note: '{{ customer.name }}님 {{ trigger.revenue | won }}' },
              nothing: '{{ trigger.nothing }}',
            },
            increment: { spent: '{{ trigger.revenue }}', orders: 1 },
            add: { bought: '{{ trigger.products.sku }}', carriers: '{{ steps.w1.carrier }}' },
            remove: { wishes: ['a', '{{ trigger.order_id }}'] },
          }),
        ],
        ['trigger/next w1', 'w1/happened u1'],
      ),
    },
    attributes: { spent: 1_000, bought: ['b'], wishes: ['a', 'o-1', 'z'], nothing: 'old' },
    script: [
      happens('PT0S', 'Order Completed', { order_id: 'o-1', revenue: 49_000, products: [{ sku: 'a' }, { sku: 'b' }] }),
      happens('PT1H', 'Order Shipped', { carrier: 'CJ' }),
    ],
    outcome: {
      runs: { copy: [{ status: 'finished', steps: ['w1 happened event_happened', 'u1 next customer_updated'] }] },
      attributes: {
        name: '김하나',
        email: 'hana@shop.example',
        last: 'o-1',
        total: 49_000,
        skus: ['a', 'b'],
        parcel: { carrier: 'CJ', note: '김하나님 49,000원' },
        nothing: null,
        spent: 50_000,
        orders: 1,
        bought: ['b', 'a'],
        carriers: ['CJ'],
        wishes: ['z'],
      },
    },
  },
  {
    promise: 'waits for a person when an increment comes to no number',
    journeys: {
      odd: journey('Visited', [update('u1', { increment: { points: '{{ trigger.points }}' } })], ['trigger/next u1']),
    },
    script: [happens('PT0S', 'Visited', { points: 'many' })],
    outcome: { runs: { odd: [{ status: 'waiting', steps: ['u1 waiting increment_not_number'] }] } },
  },
  {
    promise: 'adds to a list once',
    journeys: {
      tag: journey(
        'Visited',
        [update('u1', { add: { tags: 'seen' } }), update('u2', { increment: { n: 1 } })],
        ['trigger/next u1', 'u1/next u2'],
      ),
    },
    script: [happens('PT0S', 'Visited'), happens('PT1M', 'Visited')],
    outcome: { runs: { tag: [{}, {}] }, attributes: { tags: ['seen'], n: 2 } },
  },
  {
    promise: 'shows one journey what another one changed, within the same event and later',
    journeys: {
      mark: journey(
        'Signed Up',
        [update('u1', { set: { tier: 'vip' } }), wait('w1', 'PT1H')],
        ['trigger/next u1', 'u1/next w1'],
      ),
      ask: journey('Asked', [split('s1', { vip: tier('vip') }), mail('m1')], ['trigger/next s1', 's1/vip m1']),
    },
    script: [happens('PT0S', 'Signed Up'), happens('PT1M', 'Asked')],
    outcome: { runs: { mark: [{ status: 'waiting' }], ask: [{ messages: ['m1 queued'] }] } },
  },
];
