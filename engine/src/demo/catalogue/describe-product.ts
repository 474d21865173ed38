import type { JsonObject } from '@olle/shared/json';
import { imageUrl, productUrl } from './links.ts';
import { categories, type Language, type Product } from './product.ts';

/** A product as events carry it, in the names of the Segment e-commerce spec. */
export function describeProduct(
  product: Product,
  publicUrl: string,
  language: Language,
  quantity?: number,
): JsonObject {
  return {
    product_id: product.id,
    name: product.name[language],
    category: categories[product.category][language],
    price: product.price,
    ...(quantity === undefined ? {} : { quantity }),
    image_url: imageUrl(publicUrl, product),
    url: productUrl(publicUrl, product),
  };
}
