import { type EntryCount, noEntries, takePlace } from '../../runner/entry-slot.ts';
import type { Instant } from '../../schedule/instant.ts';
import { SlotQueue } from '../slot-queue.ts';
import {
  isSame,
  placeOf,
  plenty,
  poolOf,
  type ScarceAnswer,
  type ScarceAsked,
  type ScarceQuestion,
  type Supply,
} from './scarce.ts';

interface Dealt {
  readonly place: string;
  readonly now: Instant;
  readonly answer: ScarceAnswer;
}

/** Answers in the order of time to what customers asked who were rehearsed one after the other. */
export interface Deal {
  /** Those of one customer, in the order in which they were asked. */
  readonly of: (customer: string) => readonly Dealt[];
  readonly placeOf: (question: ScarceQuestion) => string;
  /** For who asks at a moment that was not known of: as the last one was answered who asked there before. */
  readonly asOf: (question: ScarceQuestion) => ScarceAnswer;
}

/** Whoever asks first is served first; at the same instant, in the order of ids. */
export function dealOut(asked: readonly ScarceAsked[], supply: Supply): Deal {
  const counters = new Map<string, (question: ScarceQuestion) => ScarceAnswer>();
  const byCustomer = new Map<string, Dealt[]>();
  const byPlace = new Map<string, Dealt[]>();
  for (const { customer, question } of asked.toSorted(byTurn)) {
    const place = placeOf(question, supply);
    const counter = counters.get(place) ?? counterOf(supply);
    counters.set(place, counter);
    const dealt = { place, now: question.now, answer: counter(question) };
    append(byCustomer, customer, dealt);
    append(byPlace, place, dealt);
  }
  return {
    of: (customer) => byCustomer.get(customer) ?? [],
    placeOf: (question) => placeOf(question, supply),
    asOf(question) {
      const last = lastBy(byPlace.get(placeOf(question, supply)) ?? [], question.now);
      if (!last) return plenty(question);
      const { answer } = last;
      // Nobody overtakes, and nobody passes before they come.
      return answer !== null && typeof answer === 'object' && 'slot' in answer
        ? { ...answer, slot: Math.max(answer.slot, question.now) }
        : answer;
    },
  };
}

/** One customer's questions of the same instant stay in the order in which they were asked. */
function byTurn(a: ScarceAsked, b: ScarceAsked): number {
  if (a.question.now !== b.question.now) return a.question.now - b.question.now;
  return a.customer === b.customer ? 0 : a.customer < b.customer ? -1 : 1;
}

/** The arithmetic of production over what is left. */
function counterOf(supply: Supply): (question: ScarceQuestion) => ScarceAnswer {
  const queue = new SlotQueue();
  let entries: EntryCount = { ...noEntries, total: supply.entered };
  let codes = 0;
  return (question) => {
    switch (question.kind) {
      case 'entry_slot': {
        const { answer, count } = takePlace(entries, question);
        entries = count;
        return answer;
      }
      case 'throttle_slot':
        return queue.take(question);
      case 'coupon':
        return codes < poolOf(supply, question.pool).codes ? { code: `TEST-${++codes}` } : null;
    }
  };
}

function lastBy(dealt: readonly Dealt[], now: Instant): Dealt | undefined {
  let low = 0;
  let high = dealt.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dealt[middle]?.now ?? 0) <= now) low = middle + 1;
    else high = middle;
  }
  return dealt[low - 1];
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Customers whose answers were others than what is dealt to them. */
export function servedOtherwise(asked: readonly ScarceAsked[], deal: Deal): Set<string> {
  const others = new Set<string>();
  const seen = new Map<string, number>();
  for (const { customer, answer } of asked) {
    const index = seen.get(customer) ?? 0;
    seen.set(customer, index + 1);
    const dealt = deal.of(customer)[index];
    if (!dealt || !isSame(dealt.answer, answer)) others.add(customer);
  }
  return others;
}
