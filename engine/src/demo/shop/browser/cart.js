import { kept, newId } from './kept.js';

const store = kept('cart');

/** `{ id, lines: [{ product, quantity }] }`; a cart has its number from the first thing put into it. */
export const readCart = () => store.read() ?? { id: null, lines: [] };

export function addToCart(product, quantity) {
  const cart = readCart();
  const line = cart.lines.find(({ product: { product_id } }) => product_id === product.product_id);
  if (line) line.quantity += quantity;
  else cart.lines.push({ product, quantity });
  cart.id ??= newId('c');
  store.write(cart);
  return cart;
}

export function takeFromCart(productId, quantity) {
  const cart = readCart();
  for (const line of cart.lines) if (line.product.product_id === productId) line.quantity -= quantity;
  cart.lines = cart.lines.filter((line) => line.quantity > 0);
  store.write(cart);
  return cart;
}

/** The next thing begins another cart, with a number of its own. */
export const leaveCart = () => store.clear();

export const countOf = ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0);

export function totalsOf({ lines }, discount = 0) {
  const subtotal = lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const shipping = subtotal >= 50_000 ? 0 : 3_000;
  return { subtotal, discount, shipping, revenue: subtotal - discount, total: subtotal - discount + shipping };
}

/** What a code takes off this cart; 0 when it cannot be used. A practice shop believes every code of the right shape. */
export function discountFor(cart, code, offers) {
  const offer = offers.find(({ prefix }) => code.startsWith(`${prefix}-`));
  return offer && totalsOf(cart).subtotal >= offer.from ? offer.off : 0;
}

/** The lines as events carry them. */
export const productsOf = ({ lines }) => lines.map(({ product, quantity }) => ({ ...product, quantity }));
