import { journey, jump, leave, split, start, throttle, update, wait, waitFor } from '../journey.ts';
import type { Scenario } from '../scenario.ts';
import { happens, passes, pauses, resumes } from '../scenario.ts';

const count = (id: string) => update(id, { increment: { rounds: 1 } });

const jumpStories: readonly Scenario[] = [
  {
    promise: 'goes back as often as the jump allows, then on',
    journeys: {
      rounds: journey(
        'Signed Up',
        [wait('w1', 'P1D'), count('u1'), jump('j1', 'w1', 2), leave('x1')],
        ['trigger/next w1', 'w1/next u1', 'u1/next j1', 'j1/next x1'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), passes('P5D')],
    outcome: {
      runs: {
        rounds: [
          {
            ended: 'exit_node',
            steps: [
              ...['w1 next wait_over', 'u1 next customer_updated', 'j1 jump jumped'],
              ...['w1 next wait_over', 'u1 next customer_updated', 'j1 jump jumped'],
              ...['w1 next wait_over', 'u1 next customer_updated', 'j1 next jump_used_up', 'x1 ended exit_node'],
            ],
          },
        ],
      },
      passed: { rounds: { 'j1/jump': 2, 'j1/next': 1 } },
      attributes: { rounds: 3 },
    },
  },
  {
    promise: 'leaves the loop as soon as what it waits for has happened',
    journeys: {
      until: journey(
        'Cart Abandoned',
        [waitFor('w1', 'Order Completed', 'P1D'), count('u1'), jump('j1', 'w1', 5)],
        ['trigger/next w1', 'w1/timeout u1', 'u1/next j1'],
      ),
    },
    script: [happens('PT0S', 'Cart Abandoned'), happens('P2DT1H', 'Order Completed'), passes('P9D')],
    outcome: {
      runs: { until: [{ status: 'finished', ended: 'path_ended' }] },
      passed: { until: { 'w1/timeout': 2, 'w1/happened': 1, 'j1/jump': 2 } },
      attributes: { rounds: 2 },
    },
  },
  {
    promise: 'jumps ahead, too, over what stands between',
    journeys: {
      ahead: journey(
        'Signed Up',
        [
          split('s1', { vip: { attribute: 'tier', op: 'equals', value: 'vip' } }),
          jump('j1', 'x1', 1),
          count('u1'),
          leave('x1'),
        ],
        ['trigger/next s1', 's1/vip j1', 's1/else u1', 'u1/next x1'],
      ),
    },
    attributes: { tier: 'vip' },
    script: [happens('PT0S', 'Signed Up')],
    outcome: { runs: { ahead: [{ steps: ['s1 vip branch_taken', 'j1 jump jumped', 'x1 ended exit_node'] }] } },
  },
  {
    promise: 'counts jumps for each run, not for each round of an outer loop',
    journeys: {
      nested: journey(
        'Signed Up',
        [wait('w1', 'PT1H'), jump('j1', 'w1', 2), wait('w2', 'PT1H'), jump('j2', 'w1', 2)],
        ['trigger/next w1', 'w1/next j1', 'j1/next w2', 'w2/next j2'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), passes('P1D')],
    outcome: {
      runs: { nested: [{ status: 'finished' }] },
      passed: { nested: { 'j1/jump': 2, 'j1/next': 3, 'j2/jump': 2, 'j2/next': 1 } },
    },
  },
];

const startStories: readonly Scenario[] = [
  {
    promise: 'lets the customer into another journey with what it is told, and goes on itself',
    journeys: {
      first: journey(
        'Order Completed',
        [start('s1', 'second', { order: '{{ trigger.order_id }}', total: '{{ trigger.total }}' }), wait('w1', 'PT1H')],
        ['trigger/next s1', 's1/next w1'],
      ),
      second: journey(
        { type: 'api' },
        [
          split('b1', { big: { trigger: 'total', op: 'gte', value: 10_000 } }),
          update('u1', { set: { lastOrder: '{{ trigger.order }}' } }),
        ],
        ['trigger/next b1', 'b1/big u1'],
      ),
    },
    script: [happens('PT0S', 'Order Completed', { order_id: 'o-1', total: 39_000 }), passes('PT2H')],
    outcome: {
      runs: {
        first: [{ status: 'finished', steps: ['s1 next journey_started', 'w1 next wait_over'] }],
        second: [{ status: 'finished', steps: ['b1 big branch_taken', 'u1 next customer_updated'] }],
      },
      attributes: { lastOrder: 'o-1' },
    },
  },
  {
    promise: 'says why the other journey did not let the customer in',
    journeys: {
      first: journey('Signed Up', [start('s1', 'second')], ['trigger/next s1']),
      second: journey({ type: 'api' }, [wait('w1', 'P30D')], ['trigger/next w1'], { reentry: { allowed: 'never' } }),
    },
    script: [happens('PT0S', 'Signed Up'), happens('PT1H', 'Signed Up')],
    outcome: {
      runs: {
        first: [{ steps: ['s1 next journey_started'] }, { steps: ['s1 next journey_not_started'] }],
        second: [{ status: 'waiting' }],
      },
      refused: { first: [], second: ['reentry_not_allowed'] },
    },
  },
  {
    promise: 'does not start a journey that is paused, and says so',
    journeys: {
      first: journey('Signed Up', [start('s1', 'second')], ['trigger/next s1']),
      second: journey({ type: 'api' }, [wait('w1', 'P30D')], ['trigger/next w1']),
    },
    script: [pauses('PT0S', 'second'), happens('PT1M', 'Signed Up'), resumes('PT1H', 'second')],
    outcome: { runs: { first: [{ steps: ['s1 next journey_not_started'] }], second: [] } },
  },
  {
    promise: 'comes to an end where journeys start one another in a ring',
    journeys: {
      ping: journey('Signed Up', [start('s1', 'pong')], ['trigger/next s1']),
      pong: journey({ type: 'api' }, [count('u1'), start('s1', 'ping')], ['trigger/next u1', 'u1/next s1']),
    },
    script: [happens('PT0S', 'Signed Up')],
    outcome: {
      runs: {
        ping: [
          ...Array.from({ length: 5 }, () => ({ steps: ['s1 next journey_started'] })),
          { steps: ['s1 next start_too_deep'] },
        ],
      },
      attributes: { rounds: 5 },
    },
  },
];

const throttleStories: readonly Scenario[] = [
  {
    promise: 'lets a customer through at once while there is room, and makes the next round wait for its turn',
    journeys: {
      slow: journey(
        'Signed Up',
        [throttle('t1', 2, 'minute'), count('u1'), jump('j1', 't1', 2)],
        ['trigger/next t1', 't1/next u1', 'u1/next j1'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), passes('PT30S')],
    outcome: {
      runs: {
        slow: [
          {
            status: 'waiting',
            steps: [
              ...['t1 next throttle_free', 'u1 next customer_updated', 'j1 jump jumped'],
              ...['t1 next throttle_free', 'u1 next customer_updated', 'j1 jump jumped'],
              't1 waiting throttle_slot',
            ],
          },
        ],
      },
    },
  },
  {
    promise: 'takes its turn when it comes',
    journeys: {
      slow: journey(
        'Signed Up',
        [throttle('t1', 1, 'hour'), count('u1'), jump('j1', 't1', 2)],
        ['trigger/next t1', 't1/next u1', 'u1/next j1'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), passes('PT3H')],
    outcome: { runs: { slow: [{ status: 'finished' }] }, attributes: { rounds: 3 } },
  },
  {
    promise: 'queues anew after a pause in which its turn was missed',
    journeys: {
      slow: journey(
        'Signed Up',
        [throttle('t1', 1, 'minute'), count('u1'), jump('j1', 't1', 1)],
        ['trigger/next t1', 't1/next u1', 'u1/next j1'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), pauses('PT30S', 'slow'), resumes('PT10M', 'slow'), passes('PT11M')],
    outcome: { runs: { slow: [{ status: 'finished' }] }, attributes: { rounds: 2 } },
  },
];

export const flowStories: readonly Scenario[] = [...jumpStories, ...startStories, ...throttleStories];
