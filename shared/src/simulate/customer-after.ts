import { cartAfter } from '../cart/cart-after.ts';
import type { JsonObject } from '../json.ts';
import type { Customer } from '../runner/customer.ts';
import type { Fact } from '../runner/fact.ts';
import { toIso } from '../schedule/instant.ts';

const verdicts: Record<string, boolean> = { 'Consent Granted': true, 'Consent Withdrawn': false };

/** The same for a customer whose attributes are as of today, later than the event. */
export const customerKeeping = (customer: Customer, fact: Omit<Fact, 'seq'>): Customer =>
  fact.name === '$identify' ? customer : customerAfter(customer, fact);

/** The customer after an event, as ingest makes it of one: consent, `customer.cart` and attributes arrive as events. */
export function customerAfter(customer: Customer, { name, properties, at }: Omit<Fact, 'seq'>): Customer {
  if (name === '$identify') return { ...customer, attributes: { ...customer.attributes, ...properties } };
  const cart = cartAfter(customer.attributes.cart, { name, properties, at: toIso(at) });
  if (cart) return { ...customer, attributes: { ...customer.attributes, cart } };
  return consentAfter(customer, name, properties);
}

function consentAfter(customer: Customer, name: string, { channel, category }: JsonObject): Customer {
  const granted = Object.hasOwn(verdicts, name) ? verdicts[name] : undefined;
  if (granted === undefined || typeof channel !== 'string') return customer;
  const subject = `${channel}.${typeof category === 'string' ? category : 'advertising'}`;
  return { ...customer, consents: { ...customer.consents, [subject]: granted } };
}
