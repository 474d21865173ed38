import { changesCart } from '../cart/apply-cart-event.ts';
import { cartAfter } from '../cart/cart-after.ts';
import type { JsonObject } from '../json.ts';
import type { Customer } from '../runner/customer.ts';
import type { Fact } from '../runner/fact.ts';
import { toIso } from '../schedule/instant.ts';

const verdicts: Record<string, boolean> = { 'Consent Granted': true, 'Consent Withdrawn': false };

/** What a rehearsal learns of its customer from events. */
export interface Learns {
  /** False: attributes are as of today, later than the events, so that an old `identify` would take them back. */
  readonly attributes: boolean;
  /** False: nobody looks into the cart, or it is as of today. */
  readonly cart: boolean;
}

export const everything: Learns = { attributes: true, cart: true };

/** The customer after an event, as ingest makes it of one: consent, `customer.cart` and attributes arrive as events. */
export function customerAfter(
  customer: Customer,
  { name, properties, at }: Omit<Fact, 'seq'>,
  learns: Learns,
): Customer {
  if (name === '$identify')
    return learns.attributes ? { ...customer, attributes: { ...customer.attributes, ...properties } } : customer;
  const cart =
    learns.cart && changesCart(name) && cartAfter(customer.attributes.cart, { name, properties, at: toIso(at) });
  if (cart) return { ...customer, attributes: { ...customer.attributes, cart } };
  return consentAfter(customer, name, properties);
}

function consentAfter(customer: Customer, name: string, { channel, category }: JsonObject): Customer {
  const granted = Object.hasOwn(verdicts, name) ? verdicts[name] : undefined;
  if (granted === undefined || typeof channel !== 'string') return customer;
  const subject = `${channel}.${typeof category === 'string' ? category : 'advertising'}`;
  return { ...customer, consents: { ...customer.consents, [subject]: granted } };
}
