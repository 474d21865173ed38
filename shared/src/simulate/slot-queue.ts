import { nextSlot } from '../runner/next-slot.ts';
import type { Answer, Question } from '../runner/question.ts';
import type { Instant } from '../schedule/instant.ts';

/** The queue of a throttle, in the memory of a rehearsal: who asks gets the next place. */
export class SlotQueue {
  /** In order: nobody overtakes. */
  readonly #slots: Instant[] = [];

  take({ limit, perMs, now }: Pick<Question<'throttle_slot'>, 'limit' | 'perMs' | 'now'>): Answer<'throttle_slot'> {
    const slots = this.#slots;
    const slot = nextSlot({ last: slots.at(-1) ?? null, limitBefore: slots.at(-limit) ?? null }, now, perMs);
    const before = slots.length - this.#passedBy(now);
    slots.push(slot);
    return { slot, before };
  }

  /** How many have passed by an instant. */
  #passedBy(now: Instant): number {
    let low = 0;
    let high = this.#slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#slots[middle] ?? now) <= now) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
