import { nextSlot } from '../runner/next-slot.ts';
import type { Answer, Question } from '../runner/question.ts';
import type { Instant } from '../schedule/instant.ts';

/** The queues of a rehearsal's throttles: nobody else stands in them. */
export class VirtualQueues {
  readonly #slots = new Map<string, Instant[]>();

  take({ journeyId, nodeId, limit, perMs, now }: Question<'throttle_slot'>): Answer<'throttle_slot'> {
    const key = `${journeyId}/${nodeId}`;
    const slots = this.#slots.get(key) ?? [];
    const slot = nextSlot({ last: slots.at(-1) ?? null, limitBefore: slots.at(-limit) ?? null }, now, perMs);
    const before = slots.filter((other) => other > now).length;
    this.#slots.set(key, [...slots, slot]);
    return { slot, before };
  }
}
