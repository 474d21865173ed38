import type { Product } from './product.ts';

/** Absolute addresses of the shop, as mails need them. `publicUrl` has no slash at its end. */
export const shopUrl = (publicUrl: string): string => `${publicUrl}/shop`;
export const imageUrl = (publicUrl: string, { id }: Product): string => `${publicUrl}/shop/images/${id}.svg`;
export const productUrl = (publicUrl: string, { id }: Product): string => `${publicUrl}/shop/products/${id}`;
