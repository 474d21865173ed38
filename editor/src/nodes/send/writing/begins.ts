import type { Trigger } from '@olle/shared/journey/trigger';

/** What a mail is about from its beginning on: a cart that somebody left, or anything else. */
export type Begins = 'cart' | 'other';

const ofCarts = new Set(['Product Added', 'Wishlist Product Added to Cart', 'Cart Viewed', 'Checkout Started']);

/** Told by the event; a shop's own event by what it is counted once for. */
export function beginsOf(trigger: Trigger): Begins {
  if (trigger.type !== 'event') return 'other';
  const { event, key } = trigger;
  return ofCarts.has(event) || (key === 'cart_id' && !event.startsWith('Order ')) ? 'cart' : 'other';
}
