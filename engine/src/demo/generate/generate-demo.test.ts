import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateDemo } from './generate-demo.ts';

const until = Date.UTC(2026, 10, 22, 4);
const publicUrl = 'http://shop.test';
const data = generateDemo({ until, publicUrl });
const share = (n: number, of: number) => n / of;
const named = (name: string) => data.events.filter((event) => event.name === name);
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the generated shop', () => {
  it('is the same every time for the same present', () => {
    expect(hash(generateDemo({ until, publicUrl }))).toBe(hash(data));
    expect(hash(generateDemo({ until: until + 86_400_000, publicUrl }))).not.toBe(hash(data));
  });

  it('has 500 people with addresses that reach nobody, no two alike', () => {
    expect(data.customers).toHaveLength(500);
    for (const field of ['email'] as const)
      expect(new Set(data.customers.map(({ attributes }) => attributes[field])).size).toBe(500);
    for (const { attributes } of data.customers) {
      expect(attributes.email).toMatch(/@(example\.(com|net|org)|[a-z]+\.example)$/);
      expect(attributes.phone).toMatch(/^010-0\d{3}-\d{4}$/);
    }
  });

  it('has seven in ten who agreed to advertising, and one in ten who reads English', () => {
    const agreed = data.customers.filter(({ consents }) => consents.at(-1)?.granted).length;
    const english = data.customers.filter(({ attributes }) => attributes.locale === 'en').length;
    expect(share(agreed, 500)).toBeCloseTo(0.7, 1);
    expect(share(english, 500)).toBeCloseTo(0.1, 1);
  });

  it('has every tier, the higher the fewer', () => {
    const of = (tier: string) => data.customers.filter(({ attributes }) => attributes.tier === tier).length;
    expect(of('vip')).toBeGreaterThan(15);
    expect([of('basic'), of('silver'), of('gold'), of('vip')]).toEqual(
      [of('basic'), of('silver'), of('gold'), of('vip')].toSorted((a, b) => b - a),
    );
  });

  it('has sixty days of events, none in the future, more in the evening than at dawn', () => {
    expect(data.events.length).toBeGreaterThan(5_000);
    expect(data.events.at(-1)?.at).toBeLessThanOrEqual(until);
    expect(data.events[0]?.at).toBeGreaterThanOrEqual(until - 60 * 86_400_000);
    const between = (from: number, to: number) =>
      data.events.filter(({ at }) => {
        const hour = (new Date(at).getUTCHours() + 9) % 24;
        return hour >= from && hour < to;
      }).length;
    expect(between(20, 23)).toBeGreaterThan(5 * between(3, 6));
  });

  it('has carts that were left, and carts that were bought', () => {
    const bought = new Set(named('Order Completed').map(({ properties }) => properties.cart_id));
    const filled = new Set(named('Product Added').map(({ properties }) => properties.cart_id));
    expect(share(bought.size, filled.size)).toBeGreaterThan(0.4);
    expect(share(bought.size, filled.size)).toBeLessThan(0.9);
  });

  it('says of 97 % of orders which cart they were; only the oldest do not', () => {
    const orders = named('Order Completed');
    const without = orders.filter(({ properties }) => properties.cart_id === undefined);
    expect(share(without.length, orders.length)).toBeCloseTo(0.03, 2);
    expect(orders.slice(0, without.length)).toEqual(without);
  });
});
