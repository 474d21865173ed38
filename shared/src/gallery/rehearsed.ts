import type { JourneyTestBody, TestExpectation } from '../api/journey-tests.ts';
import type { SimulatedEventInput } from '../api/simulate.ts';
import type { JsonObject } from '../json.ts';
import { toIso } from '../schedule/instant.ts';
import { addDuration } from '../schedule/zone.ts';
import type { BothLanguages } from './both-languages.ts';
import type { Setting } from './setting.ts';

// A Tuesday morning in Seoul: nobody's night.
const start = Date.parse('2026-03-03T10:00:00+09:00');

/** The instant this long after the start; durations are added one after another. */
export const after = (...durations: string[]): string =>
  toIso(durations.reduce((at, duration) => addDuration(at, duration, 'Asia/Seoul'), start));

export const happens = (event: string, properties: JsonObject = {}, ...delay: string[]): SimulatedEventInput => ({
  event,
  properties,
  at: after(...delay),
});

/** These steps in this order, others between them; false: one that was not chosen. */
export const through = (...nodes: (string | false)[]): NonNullable<TestExpectation['path']> => ({
  mode: 'includes',
  steps: nodes.flatMap((node) => (node === false ? [] : [{ node }])),
});

interface Rehearsed {
  readonly name: BothLanguages;
  readonly events?: readonly SimulatedEventInput[];
  readonly history?: readonly SimulatedEventInput[];
  readonly attributes?: JsonObject;
  readonly agreed?: boolean;
  readonly expect: TestExpectation;
}

const people: BothLanguages = { ko: '김하나', en: 'Grace Kim' };

/** A scenario with the gallery's own customer. */
export function rehearsed(
  { language, readers }: Setting,
  { name, events = [], history = [], attributes = {}, agreed = true, expect }: Rehearsed,
): JourneyTestBody {
  const locale = readers === 'both' ? language : readers;
  return {
    name: name[language],
    scenario: {
      customer: {
        attributes: { name: people[locale], email: 'hana@example.com', locale, ...attributes },
        consents: { 'email.advertising': agreed },
        ...(history.length > 0 && { events: [...history] }),
      },
      events: [...events],
      at: after(),
    },
    expect,
  };
}

const goods: Readonly<Record<'jam' | 'tea', { readonly name: BothLanguages; readonly price: number }>> = {
  jam: { name: { ko: '감귤 잼', en: 'Tangerine jam' }, price: 12_000 },
  tea: { name: { ko: '첫물 녹차', en: 'First-flush green tea' }, price: 24_000 },
};

/** A product as events carry it. */
export function sampleProduct({ language, readers, shop }: Setting, id: keyof typeof goods = 'jam'): JsonObject {
  const { name, price } = goods[id];
  return {
    product_id: id,
    name: name[readers === 'both' ? language : readers],
    price,
    quantity: 1,
    url: `${shop.url}/products/${id}`,
  };
}

/** An order as events carry it. */
export const sampleOrder = (setting: Setting, more: JsonObject = {}): JsonObject => ({
  order_id: 'o-1',
  cart_id: 'c-1',
  products: [sampleProduct(setting), sampleProduct(setting, 'tea')],
  revenue: 36_000,
  total: 36_000,
  ...more,
});
