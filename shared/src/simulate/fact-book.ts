import { type Fact, pointOf } from '../runner/fact.ts';
import { type Instant, isAfter, type Point } from '../schedule/instant.ts';

interface NextFact {
  readonly names: readonly string[];
  readonly hears: (fact: Fact) => boolean;
  readonly after: Point;
  readonly until: Instant | null;
}

/** What happened to one customer, by name and in order: a rehearsal of thousands of events looks only where it asks. */
export class FactBook {
  readonly #byName = new Map<string, Fact[]>();
  /** Receipt orders of recorded history, which no wait hears. */
  readonly #recorded = new Set<number>();

  add(fact: Fact, live: boolean): void {
    if (!live) this.#recorded.add(fact.seq);
    const facts = this.#byName.get(fact.name);
    if (!facts) this.#byName.set(fact.name, [fact]);
    else {
      const last = facts.at(-1);
      if (!last || isAfter(pointOf(fact), pointOf(last))) facts.push(fact);
      else facts.splice(firstAfter(facts, pointOf(fact)), 0, fact);
    }
  }

  /** Those of a name from an instant on. */
  named(name: string, from: Instant | null): readonly Fact[] {
    const facts = this.#byName.get(name) ?? [];
    return from === null ? facts : facts.slice(firstAfter(facts, { at: from, seq: -1 }));
  }

  /** The earliest live one that is heard. */
  next({ names, hears, after, until }: NextFact): Fact | null {
    let earliest: Fact | null = null;
    for (const name of new Set(names)) {
      const facts = this.#byName.get(name) ?? [];
      for (let index = firstAfter(facts, after); index < facts.length; index++) {
        const fact = facts[index];
        if (!fact || (until !== null && fact.at > until)) break;
        if (earliest && isAfter(pointOf(fact), pointOf(earliest))) break;
        if (this.#recorded.has(fact.seq) || !hears(fact)) continue;
        earliest = fact;
        break;
      }
    }
    return earliest;
  }
}

/** Index of the first fact later than a point. */
function firstAfter(facts: readonly Fact[], point: Point): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const fact = facts[middle];
    if (fact && isAfter(pointOf(fact), point)) high = middle;
    else low = middle + 1;
  }
  return low;
}
