import type { Condition, CountOperator, Filter, Operator } from '@olle/shared/conditions/condition';
import type { Json } from '@olle/shared/json';
import fc from 'fast-check';
import type { Person } from './store-person.ts';

const days = [
  '2018-11-04',
  '2024-02-29',
  '2025-03-15',
  '2026-02-28',
  '2026-03-08',
  '2026-10-25',
  '2026-11-01',
  '1992-02-29',
];
const dates: Json[] = [
  ...days,
  '2026-02-30',
  '0000-01-01',
  'spring',
  '2026-03-15T03:00:00Z',
  '2026-03-14T23:59:59.999+09:00',
];
const durations = ['PT12H', 'P1D', 'P30D', 'P1M', 'P1Y2M', 'P2W'];
const zones: Json[] = [
  'Asia/Seoul',
  'America/New_York',
  'America/Havana',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'asia/seoul',
  5,
];
const texts = ['vip', 'gold', 'old', '', 'Jeju', 'ju', '%', '10'];
const numbers = [0, 1, 10, 0.1, 0.2, -5, 12_000];
const paths = [
  'tier',
  'points',
  'tags',
  'day',
  'joined',
  'address.city',
  'products.brand',
  'products.price',
  'age',
  'window',
];

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const scalar: fc.Arbitrary<Json> = fc.oneof(pick<Json>(texts), pick<Json>(numbers), fc.boolean());
const anything: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  pick(dates),
  fc.constant(null),
  fc.array(fc.oneof(scalar, pick(dates), fc.constant(null), fc.array(scalar, { maxLength: 2 })), { maxLength: 3 }),
  fc.record({ city: scalar }),
);
const documents = fc.record(
  {
    tier: anything,
    points: fc.oneof(pick<Json>(numbers), anything),
    tags: anything,
    day: fc.oneof(pick(dates), anything),
    joined: fc.oneof(pick(dates), fc.array(pick(dates), { maxLength: 2 })),
    birthday: fc.oneof(pick(dates), anything),
    age: scalar,
    timezone: pick(zones),
    window: fc.oneof(pick<Json>(durations), anything),
    address: fc.oneof(fc.record({ city: anything }, { requiredKeys: [] }), scalar),
    products: fc.oneof(
      fc.array(fc.record({ brand: anything, price: anything }, { requiredKeys: [] }), { maxLength: 3 }),
      anything,
    ),
  },
  { requiredKeys: [] },
);

const instants = fc
  .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2026-12-01') })
  .map((at) => new Date(at).toISOString());
const names = ['Order', 'View'];
const channels = ['email', 'sms'];
const statuses = ['sent', 'delivered', 'opened', 'clicked', 'bounced', 'failed', 'skipped'] as const;

export const randomPerson: fc.Arbitrary<Person> = fc.record({
  attributes: documents,
  consents: fc.dictionary(pick(['email.advertising', 'sms.advertising']), fc.boolean(), { maxKeys: 2 }),
  events: fc.array(
    fc.record({
      event: pick(names),
      at: fc.oneof(instants, pick(days.map((day) => `${day}T03:00:00.000Z`))),
      properties: documents,
    }),
    { maxLength: 5 },
  ),
  messages: fc.array(
    fc.record({ node: fc.constant('m1'), channel: pick(channels), status: pick(statuses), at: instants }),
    { maxLength: 2 },
  ),
});

const references = [...paths, 'userId', 'gone'].map((path) => ({ from: `customer.${path}` }));
const valuesOf: Partial<Record<Operator, fc.Arbitrary<Json>>> = {
  in: fc.array(scalar, { minLength: 1, maxLength: 3 }),
  not_in: fc.array(scalar, { minLength: 1, maxLength: 3 }),
  gt: pick<Json>(numbers),
  gte: pick<Json>(numbers),
  lt: pick<Json>(numbers),
  lte: pick<Json>(numbers),
  starts_with: pick<Json>(texts.filter(Boolean)),
  ends_with: pick<Json>(texts.filter(Boolean)),
  before: fc.oneof(pick<Json>(days), instants),
  after: fc.oneof(pick<Json>(days), instants),
  within_last: pick<Json>(durations),
  within_next: pick<Json>(durations),
};
const plain: Operator[] = ['equals', 'not_equals', 'contains', 'not_contains'];
const operation = fc.oneof(
  pick<Operator>(['exists', 'not_exists', 'anniversary']).map((op) => ({ op })),
  fc.record({ op: pick(plain), value: fc.oneof(scalar, pick<Json>(references)) }),
  pick(Object.keys(valuesOf) as Operator[]).chain(
    (
      op, // its keys are operators, by its type
    ) =>
      fc.record({
        op: fc.constant(op),
        value: fc.oneof({ weight: 3, arbitrary: valuesOf[op] ?? scalar }, pick<Json>(references)),
      }),
  ),
);

const propertyFilter = fc.tuple(pick(paths), operation).map(([property, rest]) => ({ property, ...rest }));
const elementFilter = fc.record({
  any_in: pick(['products', 'tags', 'address', 'products.brand']),
  where: fc.array(
    fc.tuple(pick(['brand', 'price', 'city', 'gone']), operation).map(([property, rest]) => ({ property, ...rest })),
    { minLength: 1, maxLength: 2 },
  ),
});
const filter: fc.Arbitrary<Filter> = fc.oneof({ weight: 3, arbitrary: propertyFilter }, elementFilter);
const countOperator = pick<CountOperator>(['equals', 'not_equals', 'gt', 'gte', 'lt', 'lte']);
const eventCondition = fc.record(
  {
    event: pick([...names, 'Never']),
    where: fc.array(filter, { maxLength: 2 }),
    times: fc.record({ op: countOperator, value: fc.integer({ min: 0, max: 3 }) }),
    sum: fc.record({ property: pick(['points', 'products.price', 'tags']), op: countOperator, value: pick(numbers) }),
    within: pick(durations),
    since: instants,
    until: instants,
  },
  { requiredKeys: ['event'] },
);

const { condition } = fc.letrec<{ condition: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(pick(paths), operation).map(([attribute, rest]) => ({ attribute, ...rest })) },
    elementFilter,
    { weight: 3, arbitrary: eventCondition },
    fc.record({ consent: pick(['email.advertising', 'sms.advertising', 'push.advertising']), is: fc.boolean() }),
    fc.record({ segment: pick(['inner', 'gone']), member: fc.boolean() }),
    fc.record(
      { message: fc.record({ channel: pick(channels) }), status: pick(statuses), within: pick(durations) },
      { requiredKeys: ['message', 'status'] },
    ),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    tie('leaf'),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

/** A condition that a segment can ask; it may name the segment `inner`. */
export const randomCondition = condition;

/** When, and by which workspace's clocks. */
export const randomClock = fc.record({
  at: fc.oneof(instants, pick(days.map((day) => `${day}T03:00:00.000Z`))),
  workspaceZone: pick(['Asia/Seoul', 'America/New_York', 'UTC']),
});
