import type { Condition } from '../../conditions/condition.ts';
import type { Plan } from '../../journey/plan.ts';
import { definitionOfTrigger } from '../../journey/trigger.ts';
import type { JsonObject } from '../../json.ts';
import { ownFacts } from '../../runner/own-facts.ts';
import type { Instant } from '../../schedule/instant.ts';
import { chooseZone } from '../../schedule/zone.ts';
import { changedAs, type RecordedChange } from '../recorded-change.ts';
import { VirtualCustomer } from '../virtual-customer.ts';
import { datesOf } from './occasions.ts';
import type { RecordedCustomer } from './recorded-customer.ts';
import type { AskScarce } from './scarce.ts';
import { SegmentWatch, standingIn } from './segment-watch.ts';

export interface Rehearsal {
  readonly journeyId: string;
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
  /** When the trigger's clock strikes in the period, if it has one. */
  readonly ticks: readonly Instant[];
}

type Happening =
  | { readonly at: Instant; readonly kind: 'tick' }
  | { readonly at: Instant; readonly kind: 'date'; readonly properties: JsonObject }
  | { readonly at: Instant; readonly kind: 'change'; readonly change: RecordedChange }
  | { readonly at: Instant; readonly kind: 'event'; readonly event: RecordedCustomer['events'][number] };

/**
 * Carries one customer's recorded past through a plan, with the interpreter of production under a virtual clock. `scarce`
 * answers what depends on other customers; without it there are none.
 */
export function rehearse(recorded: RecordedCustomer, rehearsal: Rehearsal, scarce?: AskScarce): VirtualCustomer {
  const { journeyId, plan, from, to, end, segments, workspaceZone, cart } = rehearsal;
  const journey = { id: journeyId, version: 1, plan };
  const { customer, variants, pastRuns } = recorded;
  const virtual = new VirtualCustomer({
    customer,
    journeys: [journey],
    at: from,
    segments,
    workspaceZone,
    variants,
    pastRuns,
    scarce,
    learns: { attributes: false, cart },
  });
  const { trigger } = plan;
  const watch = trigger.type === 'segment' ? new SegmentWatch(virtual, trigger, rehearsal) : null;
  for (const happening of inOrder(recorded, rehearsal)) {
    const { at } = happening;
    if (at > end) break;
    virtual.entering = at >= from ? [journey] : [];
    if (at >= from) watch?.before(Math.min(at, to));
    if (at >= to) virtual.entering = [];
    switch (happening.kind) {
      case 'tick':
        virtual.passBefore(at);
        strike(virtual, rehearsal);
        break;
      case 'date':
        virtual.happen(ownFacts.dateReached, at, happening.properties);
        break;
      case 'change':
        virtual.change(at, (now) => changedAs(now, happening.change));
        break;
      case 'event': {
        const { name, properties } = happening.event;
        if (at < from) virtual.remember(name, at, properties);
        else virtual.happen(name, at, properties);
      }
    }
    if (at >= from) watch?.after(at);
  }
  virtual.entering = [journey];
  watch?.before(Math.min(to, end));
  virtual.entering = [];
  virtual.passTo(end);
  return virtual;
}

/** The trigger's clock strikes: whoever is in its segment then comes in. */
function strike(virtual: VirtualCustomer, rehearsal: Rehearsal): void {
  const { journeyId, plan, workspaceZone } = rehearsal;
  const { trigger } = plan;
  if (trigger.type !== 'schedule' || !standingIn(virtual, trigger.segmentId, rehearsal).holds) return;
  const { customer } = virtual.world;
  const { zone } = chooseZone(customer.attributes.timezone, plan.timezone, workspaceZone);
  const payload = definitionOfTrigger(trigger).rehearsed(trigger, { now: virtual.now, zone, workspaceZone });
  virtual.enter({ id: journeyId, version: 1, plan }, payload);
}

/** Entries by the clock stand before the changes of their instant, those before its events. */
function inOrder(recorded: RecordedCustomer, rehearsal: Rehearsal): Happening[] {
  const { events, changes } = recorded;
  const happenings: Happening[] = [
    ...rehearsal.ticks.map((at) => ({ at, kind: 'tick' as const })),
    ...datesOf(recorded, rehearsal).map((date) => ({ ...date, kind: 'date' as const })),
    ...changes.map((change) => ({ at: change.at, kind: 'change' as const, change })),
  ];
  const eventsInOrder = events.map((event) => ({ at: event.at, kind: 'event' as const, event }));
  // Events come in order: without anything else there is nothing to sort.
  if (happenings.length === 0) return eventsInOrder;
  return [...happenings, ...eventsInOrder].sort((a, b) => a.at - b.at);
}
