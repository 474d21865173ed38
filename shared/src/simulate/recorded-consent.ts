import type { Customer } from '../runner/customer.ts';
import type { Instant } from '../schedule/instant.ts';

/** A consent as it was put on record. */
export interface RecordedConsent {
  readonly at: Instant;
  /** `email.advertising` */
  readonly subject: string;
  readonly granted: boolean;
}

export const agreedAs = (customer: Customer, { subject, granted }: RecordedConsent): Customer => ({
  ...customer,
  consents: { ...customer.consents, [subject]: granted },
});
