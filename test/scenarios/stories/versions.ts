import type { JourneyNode } from '@olle/shared/journey/document';
import { weekdays } from '@olle/shared/schedule/weekday';
import { journey, mail, mailUntil, wait, waitFor } from '../journey.ts';
import { happens, passes, pauses, publishes, resumes, type Scenario, undoes } from '../scenario.ts';

const waiting = (duration: string) =>
  journey('Signed Up', [wait('w1', duration), mail('m1')], ['trigger/next w1', 'w1/next m1']);
const threeDays = waiting('P3D');
const twoDays = waiting('P2D');
const straight = journey('Signed Up', [mail('m1'), mail('m2')], ['trigger/next m1', 'm1/next m2']);
const listening = (event: string, timeout = 'P3D') =>
  journey('Signed Up', [waitFor('w1', event, timeout), mail('m1')], ['trigger/next w1', 'w1/happened m1']);
const forOrders = listening('Order Completed');
const forVisits = listening('Visited');

const opening = (from: string, to: string) => {
  const window: JourneyNode = { id: 'w1', type: 'time_window', config: { days: [...weekdays], from, to } };
  return journey('Signed Up', [window, mail('m1')], ['trigger/next w1', 'w1/next m1']);
};

const mailed = { status: 'finished', messages: ['m1 queued'] };

/** Publishing a journey with people inside: each is where the publisher chose, at a node that exists. */
export const versionStories: readonly Scenario[] = [
  {
    promise: 'stays on its version when nothing else was chosen',
    journeys: { j: threeDays },
    script: [happens('PT0S', 'Signed Up'), publishes('P1D', 'j', straight), passes('P2DT23H')],
    outcome: { runs: { j: [{ status: 'waiting', steps: ['w1 waiting wait_for'] }] } },
  },
  {
    promise: 'follows a shorter wait, counted from when it began',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', twoDays, { w1: { action: 'follow' } }),
      passes('P2DT1M'),
    ],
    outcome: { runs: { j: [{ ...mailed, steps: ['w1 next wait_over', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'waits on under the shorter wait until it is over',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', twoDays, { w1: { action: 'follow' } }),
      passes('P1DT23H'),
    ],
    outcome: { runs: { j: [{ status: 'waiting', steps: ['w1 waiting wait_for'] }] } },
  },
  {
    promise: 'follows a send that waits for less than before, and goes on by what has happened since',
    journeys: {
      j: journey('Signed Up', [mailUntil('m1', 'opened', 'P9D'), mail('m2')], ['trigger/next m1', 'm1/next m2']),
    },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes(
        'P1D',
        'j',
        journey('Signed Up', [mailUntil('m1', 'sent'), mail('m2')], ['trigger/next m1', 'm1/next m2']),
        { m1: { action: 'follow' } },
      ),
      passes('P1DT1M'),
    ],
    outcome: {
      runs: {
        j: [{ steps: ['m1 next message_reached', 'm2 next message_queued'], messages: ['m1 sent', 'm2 queued'] }],
      },
    },
  },
  {
    promise: 'follows a send that waits no more, and sends nothing twice',
    journeys: {
      j: journey('Signed Up', [mailUntil('m1', 'opened', 'P9D'), mail('m2')], ['trigger/next m1', 'm1/next m2']),
    },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', straight, { m1: { action: 'follow' } }),
      passes('P1DT1M'),
    ],
    outcome: {
      runs: {
        j: [{ steps: ['m1 next message_queued', 'm2 next message_queued'], messages: ['m1 sent', 'm2 queued'] }],
      },
    },
  },
  {
    promise: 'follows a longer wait',
    journeys: { j: twoDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', threeDays, { w1: { action: 'follow' } }),
      passes('P2DT12H'),
    ],
    outcome: { runs: { j: [{ status: 'waiting', steps: ['w1 waiting wait_for'] }] } },
  },
  {
    promise: 'leaves at once when the wait that it follows is over already, and is not late for that',
    journeys: { j: threeDays },
    script: [happens('PT0S', 'Signed Up'), publishes('P2DT12H', 'j', twoDays, { w1: { action: 'follow' } })],
    outcome: { runs: { j: [{ ...mailed, steps: ['w1 next wait_over', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'leaves within the hour when those who are overdue are spread',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P2DT12H', 'j', twoDays, { w1: { action: 'follow' } }, 'spread'),
      passes('P2DT13H1M'),
    ],
    outcome: { runs: { j: [{ ...mailed, steps: ['w1 next wait_over', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'hears what the version that it follows waits for, also what happened before it followed',
    journeys: { j: forOrders },
    script: [
      happens('PT0S', 'Signed Up'),
      happens('PT5H', 'Visited'),
      publishes('P1D', 'j', forVisits, { w1: { action: 'follow' } }),
    ],
    outcome: { runs: { j: [{ ...mailed, steps: ['w1 happened event_happened', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'hears no more what only its old version waited for',
    journeys: { j: forOrders },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', forVisits, { w1: { action: 'follow' } }),
      happens('P1DT1H', 'Order Completed'),
    ],
    outcome: { runs: { j: [{ status: 'waiting', steps: ['w1 waiting wait_event'] }] } },
  },
  {
    promise: 'leaves by an exit rule of the version that it follows',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', { ...threeDays, exits: [{ event: 'Account Closed' }] }, { w1: { action: 'follow' } }),
      happens('P1DT1H', 'Account Closed'),
    ],
    outcome: { runs: { j: [{ status: 'exited', ended: 'exit_event', steps: ['w1 ended exit_event'] }] } },
  },
  {
    promise: 'passes at once when the window that it follows is open',
    journeys: { j: opening('20:00', '22:00') },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('PT1H', 'j', opening('09:00', '18:00'), { w1: { action: 'follow' } }),
    ],
    outcome: { runs: { j: [{ ...mailed, steps: ['w1 next window_open', 'm1 next message_queued'] }] } },
    virtualOnly: 'a window is open by the hour, and nobody holds the clock of Postgres',
  },
  {
    promise: 'waits for the window that it follows to open, though it would have been open when it came',
    journeys: { j: opening('20:00', '22:00') },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('PT5H', 'j', opening('09:00', '10:00'), { w1: { action: 'follow' } }),
    ],
    outcome: { runs: { j: [{ status: 'waiting', steps: ['w1 waiting wait_window'] }] } },
    virtualOnly: 'a window is open by the hour, and nobody holds the clock of Postgres',
  },
  {
    promise: 'is mapped to another node and begins it anew',
    journeys: { j: threeDays },
    script: [happens('PT0S', 'Signed Up'), publishes('P1D', 'j', straight, { w1: { action: 'map', to: 'm2' } })],
    outcome: {
      runs: {
        j: [{ status: 'finished', steps: ['w1 moved migrated', 'm2 next message_queued'], messages: ['m2 queued'] }],
      },
    },
  },
  {
    promise: 'waits anew at the wait that it is mapped to',
    journeys: { j: waiting('P1D') },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('PT20H', 'j', twoDays, { w1: { action: 'map', to: 'w1' } }),
      passes('P2DT12H'),
    ],
    outcome: { runs: { j: [{ status: 'waiting', steps: ['w1 moved migrated', 'w1 waiting wait_for'] }] } },
  },
  {
    promise: 'is let out with a reason',
    journeys: { j: threeDays },
    script: [happens('PT0S', 'Signed Up'), publishes('P1D', 'j', straight, { w1: { action: 'exit' } })],
    outcome: {
      runs: { j: [{ status: 'exited', ended: 'exit_migrated', steps: ['w1 ended exit_migrated'], messages: [] }] },
    },
  },
  {
    promise: 'is mapped while the journey is paused, held before its new node, and begins it at the resume',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      pauses('PT12H', 'j'),
      publishes('P1D', 'j', straight, { w1: { action: 'map', to: 'm2' } }),
      resumes('P2D', 'j'),
    ],
    outcome: {
      runs: {
        j: [{ status: 'finished', steps: ['w1 moved migrated', 'm2 next message_queued'], messages: ['m2 queued'] }],
      },
    },
  },
  {
    promise: 'sends nothing to who is mapped while the journey stays paused',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      pauses('PT12H', 'j'),
      publishes('P1D', 'j', straight, { w1: { action: 'map', to: 'm2' } }),
      passes('P4D'),
    ],
    outcome: { runs: { j: [{ status: 'held', steps: ['w1 moved migrated', 'm2 waiting held'], messages: [] }] } },
  },
  {
    promise: 'who follows while the journey is paused is held, and goes on at the resume',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      pauses('P1D', 'j'),
      publishes('P2DT1H', 'j', twoDays, { w1: { action: 'follow' } }),
      resumes('P2DT2H', 'j'),
    ],
    outcome: { runs: { j: [mailed] } },
  },
  {
    promise: 'goes back to its old wait when the move is undone',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', waiting('P5D'), { w1: { action: 'follow' } }),
      undoes('P1D'),
      passes('P3DT1M'),
    ],
    outcome: { runs: { j: [{ ...mailed, steps: ['w1 next wait_over', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'comes back to where it stood when the mapping is undone, with the time that was left',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', waiting('P9D'), { w1: { action: 'map', to: 'w1' } }),
      undoes('P1D'),
      passes('P3DT1M'),
    ],
    outcome: {
      runs: {
        j: [
          {
            ...mailed,
            steps: ['w1 moved migrated', 'w1 moved migration_undone', 'w1 next wait_over', 'm1 next message_queued'],
          },
        ],
      },
    },
  },
  {
    promise: 'comes back in when the letting out is undone',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', straight, { w1: { action: 'exit' } }),
      undoes('P1D'),
      passes('P3DT1M'),
    ],
    outcome: {
      runs: {
        j: [
          {
            ...mailed,
            ended: 'path_ended',
            steps: ['w1 ended exit_migrated', 'w1 next wait_over', 'm1 next message_queued'],
          },
        ],
      },
    },
  },
  {
    promise: 'stays where it went by itself when the move is undone after that',
    journeys: { j: threeDays },
    script: [
      happens('PT0S', 'Signed Up'),
      publishes('P1D', 'j', straight, { w1: { action: 'map', to: 'm1' } }),
      undoes('P1D'),
    ],
    outcome: { runs: { j: [{ status: 'finished', messages: ['m1 queued', 'm2 queued'] }] } },
  },
];
