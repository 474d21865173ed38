import { journey, leave, mail, mailUntil, split, update, wait, waitFor } from '../journey.ts';
import { happens, passes, pauses, reports, resumes, type Scenario } from '../scenario.ts';

const signedUp = happens('PT0S', 'Signed Up');

/** What becomes of messages, and those who wait for it. */
export const messageStories: readonly Scenario[] = [
  {
    promise: 'waits at a send until its message is sent, and goes on by `next`',
    journeys: {
      sends: journey('Signed Up', [mailUntil('m1', 'sent'), leave('x1')], ['trigger/next m1', 'm1/next x1']),
    },
    script: [signedUp],
    outcome: {
      runs: {
        sends: [
          { ended: 'exit_node', steps: ['m1 next message_reached', 'x1 ended exit_node'], messages: ['m1 sent'] },
        ],
      },
      passed: { sends: { 'trigger/next': 1, 'm1/next': 1 } },
    },
  },
  {
    promise: 'hears of a message that is sent at the very instant at which a wait ended',
    journeys: {
      later: journey(
        'Signed Up',
        [wait('w1', 'PT1H'), mailUntil('m1', 'sent'), mailUntil('m2', 'sent'), leave('x1')],
        ['trigger/next w1', 'w1/next m1', 'm1/next m2', 'm2/next x1'],
      ),
    },
    script: [signedUp, passes('PT2H')],
    outcome: {
      runs: { later: [{ ended: 'exit_node', messages: ['m1 sent', 'm2 sent'] }] },
    },
  },
  {
    promise: 'goes on by `failed` when the provider refuses, and by `next` where that is not drawn',
    fates: { m1: 'failed', m2: 'failed' },
    journeys: {
      fails: journey(
        'Signed Up',
        [mailUntil('m1', 'sent'), mailUntil('m2', 'delivered'), update('u1', { set: { lost: true } }), leave('x1')],
        ['trigger/next m1', 'm1/next x1', 'm1/failed m2', 'm2/next u1'],
      ),
    },
    script: [signedUp],
    outcome: {
      runs: {
        fails: [
          {
            status: 'finished',
            steps: ['m1 failed message_not_sent', 'm2 failed message_not_sent', 'u1 next customer_updated'],
            messages: ['m1 failed provider_refused', 'm2 failed provider_refused'],
          },
        ],
      },
      passed: { fails: { 'm1/failed': 1, 'm2/failed': 1 } },
      attributes: { lost: true },
    },
  },
  {
    promise: 'goes on by `skipped` when the sender leaves the message out',
    fates: { m1: 'skipped' },
    journeys: {
      skips: journey(
        'Signed Up',
        [mailUntil('m1', 'sent'), leave('x1'), update('u1', { set: { skipped: true } })],
        ['trigger/next m1', 'm1/next x1', 'm1/skipped u1'],
      ),
    },
    script: [signedUp],
    outcome: {
      runs: {
        skips: [
          {
            steps: ['m1 skipped skipped_later', 'u1 next customer_updated'],
            messages: ['m1 skipped journey_stopped'],
          },
        ],
      },
    },
  },
  {
    promise: 'does not wait for a message that the gate refuses at once',
    consented: false,
    journeys: {
      refused: journey('Signed Up', [mailUntil('m1', 'opened'), leave('x1')], ['trigger/next m1', 'm1/skipped x1']),
    },
    script: [signedUp],
    outcome: { runs: { refused: [{ steps: ['m1 skipped skipped_no_consent', 'x1 ended exit_node'] }] } },
  },
  {
    promise: 'waits until its message is opened, and counts what comes after from then',
    journeys: {
      opens: journey(
        'Signed Up',
        [mailUntil('m1', 'opened', 'P2D'), wait('w1', 'PT1H'), leave('x1')],
        ['trigger/next m1', 'm1/next w1', 'w1/next x1'],
      ),
    },
    script: [signedUp, reports('PT5H', 'm1', 'opened'), reports('PT5H10M', 'm1', 'opened'), passes('PT5H59M')],
    outcome: {
      runs: { opens: [{ status: 'waiting', steps: ['m1 next message_reached', 'w1 waiting wait_for'] }] },
    },
  },
  {
    promise: 'takes a click for an opening, and an opening for a delivery',
    journeys: {
      clicks: journey('Signed Up', [mailUntil('m1', 'opened'), leave('x1')], ['trigger/next m1', 'm1/next x1']),
      arrives: journey('Signed Up', [mailUntil('m2', 'delivered'), leave('x1')], ['trigger/next m2', 'm2/next x1']),
    },
    script: [
      signedUp,
      reports('PT1H', 'm1', 'clicked', 'https://shop.example/'),
      reports('PT2H', 'm2', 'opened'),
      passes('PT3H'),
    ],
    outcome: {
      runs: {
        clicks: [{ ended: 'exit_node', messages: ['m1 sent'] }],
        arrives: [{ ended: 'exit_node', messages: ['m2 sent'] }],
      },
    },
  },
  {
    promise: 'goes on by `next` when `within` has passed, and says so',
    journeys: {
      ignored: journey(
        'Signed Up',
        [mailUntil('m1', 'opened', 'P1D'), leave('x1')],
        ['trigger/next m1', 'm1/next x1', 'm1/failed x1'],
      ),
      usual: journey('Signed Up', [mailUntil('m2', 'opened'), leave('x1')], ['trigger/next m2', 'm2/next x1']),
    },
    script: [signedUp, passes('P2D')],
    outcome: {
      runs: {
        ignored: [{ steps: ['m1 next within_passed', 'x1 ended exit_node'] }],
        usual: [{ status: 'waiting', steps: ['m2 waiting message_awaited'] }],
      },
    },
  },
  {
    promise: 'goes on by `failed` when the message bounces while the run waits for its delivery',
    journeys: {
      bounces: journey(
        'Signed Up',
        [mailUntil('m1', 'delivered'), update('u1', { set: { reachable: false } })],
        ['trigger/next m1', 'm1/failed u1'],
      ),
    },
    script: [signedUp, reports('PT10M', 'm1', 'bounced'), passes('PT1H')],
    outcome: {
      runs: {
        bounces: [{ steps: ['m1 failed message_bounced', 'u1 next customer_updated'], messages: ['m1 bounced'] }],
      },
    },
  },
  {
    promise: 'hears of its own message only: not of another run’s, nor of another step’s',
    fates: { m1: 'unsent' },
    journeys: {
      own: journey(
        { type: 'event', event: 'Product Added', key: 'cart_id' },
        [mailUntil('m1', 'opened', 'P3D')],
        ['trigger/next m1'],
      ),
      other: journey('Signed Up', [mail('m2')], ['trigger/next m2']),
    },
    script: [
      happens('PT0S', 'Product Added', { cart_id: 'c-1' }),
      happens('PT1M', 'Product Added', { cart_id: 'c-2' }),
      happens('PT2M', 'Signed Up'),
      reports('PT1H', 'm2', 'opened'),
      reports('PT2H', 'm1', 'opened'),
      passes('PT3H'),
    ],
    outcome: {
      runs: {
        own: [
          { key: 'c-1', status: 'waiting' },
          { key: 'c-2', status: 'finished', steps: ['m1 next message_reached'] },
        ],
      },
    },
  },
  {
    promise: 'leaves by an exit rule while it waits for its message',
    fates: { m1: 'unsent' },
    journeys: {
      exits: journey('Signed Up', [mailUntil('m1', 'sent')], ['trigger/next m1'], {
        exits: [{ event: 'Order Completed' }],
      }),
    },
    script: [signedUp, happens('PT1H', 'Order Completed'), passes('PT2H')],
    outcome: { runs: { exits: [{ status: 'exited', steps: ['m1 ended exit_event'] }] } },
  },
  {
    promise: 'is held at its send while the journey is paused, and goes on at resume',
    journeys: {
      pauses: journey('Signed Up', [mailUntil('m1', 'opened', 'P2D'), leave('x1')], ['trigger/next m1', 'm1/next x1']),
    },
    script: [
      signedUp,
      pauses('PT1H', 'pauses'),
      reports('PT2H', 'm1', 'opened'),
      resumes('PT3H', 'pauses'),
      passes('PT4H'),
    ],
    outcome: {
      runs: { pauses: [{ ended: 'exit_node', steps: ['m1 next message_reached', 'x1 ended exit_node'] }] },
    },
  },
  {
    promise: 'starts a journey by a click, once for each link, and lets a wait hear one',
    journeys: {
      mails: journey(
        'Signed Up',
        [
          mail('m1'),
          waitFor('w1', 'Email Link Clicked', 'P3D', { where: [{ property: 'node', op: 'equals', value: 'm1' }] }),
        ],
        ['trigger/next m1', 'm1/next w1'],
      ),
      hot: journey(
        { type: 'event', event: 'Email Link Clicked', key: 'link_url' },
        [update('u1', { increment: { clicks: 1 }, set: { seen: '{{ trigger.link_url }}' } })],
        ['trigger/next u1'],
        { reentry: { allowed: 'always' } },
      ),
    },
    script: [
      signedUp,
      reports('PT1H', 'm1', 'clicked', 'https://shop.example/a'),
      reports('PT2H', 'm1', 'clicked', 'https://shop.example/a'),
      reports('PT3H', 'm1', 'clicked', 'https://shop.example/b'),
      passes('PT4H'),
    ],
    outcome: {
      runs: { mails: [{ steps: ['m1 next message_queued', 'w1 happened event_happened'] }], hot: [{}, {}] },
      attributes: { clicks: 2, seen: 'https://shop.example/b' },
    },
  },
  {
    promise: 'asks of messages of this run: opened, clicked, delivered, within a time, and of none',
    journeys: {
      asks: journey(
        'Signed Up',
        [
          mail('m1'),
          wait('w1', 'PT5H'),
          split('s1', { clicked: { message: { node: 'm1' }, status: 'clicked' } }),
          split('s2', { late: { message: { node: 'm1' }, status: 'opened', within: 'PT1H' } }),
          split('s3', { opened: { message: { channel: 'email' }, status: 'opened', within: 'PT6H' } }),
          split('s4', { counted: { event: 'Email Opened', since: 'entry', times: { op: 'equals', value: 1 } } }),
          split('s5', { delivered: { message: { node: 'm1' }, status: 'delivered' } }),
        ],
        ['trigger/next m1', 'm1/next w1', 'w1/next s1', 's1/else s2', 's2/else s3', 's3/opened s4', 's4/counted s5'],
      ),
    },
    script: [signedUp, reports('PT2H', 'm1', 'opened'), passes('PT6H')],
    outcome: {
      runs: {
        asks: [
          {
            steps: [
              'm1 next message_queued',
              'w1 next wait_over',
              's1 else branch_else',
              's2 else branch_else',
              's3 opened branch_taken',
              's4 counted branch_taken',
              's5 delivered branch_taken',
            ],
          },
        ],
      },
    },
  },
];
