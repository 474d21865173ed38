import { journey, mail, wait, waitFor } from '../journey.ts';
import { happens, passes, pauses, resumes, type Scenario } from '../scenario.ts';

const welcome = journey('Signed Up', [wait('w1', 'PT1H'), mail('m1')], ['trigger/next w1', 'w1/next m1'], {
  exits: [{ event: 'Account Closed' }],
  goal: { event: 'Order Completed' },
});
const listening = journey(
  'Signed Up',
  [waitFor('w1', 'Visited', 'P1D'), waitFor('w2', 'Order Completed', 'P1D'), mail('m1')],
  ['trigger/next w1', 'w1/happened w2', 'w2/happened m1'],
);
const held = { status: 'held', steps: ['w1 waiting wait_for'], messages: [] };

/** Pause holds people; timers and exits go on. */
export const pauseStories: readonly Scenario[] = [
  {
    promise: 'holds whom time would move while the journey is paused',
    journeys: { welcome },
    script: [happens('PT0S', 'Signed Up'), pauses('PT10M', 'welcome'), passes('PT3H')],
    outcome: { runs: { welcome: [held] } },
  },
  {
    promise: 'moves those held at resume, once',
    journeys: { welcome },
    script: [
      happens('PT0S', 'Signed Up'),
      pauses('PT10M', 'welcome'),
      resumes('PT3H', 'welcome'),
      resumes('PT4H', 'welcome'),
    ],
    outcome: {
      runs: {
        welcome: [
          { status: 'finished', steps: ['w1 next wait_over', 'm1 next message_queued'], messages: ['m1 queued'] },
        ],
      },
    },
  },
  {
    promise: 'leaves alone whose wait did not end during the pause',
    journeys: { welcome },
    script: [happens('PT0S', 'Signed Up'), pauses('PT10M', 'welcome'), resumes('PT30M', 'welcome'), passes('PT59M')],
    outcome: { runs: { welcome: [{ status: 'waiting', steps: ['w1 waiting wait_for'] }] } },
  },
  {
    promise: 'lets nobody in while it is paused',
    journeys: { welcome },
    script: [pauses('PT0S', 'welcome'), happens('PT1M', 'Signed Up'), resumes('PT2M', 'welcome'), passes('PT2H')],
    outcome: { runs: { welcome: [] }, refused: { welcome: [] } },
  },
  {
    promise: 'leaves by an exit while it waits in a paused journey',
    journeys: { welcome },
    script: [
      happens('PT0S', 'Signed Up'),
      pauses('PT10M', 'welcome'),
      happens('PT20M', 'Account Closed'),
      resumes('PT3H', 'welcome'),
    ],
    outcome: { runs: { welcome: [{ status: 'exited', steps: ['w1 ended exit_event'], messages: [] }] } },
  },
  {
    promise: 'leaves by an exit while it is held, though its wait is over',
    journeys: { welcome },
    script: [
      happens('PT0S', 'Signed Up'),
      pauses('PT10M', 'welcome'),
      happens('PT2H', 'Account Closed'),
      resumes('PT3H', 'welcome'),
    ],
    outcome: { runs: { welcome: [{ status: 'exited', steps: ['w1 ended exit_event'], messages: [] }] } },
  },
  {
    promise: 'counts a goal while it is held',
    journeys: { welcome },
    script: [happens('PT0S', 'Signed Up'), pauses('PT10M', 'welcome'), happens('PT2H', 'Order Completed')],
    outcome: { runs: { welcome: [{ ...held, goals: 1 }] } },
  },
  {
    promise: 'holds whom an event would move, and has it heard at resume, with what came after it',
    journeys: { listening },
    script: [
      happens('PT0S', 'Signed Up'),
      pauses('PT10M', 'listening'),
      happens('PT20M', 'Visited'),
      happens('PT30M', 'Order Completed'),
      resumes('PT40M', 'listening'),
    ],
    outcome: {
      runs: {
        listening: [
          {
            status: 'finished',
            steps: ['w1 happened event_happened', 'w2 happened event_happened late', 'm1 next message_queued'],
          },
        ],
      },
    },
  },
  {
    promise: 'holds one journey and not another',
    journeys: { welcome, other: welcome },
    script: [happens('PT0S', 'Signed Up'), pauses('PT10M', 'welcome'), passes('PT2H')],
    outcome: { runs: { welcome: [held], other: [{ status: 'finished', messages: ['m1 queued'] }] } },
  },
];
