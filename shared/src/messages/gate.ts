import type { Customer } from '../runner/customer.ts';

export const categories = ['advertising', 'transactional', 'legal_notice'] as const;
export type Category = (typeof categories)[number];

/** What the gate said, and the facts it saw; stored with the message. */
export interface Verdict {
  readonly decision: 'send' | 'skip';
  /** `allowed`, or why not: `no_address`, `no_consent`, `suppressed`. */
  readonly code: 'allowed' | 'no_address' | 'no_consent' | 'suppressed';
  readonly facts: { readonly channel: string; readonly category: Category; readonly consent: boolean | null };
}

/** Where a channel finds the customer's address; a channel definition names the attribute. */
export interface Reach {
  readonly channel: string;
  readonly addressAttribute: string;
}

/**
 * May this message go to this customer? Asked when a run reaches the send, and again just before the provider's call.
 * Order: address, consent (advertising only), suppression.
 */
export function gate(customer: Customer, reach: Reach, category: Category): Verdict {
  const consent = customer.consents[`${reach.channel}.advertising`] ?? null;
  const facts = { channel: reach.channel, category, consent };
  const address = customer.attributes[reach.addressAttribute];
  if (typeof address !== 'string' || address.trim() === '') return { decision: 'skip', code: 'no_address', facts };
  if (category === 'advertising' && consent !== true) return { decision: 'skip', code: 'no_consent', facts };
  if (customer.suppressed.includes(reach.channel)) return { decision: 'skip', code: 'suppressed', facts };
  return { decision: 'send', code: 'allowed', facts };
}
