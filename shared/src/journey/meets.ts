import type { Condition } from '../conditions/condition.ts';
import { excludeEachOther } from '../conditions/exclude-each-other.ts';
import { definitionOfTrigger, type Trigger } from './trigger.ts';

/**
 * Whether one and the same thing may bring a customer into both journeys, as far as their conditions tell.
 * @example meets({ type: 'event', event: 'Product Added' }, { type: 'event', event: 'Product Added', key: 'cart_id' }) // true
 */
export function meets(one: Trigger, other: Trigger): boolean {
  const [mine, theirs] = [beginningOf(one), beginningOf(other)];
  if (!mine || !theirs || mine.by !== theirs.by) return false;
  return !excludeEachOther({ all: mine.when }, { all: theirs.when });
}

function beginningOf(trigger: Trigger): { readonly by: string; readonly when: Condition[] } | null {
  const begins = definitionOfTrigger(trigger).begins(trigger);
  return begins && { by: begins.by, when: [...begins.when, ...(trigger.audience ? [trigger.audience] : [])] };
}
