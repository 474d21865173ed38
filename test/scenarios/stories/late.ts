import { mailAfter, mailWhen } from '../journey.ts';
import { happens, outage, passes, pauses, resumes, type Scenario } from '../scenario.ts';

const threeDays = mailAfter('P3D');

const mailed = { status: 'finished', messages: ['m1 queued'] };

/** What becomes of those whose wait ended while nobody could carry them on: in a pause, or in an outage. */
export const lateStories: readonly Scenario[] = [
  {
    promise: 'goes on within the hour after a pause whose end was to be spread',
    journeys: { j: threeDays },
    script: [happens('PT0S', 'Signed Up'), pauses('P1D', 'j'), resumes('P4D', 'j', 'spread'), passes('P4DT1H1M')],
    outcome: { runs: { j: [{ ...mailed, steps: ['w1 next wait_over', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'says of who is put off that it is so, not that the wait goes on',
    journeys: { j: threeDays },
    script: [happens('PT0S', 'Signed Up'), pauses('P1D', 'j'), resumes('P4D', 'j', 'spread')],
    outcome: { runs: { j: [{ status: 'waiting', steps: ['w1 waiting put_off'] }] } },
  },
  {
    promise: 'skips a message whose turn came too long ago, and goes on',
    journeys: { j: threeDays },
    script: [happens('PT0S', 'Signed Up'), pauses('P1D', 'j'), resumes('P4D', 'j', { skipOlderThan: 'PT6H' })],
    outcome: {
      runs: {
        j: [
          {
            status: 'finished',
            steps: ['w1 next wait_over', 'm1 skipped skipped_too_late'],
            messages: ['m1 skipped too_late'],
          },
        ],
      },
    },
  },
  {
    promise: 'sends a message whose turn came not so long ago',
    journeys: { j: threeDays },
    script: [happens('PT0S', 'Signed Up'), pauses('P1D', 'j'), resumes('P3DT5H', 'j', { skipOlderThan: 'PT6H' })],
    outcome: { runs: { j: [mailed] } },
  },
  {
    promise: 'skips after an outage what its journey finds too late by then',
    journeys: { j: { ...mailAfter('PT1H'), settings: { late: { skipOlderThan: 'PT6H' } } } },
    script: [happens('PT0S', 'Signed Up'), outage('P1D')],
    outcome: {
      runs: {
        j: [
          {
            status: 'finished',
            steps: ['w1 next wait_over', 'm1 skipped skipped_too_late'],
            messages: ['m1 skipped too_late'],
          },
        ],
      },
    },
  },
  {
    promise: 'goes on within the hour after an outage when its journey spreads those who are late',
    journeys: { j: { ...mailAfter('PT1H'), settings: { late: 'spread' } } },
    script: [happens('PT0S', 'Signed Up'), outage('P1D'), passes('P1DT1H1M')],
    outcome: { runs: { j: [{ ...mailed, steps: ['w1 next wait_over', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'does not hear while it is put off what came after its wait had ended',
    journeys: { j: { ...mailWhen('Order Completed', 'PT1H'), settings: { late: 'spread' } } },
    script: [happens('PT0S', 'Signed Up'), outage('P1D'), happens('P1DT1S', 'Order Completed'), passes('P1DT1H1M')],
    outcome: { runs: { j: [{ status: 'finished', steps: ['w1 timeout event_timeout'], messages: [] }] } },
  },
];
