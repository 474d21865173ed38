import type { Condition } from '../../conditions/condition.ts';
import type { Plan } from '../../journey/plan.ts';
import type { Instant } from '../../schedule/instant.ts';
import { agreedAs, type RecordedConsent } from '../recorded-consent.ts';
import { VirtualCustomer } from '../virtual-customer.ts';
import type { RecordedCustomer } from './recorded-customer.ts';

export interface Rehearsal {
  readonly plan: Plan;
  /** Triggers count from here … */
  readonly from: Instant;
  /** … until just before here. */
  readonly to: Instant;
  /** Waits run on until here; what is then open waits. */
  readonly end: Instant;
  readonly segments: Readonly<Record<string, Condition>>;
  readonly workspaceZone: string;
  /** Is `customer.cart` to be kept from its events? */
  readonly cart: boolean;
}

export const rehearsedId = 'rehearsed';

type Happening =
  | { readonly at: Instant; readonly kind: 'event'; readonly index: number }
  | { readonly at: Instant; readonly kind: 'consent'; readonly consent: RecordedConsent }
  | { readonly at: Instant; readonly kind: 'entry' };

/** Carries one customer's recorded past through a plan, with the interpreter of production under a virtual clock. */
export function rehearse(recorded: RecordedCustomer, rehearsal: Rehearsal): VirtualCustomer {
  const { plan, from, to, end, segments, workspaceZone, cart } = rehearsal;
  const journey = { id: rehearsedId, version: 1, plan };
  const { customer, variants, pastRuns, events } = recorded;
  const virtual = new VirtualCustomer({
    customer,
    journeys: [journey],
    at: from,
    segments,
    workspaceZone,
    variants,
    pastRuns,
    learns: { attributes: false, cart },
  });
  for (const happening of inOrder(recorded)) {
    const { at } = happening;
    if (at > end) break;
    virtual.entering = at >= from && at < to && plan.trigger.type === 'event' ? [journey] : [];
    switch (happening.kind) {
      case 'consent':
        virtual.change(at, (now) => agreedAs(now, happening.consent));
        break;
      case 'entry':
        virtual.passBefore(at);
        virtual.enter(journey);
        break;
      case 'event': {
        const event = events[happening.index];
        if (!event) break;
        if (at < from) virtual.remember(event.name, at, event.properties);
        else virtual.happen(event.name, at, event.properties);
      }
    }
  }
  virtual.passTo(end);
  return virtual;
}

/** Consents stand before the events of their instant, entries by the clock before both. */
function inOrder({ events, consents, entries }: RecordedCustomer): Happening[] {
  const happenings: Happening[] = [
    ...entries.map((at) => ({ at, kind: 'entry' as const })),
    ...consents.map((consent) => ({ at: consent.at, kind: 'consent' as const, consent })),
  ];
  const eventsInOrder = events.map(({ at }, index) => ({ at, kind: 'event' as const, index }));
  // Events come in order: without anything else there is nothing to sort.
  if (happenings.length === 0) return eventsInOrder;
  return [...happenings, ...eventsInOrder].sort((a, b) => a.at - b.at);
}
