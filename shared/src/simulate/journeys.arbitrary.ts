import fc from 'fast-check';
import type { Condition, Filter } from '../conditions/condition.ts';
import type { Edge, JourneyDocument, JourneyNode } from '../journey/document.ts';
import { outputsOf } from '../journey/graph.ts';
import { reentryChoices } from '../journey/rules.ts';
import type { JourneySettings } from '../journey/settings.ts';
import type { JsonObject } from '../json.ts';

// Few names, so that what happens is often what is waited for.
const event = fc.constantFrom('A', 'B', 'C');
const duration = fc.constantFrom('PT0S', 'PT30M', 'PT1H', 'P1D', 'P1M');
const match = fc.constantFrom(undefined, { k: 'trigger.k' });
const filters = fc.constantFrom<Filter[] | undefined>(undefined, [{ property: 'n', op: 'gte', value: 2 }]);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(
    fc.constant<Condition>({ attribute: 'n', op: 'gte', value: 2 }),
    fc.constant<Condition>({ trigger: 'k', op: 'exists' }),
    fc.constant<Condition>({ segment: 'gone', member: false }),
    fc.constant<Condition>({ consent: 'email.advertising', is: true }),
    fc.constant<Condition>({ message: { channel: 'email' }, status: 'sent' }),
    event.map((name): Condition => ({ event: name, since: 'entry', times: { op: 'gte', value: 2 } })),
    event.map((name): Condition => ({ event: name, within: 'P1D', sum: { property: 'n', op: 'gt', value: 3 } })),
  ),
  tree: fc.oneof(
    { maxDepth: 2 },
    tie('leaf'),
    tie('tree').map((not): Condition => ({ not })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
  ),
})).tree;

type Made = Omit<JourneyNode, 'id'>;
const node: fc.Arbitrary<Made> = fc.oneof(
  duration.map((value): Made => ({ type: 'wait', config: { for: value } })),
  fc.constantFrom<Made>(
    { type: 'wait', config: { for: 'PT30M', spread: 'PT1H' } },
    { type: 'wait', config: { until: { time: '09:00', weekdays: ['mon', 'sun'] } } },
    { type: 'wait', config: { date: { attribute: 'due', offset: '-P1D', time: '09:00' }, past: 'skip' } },
    { type: 'time_window', config: { days: ['mon', 'fri', 'sun'], from: '22:00', to: '02:00' } },
  ),
  fc.record({ mode: fc.constantFrom('any' as const, 'all' as const), match }).map(
    ({ mode, match: m }): Made => ({
      type: 'wait_event',
      config: {
        events: ['A', 'B', 'C'],
        mode,
        ...(m && { match: m }),
        timeout: { until: { time: '18:00' } },
      },
    }),
  ),
  fc.record({ event, timeout: duration, match, where: filters }).map(
    ({ match: m, where, ...config }): Made => ({
      type: 'wait_event',
      config: { ...config, ...(m && { match: m }), ...(where && { where }) },
    }),
  ),
  fc.array(condition, { minLength: 1, maxLength: 3 }).map(
    (all): Made => ({
      type: 'split',
      config: { branches: all.map((when, index) => ({ id: `b${index}`, name: '', when })) },
    }),
  ),
  fc.integer({ min: 0, max: 100 }).map(
    (weight): Made => ({
      type: 'ab',
      config: {
        experiment: `x${weight % 2}`,
        variants: [
          { id: 'a', name: '', weight },
          { id: 'b', name: 'B', weight: 100 - weight },
        ],
      },
    }),
  ),
  fc.constantFrom<Made>(
    {
      type: 'send',
      config: { channel: 'email', content: { subject: '{{ customer.n }}', html: '<p>{{ trigger.k }}</p>' } },
    },
    {
      type: 'send',
      config: { channel: 'email', content: { subject: 'x', html: 'x' }, waitFor: 'sent', within: 'PT1H' },
    },
    { type: 'send', config: { channel: 'email', content: { subject: 'x', html: 'x' }, waitFor: 'opened' } },
    { type: 'update_customer', config: { increment: { n: '{{ trigger.n }}' } } },
    { type: 'issue_coupon', config: { pool: 'spring' } },
    { type: 'update_customer', config: { increment: { n: 1 }, add: { tags: 'x' } } },
    { type: 'update_customer', config: { set: { k: '{{ trigger.k }}' }, unset: ['n'] } },
    { type: 'throttle', config: { limit: 1, per: 'hour' } },
    { type: 'webhook', config: { request: { url: 'https://shop.example/{{ trigger.k }}', method: 'POST' } } },
    { type: 'start_journey', config: { journeyId: 'elsewhere', payload: { k: '{{ trigger.k }}' } } },
    { type: 'jump', config: { to: 'n0', max: 2 } },
    { type: 'exit', config: { reason: 'enough' } },
  ),
);

/** For each output of each node in turn, how far ahead its edge leads; 0 leads nowhere. */
const leaps = fc.array(fc.constantFrom(0, 1, 1, 1, 1, 1, 1, 2, 2, 3), { minLength: 20, maxLength: 20 });

/** A valid journey of up to twenty nodes: edges lead forward only, and every node can be reached. */
export const journeys: fc.Arbitrary<JourneyDocument> = fc
  .record({
    made: fc.array(node, { minLength: 1, maxLength: 20, size: 'max' }),
    leaps,
    key: fc.boolean(),
    audience: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: condition }),
    reentry: fc.record({
      allowed: fc.constantFrom(...reentryChoices),
      cooldown: fc.constantFrom('PT0S', 'P1D'),
      max: fc.constantFrom(1, 3, 100),
    }),
    exits: fc.array(
      fc.oneof(
        fc.record({ event }),
        fc.record({ when: condition }),
        // Time alone makes it hold.
        event.map((name) => ({ when: { not: { event: name, within: 'P1D' } } })),
      ),
      { maxLength: 2 },
    ),
    goal: fc.record({ event, within: fc.constantFrom('PT1H', 'P7D'), endsRun: fc.boolean() }),
    settings: fc.constantFrom<JourneySettings[]>({}, {}, {}, { entryCap: { total: 3, perHour: 1 } }, { holdout: 50 }),
  })
  .map(({ made, leaps: ahead, key, audience, reentry, exits, goal, settings }) => {
    const drawn = connect(made, ahead);
    return {
      format: 1,
      name: 'Any',
      trigger: { type: 'event', event: 'A', ...(key && { key: 'k' }), ...(audience && { audience }) },
      reentry,
      exits,
      goal,
      settings,
      ...drawn,
    };
  });

function connect(made: readonly Made[], ahead: readonly number[]): Pick<JourneyDocument, 'nodes' | 'edges'> {
  // A config and its type were made together; spreading loses that they belong to each other.
  const all = made.map((one, index) => ({ ...(index === 0 ? notToItself(one) : one), id: `n${index}` }) as JourneyNode);
  const edges: Edge[] = [{ from: 'trigger', output: 'next', to: 'n0' }];
  const reached = new Set(['n0']);
  for (const [index, from] of all.entries()) {
    if (!reached.has(from.id)) continue;
    for (const [place, { id: output }] of outputsOf(from).entries()) {
      const leap = ahead[(index + place) % ahead.length] ?? 0;
      const to = all[index + leap];
      if (leap === 0 || !to) continue;
      edges.push({ from: from.id, output, to: to.id });
      reached.add(to.id);
    }
  }
  return { nodes: all.filter(({ id }) => reached.has(id)), edges };
}

/** The first node is what jumps lead to. */
const notToItself = (one: Made): Made => ('to' in one.config ? { type: 'wait', config: { for: 'PT1H' } } : one);

export interface Happening {
  readonly name: string;
  /** Milliseconds since the one before. */
  readonly later: number;
  /** It happened this long before it was received. */
  readonly ago: number;
  readonly properties: JsonObject;
  readonly does: 'happens' | 'pauses' | 'resumes';
}

/** What may happen to a customer: events in time, late and at one instant, and pauses in between. */
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    // What became of the latest message, now and then.
    name: fc.oneof(
      { weight: 6, arbitrary: event },
      { weight: 1, arbitrary: fc.constantFrom('Email Opened', 'Email Link Clicked', 'Email Bounced') },
    ),
    later: fc.constantFrom(0, 1, 60_000, 1_800_000, 3_600_000, 86_400_000),
    ago: fc.constantFrom(0, 0, 0, 60_000, 7_200_000),
    properties: fc.record({ k: fc.constantFrom('x', 'y', null), n: fc.nat(5) }),
    does: fc.constantFrom('happens', 'happens', 'happens', 'happens', 'pauses', 'resumes'),
  }),
  { maxLength: 25, size: 'max' },
);
