import { journey, mail, wait } from '../journey.ts';
import { enrols, happens, late, passes, type Scenario } from '../scenario.ts';

type Rules = Parameters<typeof journey>[3];
const visit = (rules: Rules = {}, key?: string) =>
  journey(
    key === undefined ? 'Visited' : { type: 'event', event: 'Visited', key },
    [wait('w1', 'PT5H'), mail('m1')],
    ['trigger/next w1', 'w1/next m1'],
    rules,
  );

const inside = { status: 'waiting', steps: ['w1 waiting wait_for'] };
const through = { status: 'finished', messages: ['m1 queued'] };
const left = (code: string) => ({ status: 'exited', ended: code, steps: [`w1 ended ${code}`], messages: [] });
const refused = 'reentry_not_allowed';

const reentryStories: readonly Scenario[] = [
  {
    promise: 'begins anew at each trigger with the same key, where re-entry is restart',
    journeys: { again: visit({ reentry: { allowed: 'restart' } }, 'shop') },
    script: [
      happens('PT0S', 'Visited', { shop: 'a' }),
      happens('PT1H', 'Visited', { shop: 'b' }),
      happens('PT2H', 'Visited', { shop: 'a' }),
      passes('PT6H30M'),
    ],
    outcome: {
      runs: {
        again: [
          { key: 'a', ...left('restarted') },
          { key: 'b', ...through },
          { key: 'a', ...inside },
        ],
      },
      refused: { again: [] },
    },
  },
  {
    promise: 'restarts what has no key, and enters freely once it has ended',
    journeys: { again: visit({ reentry: { allowed: 'restart' } }) },
    script: [happens('PT0S', 'Visited'), happens('PT1H', 'Visited'), happens('PT7H', 'Visited')],
    outcome: { runs: { again: [left('restarted'), through, inside] } },
  },
  {
    promise: 'restarts nothing by a trigger from before the live run, which came in late',
    journeys: { again: visit({ reentry: { allowed: 'restart' } }) },
    script: [happens('PT1H', 'Visited'), late('PT2H', 'PT90M', 'Visited'), passes('PT7H')],
    outcome: { runs: { again: [through] }, refused: { again: [refused] } },
  },
  {
    promise: 'lets a customer in as often as `max` says, whatever the key',
    journeys: {
      keyed: visit({ reentry: { allowed: 'after_exit', max: 2 } }, 'shop'),
      anew: visit({ reentry: { allowed: 'restart', max: 2 } }),
      beside: visit({ reentry: { allowed: 'always', max: 2 } }),
    },
    script: [
      happens('PT0S', 'Visited', { shop: 'a' }),
      happens('PT6H', 'Visited', { shop: 'b' }),
      happens('PT7H', 'Visited', { shop: 'c' }),
      happens('PT13H', 'Visited', { shop: 'a' }),
    ],
    outcome: {
      runs: { keyed: [through, through], anew: [through, through], beside: [through, through] },
      refused: { keyed: [refused, refused], anew: [refused, refused], beside: [refused, refused] },
    },
  },
];

const placeStories: readonly Scenario[] = [
  {
    promise: 'lets in only between the journey’s start and its end',
    journeys: {
      early: visit({ settings: { startsAt: '2999-01-01T00:00:00Z' } }),
      over: visit({ settings: { endsAt: '2000-01-01T00:00:00+09:00' } }),
      open: visit({ settings: { startsAt: '2000-01-01T00:00:00Z', endsAt: '2999-01-01T00:00:00Z' } }),
    },
    script: [happens('PT0S', 'Visited'), enrols('PT1M', 'early'), passes('PT6H')],
    outcome: {
      runs: { early: [], over: [], open: [through] },
      refused: { early: ['journey_not_started', 'journey_not_started'], over: ['journey_ended'], open: [] },
    },
  },
  {
    promise: 'lets in as many as the cap says, in all and in any hour',
    journeys: {
      total: visit({ reentry: { allowed: 'always' }, settings: { entryCap: { total: 2 } } }),
      hourly: visit({ reentry: { allowed: 'always' }, settings: { entryCap: { perHour: 1 } } }),
    },
    script: [
      happens('PT0S', 'Visited'),
      happens('PT30M', 'Visited'),
      happens('PT59M', 'Visited'),
      happens('PT61M', 'Visited'),
    ],
    outcome: {
      runs: { total: [inside, inside], hourly: [inside, inside] },
      refused: { total: ['cap_total', 'cap_total'], hourly: ['cap_per_hour', 'cap_per_hour'] },
    },
  },
  {
    promise: 'is in one journey of a group at a time: who comes first stays, whoever outranks it takes over',
    journeys: {
      low: visit({ settings: { exclusionGroup: 'offers' }, reentry: { allowed: 'always' } }),
      same: { ...visit({ settings: { exclusionGroup: 'offers' } }), trigger: { type: 'event', event: 'Second' } },
      high: {
        ...visit({ settings: { exclusionGroup: 'offers', priority: 5 } }),
        trigger: { type: 'event', event: 'Third' },
      },
      free: visit({ settings: { exclusionGroup: 'other' } }),
    },
    script: [
      happens('PT0S', 'Visited'),
      happens('PT1H', 'Second'),
      happens('PT2H', 'Third'),
      happens('PT3H', 'Visited'),
      happens('PT8H', 'Second'),
    ],
    outcome: {
      runs: { low: [left('outranked')], same: [inside], high: [through], free: [through] },
      refused: { low: ['in_other_journey'], same: ['in_other_journey'], high: [], free: [refused] },
    },
  },
  {
    promise: 'enters the journey of the highest priority first, when one event starts several of a group',
    journeys: {
      a: visit({ settings: { exclusionGroup: 'offers' } }),
      b: visit({ settings: { exclusionGroup: 'offers', priority: 1 } }),
      c: visit({ settings: { exclusionGroup: 'offers', priority: -1 } }),
    },
    script: [happens('PT0S', 'Visited')],
    outcome: {
      runs: { a: [], b: [inside], c: [] },
      refused: { a: ['in_other_journey'], b: [], c: ['in_other_journey'] },
    },
  },
];

/** What the journey itself decides of who comes in, and how often. */
export const doorStories: readonly Scenario[] = [...reentryStories, ...placeStories];
