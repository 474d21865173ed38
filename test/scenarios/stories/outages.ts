import { journey, mail, wait, waitFor } from '../journey.ts';
import { happens, outage, passes, received, type Scenario } from '../scenario.ts';

const chain = journey(
  'Signed Up',
  [wait('w1', 'PT1H'), wait('w2', 'PT1H'), mail('m1')],
  ['trigger/next w1', 'w1/next w2', 'w2/next m1'],
);
const listening = journey(
  'Signed Up',
  [waitFor('w1', 'Ordered', 'PT1H'), mail('m1')],
  ['trigger/next w1', 'w1/timeout m1'],
  { exits: [{ event: 'Account Closed' }] },
);

/** Nobody works for a while; then everything goes on as if little had happened. */
export const outageStories: readonly Scenario[] = [
  {
    promise: 'counts the wait after an outage from its end, and says so',
    journeys: { chain },
    script: [happens('PT0S', 'Signed Up'), outage('PT3H'), passes('PT239M')],
    outcome: {
      runs: { chain: [{ status: 'waiting', steps: ['w1 next wait_over', 'w2 waiting wait_for late'], messages: [] }] },
    },
  },
  {
    promise: 'goes on an hour after the outage',
    journeys: { chain },
    script: [happens('PT0S', 'Signed Up'), outage('PT3H'), passes('PT241M')],
    outcome: {
      runs: {
        chain: [
          { status: 'finished', steps: ['w1 next wait_over', 'w2 next wait_over late', 'm1 next message_queued'] },
        ],
      },
    },
  },
  {
    promise: 'counts from the wait’s end when the outage was shorter than a minute',
    journeys: { chain },
    script: [happens('PT0S', 'Signed Up'), outage('PT1H30S'), passes('PT121M')],
    outcome: {
      runs: {
        chain: [{ status: 'finished', steps: ['w1 next wait_over', 'w2 next wait_over', 'm1 next message_queued'] }],
      },
    },
  },
  {
    promise: 'hears after an outage what happened in time during it, though the wait is over',
    journeys: { listening },
    script: [happens('PT0S', 'Signed Up'), outage('PT3H', received('PT59M', 'Ordered'))],
    outcome: { runs: { listening: [{ status: 'finished', steps: ['w1 happened event_happened'], messages: [] }] } },
  },
  {
    promise: 'times out after an outage when it happened during it, too late',
    journeys: { listening },
    script: [happens('PT0S', 'Signed Up'), outage('PT3H', received('PT61M', 'Ordered'))],
    outcome: {
      runs: { listening: [{ status: 'finished', steps: ['w1 timeout event_timeout', 'm1 next message_queued'] }] },
    },
  },
  {
    promise: 'leaves by an exit that came in during an outage, before the wait was over',
    journeys: { listening },
    script: [
      happens('PT0S', 'Signed Up'),
      outage('PT3H', received('PT30M', 'Account Closed'), received('PT40M', 'Ordered')),
    ],
    outcome: { runs: { listening: [{ status: 'exited', steps: ['w1 ended exit_event'], messages: [] }] } },
  },
  {
    promise: 'lets in after an outage whoever came during it, late, with the waits counted from then',
    journeys: { chain },
    script: [outage('PT3H', received('PT30M', 'Signed Up')), passes('PT239M')],
    outcome: { runs: { chain: [{ status: 'waiting', steps: ['w1 waiting wait_for late'], messages: [] }] } },
  },
];
