import type { Condition, Filter, MessageCondition } from '../conditions/condition.ts';
import type { Overdue } from '../journey/late.ts';
import type { Instant, Point } from '../schedule/instant.ts';
import type { CallResult } from './call-result.ts';
import type { Fact } from './fact.ts';

/**
 * What the interpreter has to know beyond the snapshot. It yields a question and is resumed with the answer, so that
 * one driver can answer from memory (rehearsal) and another can answer those of a hundred customers with one query.
 */
interface Questions {
  /** How often an event happened, and the sum of a number in it. */
  event_summary: {
    ask: {
      event: string;
      where: readonly ResolvedFilter[];
      /** Property to sum; only JSON numbers add. */
      sum: string | null;
      /** Only what stands after this point counts (`within`, `since`, the run's entry). */
      after: Point | null;
      /** Exclusive upper bound of the event's instant. */
      until: Instant | null;
      /** The decision's clock: nothing later counts. */
      now: Instant;
      /** At the decision's own instant, only what was received before this point counts. */
      arrival: Point;
      /** For dates and calendar units in `where`: the customer's zone and the workspace's. */
      zone: string;
      workspaceZone: string;
    };
    answer: { count: number; sum: number };
  };
  /** The events themselves that an event condition may count, oldest first, at most `limit`. */
  window_facts: {
    ask: {
      event: string;
      where: readonly ResolvedFilter[];
      after: Point | null;
      until: Instant | null;
      now: Instant;
      zone: string;
      workspaceZone: string;
      limit: number;
    };
    answer: readonly Fact[];
  };
  /** The earliest committed fact later than `after`, up to and including `until`, that one of these hears. */
  next_fact: {
    ask: { names: readonly string[]; hears: (fact: Fact) => boolean; after: Point; until: Instant | null };
    answer: Fact | null;
  };
  segment: { ask: { segmentId: string }; answer: Condition | null };
  /** By node: a message of this run. By channel: any message to the customer. `after` excludes its own instant. */
  message_status: {
    ask: { runId: string | null; condition: MessageCondition; after: Instant | null; now: Instant };
    answer: boolean;
  };
  /** When last, up to `now`, something was reported that lets the condition hold. */
  last_message: {
    ask: { runId: string | null; condition: MessageCondition; now: Instant };
    answer: Instant | null;
  };
  /** The customer's variant: the stored one, else `proposed`, which is stored by asking. */
  assignment: {
    ask: {
      experiment: string;
      proposed: string;
      bucket: number;
      now: Instant;
      /** The variants that there are; a stored one that is none of them is dealt anew, for good. Absent: any will do. */
      offered?: readonly string[];
      /** Those among them that keep the customer out on purpose. */
      holdouts?: readonly string[];
      /** Where the customer meets the experiment. */
      met?: { journeyId: string; nodeId: string; runId: string };
    };
    /** `former`: the variant that was stored and is no longer offered. */
    answer: { variant: string; bucket: number; first: boolean; former?: string | null };
  };
  /** Takes one coupon of the pool for this visit; a repeat answers the same one. null: the pool is empty. */
  coupon: {
    ask: { pool: string; runId: string; nodeId: string; visit: number; now: Instant };
    answer: { code: string } | null;
  };
  /** The next free place in the queue of a node, over all runs of the journey; asking takes it. */
  throttle_slot: {
    ask: { journeyId: string; nodeId: string; limit: number; perMs: number; arrival: Point; now: Instant };
    /** `before`: how many have a later turn than now and an earlier one than this. */
    answer: { slot: Instant; before: number };
  };
  /** What was chosen, at the end of the pause in which an instant lies, for those whose wait ended then; null: it lies in none. */
  pause_overdue: { ask: { journeyId: string; at: Instant }; answer: Overdue | null };
  /** What became of a call. null: it is still being made. */
  call: { ask: { callId: string }; answer: CallResult | null };
  /**
   * Earlier runs of this customer in a journey, under this key. Those of the snapshot are counted too, but in `others`:
   * under any key, beside those that are `known`.
   */
  past_runs: {
    ask: { journeyId: string; key: string | null; known: readonly string[] };
    answer: { count: number; lastEndedAt: Instant | null; others: number };
  };
  /** Takes one of the places that the journey's cap leaves, or says which cap leaves none. */
  entry_slot: {
    ask: { journeyId: string; version: number; total: number | null; perHour: number | null; now: Instant };
    answer: 'taken' | 'total' | 'hour';
  };
}

/** A filter whose references (`{from: ...}`) were replaced by their values; one that is missing became null. */
export type ResolvedFilter = Filter;

export type QuestionKind = keyof Questions;

/** Their answers lock rows that many customers share, so they are asked when nobody of a batch asks anything else. */
export const askedLast: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['entry_slot', 'throttle_slot']);
export type Question<K extends QuestionKind = QuestionKind> = { [P in K]: { kind: P } & Questions[P]['ask'] }[K];
export type Answer<K extends QuestionKind = QuestionKind> = Questions[K]['answer'];

/** A computation that may have to ask. */
export type Asking<T> = Generator<Question, T, unknown>;

/** Yields one question; the answer has the question's own type. */
export function* ask<K extends QuestionKind>(question: Question<K>): Generator<Question, Answer<K>, unknown> {
  // The driver answers each question with its own kind's answer; the generator's type cannot say so per yield.
  return (yield question as Question) as Answer<K>;
}
