import type { Customer } from '../../runner/customer.ts';
import type { Fact } from '../../runner/fact.ts';
import type { RecordedConsent } from '../recorded-consent.ts';
import type { PastRuns, Remembered } from '../virtual-memory.ts';

/** One customer with all that is known of the past, in order. */
export interface RecordedCustomer {
  /** Attributes as of today; consents and cart as of the first record. */
  readonly customer: Customer;
  readonly events: readonly Omit<Fact, 'seq'>[];
  readonly consents: readonly RecordedConsent[];
  readonly variants: Remembered['variants'];
  readonly pastRuns: readonly PastRuns[];
}
