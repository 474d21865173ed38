import type { JsonObject } from '../json.ts';
import type { Customer } from '../runner/customer.ts';

const verdicts: Record<string, boolean> = { 'Consent Granted': true, 'Consent Withdrawn': false };

/** The customer after an event: consent arrives as events, in a rehearsal as in production. */
export function consentAfter(customer: Customer, name: string, { channel, category }: JsonObject): Customer {
  const granted = verdicts[name];
  if (granted === undefined || typeof channel !== 'string') return customer;
  const subject = `${channel}.${typeof category === 'string' ? category : 'advertising'}`;
  return { ...customer, consents: { ...customer.consents, [subject]: granted } };
}
