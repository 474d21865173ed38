import type { InventedCustomer, SimulatedEventInput } from '../api/simulate.ts';
import type { Condition } from '../conditions/condition.ts';
import type { Customer } from '../runner/customer.ts';
import type { SimulatedEvent } from './simulate.ts';

export interface Invented {
  readonly customer: Customer;
  readonly history: readonly SimulatedEvent[];
  /** Null: the workspace's own segments are asked. */
  readonly member: Readonly<Record<string, Condition>> | null;
}

/** A customer who is nobody's, as a rehearsal meets one. */
export function inventedCustomer({ attributes, consents, events = [], segments }: InventedCustomer): Invented {
  const { userId } = attributes;
  const customer: Customer = {
    id: 'invented',
    userId: typeof userId === 'string' ? userId : null,
    attributes,
    consents: consents ?? {},
    suppressed: [],
  };
  // Who is said to be in a segment meets a condition that everybody meets.
  const member = segments ? Object.fromEntries(segments.map((id) => [id, { all: [] }])) : null;
  return { customer, history: events.map(simulatedEvent), member };
}

export const simulatedEvent = ({ event, properties, at }: SimulatedEventInput): SimulatedEvent => ({
  event,
  properties,
  at: Date.parse(at),
});
