import type { JsonObject } from '@olle/shared/json';
import type { Instant } from '@olle/shared/schedule/instant';
import { describeProduct } from '../catalogue/describe-product.ts';
import type { Language, Product } from '../catalogue/product.ts';
import { products } from '../catalogue/products.ts';
import { shippingFor } from '../catalogue/shipping.ts';
import { Cart } from './cart.ts';
import type { Habit } from './habit.ts';
import type { Random } from './random.ts';
import { minute } from './rhythm.ts';

export interface Happening {
  readonly name: string;
  readonly at: Instant;
  readonly properties: JsonObject;
}

export interface Shopper {
  readonly random: Random;
  readonly habit: Habit;
  readonly publicUrl: string;
  readonly language: Language;
  /** What was left in it at the last visit; a new one has nothing yet. */
  cart: Cart;
}

const quantities = [
  [1, 82],
  [2, 14],
  [3, 4],
] as const;

/** One visit: looks around, perhaps fills the cart, perhaps pays. The shopper keeps the cart that is left. */
export function* visit(shopper: Shopper, start: Instant): Generator<Happening> {
  const { random, habit } = shopper;
  let at = start;
  const pause = (from: number, to: number) => {
    at += random.int(from * minute, to * minute);
    return at;
  };
  const describe = (product: Product, quantity?: number) =>
    describeProduct(product, shopper.publicUrl, shopper.language, quantity);

  for (const product of interests(random)) {
    yield { name: 'Product Viewed', at: pause(0.2, 3), properties: { ...describe(product), currency: 'KRW' } };
    if (!random.chance(habit.adds / 1.8)) continue;
    const quantity = random.weighted(quantities);
    shopper.cart.add(product, quantity);
    const properties = { cart_id: shopper.cart.id, ...describe(product, quantity), currency: 'KRW' };
    yield { name: 'Product Added', at: pause(0.2, 1), properties };
  }
  if (shopper.cart.products.length === 0) return;

  if (random.chance(0.75)) yield { name: 'Cart Viewed', at: pause(0.2, 2), properties: contents(shopper) };
  if (random.chance(0.12)) yield* changeOfMind(shopper, () => pause(0.2, 1));
  if (shopper.cart.products.length > 0 && random.chance(habit.checksOut)) yield* checkOut(shopper, pause);
}

function interests(random: Random): Product[] {
  const favourite = random.pick(products).category;
  const near = products.filter(({ category }) => category === favourite);
  const seen = Array.from({ length: random.int(1, 5) }, () => random.pick(random.chance(0.6) ? near : products));
  return [...new Set(seen)];
}

function contents({ cart, publicUrl, language }: Shopper): JsonObject {
  return { cart_id: cart.id, products: cart.describe(publicUrl, language), value: cart.total, currency: 'KRW' };
}

function* changeOfMind(shopper: Shopper, next: () => Instant): Generator<Happening> {
  const product = shopper.random.pick(shopper.cart.products);
  const quantity = shopper.cart.remove(product);
  const properties = {
    cart_id: shopper.cart.id,
    ...describeProduct(product, shopper.publicUrl, shopper.language, quantity),
    currency: 'KRW',
  };
  yield { name: 'Product Removed', at: next(), properties };
  if (shopper.cart.products.length > 0) return;
  yield { name: 'Cart Emptied', at: next(), properties: { cart_id: shopper.cart.id } };
  shopper.cart = new Cart(newCartId(shopper.random));
}

function* checkOut(shopper: Shopper, pause: (from: number, to: number) => Instant): Generator<Happening> {
  const { random, habit, cart } = shopper;
  const order: JsonObject = { order_id: `o-${random.hex(10)}`, ...contents(shopper) };
  yield { name: 'Checkout Started', at: pause(0.3, 2), properties: { ...order, revenue: cart.total } };
  if (!random.chance(habit.pays)) return;
  const shipping = shippingFor(cart.total);
  const properties = { ...order, total: cart.total + shipping, revenue: cart.total, shipping };
  yield { name: 'Order Completed', at: pause(0.7, 4), properties };
  shopper.cart = new Cart(newCartId(random));
}

export const newCartId = (random: Random): string => `c-${random.hex(10)}`;
