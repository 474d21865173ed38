import { html } from 'hono/html';
import { describeProduct } from '../../catalogue/describe-product.ts';
import { categories, type Product } from '../../catalogue/product.ts';
import { products } from '../../catalogue/products.ts';
import { money } from '../money.ts';
import type { PageContent } from '../page.ts';
import type { Visit } from '../visit.ts';
import { productCard } from './product-card.ts';

/** One product, with what events say about it in the page's data. */
export function productPage(product: Product, visit: Visit): PageContent {
  const { language, t, publicUrl } = visit;
  const name = product.name[language];
  const others = products.filter(({ id, category }) => category === product.category && id !== product.id);
  const main = html`
<p class="crumb"><a href="/shop">${t.back}</a></p>
<article class="product" data-product="${JSON.stringify(describeProduct(product, publicUrl, language))}">
  <img src="/shop/images/${product.id}.svg" alt="" width="400" height="400">
  <div>
    <p class="category"><a href="/shop?category=${product.category}">${categories[product.category][language]}</a></p>
    <h1>${name}</h1>
    <p class="price">${money(product.price, language)}</p>
    <p>${product.about[language]}</p>
    <form data-add>
      <label for="quantity">${t.quantity}</label>
      <select id="quantity" name="quantity">${[1, 2, 3, 4, 5].map((n) => html`<option value="${n}">${n}</option>`)}</select>
      <button type="submit" class="primary" disabled data-when-ready>${t.add}</button>
    </form>
    <p class="small">${t.delivery}</p>
  </div>
</article>
<section aria-labelledby="more">
  <h2 id="more">${t.more}</h2>
  <ul class="grid">${others.map((other) => productCard(other, visit))}</ul>
</section>`;
  return { name: 'product', title: name, main };
}
