import { journey, leave, mail, wait } from '../journey.ts';
import { enrols, happens, late, passes, recorded, type Scenario } from '../scenario.ts';

type Rules = Parameters<typeof journey>[3];
const visit = (rules: Rules = {}, key?: string) =>
  journey(
    key === undefined ? 'Visited' : { type: 'event', event: 'Visited', key },
    [wait('w1', 'PT1H')],
    ['trigger/next w1'],
    rules,
  );

const vips = '0b6f1c1e-7a51-4b7e-9f4e-4a2f3c1d0001';
const finished = { status: 'finished', steps: ['w1 next wait_over'] };
const inside = { status: 'waiting', steps: ['w1 waiting wait_for'] };
const refusedTwice = ['reentry_not_allowed', 'reentry_not_allowed'];

/** Who comes in, and how often. */
export const entryStories: readonly Scenario[] = [
  {
    promise: 'welcomes once, whatever happens later, where re-entry is never',
    journeys: { once: visit({ reentry: { allowed: 'never' } }) },
    script: [happens('PT0S', 'Visited'), happens('PT30M', 'Visited'), happens('PT3H', 'Visited')],
    outcome: { runs: { once: [finished] }, refused: { once: refusedTwice } },
  },
  {
    promise: 'counts never by key',
    journeys: { once: visit({ reentry: { allowed: 'never' } }, 'shop') },
    script: [happens('PT0S', 'Visited', { shop: 'a' }), happens('PT2H', 'Visited', { shop: 'b' }), passes('PT4H')],
    outcome: { runs: { once: [finished, { ...finished, key: 'b' }] } },
  },
  {
    promise: 'lets in again after the exit, by default, and not before',
    journeys: { again: visit() },
    script: [happens('PT0S', 'Visited'), happens('PT30M', 'Visited'), happens('PT61M', 'Visited')],
    outcome: { runs: { again: [finished, inside] }, refused: { again: ['reentry_not_allowed'] } },
  },
  {
    promise: 'lets in again only when the cooldown since the end has passed',
    journeys: { again: visit({ reentry: { allowed: 'after_exit', cooldown: 'P1D' } }) },
    script: [happens('PT0S', 'Visited'), happens('PT24H', 'Visited'), happens('PT26H', 'Visited')],
    outcome: { runs: { again: [finished, inside] }, refused: { again: ['reentry_not_allowed'] } },
  },
  {
    promise: 'counts a cooldown from the end to the instant of the trigger, however late that came in',
    journeys: { again: visit({ reentry: { allowed: 'after_exit', cooldown: 'P1D' } }) },
    script: [happens('PT0S', 'Visited'), late('PT26H', 'PT2H', 'Visited')],
    outcome: { runs: { again: [finished] }, refused: { again: ['reentry_not_allowed'] } },
  },
  {
    promise: 'reads dates of triggers and audiences in the customer’s zone',
    journeys: {
      filtered: {
        ...visit(),
        trigger: { type: 'event', event: 'Visited', where: [{ property: 'ends', op: 'before', value: '2026-11-20' }] },
      },
      asked: {
        ...visit(),
        trigger: {
          type: 'event',
          event: 'Visited',
          audience: { attribute: 'joined', op: 'before', value: '2026-11-20' },
        },
      },
    },
    attributes: { timezone: 'Pacific/Honolulu', joined: '2026-11-20T05:00:00Z' },
    script: [happens('PT0S', 'Visited', { ends: '2026-11-20T05:00:00Z' })],
    outcome: { runs: { filtered: [inside], asked: [inside] } },
  },
  {
    promise: 'lets in beside a live run where re-entry is always, and no key tells them apart',
    journeys: { always: visit({ reentry: { allowed: 'always' } }) },
    script: [happens('PT0S', 'Visited'), happens('PT30M', 'Visited'), passes('PT70M')],
    outcome: { runs: { always: [finished, inside] }, refused: { always: [] } },
  },
  {
    promise: 'never starts a second run of a key that has a live one, even where re-entry is always',
    journeys: { always: visit({ reentry: { allowed: 'always' } }, 'shop') },
    script: [
      happens('PT0S', 'Visited', { shop: 'a' }),
      happens('PT20M', 'Visited', { shop: 'a' }),
      happens('PT30M', 'Visited', { shop: 'b' }),
      happens('PT70M', 'Visited', { shop: 'a' }),
    ],
    outcome: {
      runs: { always: [{ ...finished, key: 'a' }, { key: 'b' }, { ...inside, key: 'a' }] },
      refused: { always: ['reentry_not_allowed'] },
    },
  },
  {
    promise: 'enters under key null where the trigger lacks the property',
    journeys: { keyed: visit({}, 'shop') },
    script: [happens('PT0S', 'Visited'), happens('PT5M', 'Visited', { shop: null }), passes('PT2H')],
    outcome: { runs: { keyed: [{ ...finished, key: null }] }, refused: { keyed: ['reentry_not_allowed'] } },
  },
  {
    promise: 'ends an overdue wait before it asks whether the same event lets in again',
    journeys: { again: visit() },
    script: [happens('PT0S', 'Visited'), happens('PT61M', 'Visited'), passes('PT3H')],
    outcome: { runs: { again: [finished, finished] }, refused: { again: [] } },
  },
  {
    promise: 'lets in only who is in the audience',
    journeys: {
      vips: {
        ...visit(),
        trigger: { type: 'event', event: 'Visited', audience: { attribute: 'tier', op: 'equals', value: 'vip' } },
      },
      others: {
        ...visit(),
        trigger: { type: 'event', event: 'Visited', audience: { attribute: 'tier', op: 'not_equals', value: 'vip' } },
      },
    },
    attributes: { tier: 'vip' },
    script: [happens('PT0S', 'Visited'), passes('PT2H')],
    outcome: { runs: { vips: [finished], others: [] }, refused: { vips: [], others: ['not_in_audience'] } },
  },
  {
    promise: 'asks a segment as the audience, by what the customer did until now',
    journeys: {
      buyers: { ...visit(), trigger: { type: 'event', event: 'Visited', audience: { segment: vips, member: true } } },
    },
    segments: { [vips]: { event: 'Order Completed', times: { op: 'gte', value: 2 } } },
    script: [
      recorded('PT0S', 'P30D', 'Order Completed'),
      happens('PT1M', 'Visited'),
      happens('PT2M', 'Order Completed'),
      happens('PT3M', 'Visited'),
    ],
    outcome: { runs: { buyers: [inside] }, refused: { buyers: ['not_in_audience'] } },
  },
  {
    promise: 'starts nobody by recorded history',
    journeys: { visit: visit() },
    script: [recorded('PT0S', 'P2D', 'Visited'), recorded('PT1M', 'PT1M', 'Visited'), passes('PT2H')],
    outcome: { runs: { visit: [] }, refused: { visit: [] } },
  },
  {
    promise: 'lets in only by events that pass the trigger’s filters',
    journeys: {
      dear: {
        ...visit(),
        trigger: { type: 'event', event: 'Visited', where: [{ property: 'price', op: 'gte', value: 10_000 }] },
      },
    },
    script: [
      happens('PT0S', 'Visited', { price: 9_999 }),
      happens('PT1M', 'Visited', { price: '20000' }),
      happens('PT2M', 'Visited', { price: 10_000 }),
    ],
    outcome: { runs: { dear: [inside] }, refused: { dear: [] } },
  },
  {
    promise: 'enters by hand with a payload, whatever the trigger, and says why not a second time',
    journeys: { visit: visit({}, 'shop') },
    script: [enrols('PT0S', 'visit', { shop: 'a' }), enrols('PT10M', 'visit', { shop: 'a' }), passes('PT2H')],
    outcome: { runs: { visit: [{ ...finished, key: 'a' }] }, refused: { visit: ['reentry_not_allowed'] } },
  },
  {
    promise: 'starts several journeys by one event, each with its own way',
    journeys: {
      waits: visit(),
      ends: journey('Visited', [leave('x1')], ['trigger/next x1']),
      mails: journey('Visited', [mail('m1')], ['trigger/next m1']),
      deaf: journey('Other', [mail('m1')], ['trigger/next m1']),
    },
    script: [happens('PT0S', 'Visited'), passes('PT2H')],
    outcome: {
      runs: {
        waits: [finished],
        ends: [{ status: 'finished', ended: 'exit_node', steps: ['x1 ended exit_node'] }],
        mails: [{ status: 'finished', ended: 'path_ended', messages: ['m1 queued'] }],
        deaf: [],
      },
    },
  },
];
