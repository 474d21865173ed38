import type { Condition } from '../conditions/condition.ts';
import { answerFromMemory, type MessageEvent } from '../conditions/memory.ts';
import type { Overdue } from '../journey/late.ts';
import { type EntryCount, noEntries, takePlace } from '../runner/entry-slot.ts';
import type { Fact } from '../runner/fact.ts';
import { lateAfter } from '../runner/late.ts';
import type { Answer, Question } from '../runner/question.ts';
import type { Run } from '../runner/run.ts';
import type { Instant } from '../schedule/instant.ts';
import type { AskScarce } from './backtest/scarce.ts';
import { FactBook } from './fact-book.ts';
import { SlotQueue } from './slot-queue.ts';
import { type DeclaredResponse, VirtualCalls } from './virtual-calls.ts';

type Variant = Readonly<Pick<Answer<'assignment'>, 'variant' | 'bucket'>>;

/** Runs of one customer from before the rehearsal, under one key. */
export interface PastRuns {
  readonly journeyId: string;
  readonly key: string | null;
  readonly count: number;
  readonly lastEndedAt: Instant | null;
}

export interface Remembered {
  readonly segments: Readonly<Record<string, Condition>>;
  /** Codes of coupon pools; a pool that is not named never runs empty. */
  readonly pools: Readonly<Record<string, readonly string[]>>;
  /** Variants that were dealt before, by experiment. */
  readonly variants: Readonly<Record<string, Variant>>;
  readonly pastRuns: readonly PastRuns[];
  /** Answers to webhooks, by node. */
  readonly responses?: Readonly<Record<string, DeclaredResponse>>;
  /** Answers what depends on other customers; when left out there are none. */
  readonly scarce?: AskScarce | undefined;
}

/** A pause that is over, and what was chosen then for those whose wait ended in it. */
interface Pause {
  readonly journeyId: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly overdue: Overdue;
}

const keyOf = ({ journeyId, key }: Pick<Run, 'journeyId' | 'key'>): string => JSON.stringify([journeyId, key]);

/** What a rehearsal remembers in place of a database. */
export class VirtualMemory {
  readonly facts = new FactBook();
  readonly messages: MessageEvent[] = [];
  readonly pauses: Pause[] = [];
  readonly calls: VirtualCalls;
  readonly segments: Readonly<Record<string, Condition>>;
  readonly #variants: Map<string, Variant>;
  readonly #coupons = new Map<string, Answer>();
  readonly #pools: Map<string, string[]>;
  readonly #pastRuns: Map<string, PastRuns>;
  readonly #scarce: AskScarce | null;
  /** By throttle. */
  readonly #queues = new Map<string, SlotQueue>();
  /** By journey, of those journeys that have a cap. */
  readonly #entries = new Map<string, EntryCount>();

  constructor({ segments, pools, variants, pastRuns, responses, scarce }: Remembered) {
    this.#scarce = scarce ?? null;
    this.calls = new VirtualCalls(responses);
    this.segments = segments;
    this.#pools = new Map(Object.entries(pools).map(([pool, codes]) => [pool, [...codes]]));
    this.#variants = new Map(Object.entries(variants));
    this.#pastRuns = new Map(pastRuns.map((past) => [keyOf(past), past]));
  }

  /** A run that has left the world for good: it still counts as one that was. */
  forget({ journeyId, key, endedAt }: Run): void {
    const past = this.#pastRuns.get(keyOf({ journeyId, key }));
    const lastEndedAt = Math.max(past?.lastEndedAt ?? 0, endedAt ?? 0);
    this.#pastRuns.set(keyOf({ journeyId, key }), { journeyId, key, count: (past?.count ?? 0) + 1, lastEndedAt });
  }

  answer(question: Question): Answer {
    switch (question.kind) {
      case 'next_fact':
        return this.facts.next(question);
      case 'assignment':
        return this.#assignment(question);
      case 'coupon':
        return this.#coupon(question);
      case 'past_runs':
        // Runs of this rehearsal are in its world, which is asked first; these were before it, or have left it.
        return { count: 0, lastEndedAt: null, ...this.#pastRuns.get(keyOf(question)), others: this.#past(question) };
      case 'entry_slot':
        return this.#entrySlot(question);
      case 'throttle_slot':
        return this.#scarce ? this.#scarce(question) : this.#queueOf(question).take(question);
      case 'call':
        return this.calls.result(question.callId);
      case 'pause_overdue':
        return this.#pauseAt(question)?.overdue ?? null;
      case 'event_summary':
      case 'window_facts':
        return this.#ask(question, this.facts.named(question.event, question.after?.at ?? null));
      case 'segment':
      case 'message_status':
      case 'last_message':
        return this.#ask(question, []);
    }
  }

  #ask(question: Question, facts: readonly Fact[]): Answer {
    // Answers of each kind have that kind's type; the shared function is typed for all.
    return answerFromMemory(question, { facts, segments: this.segments, messages: this.messages }) as Answer;
  }

  #pauseAt({ journeyId, at }: Question<'pause_overdue'>): Pause | undefined {
    // It is asked of who is late: whose wait ended within a minute before it was not, and was held by it.
    return this.pauses.findLast(
      (pause) => pause.journeyId === journeyId && at + lateAfter >= pause.from && at < pause.to,
    );
  }

  #past({ journeyId }: Question<'past_runs'>): number {
    const ofJourney = [...this.#pastRuns.values()].filter((past) => past.journeyId === journeyId);
    return ofJourney.reduce((sum, { count }) => sum + count, 0);
  }

  #queueOf({ journeyId, nodeId }: Question<'throttle_slot'>): SlotQueue {
    const key = `${journeyId}/${nodeId}`;
    const queue = this.#queues.get(key) ?? new SlotQueue();
    this.#queues.set(key, queue);
    return queue;
  }

  #entrySlot(question: Question<'entry_slot'>): Answer {
    if (this.#scarce) return this.#scarce(question);
    const { answer, count } = takePlace(this.#entries.get(question.journeyId) ?? noEntries, question);
    this.#entries.set(question.journeyId, count);
    return answer;
  }

  #assignment({ experiment, proposed, bucket, offered }: Question<'assignment'>): Answer<'assignment'> {
    const kept = this.#variants.get(experiment);
    if (kept && (!offered || offered.includes(kept.variant))) return { ...kept, first: false, former: null };
    this.#variants.set(experiment, { variant: proposed, bucket });
    return { variant: proposed, bucket, first: !kept, former: kept?.variant ?? null };
  }

  /** A pool that the rehearsal was given no codes for never runs empty: it gives codes that nobody can use. */
  #coupon(question: Question<'coupon'>): Answer {
    const { pool, runId, nodeId, visit } = question;
    const key = `${runId}/${nodeId}/${visit}`;
    const taken = this.#coupons.get(key);
    if (taken !== undefined) return taken;
    const coupon = this.#scarce ? this.#scarce(question) : this.#ownCoupon(pool);
    this.#coupons.set(key, coupon);
    return coupon;
  }

  #ownCoupon(pool: string): Answer<'coupon'> {
    const codes = this.#pools.get(pool);
    const code = codes ? codes.shift() : `TEST-${this.#coupons.size + 1}`;
    return code === undefined ? null : { code };
  }
}
