import type { JourneyNode } from '@olle/shared/journey/document';
import { journey, mail, waitFor } from '../journey.ts';
import { happens, late, passes, pauses, recorded, resumes, type Scenario } from '../scenario.ts';

type Config = Extract<JourneyNode, { type: 'wait_event' }>['config'];
const listens = (config: Config): JourneyNode => ({ id: 'w1', type: 'wait_event', config });
const drawn = (config: Config) =>
  journey('Signed Up', [listens(config), mail('m1')], ['trigger/next w1', 'w1/happened m1'], {
    exits: [{ event: 'Account Closed' }],
  });

const any = drawn({ events: ['Visited', 'Ordered'], timeout: 'PT2H' });
const all = drawn({ events: ['Visited', 'Ordered'], mode: 'all', timeout: 'PT2H' });
const happened = { status: 'finished', steps: ['w1 happened event_happened', 'm1 next message_queued'] };
const timedOut = { status: 'finished', steps: ['w1 timeout event_timeout'], messages: [] };
const stillWaiting = { status: 'waiting', steps: ['w1 waiting wait_event'], messages: [] };

/** Waiting for any or all of several events. */
export const severalEventsStories: readonly Scenario[] = [
  {
    promise: 'goes on at any of the events',
    journeys: { any },
    script: [happens('PT0S', 'Signed Up'), happens('PT10M', 'Other'), happens('PT20M', 'Ordered')],
    outcome: { runs: { any: [happened] } },
  },
  {
    promise: 'waits for the other when all must happen and one has',
    journeys: { all },
    script: [happens('PT0S', 'Signed Up'), happens('PT10M', 'Visited'), passes('PT1H')],
    outcome: { runs: { all: [stillWaiting] }, passed: { all: { 'trigger/next': 1 } } },
  },
  {
    promise: 'goes on when all have happened, in whatever order',
    journeys: { all },
    script: [happens('PT0S', 'Signed Up'), happens('PT10M', 'Ordered'), happens('PT20M', 'Visited')],
    outcome: { runs: { all: [happened] }, passed: { all: { 'trigger/next': 1, 'w1/happened': 1, 'm1/next': 1 } } },
  },
  {
    promise: 'does not take the same event twice for all of them',
    journeys: { all },
    script: [happens('PT0S', 'Signed Up'), happens('PT10M', 'Visited'), happens('PT20M', 'Visited'), passes('PT3H')],
    outcome: { runs: { all: [timedOut] } },
  },
  {
    promise: 'hears one that happened before the one it has heard, and came in after it',
    journeys: { all },
    script: [happens('PT0S', 'Signed Up'), happens('PT30M', 'Ordered'), late('PT40M', 'PT20M', 'Visited')],
    outcome: { runs: { all: [happened] } },
  },
  {
    promise: 'counts the next wait from the last of them that happened, not from the last that came in',
    journeys: {
      all: journey(
        'Signed Up',
        [listens({ events: ['Visited', 'Ordered'], mode: 'all', timeout: 'PT2H' }), waitFor('w2', 'Read', 'PT10M')],
        ['trigger/next w1', 'w1/happened w2'],
      ),
    },
    // Ordered at 0:30 is the last; Read at 0:25 was before it, so only the one at 0:35 is heard.
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT25M', 'Read'),
      happens('PT30M', 'Ordered'),
      late('PT30M30S', 'PT10M30S', 'Visited'),
      happens('PT35M', 'Read'),
    ],
    outcome: { runs: { all: [{ steps: ['w1 happened event_happened', 'w2 happened event_happened'] }] } },
  },
  {
    promise: 'gives the last of them to the steps that follow, whichever came in last',
    journeys: {
      all: journey(
        'Signed Up',
        [
          listens({ events: ['Visited', 'Ordered'], mode: 'all', timeout: 'PT2H' }),
          waitFor('w2', 'Paid', 'PT1H', { match: { order_id: 'steps.w1.order_id' } }),
        ],
        ['trigger/next w1', 'w1/happened w2'],
      ),
    },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT30M', 'Ordered', { order_id: 'o-2' }),
      late('PT30M30S', 'PT10M30S', 'Visited', { order_id: 'o-1' }),
      happens('PT40M', 'Paid', { order_id: 'o-1' }),
      happens('PT50M', 'Paid', { order_id: 'o-2' }),
    ],
    outcome: {
      runs: { all: [{ status: 'finished', steps: ['w1 happened event_happened', 'w2 happened event_happened'] }] },
    },
  },
  {
    promise: 'has all of them heard at once by a run that arrives after they have happened',
    journeys: {
      behind: journey(
        'Signed Up',
        [waitFor('w0', 'Began', 'PT2H'), listens({ events: ['Visited', 'Ordered'], mode: 'all', timeout: 'PT2H' })],
        ['trigger/next w0', 'w0/happened w1'],
      ),
    },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT20M', 'Visited'),
      happens('PT30M', 'Ordered'),
      late('PT40M', 'PT30M', 'Began'),
    ],
    outcome: {
      runs: {
        behind: [{ status: 'finished', steps: ['w0 happened event_happened', 'w1 happened event_happened late'] }],
      },
    },
  },
  {
    promise: 'hears neither recorded history nor what happened before it arrived',
    journeys: { all },
    script: [
      happens('PT0S', 'Visited'),
      happens('PT1M', 'Signed Up'),
      happens('PT10M', 'Ordered'),
      recorded('PT20M', 'PT5M', 'Visited'),
      passes('PT3H'),
    ],
    outcome: { runs: { all: [timedOut] } },
  },
  {
    promise: 'times out when one of all came in after the timeout was taken',
    journeys: { all },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT10M', 'Visited'),
      passes('PT3H'),
      late('PT3H10M', 'PT2H', 'Ordered'),
    ],
    outcome: { runs: { all: [timedOut] } },
  },
  {
    promise: 'leaves by an exit between two of all',
    journeys: { all },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT10M', 'Visited'),
      happens('PT20M', 'Account Closed'),
      happens('PT30M', 'Ordered'),
    ],
    outcome: { runs: { all: [{ status: 'exited', steps: ['w1 ended exit_event'], messages: [] }] } },
  },
  {
    promise: 'hears at resume all that happened while its journey was paused, with what it had heard before',
    journeys: { all },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT10M', 'Ordered'),
      pauses('PT15M', 'all'),
      happens('PT20M', 'Visited'),
      passes('PT1H'),
      resumes('PT70M', 'all'),
    ],
    outcome: { runs: { all: [happened] } },
  },
  {
    promise: 'waits for the very order of an earlier step',
    journeys: {
      order: journey(
        'Signed Up',
        [
          waitFor('w0', 'Order Completed', 'P1D'),
          {
            id: 'w1',
            type: 'wait_event',
            config: {
              events: ['Order Refunded', 'Order Cancelled'],
              match: { order_id: 'steps.w0.order_id' },
              timeout: 'P1D',
            },
          },
          mail('m1'),
        ],
        ['trigger/next w0', 'w0/happened w1', 'w1/happened m1'],
      ),
    },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT10M', 'Order Completed', { order_id: 'o-1' }),
      happens('PT20M', 'Order Refunded', { order_id: 'o-2' }),
      happens('PT30M', 'Order Cancelled', { order_id: 'o-1' }),
    ],
    outcome: {
      runs: {
        order: [{ steps: ['w0 happened event_happened', 'w1 happened event_happened', 'm1 next message_queued'] }],
      },
    },
  },
  {
    promise: 'waits for an event until a time of the day at most',
    journeys: { morning: drawn({ event: 'Visited', timeout: { until: { time: '09:00' } } }) },
    script: [happens('PT0S', 'Signed Up'), passes('P1DT1M')],
    outcome: { runs: { morning: [timedOut] } },
  },
  {
    promise: 'hears nothing where the date of the timeout is past on arrival',
    journeys: {
      over: drawn({ event: 'Visited', timeout: { date: { attribute: 'due' } } }),
      none: drawn({ event: 'Visited', timeout: { date: { attribute: 'never' } } }),
    },
    attributes: { due: '2020-01-01' },
    script: [happens('PT0S', 'Signed Up'), happens('PT1M', 'Visited')],
    outcome: {
      runs: {
        over: [{ status: 'finished', steps: ['w1 timeout timeout_date_past'], messages: [] }],
        none: [{ status: 'finished', steps: ['w1 timeout timeout_date_missing'], messages: [] }],
      },
    },
  },
];
