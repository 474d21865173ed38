import { journey, jump, mail, split, update, wait, waitFor, webhook } from '../journey.ts';
import { happens, passes, pauses, resumes, type Scenario } from '../scenario.ts';

export const webhookStories: readonly Scenario[] = [
  {
    promise: 'goes on with the answer, which later steps can use',
    journeys: {
      score: journey(
        'Signed Up',
        [
          webhook('h1', { body: { id: '{{ customer.userId }}' } }, 'score'),
          update('u1', { set: { points: '{{ steps.h1.points }}', grade: '{{ steps.score.body.grade }}' } }),
          split('s1', { ok: { step: 'h1.status', op: 'equals', value: 200 } }),
          mail('m1'),
        ],
        ['trigger/next h1', 'h1/next u1', 'u1/next s1', 's1/ok m1'],
      ),
    },
    responses: { h1: { status: 200, body: { points: 70, grade: 'A' } } },
    script: [happens('PT0S', 'Signed Up')],
    outcome: {
      runs: {
        score: [
          {
            status: 'finished',
            steps: [
              ...['h1 next call_answered', 'u1 next customer_updated', 's1 ok branch_taken', 'm1 next message_queued'],
            ],
          },
        ],
      },
      attributes: { points: 70, grade: 'A' },
    },
  },
  {
    promise: 'leaves by `failed` when the other system refuses, and knows its status',
    journeys: {
      check: journey(
        'Signed Up',
        [
          webhook('h1'),
          split('s1', { gone: { step: 'h1.status', op: 'in', value: [404, 410] } }),
          update('u1', { set: { known: false } }),
        ],
        ['trigger/next h1', 'h1/failed s1', 's1/gone u1'],
      ),
    },
    responses: { h1: { status: 404, body: 'no such customer' } },
    script: [happens('PT0S', 'Signed Up')],
    outcome: {
      runs: { check: [{ steps: ['h1 failed call_status', 's1 gone branch_taken', 'u1 next customer_updated'] }] },
      attributes: { known: false },
    },
  },
  {
    promise: 'calls anew on each visit',
    journeys: {
      rounds: journey(
        'Signed Up',
        [webhook('h1'), wait('w1', 'PT1H'), jump('j1', 'h1', 2)],
        ['trigger/next h1', 'h1/next w1', 'w1/next j1'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), passes('PT4H')],
    outcome: { runs: { rounds: [{ status: 'finished' }] }, passed: { rounds: { 'h1/next': 3, 'j1/jump': 2 } } },
  },
  {
    promise: 'matches an event with what was answered',
    journeys: {
      ticket: journey(
        'Complained',
        [webhook('h1'), waitFor('w1', 'Ticket Closed', 'P1D', { match: { ticket: 'steps.h1.ticket' } })],
        ['trigger/next h1', 'h1/next w1'],
      ),
    },
    responses: { h1: { status: 201, body: { ticket: 't-7' } } },
    script: [
      happens('PT0S', 'Complained'),
      happens('PT1H', 'Ticket Closed', { ticket: 't-6' }),
      happens('PT2H', 'Ticket Closed', { ticket: 't-7' }),
    ],
    outcome: { runs: { ticket: [{ steps: ['h1 next call_answered', 'w1 happened event_happened'] }] } },
  },
  {
    promise: 'is not called for while its journey is paused',
    journeys: {
      held: journey('Signed Up', [wait('w1', 'PT1H'), webhook('h1')], ['trigger/next w1', 'w1/next h1']),
    },
    script: [happens('PT0S', 'Signed Up'), pauses('PT30M', 'held'), resumes('PT3H', 'held')],
    outcome: { runs: { held: [{ status: 'finished', steps: ['w1 next wait_over', 'h1 next call_answered late'] }] } },
  },
  {
    promise: 'leaves by an exit that happened before, and calls nobody',
    journeys: {
      out: journey('Signed Up', [wait('w1', 'PT1H'), webhook('h1')], ['trigger/next w1', 'w1/next h1'], {
        exits: [{ event: 'Order Completed' }],
      }),
    },
    script: [happens('PT0S', 'Signed Up'), happens('PT10M', 'Order Completed'), passes('PT2H')],
    outcome: { runs: { out: [{ status: 'exited', steps: ['w1 ended exit_event'] }] } },
  },
];
