import type { Json, JsonObject } from '../json.ts';
import { type Cart, emptyCart, readId, withItems } from './cart.ts';
import { type CartLine, keyOf, readAmount, readLine } from './cart-line.ts';

/** A profile stays small: of more, the oldest lines go. */
const MOST_LINES = 100;

interface CartEvent {
  readonly name: string;
  readonly properties: JsonObject;
  /** ISO 8601 UTC, so that comparing text compares instants. */
  readonly at: string;
}

type Change = (cart: Cart, event: CartEvent) => Cart;

const changes: Readonly<Record<string, Change>> = {
  'Product Added': add,
  'Product Removed': remove,
  'Cart Viewed': replace,
  'Order Completed': empty,
  'Cart Emptied': empty,
};

/** These change `customer.cart`. */
export const cartEvents: readonly string[] = Object.keys(changes);
export const changesCart = (event: string): boolean => Object.hasOwn(changes, event);

/**
 * The cart after an event of the Segment e-commerce spec. Events may come late and out of order: each says how the cart
 * was at its own instant.
 * @example applyCartEvent(emptyCart, { name: 'Product Added', properties: { product_id: 'p1', price: 9000 }, at }).total // 9000
 */
export function applyCartEvent(cart: Cart, event: CartEvent): Cart {
  const next = changes[event.name]?.(cart, event) ?? cart;
  return next === cart ? cart : { ...next, updated_at: latest(cart.updated_at, event.at) };
}

function add(cart: Cart, { properties, at }: CartEvent): Cart {
  const line = readLine({ ...properties, added_at: at }, at);
  if (!line || isOutdated(cart, at)) return cart;
  const other = isOther(cart, properties);
  // News of a cart from before this one was begun.
  if (other && cart.updated_at !== null && at < cart.updated_at) return cart;
  const into = other ? { ...emptyCart, as_of: cart.as_of } : cart;
  const { items } = into;
  const index = items.findIndex((item) => keyOf(item) === keyOf(line));
  const present = items[index];
  const merged = present
    ? items.with(index, {
        ...present,
        ...line,
        quantity: present.quantity + line.quantity,
        added_at: latest(present.added_at, at),
      })
    : [...items, line].slice(-MOST_LINES);
  return withItems(described(into, properties), merged);
}

function remove(cart: Cart, { properties, at }: CartEvent): Cart {
  const line = readLine({ ...properties, quantity: 1 }, at);
  if (!line || isOutdated(cart, at) || isOther(cart, properties)) return cart;
  const taken = readAmount(properties.quantity) ?? Number.POSITIVE_INFINITY;
  const items = cart.items.flatMap((item) => {
    if (keyOf(item) !== keyOf(line)) return [item];
    return item.quantity > taken ? [{ ...item, quantity: item.quantity - taken }] : [];
  });
  return withItems(described(cart, properties), items);
}

/** A cart that was looked at is told whole. */
function replace(cart: Cart, { properties, at }: CartEvent): Cart {
  const { products } = properties;
  if (!Array.isArray(products) || (cart.updated_at !== null && at < cart.updated_at)) return cart;
  const lines = products.flatMap((product: Json) => readLine(product, at) ?? []).slice(-MOST_LINES);
  const items = lines.map((line): CartLine => ({ ...line, added_at: at }));
  return withItems({ ...described({ ...cart, cart_id: null }, properties), as_of: at }, items);
}

function empty(cart: Cart, { properties, at }: CartEvent): Cart {
  // Who never had a cart gets none by buying.
  if (cart.updated_at === null || isOther(cart, properties)) return cart;
  const items = cart.items.filter(({ added_at }) => added_at > at);
  const left = items.length > 0 ? cart : { ...cart, cart_id: null };
  return withItems({ ...left, as_of: latest(cart.as_of, at) }, items);
}

const isOutdated = (cart: Cart, at: string): boolean => cart.as_of !== null && at <= cart.as_of;

/** Both are named, and differently; a cart without an id is whichever is spoken of. */
function isOther(cart: Cart, { cart_id }: JsonObject): boolean {
  const named = readId(cart_id);
  return named !== null && cart.cart_id !== null && String(named) !== String(cart.cart_id);
}

function described(cart: Cart, { cart_id, currency }: JsonObject): Cart {
  return {
    ...cart,
    cart_id: readId(cart_id) ?? cart.cart_id,
    currency: typeof currency === 'string' && currency.length <= 16 ? currency : cart.currency,
  };
}

const latest = (a: string | null, b: string): string => (a !== null && a > b ? a : b);
