import { foresee } from '../../conditions/next-flip.ts';
import type { Plan } from '../../journey/plan.ts';
import { ownFacts } from '../../runner/own-facts.ts';
import { afterFactsOf, type Instant } from '../../schedule/instant.ts';
import { chooseZone } from '../../schedule/zone.ts';
import type { VirtualCustomer } from '../virtual-customer.ts';
import type { Rehearsal } from './rehearse.ts';

/** Is the customer in a segment now, and until when does that stand by itself? An unknown segment holds nobody. */
export function standingIn(
  virtual: VirtualCustomer,
  segmentId: string,
  { segments, plan, workspaceZone }: Pick<Rehearsal, 'segments' | 'plan' | 'workspaceZone'>,
): { holds: boolean; until: Instant | null } {
  const condition = Object.hasOwn(segments, segmentId) ? segments[segmentId] : undefined;
  if (!condition) return { holds: false, until: null };
  return virtual.move(({ customer, now }) => {
    const at = now();
    const { zone } = chooseZone(customer.attributes.timezone, plan.timezone, workspaceZone);
    return foresee(condition, { customer, run: null, now: at, arrival: afterFactsOf(at), workspaceZone, zone });
  });
}

/**
 * Follows a customer through the segment of a trigger: looks again after each event and whenever time alone may have
 * changed the answer, and lets happen what production would: came in, left.
 */
export class SegmentWatch {
  readonly #virtual: VirtualCustomer;
  readonly #rehearsal: Rehearsal;
  readonly #trigger: Extract<Plan['trigger'], { type: 'segment' }>;
  #member: boolean | null = null;
  #due: Instant | null = null;

  constructor(virtual: VirtualCustomer, trigger: Extract<Plan['trigger'], { type: 'segment' }>, rehearsal: Rehearsal) {
    this.#virtual = virtual;
    this.#trigger = trigger;
    this.#rehearsal = rehearsal;
  }

  /** What time alone changes before an instant. */
  before(instant: Instant): void {
    if (this.#member === null) this.#look(this.#rehearsal.from);
    while (this.#due !== null && this.#due < instant) this.#look(this.#due);
  }

  /** What has happened up to an instant may have changed it. */
  after(instant: Instant): void {
    if (instant < this.#rehearsal.to) this.#look(instant);
  }

  #look(at: Instant): void {
    this.#virtual.passTo(at);
    const { segmentId } = this.#trigger;
    const { holds, until } = standingIn(this.#virtual, segmentId, this.#rehearsal);
    const changed = this.#member !== null && this.#member !== holds;
    this.#member = holds;
    this.#due = until !== null && until > at ? until : null;
    if (!changed) return;
    const name = holds ? ownFacts.segmentEntered : ownFacts.segmentLeft;
    this.#virtual.happen(name, at, { segmentId, change: holds ? 'entered' : 'left' });
  }
}
