import type { Condition } from '../conditions/condition.ts';
import { answerFromMemory, type Memory, type MessageEvent } from '../conditions/memory.ts';
import type { Fact } from '../runner/fact.ts';
import { pointOf } from '../runner/fact.ts';
import type { Answer, Question } from '../runner/question.ts';
import { isAfter } from '../schedule/instant.ts';

/** What a rehearsal remembers in place of a database. */
export class VirtualMemory implements Memory {
  readonly facts: Fact[] = [];
  readonly messages: MessageEvent[] = [];
  readonly segments: Readonly<Record<string, Condition>>;
  readonly #recorded = new Set<number>();
  readonly #variants = new Map<string, { variant: string; bucket: number }>();
  readonly #coupons = new Map<string, { code: string } | null>();
  readonly #pools: Map<string, string[]>;

  constructor(segments: Readonly<Record<string, Condition>>, pools: Readonly<Record<string, readonly string[]>>) {
    this.segments = segments;
    this.#pools = new Map(Object.entries(pools).map(([pool, codes]) => [pool, [...codes]]));
  }

  /** Recorded history counts in conditions, and no wait hears it. */
  record(fact: Fact): void {
    this.facts.push(fact);
    this.#recorded.add(fact.seq);
  }

  answer(question: Question): Answer {
    switch (question.kind) {
      case 'next_fact':
        return this.#nextFact(question);
      case 'assignment':
        return this.#assignment(question);
      case 'coupon':
        return this.#coupon(question);
      case 'past_runs':
        // Every run of a rehearsal stays in its world, which is asked first.
        return { count: 0, lastEndedAt: null };
      case 'event_summary':
      case 'segment':
      case 'message_status':
        // Answers of each kind have that kind's type; the shared function is typed for all.
        return answerFromMemory(question, this) as Answer;
    }
  }

  #nextFact({ names, hears, after, until }: Question<'next_fact'>): Fact | null {
    const later = this.facts
      .filter(
        (fact) =>
          names.includes(fact.name) &&
          !this.#recorded.has(fact.seq) &&
          isAfter(pointOf(fact), after) &&
          (until === null || fact.at <= until),
      )
      .sort((a, b) => a.at - b.at || a.seq - b.seq);
    return later.find((fact) => hears(fact)) ?? null;
  }

  #assignment({ experiment, proposed, bucket }: Question<'assignment'>): Answer<'assignment'> {
    const kept = this.#variants.get(experiment);
    if (kept) return { ...kept, first: false };
    this.#variants.set(experiment, { variant: proposed, bucket });
    return { variant: proposed, bucket, first: true };
  }

  /** A pool that the rehearsal was given no codes for never runs empty: it gives codes that nobody can use. */
  #coupon({ pool, runId, nodeId, visit }: Question<'coupon'>): { code: string } | null {
    const key = `${runId}/${nodeId}/${visit}`;
    const taken = this.#coupons.get(key);
    if (taken !== undefined) return taken;
    const codes = this.#pools.get(pool);
    const code = codes ? codes.shift() : `TEST-${this.#coupons.size + 1}`;
    const coupon = code === undefined ? null : { code };
    this.#coupons.set(key, coupon);
    return coupon;
  }
}
