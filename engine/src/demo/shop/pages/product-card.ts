import { html } from 'hono/html';
import type { Product } from '../../catalogue/product.ts';
import { money } from '../money.ts';
import type { Html } from '../page.ts';
import type { Visit } from '../visit.ts';

/** A product in a grid; its name is the link. */
export const productCard = (product: Product, { language }: Visit): Html => html`<li class="card">
  <img src="/shop/images/${product.id}.svg" alt="" width="400" height="400" loading="lazy">
  <h3><a href="/shop/products/${product.id}">${product.name[language]}</a></h3>
  <p class="price">${money(product.price, language)}</p>
</li>`;
