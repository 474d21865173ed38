import type { Fact } from '../runner/fact.ts';
import { pointOf } from '../runner/fact.ts';
import type { Answer, Question } from '../runner/question.ts';
import { afterFactsOf, isAfter } from '../schedule/instant.ts';
import { passesResolved } from './filter.ts';
import { elementsOf, readPath } from './path.ts';

type Summary = Omit<Question<'event_summary'>, 'kind'>;

/** The answer to `event_summary` from a list of facts; what SQL answers is tested against it. */
export function summarise(facts: readonly Fact[], question: Summary): Answer<'event_summary'> {
  const counted = facts.filter((fact) => counts(fact, question));
  const { sum } = question;
  return { count: counted.length, sum: sum === null ? 0 : total(counted, sum) };
}

/** The answer to `window_facts` from a list of facts. */
export const windowFacts = (
  facts: readonly Fact[],
  { limit, ...question }: Omit<Question<'window_facts'>, 'kind'>,
): Fact[] =>
  facts
    .filter((fact) => counts(fact, { ...question, sum: null, arrival: afterFactsOf(question.now) }))
    .sort((a, b) => (isAfter(pointOf(a), pointOf(b)) ? 1 : -1))
    .slice(0, limit);

function counts(fact: Fact, question: Summary): boolean {
  const { event, where, after, until, now, arrival } = question;
  return (
    fact.name === event &&
    fact.at <= now &&
    (fact.at !== arrival.at || fact.seq < arrival.seq) &&
    (after === null || isAfter(pointOf(fact), after)) &&
    (until === null || fact.at < until) &&
    passesResolved(fact.properties, where, question)
  );
}

/** Only JSON numbers add. Rounded to 15 digits, so that 0.1 and 0.2 make 0.3, as they do in SQL's decimals. */
function total(facts: readonly Fact[], property: string): number {
  let sum = 0;
  for (const { properties } of facts) {
    for (const value of elementsOf(readPath(properties, property))) if (typeof value === 'number') sum += value;
  }
  return Number(sum.toPrecision(15));
}
