import { journey, mail, split, wait, waitFor } from '../journey.ts';
import { happens, late, passes, recorded, type Scenario } from '../scenario.ts';

const welcome = journey(
  'Signed Up',
  [mail('m1'), wait('w1', 'P1D'), mail('m2')],
  ['trigger/next m1', 'm1/next w1', 'w1/next m2'],
  { exits: [{ event: 'Account Closed' }] },
);
const goalOf = (goal: { event: string; within?: string }, waits = 'PT1H') =>
  journey('Signed Up', [wait('w1', waits)], ['trigger/next w1'], { goal });
const once = { status: 'finished', goals: 1 };

/** Waits, what ends them, and what counts. */
export const timeStories: readonly Scenario[] = [
  {
    promise: 'welcomes at once and again a day later',
    journeys: { welcome },
    script: [happens('PT0S', 'Signed Up'), passes('P2D')],
    outcome: {
      runs: {
        welcome: [
          {
            key: null,
            status: 'finished',
            steps: ['m1 next message_queued', 'w1 next wait_over', 'm2 next message_queued'],
            messages: ['m1 queued', 'm2 queued'],
          },
        ],
      },
    },
  },
  {
    promise: 'leaves by an exit inside a wait',
    journeys: { welcome },
    script: [happens('PT0S', 'Signed Up'), happens('PT23H', 'Account Closed'), passes('P2D')],
    outcome: {
      runs: {
        welcome: [
          {
            status: 'exited',
            ended: 'exit_event',
            steps: ['m1 next message_queued', 'w1 ended exit_event'],
            messages: ['m1 queued'],
          },
        ],
      },
    },
  },
  {
    promise: 'is not asked by an exit that came in before it entered, or after it ended',
    journeys: { welcome },
    script: [
      happens('PT0S', 'Account Closed'),
      happens('PT1M', 'Signed Up'),
      passes('PT25H'),
      happens('P2D', 'Account Closed'),
    ],
    outcome: { runs: { welcome: [{ status: 'finished', ended: 'path_ended' }] } },
  },
  {
    promise: 'passes several waits at their own instants, the second counted from the first one’s end',
    journeys: {
      chain: journey(
        'Signed Up',
        [wait('w1', 'PT1H'), waitFor('w2', 'Visited', 'PT1H'), wait('w3', 'P3D'), mail('m1')],
        ['trigger/next w1', 'w1/next w2', 'w2/timeout w3', 'w3/next m1'],
      ),
    },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT59M', 'Visited'),
      passes('PT3H'),
      happens('PT4H', 'Visited'),
      passes('P4D'),
    ],
    outcome: {
      runs: {
        chain: [
          {
            status: 'finished',
            steps: ['w1 next wait_over', 'w2 timeout event_timeout', 'w3 next wait_over', 'm1 next message_queued'],
          },
        ],
      },
    },
  },
  {
    promise: 'is not moved on by the event that brought it to its wait',
    journeys: {
      twice: journey(
        'Visited',
        [waitFor('w1', 'Visited', 'PT1H'), waitFor('w2', 'Visited', 'PT1H'), mail('m1')],
        ['trigger/next w1', 'w1/happened w2', 'w2/happened m1'],
        { reentry: { allowed: 'never' } },
      ),
    },
    script: [happens('PT0S', 'Visited'), happens('PT10M', 'Visited'), passes('PT3H')],
    outcome: {
      runs: {
        twice: [{ steps: ['w1 happened event_happened', 'w2 timeout event_timeout'], messages: [] }],
      },
    },
  },
  {
    promise: 'does not hear in the next wait what was received for the instant that ended the one before',
    virtualOnly: 'one instant cannot be hit on the clock of a server',
    journeys: {
      chain: journey(
        'Signed Up',
        [wait('w1', 'PT1H'), waitFor('w2', 'Visited', 'PT1H')],
        ['trigger/next w1', 'w1/next w2'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), happens('PT1H', 'Visited'), passes('PT3H')],
    outcome: { runs: { chain: [{ steps: ['w1 next wait_over', 'w2 timeout event_timeout'] }] } },
  },
  {
    promise: 'hears in the order of what happened, not of what was received',
    journeys: {
      order: journey(
        'Cart Filled',
        [waitFor('w1', 'First', 'PT2H'), waitFor('w2', 'Second', 'PT2H')],
        ['trigger/next w1', 'w1/happened w2'],
      ),
    },
    script: [
      happens('PT0S', 'Cart Filled'),
      happens('PT20M', 'Second'),
      late('PT30M', 'PT20M', 'First'),
      passes('PT5H'),
    ],
    outcome: { runs: { order: [{ steps: ['w1 happened event_happened', 'w2 happened event_happened late'] }] } },
  },
  {
    promise: 'counts from the handling what was handled more than a minute late, and says so',
    journeys: { late: journey('Signed Up', [wait('w1', 'PT1H'), mail('m1')], ['trigger/next w1', 'w1/next m1']) },
    script: [late('PT2H', 'PT90M', 'Signed Up'), passes('PT150M')],
    outcome: { runs: { late: [{ status: 'waiting', steps: ['w1 waiting wait_for late'], messages: [] }] } },
  },
  {
    promise: 'still says late when the wait is over',
    journeys: { late: journey('Signed Up', [wait('w1', 'PT1H'), mail('m1')], ['trigger/next w1', 'w1/next m1']) },
    script: [late('PT2H', 'PT90M', 'Signed Up'), passes('PT190M')],
    outcome: { runs: { late: [{ steps: ['w1 next wait_over late', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'wakes nobody by recorded history, which counts in conditions all the same',
    journeys: {
      heard: journey(
        'Signed Up',
        [
          waitFor('w1', 'Order Completed', 'PT1H'),
          split('s1', { bought: { event: 'Order Completed', since: 'entry' } }),
          mail('m1'),
        ],
        ['trigger/next w1', 'w1/timeout s1', 's1/bought m1'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), recorded('PT30M', 'PT10M', 'Order Completed'), passes('PT2H')],
    outcome: {
      runs: {
        heard: [{ steps: ['w1 timeout event_timeout', 's1 bought branch_taken', 'm1 next message_queued'] }],
      },
    },
  },
  {
    promise: 'counts a goal once per run',
    journeys: { goal: goalOf({ event: 'Order Completed', within: 'P7D' }) },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT10M', 'Order Completed'),
      happens('PT20M', 'Order Completed'),
      happens('PT5H', 'Order Completed'),
    ],
    outcome: { runs: { goal: [once] } },
  },
  {
    promise: 'counts a goal after the run’s end, until entry and `within`',
    journeys: {
      soon: goalOf({ event: 'Order Completed', within: 'P7D' }),
      tooLate: goalOf({ event: 'Order Completed', within: 'P1D' }),
      open: goalOf({ event: 'Order Completed' }),
    },
    script: [happens('PT0S', 'Signed Up'), passes('PT2H'), happens('P6D', 'Order Completed')],
    outcome: { runs: { soon: [once], tooLate: [{ ...once, goals: 0 }], open: [once] } },
  },
  {
    promise: 'does not count a goal that was reached before the entry',
    journeys: { goal: goalOf({ event: 'Order Completed', within: 'P7D' }) },
    script: [happens('PT0S', 'Order Completed'), happens('PT5M', 'Signed Up'), passes('PT2H')],
    outcome: { runs: { goal: [{ ...once, goals: 0 }] } },
  },
  {
    promise: 'counts a goal that came in late, for a run that has ended and a deadline that has passed',
    journeys: { goal: goalOf({ event: 'Order Completed', within: 'PT2H' }) },
    script: [happens('PT0S', 'Signed Up'), late('PT3H', 'PT90M', 'Order Completed')],
    outcome: { runs: { goal: [once] } },
  },
  {
    promise: 'counts a goal that ends the run as an exit',
    journeys: { goal: { ...goalOf({ event: 'Order Completed' }), exits: [{ event: 'Order Completed' }] } },
    script: [happens('PT0S', 'Signed Up'), happens('PT10M', 'Order Completed')],
    outcome: { runs: { goal: [{ status: 'exited', goals: 1 }] } },
  },
];
