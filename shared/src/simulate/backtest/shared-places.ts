import { type EntryCount, noEntries, takePlace } from '../../runner/entry-slot.ts';
import type { Answer, Question } from '../../runner/question.ts';
import type { Instant } from '../../schedule/instant.ts';
import type { TakePlace } from '../virtual-memory.ts';

type Asked = Question<'entry_slot'>;
type Answered = Answer<'entry_slot'>;

/**
 * Places under a journey's cap, over customers who are rehearsed one after the other: a first pass lets everybody have
 * one and notes when, `settle` deals them out in the order of time, and a second pass goes by that.
 */
export class SharedPlaces {
  #asked: { readonly key: string; readonly question: Asked }[] = [];
  #settled: Map<string, Answered> | null = null;
  /** How many places were taken at each moment of asking, for who asks at another one in the second pass. */
  readonly #counts: { readonly at: Instant; readonly count: EntryCount }[] = [];

  of(customerId: string): TakePlace {
    return (question) => {
      const key = `${customerId} ${question.now}`;
      if (this.#settled) return this.#settled.get(key) ?? this.#answerAt(question);
      this.#asked.push({ key, question });
      return 'taken';
    };
  }

  settle(): void {
    let count = noEntries;
    this.#settled = new Map();
    for (const { key, question } of this.#asked.sort((a, b) => a.question.now - b.question.now)) {
      const dealt = takePlace(count, question);
      count = dealt.count;
      this.#settled.set(key, dealt.answer);
      this.#counts.push({ at: question.now, count });
    }
    this.#asked = [];
  }

  /** Who asks only because an earlier entry was refused: whether there was a place then. */
  #answerAt(question: Asked): Answered {
    let low = 0;
    let high = this.#counts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#counts[middle]?.at ?? 0) <= question.now) low = middle + 1;
      else high = middle;
    }
    return takePlace(this.#counts[low - 1]?.count ?? noEntries, question).answer;
  }
}
