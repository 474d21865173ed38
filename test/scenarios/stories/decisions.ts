import type { JourneyNode } from '@olle/shared/journey/document';
import { ab, journey, leave, mail, split, update, wait } from '../journey.ts';
import { happens, passes, recorded, type Scenario } from '../scenario.ts';

const tier = (value: string) => ({ attribute: 'tier', op: 'equals', value }) as const;
const holdout = (id: string, a: number, none: number): JourneyNode => ({
  id,
  type: 'ab',
  config: {
    experiment: 'kept-out',
    variants: [
      { id: 'a', name: 'A', weight: a },
      { id: 'none', name: 'Holdout', weight: none, holdout: true },
    ],
  },
});
const fifty = Array.from({ length: 50 }, (_, index): JourneyNode => {
  const id = `n${index}`;
  if (index % 10 === 3) return mail(id);
  return index % 10 === 7 ? wait(id, 'PT1H') : update(id, { increment: { passed: 1 } });
});

/** What nodes decide and change. */
export const decisionStories: readonly Scenario[] = [
  {
    promise: 'takes the first branch that holds, inside branches',
    journeys: {
      nested: journey(
        'Signed Up',
        [
          split('s1', { vip: tier('vip'), gold: tier('gold') }),
          split('s2', {
            cart: { trigger: 'cart_total', op: 'gte', value: 100 },
            any: { attribute: 'tier', op: 'exists' },
          }),
          mail('m1'),
          leave('x1'),
        ],
        ['trigger/next s1', 's1/vip x1', 's1/gold s2', 's2/cart m1', 's2/any x1', 's2/else x1'],
      ),
    },
    attributes: { tier: 'gold' },
    script: [happens('PT0S', 'Signed Up', { cart_total: 120 })],
    outcome: {
      runs: { nested: [{ steps: ['s1 gold branch_taken', 's2 cart branch_taken', 'm1 next message_queued'] }] },
    },
  },
  {
    promise: 'ends as finished where an output leads nowhere',
    journeys: {
      open: journey('Signed Up', [split('s1', { vip: tier('vip') }), mail('m1')], ['trigger/next s1', 's1/vip m1']),
    },
    script: [happens('PT0S', 'Signed Up')],
    outcome: {
      runs: { open: [{ status: 'finished', ended: 'path_ended', steps: ['s1 else branch_else'] }] },
      passed: { open: { 'trigger/next': 1, 's1/else': 1 } },
    },
  },
  {
    promise: 'knows later that a message of this run was skipped',
    journeys: {
      skips: journey(
        'Signed Up',
        [
          mail('m1'),
          wait('w1', 'PT1H'),
          split('s1', { skipped: { message: { node: 'm1' }, status: 'skipped' } }),
          update('u1', { set: { asked: 'yes' } }),
        ],
        ['trigger/next m1', 'm1/next w1', 'w1/next s1', 's1/skipped u1'],
      ),
    },
    consented: false,
    script: [happens('PT0S', 'Signed Up'), passes('PT2H')],
    outcome: {
      runs: {
        skips: [
          {
            steps: [
              'm1 skipped skipped_no_consent',
              'w1 next wait_over',
              's1 skipped branch_taken',
              'u1 next customer_updated',
            ],
          },
        ],
      },
    },
  },
  {
    promise: 'counts what happened since the entry, the trigger with it, and what lies before only without `since`',
    journeys: {
      counts: journey(
        'Visited',
        [
          wait('w1', 'PT1H'),
          split('s1', { three: { event: 'Visited', times: { op: 'gte', value: 3 } } }),
          split('s2', { two: { event: 'Visited', since: 'entry', times: { op: 'equals', value: 2 } } }),
        ],
        ['trigger/next w1', 'w1/next s1', 's1/three s2'],
      ),
    },
    script: [
      recorded('PT0S', 'P9D', 'Visited'),
      happens('PT1M', 'Visited'),
      happens('PT10M', 'Visited'),
      passes('PT2H'),
    ],
    outcome: {
      runs: { counts: [{ steps: ['w1 next wait_over', 's1 three branch_taken', 's2 two branch_taken'] }] },
    },
  },
  {
    promise: 'keeps the variant of an experiment, across journeys and weights',
    journeys: {
      before: journey('First', [ab('x1', 'copy', { a: 100, b: 0 })], ['trigger/next x1']),
      after: journey('Second', [ab('x1', 'copy', { a: 0, b: 100 })], ['trigger/next x1']),
      other: journey('Second', [ab('x1', 'price', { a: 0, b: 100 })], ['trigger/next x1']),
    },
    script: [happens('PT0S', 'First'), happens('PT1M', 'Second')],
    outcome: {
      runs: {
        before: [{ steps: ['x1 a variant_assigned'] }],
        after: [{ steps: ['x1 a variant_kept'] }],
        other: [{ steps: ['x1 b variant_assigned'] }],
      },
    },
  },
  {
    promise: 'deals anew among the variants that are left, when the one that was kept is gone',
    journeys: {
      before: journey('First', [ab('x1', 'copy', { a: 100, b: 0 })], ['trigger/next x1']),
      after: journey('Second', [ab('x1', 'copy', { b: 100, c: 0 })], ['trigger/next x1']),
    },
    script: [happens('PT0S', 'First'), happens('PT1M', 'Second')],
    outcome: {
      runs: { before: [{ steps: ['x1 a variant_assigned'] }], after: [{ steps: ['x1 b variant_dealt_anew'] }] },
    },
  },
  {
    promise: 'keeps a holdout out by its own output, and in it whatever the weights become',
    journeys: {
      before: journey('First', [holdout('x1', 0, 100), leave('e1')], ['trigger/next x1', 'x1/a e1']),
      after: journey('Second', [holdout('x1', 100, 0), leave('e1')], ['trigger/next x1', 'x1/a e1']),
    },
    script: [happens('PT0S', 'First'), happens('PT1M', 'Second')],
    outcome: {
      runs: {
        before: [{ status: 'finished', ended: 'path_ended', steps: ['x1 none variant_assigned'] }],
        after: [{ ended: 'path_ended', steps: ['x1 none variant_kept'] }],
      },
    },
  },
  {
    promise: 'asks of consent, the trigger, a segment, one element of a list, and a period',
    segments: { '11111111-1111-4111-8111-111111111111': { attribute: 'tier', op: 'equals', value: 'gold' } },
    attributes: {
      tier: 'gold',
      cart: {
        items: [
          { sku: 'a', price: 10 },
          { sku: 'b', price: 90 },
        ],
      },
    },
    journeys: {
      asks: journey(
        'Visited',
        [
          split('s1', { yes: { consent: 'email.advertising', is: true } }),
          split('s2', { yes: { trigger: 'page', op: 'starts_with', value: '/sale' } }),
          split('s3', { yes: { segment: '11111111-1111-4111-8111-111111111111', member: true } }),
          split('s4', {
            no: {
              any_in: 'cart.items',
              where: [
                { property: 'sku', op: 'equals', value: 'a' },
                { property: 'price', op: 'gt', value: 50 },
              ],
            },
            yes: { any_in: 'cart.items', where: [{ property: 'price', op: 'gt', value: 50 }] },
          }),
          split('s5', {
            no: { event: 'Visited', since: '2001-01-01T00:00:00Z', until: '2002-01-01T00:00:00Z' },
            yes: { event: 'Order Completed', within: 'P30D', sum: { property: 'revenue', op: 'gte', value: 300 } },
          }),
          leave('e1'),
        ],
        ['trigger/next s1', 's1/yes s2', 's2/yes s3', 's3/yes s4', 's4/yes s5', 's5/yes e1'],
      ),
    },
    script: [
      recorded('PT0S', 'P40D', 'Order Completed', { revenue: 1_000 }),
      recorded('PT0S', 'P9D', 'Order Completed', { revenue: 100 }),
      recorded('PT0S', 'P8D', 'Order Completed', { revenue: 200 }),
      happens('PT1M', 'Visited', { page: '/sale/3' }),
    ],
    outcome: { runs: { asks: [{ ended: 'exit_node' }] } },
  },
  {
    promise: 'skips an advertising mail without consent, visibly, and goes on by `next` where `skipped` is not drawn',
    consented: false,
    journeys: { ad: journey('Signed Up', [mail('m1'), leave('x1')], ['trigger/next m1', 'm1/next x1']) },
    script: [happens('PT0S', 'Signed Up')],
    outcome: {
      runs: {
        ad: [
          {
            ended: 'exit_node',
            steps: ['m1 skipped skipped_no_consent', 'x1 ended exit_node'],
            messages: ['m1 skipped no_consent'],
          },
        ],
      },
    },
  },
  {
    promise: 'goes on by `skipped` where it is drawn',
    attributes: { email: '' },
    journeys: {
      ad: journey(
        'Signed Up',
        [mail('m1', 'transactional'), leave('x1'), update('u1', { set: { unreachable: true } })],
        ['trigger/next m1', 'm1/next x1', 'm1/skipped u1'],
      ),
    },
    script: [happens('PT0S', 'Signed Up')],
    outcome: {
      runs: { ad: [{ steps: ['m1 skipped skipped_no_address', 'u1 next customer_updated'] }] },
      attributes: { unreachable: true },
    },
  },
  {
    promise: 'needs no consent for a transactional mail',
    consented: false,
    journeys: { receipt: journey('Order Completed', [mail('m1', 'transactional')], ['trigger/next m1']) },
    script: [happens('PT0S', 'Order Completed')],
    outcome: { runs: { receipt: [{ messages: ['m1 queued'] }] } },
  },
  {
    promise: 'passes a plan of fifty nodes, each once and in its order',
    journeys: {
      long: journey(
        'Signed Up',
        fifty,
        fifty.map(({ id }, index) => `${index === 0 ? 'trigger' : `n${index - 1}`}/next ${id}`),
      ),
    },
    script: [happens('PT0S', 'Signed Up'), passes('PT6H')],
    outcome: {
      runs: {
        long: [
          {
            status: 'finished',
            messages: ['n3', 'n13', 'n23', 'n33', 'n43'].map((id) => `${id} queued`),
          },
        ],
      },
      attributes: { passed: 40 },
    },
  },
];
