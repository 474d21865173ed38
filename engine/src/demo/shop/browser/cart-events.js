import { addToCart, productsOf, takeFromCart, totalsOf } from './cart.js';
import { newId } from './kept.js';
import { track } from './tracking.js';

const currency = 'KRW';

export const viewProduct = (product) => track('Product Viewed', { ...product, currency });

export function add(product, quantity) {
  const { id } = addToCart(product, quantity);
  return track('Product Added', { cart_id: id, ...product, quantity, currency });
}

export async function remove(product, quantity) {
  const cart = takeFromCart(product.product_id, quantity);
  await track('Product Removed', { cart_id: cart.id, ...product, quantity, currency });
  if (cart.lines.length === 0) await track('Cart Emptied', { cart_id: cart.id });
}

export const viewCart = (cart) => track('Cart Viewed', { ...contents(cart), value: totalsOf(cart).subtotal });

/** One order number from here to the end. */
export function startCheckout(cart) {
  const orderId = newId('o');
  void track('Checkout Started', { order_id: orderId, ...contents(cart), revenue: totalsOf(cart).subtotal });
  return orderId;
}

export function completeOrder(orderId, cart, { coupon, discount }) {
  const { revenue, shipping, total } = totalsOf(cart, discount);
  const order = { order_id: orderId, ...contents(cart), revenue, shipping, total };
  return track('Order Completed', discount > 0 ? { ...order, coupon, discount } : order);
}

const contents = (cart) => ({ cart_id: cart.id, products: productsOf(cart), currency });
