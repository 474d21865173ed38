import { cartEvents } from '../cart/apply-cart-event.ts';
import type { Condition } from './condition.ts';

/** Stand for what is no event of the shop: a message's report, and a change of the profile. */
export const messageInterest = '$message';
export const profileInterest = '$identify';

const consentEvents = ['Consent Granted', 'Consent Withdrawn'];

/**
 * The events that may change a condition's answer, through the segments that it names. The profile always may: the
 * customer's zone stands in it.
 * @example interestsOf({ event: 'Order Completed' }, () => undefined) // ['$identify', 'Order Completed']
 */
export function interestsOf(condition: Condition, segment: (id: string) => Condition | undefined): string[] {
  const names = new Set([profileInterest]);
  const seen = new Set<string>();
  const visit = (member: Condition): void => {
    if ('all' in member) for (const one of member.all) visit(one);
    else if ('any' in member) for (const one of member.any) visit(one);
    else if ('not' in member) visit(member.not);
    else if ('segment' in member) visitSegment(member.segment);
    else for (const name of interestsOfLeaf(member)) names.add(name);
  };
  const visitSegment = (id: string): void => {
    const inner = seen.has(id) ? undefined : segment(id);
    seen.add(id);
    if (inner) visit(inner);
  };
  visit(condition);
  return [...names].sort();
}

function interestsOfLeaf(leaf: Condition): readonly string[] {
  if ('message' in leaf) return [messageInterest];
  if ('consent' in leaf) return consentEvents;
  return ['event' in leaf ? leaf.event : profileInterest, ...(asksCart(leaf) ? cartEvents : [])];
}

/** Also where something is compared with it: `{from: "customer.cart.total"}`. */
const asksCart = (leaf: Condition): boolean => /"(?:customer\.)?cart[."]/.test(JSON.stringify(leaf));
