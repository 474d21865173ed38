import { isJsonObject, type Json } from '../json.ts';

/** One product in a cart, under the names of the Segment e-commerce spec. */
export interface CartLine {
  readonly product_id?: string | number;
  readonly sku?: string | number;
  readonly name?: string | number;
  readonly image_url?: string;
  readonly url?: string;
  readonly brand?: string | number;
  readonly category?: string | number;
  readonly variant?: string | number;
  readonly price?: number;
  readonly quantity: number;
  /** When it was last added: an order takes along only what was there before it. */
  readonly added_at: string;
}

/** So large that no shop sells so much, and so small that totals stay exact. */
const MOST = 1_000_000_000;
const LONGEST = 2_048;

/** A product as an event tells it; null when nothing says which one it is. */
export function readLine(value: Json | undefined, at: string): CartLine | null {
  if (!isJsonObject(value)) return null;
  const told = {
    ...labels(value),
    ...links(value),
    ...(readAmount(value.price) !== null && { price: readAmount(value.price) ?? 0 }),
    quantity: readAmount(value.quantity) ?? 1,
    added_at: typeof value.added_at === 'string' ? value.added_at : at,
  };
  return keyOf(told) === null || told.quantity === 0 ? null : told;
}

/** What makes two lines one: the product, else its SKU, else its name; and its variant. */
export function keyOf({ product_id, sku, name, variant }: CartLine): string | null {
  const product = product_id ?? sku ?? name;
  return product === undefined ? null : JSON.stringify([String(product), String(variant ?? '')]);
}

/** A count or a price; shops also send them as text. Null when it is none. */
export function readAmount(value: Json | undefined): number | null {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && amount >= 0 && amount <= MOST ? amount : null;
}

type Labels = Pick<CartLine, 'product_id' | 'sku' | 'name' | 'brand' | 'category' | 'variant'>;

function labels(product: { [key: string]: Json }): Labels {
  const found: { -readonly [K in keyof Labels]: Labels[K] } = {};
  for (const field of ['product_id', 'sku', 'name', 'brand', 'category', 'variant'] as const) {
    const value = product[field];
    if (typeof value === 'number' || (typeof value === 'string' && value !== '' && value.length <= LONGEST))
      found[field] = value;
  }
  return found;
}

function links(product: { [key: string]: Json }): Pick<CartLine, 'image_url' | 'url'> {
  const { image_url, url } = product;
  return {
    ...(typeof image_url === 'string' && image_url.length <= LONGEST && { image_url }),
    ...(typeof url === 'string' && url.length <= LONGEST && { url }),
  };
}
