import type { JsonObject } from '../json.ts';
import type { Customer } from '../runner/customer.ts';
import type { Instant } from '../schedule/instant.ts';

/** What is on record of a customer beside what they did: a consent, or attributes that became known. */
export type RecordedChange =
  | {
      readonly at: Instant;
      /** `email.advertising` */
      readonly subject: string;
      readonly granted: boolean;
    }
  | { readonly at: Instant; readonly attributes: JsonObject };

/** The customer after it. */
export const changedAs = (customer: Customer, change: RecordedChange): Customer =>
  'subject' in change
    ? { ...customer, consents: { ...customer.consents, [change.subject]: change.granted } }
    : { ...customer, attributes: { ...customer.attributes, ...change.attributes } };
