import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { type CartLine, readLine } from './cart-line.ts';

/** `customer.cart`: what stands in the customer's cart, for mails and conditions. Instants are ISO 8601. */
export interface Cart {
  readonly cart_id: string | number | null;
  readonly items: readonly CartLine[];
  readonly total: number;
  readonly currency: string | null;
  /** Of the newest event that had a say. */
  readonly updated_at: string | null;
  /** When the whole cart was last told (ordered, emptied, viewed): older news of single products is out of date. */
  readonly as_of: string | null;
}

export const emptyCart: Cart = {
  cart_id: null,
  items: [],
  total: 0,
  currency: null,
  updated_at: null,
  as_of: null,
};

/** The cart that a profile holds. Whatever else stands under that name, an identify may have put there. */
export function readCart(value: Json | undefined): Cart {
  if (!isJsonObject(value)) return emptyCart;
  const { cart_id, items, currency, updated_at, as_of } = value;
  return withItems(
    {
      ...emptyCart,
      cart_id: readId(cart_id),
      currency: text(currency),
      updated_at: text(updated_at),
      as_of: text(as_of),
    },
    Array.isArray(items) ? items.flatMap((item) => readLine(item, text(updated_at) ?? '') ?? []) : [],
  );
}

export function withItems(cart: Cart, items: readonly CartLine[]): Cart {
  // Decimals of a currency are at most four; a binary sum has more.
  const sum = items.reduce((total, { price, quantity }) => total + (price ?? 0) * quantity, 0);
  return { ...cart, items, total: Math.round(sum * 10_000) / 10_000 };
}

export const cartAsJson = (cart: Cart): JsonObject => ({ ...cart, items: cart.items.map((line) => ({ ...line })) });

/** An id of a cart or a product: numbers and texts that read alike are the same. */
export function readId(value: Json | undefined): string | number | null {
  return (typeof value === 'string' && value !== '' && value.length <= 512) || typeof value === 'number' ? value : null;
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
