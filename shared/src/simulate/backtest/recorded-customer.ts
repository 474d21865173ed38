import type { Customer } from '../../runner/customer.ts';
import type { Fact } from '../../runner/fact.ts';
import type { RecordedChange } from '../recorded-change.ts';
import type { PastRuns, Remembered } from '../virtual-memory.ts';

/** One customer with all that is known of the past, in order. */
export interface RecordedCustomer {
  /** As before the first record. */
  readonly customer: Customer;
  readonly events: readonly Omit<Fact, 'seq'>[];
  readonly changes: readonly RecordedChange[];
  readonly variants: Remembered['variants'];
  readonly pastRuns: readonly PastRuns[];
}
