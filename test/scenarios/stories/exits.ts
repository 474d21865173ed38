import type { Condition } from '@olle/shared/conditions/condition';
import { journey, mail, mailUntil, update, wait, waitFor } from '../journey.ts';
import { happens, late, passes, pauses, recorded, reports, resumes, type Scenario } from '../scenario.ts';

type Rules = Parameters<typeof journey>[3];
const visit = (rules: Rules = {}) =>
  journey('Visited', [wait('w1', 'PT5H'), mail('m1')], ['trigger/next w1', 'w1/next m1'], rules);
const exits = (...conditions: Condition[]): Rules => ({ exits: conditions.map((when) => ({ when })) });

const vips = '0b6f1c1e-7a51-4b7e-9f4e-4a2f3c1d0002';
const inside = { status: 'waiting', steps: ['w1 waiting wait_for'] };
const through = { status: 'finished', messages: ['m1 queued'] };
const left = (code: string) => ({ status: 'exited', ended: code, steps: [`w1 ended ${code}`], messages: [] });

const conditionStories: readonly Scenario[] = [
  {
    promise: 'leaves inside the wait as soon as an attribute makes a condition hold',
    journeys: { vip: visit(exits({ attribute: 'tier', op: 'equals', value: 'vip' })) },
    attributes: { tier: 'gold' },
    script: [happens('PT0S', 'Visited'), happens('PT1H', '$identify', { tier: 'vip' }), passes('PT6H')],
    outcome: { runs: { vip: [left('exit_condition')] } },
  },
  {
    promise: 'leaves by what another journey’s step changed, and by a consent that was withdrawn',
    journeys: {
      vip: visit(exits({ attribute: 'tier', op: 'equals', value: 'vip' })),
      ads: visit(exits({ consent: 'email.advertising', is: false })),
      promotes: journey('Promoted', [update('u1', { set: { tier: 'vip' } })], ['trigger/next u1']),
      later: journey(
        'Visited',
        [wait('w2', 'PT3H'), update('u2', { set: { tier: 'vip' } })],
        ['trigger/next w2', 'w2/next u2'],
      ),
      other: visit(exits({ all: [{ attribute: 'tier', op: 'equals', value: 'vip' }, { event: 'Never' }] })),
    },
    script: [
      happens('PT0S', 'Visited'),
      happens('PT1H', 'Consent Withdrawn', { channel: 'email', category: 'advertising' }),
      passes('PT4H'),
    ],
    outcome: {
      runs: {
        vip: [left('exit_condition')],
        ads: [left('exit_condition')],
        promotes: [],
        later: [{ status: 'finished' }],
        other: [inside],
      },
    },
  },
  {
    promise: 'leaves by time alone, before the wait is over, and asks anew at the next wait',
    journeys: {
      quiet: journey(
        'Visited',
        [wait('w1', 'PT1H'), wait('w2', 'PT5H'), mail('m1')],
        ['trigger/next w1', 'w1/next w2', 'w2/next m1'],
        exits({ not: { event: 'Visited', within: 'PT2H' } }),
      ),
      busy: visit(exits({ not: { event: 'Visited', within: 'PT6H' } })),
    },
    script: [happens('PT0S', 'Visited'), passes('PT2H30M'), happens('PT3H', 'Nothing'), passes('PT9H')],
    outcome: {
      runs: {
        quiet: [{ status: 'exited', steps: ['w1 next wait_over', 'w2 ended exit_condition'], messages: [] }],
        busy: [through],
      },
    },
  },
  {
    promise: 'asks again when the time comes that an answer may change, as often as it does',
    journeys: { quiet: visit(exits({ not: { event: 'Seen', within: 'PT2H' } })) },
    script: [
      recorded('PT0S', 'PT1M', 'Seen'),
      happens('PT1S', 'Visited'),
      happens('PT1H', 'Seen'),
      happens('PT2H', 'Seen'),
      passes('PT3H30M'),
      happens('PT4H30M', 'Other'),
    ],
    outcome: { runs: { quiet: [left('exit_condition')] } },
  },
  {
    promise: 'leaves when it leaves the segment, by an event and by time',
    journeys: {
      active: visit(exits({ segment: vips, member: false })),
    },
    segments: { [vips]: { event: 'Seen', within: 'PT4H' } },
    script: [recorded('PT0S', 'PT2H', 'Seen'), happens('PT1M', 'Visited'), passes('PT3H')],
    outcome: { runs: { active: [left('exit_condition')] } },
  },
  {
    promise: 'leaves at once from a wait that begins when a condition holds, and passes what does not wait',
    journeys: {
      vip: journey(
        'Visited',
        [mail('m0'), wait('w1', 'PT1H')],
        ['trigger/next m0', 'm0/next w1'],
        exits({ attribute: 'tier', op: 'equals', value: 'vip' }),
      ),
    },
    attributes: { tier: 'vip' },
    script: [happens('PT0S', 'Visited')],
    outcome: {
      runs: { vip: [{ status: 'exited', steps: ['m0 next message_queued', 'w1 ended exit_condition'] }] },
    },
  },
  {
    promise: 'leaves by the very event that its wait would have heard, when that makes a condition hold',
    journeys: {
      buys: journey(
        'Visited',
        [waitFor('w1', 'Order Completed', 'PT5H'), mail('m1')],
        ['trigger/next w1', 'w1/happened m1'],
        exits({ event: 'Order Completed', since: 'entry' }),
      ),
    },
    script: [
      recorded('PT0S', 'PT1H', 'Order Completed'),
      happens('PT1M', 'Visited'),
      happens('PT1H', 'Order Completed'),
    ],
    outcome: { runs: { buys: [left('exit_condition')] } },
  },
  {
    promise: 'leaves when a message of this run is opened, and when another wait of the journey has heard enough',
    journeys: {
      reads: journey(
        'Visited',
        [mailUntil('m0', 'sent'), wait('w1', 'PT5H')],
        ['trigger/next m0', 'm0/next w1'],
        exits({ message: { node: 'm0' }, status: 'opened' }),
      ),
      many: journey(
        'Visited',
        [waitFor('w1', 'Seen', 'PT5H'), wait('w2', 'PT5H')],
        ['trigger/next w1', 'w1/happened w2'],
        exits({ event: 'Seen', since: 'entry', times: { op: 'gte', value: 3 } }),
      ),
    },
    script: [
      happens('PT0S', 'Visited'),
      reports('PT1H', 'm0', 'opened'),
      happens('PT2H', 'Seen'),
      happens('PT3H', 'Seen'),
      happens('PT4H', 'Seen'),
    ],
    outcome: {
      runs: {
        reads: [{ status: 'exited', steps: ['m0 next message_reached', 'w1 ended exit_condition'] }],
        many: [{ status: 'exited', steps: ['w1 happened event_happened', 'w2 ended exit_condition'] }],
      },
    },
  },
  {
    promise: 'leaves by a condition also while it is held, and when the journey goes on',
    journeys: {
      held: visit(exits({ attribute: 'tier', op: 'equals', value: 'vip' })),
      timed: visit(exits({ not: { event: 'Visited', within: 'PT7H' } })),
    },
    script: [
      happens('PT0S', 'Visited'),
      pauses('PT1H', 'held'),
      pauses('PT1H', 'timed'),
      passes('PT6H'),
      happens('PT6H30M', '$identify', { tier: 'vip' }),
      resumes('PT8H', 'timed'),
    ],
    outcome: { runs: { held: [left('exit_condition')], timed: [left('exit_condition')] } },
  },
];

const goalStories: readonly Scenario[] = [
  {
    promise: 'counts a goal that was routed before the trigger that it came after',
    journeys: {
      cart: {
        ...visit({ goal: { event: 'Order Completed', within: 'P1D', value: 'revenue' } }),
        trigger: { type: 'event', event: 'Product Added' },
      },
    },
    script: [
      happens('PT5M', 'Order Completed', { revenue: 100 }),
      late('PT10M', 'PT10M', 'Product Added'),
      happens('PT1H', 'Order Completed', { revenue: 50 }),
    ],
    outcome: { runs: { cart: [{ status: 'waiting', goals: 1 }] } },
  },
  {
    promise: 'counts no goal from before the entry, nor one that came in too late to count',
    journeys: {
      cart: {
        ...visit({ goal: { event: 'Order Completed', within: 'PT1H' } }),
        trigger: { type: 'event', event: 'Product Added' },
      },
    },
    script: [
      happens('PT1M', 'Order Completed'),
      happens('PT2H', 'Order Completed'),
      late('PT2H30M', 'PT2H', 'Product Added'),
    ],
    outcome: { runs: { cart: [{ status: 'waiting', goals: 0 }] } },
  },
  {
    promise: 'ends inside the wait when the goal is met, where the goal ends the run',
    journeys: {
      cart: visit({ goal: { event: 'Order Completed', within: 'P7D', endsRun: true } }),
      counts: visit({ goal: { event: 'Order Completed', within: 'P7D' } }),
      late: visit({ goal: { event: 'Order Completed', within: 'PT30M', endsRun: true } }),
    },
    script: [happens('PT0S', 'Visited'), happens('PT1H', 'Order Completed'), passes('PT6H')],
    outcome: {
      runs: {
        cart: [{ ...left('goal_met'), goals: 1 }],
        counts: [{ ...through, goals: 1 }],
        late: [{ ...through, goals: 0 }],
      },
    },
  },
  {
    promise: 'ends a run by a goal that comes in late, and by one that was there before its trigger',
    journeys: {
      late: journey(
        'Visited',
        [wait('w0', 'PT1H'), wait('w1', 'PT5H'), mail('m1')],
        ['trigger/next w0', 'w0/next w1', 'w1/next m1'],
        { goal: { event: 'Order Completed', endsRun: true } },
      ),
      before: {
        ...visit({ goal: { event: 'Order Completed', endsRun: true } }),
        trigger: { type: 'event', event: 'Product Added' },
      },
    },
    script: [
      happens('PT0S', 'Visited'),
      late('PT2H', 'PT90M', 'Order Completed'),
      late('PT3H', 'PT3H', 'Product Added'),
      passes('PT9H'),
    ],
    outcome: {
      runs: {
        late: [{ status: 'exited', steps: ['w0 next wait_over', 'w1 ended goal_met'], messages: [], goals: 1 }],
        before: [{ ...left('goal_met'), goals: 1 }],
      },
    },
  },
];

/** When somebody leaves by a condition, and by a goal that is met. */
export const exitStories: readonly Scenario[] = [...conditionStories, ...goalStories];
