import { isJsonObject, type Json, type JsonObject } from '@olle/shared/json';

interface CartItem {
  readonly id: string;
  readonly name: string;
  readonly imageUrl: string | null;
  readonly price: number | null;
  readonly quantity: number;
}

export interface CartContent {
  readonly items: readonly CartItem[];
  readonly total: number | null;
  readonly currency: string;
}

/** `customer.cart`, read without trusting its shape: shops may write the attribute themselves. Null: there is none. */
export function cartOf(attributes: JsonObject): CartContent | null {
  const { cart } = attributes;
  if (!isJsonObject(cart)) return null;
  const items = Array.isArray(cart.items) ? cart.items : [];
  return {
    items: items.filter(isJsonObject).map((item, index) => ({
      id: text(item.product_id) ?? text(item.sku) ?? String(index),
      name: text(item.name) ?? text(item.product_id) ?? '',
      imageUrl: webAddress(item.image_url),
      price: number(item.price),
      quantity: number(item.quantity) ?? 1,
    })),
    total: number(cart.total),
    currency: text(cart.currency) ?? 'KRW',
  };
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);
const webAddress = (value: Json | undefined): string | null => {
  const address = text(value);
  return address && /^(https?:\/\/|\/|data:image\/)/.test(address) ? address : null;
};
