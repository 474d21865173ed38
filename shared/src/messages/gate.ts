import type { Customer } from '../runner/customer.ts';

export const categories = ['advertising', 'transactional', 'legal_notice'] as const;
export type Category = (typeof categories)[number];

export const categoryOf = (name: string): Category => categories.find((known) => known === name) ?? 'advertising';

const refusals = ['no_address', 'no_consent', 'suppressed', 'too_late'] as const;

export const isGateCode = (code: string): boolean => refusals.some((known) => known === code);

/** What the gate said, and the facts it saw; stored with the message. */
export interface Verdict {
  readonly decision: 'send' | 'skip';
  /** `allowed`, or why not: `no_address`, `no_consent`, `suppressed`, `too_late`. */
  readonly code: 'allowed' | (typeof refusals)[number];
  readonly facts: { readonly channel: string; readonly category: Category; readonly consent: boolean | null };
}

/** Where a channel finds the customer's address; a channel definition names the attribute. */
export interface Reach {
  readonly channel: string;
  readonly addressAttribute: string;
}

/** Its turn came so long ago that the journey's late-delivery policy passes it over; the gate is not asked. */
export const tooLateVerdict = (customer: Customer, { channel }: Reach, category: Category): Verdict => ({
  decision: 'skip',
  code: 'too_late',
  facts: { channel, category, consent: customer.consents[`${channel}.advertising`] ?? null },
});

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
