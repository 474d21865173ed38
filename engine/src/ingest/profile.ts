import { changesCart } from '@olle/shared/cart/apply-cart-event';
import { type Cart, cartAsJson, readCart } from '@olle/shared/cart/cart';
import { cartAfter } from '@olle/shared/cart/cart-after';
import type { Json, JsonObject } from '@olle/shared/json';
import type { Instant } from '@olle/shared/schedule/instant';
import type { Item } from './item.ts';

/** What a batch changes in one customer's profile. `patch` is laid over the attributes; null changes none. */
export interface ProfileChange {
  readonly customerId: string;
  readonly patch: JsonObject | null;
  readonly lastSeenAt: Instant | null;
}

/** The items whose effect depends on the attributes that are there: only for them are these read. */
export const needsAttributes = (item: Item): boolean => item.joins || isCartEvent(item);

const isCartEvent = ({ type, name }: Item): boolean => type === 'track' && changesCart(name);

/** The profile of a customer while a batch is read. `stored` is empty for a new one. */
export function openProfile(customerId: string, stored: JsonObject) {
  const patch: JsonObject = {};
  let lastSeenAt: Instant | null = null;
  const attribute = (name: string): Json | undefined => (Object.hasOwn(patch, name) ? patch[name] : stored[name]);
  const cart = (): Cart => readCart(attribute('cart'));
  const all = (): JsonObject => ({ ...stored, ...patch });

  function apply(item: Item, at: Instant): void {
    lastSeenAt = Math.max(at, lastSeenAt ?? at);
    if (item.type === 'identify') Object.assign(patch, item.properties);
    if (!isCartEvent(item)) return;
    const { name, properties } = item;
    const after = cartAfter(attribute('cart'), { name, properties, at: new Date(at).toISOString() });
    if (after) patch.cart = after;
  }

  /** Takes over what was learned of the visitor: where both know something, the customer's word stands. */
  function absorb(visitor: JsonObject): void {
    const theirs = readCart(visitor.cart);
    const isNewer = (theirs.updated_at ?? '') > (cart().updated_at ?? '');
    for (const [name, value] of Object.entries(visitor)) if (attribute(name) === undefined) patch[name] = value;
    // What a visitor put into the cart before signing in is still there afterwards.
    if (theirs.items.length > 0 && isNewer) patch.cart = cartAsJson(theirs);
  }

  const change = (): ProfileChange => ({
    customerId,
    patch: Object.keys(patch).length > 0 ? patch : null,
    lastSeenAt,
  });
  return { apply, absorb, all, change };
}
