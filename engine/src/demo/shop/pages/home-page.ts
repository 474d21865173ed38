import { html } from 'hono/html';
import { type CategoryId, categories, categoryIds } from '../../catalogue/product.ts';
import { products } from '../../catalogue/products.ts';
import type { PageContent } from '../page.ts';
import type { Visit } from '../visit.ts';
import { productCard } from './product-card.ts';

const isCategory = (value: string | undefined): value is CategoryId => categoryIds.some((id) => id === value);

/** All products, or those of one category. */
export function homePage(visit: Visit, asked: string | undefined): PageContent {
  const { language, t } = visit;
  const chosen = isCategory(asked) ? asked : null;
  const shown = chosen === null ? products : products.filter(({ category }) => category === chosen);
  const title = chosen === null ? t.tagline : categories[chosen][language];
  const link = (href: string, label: string, current: boolean) =>
    current ? html`<a href="${href}" aria-current="page">${label}</a>` : html`<a href="${href}">${label}</a>`;
  const main = html`
<h1>${title}</h1>
<nav class="chips" aria-label="${t.categories}">
  ${link('/shop', t.allProducts, chosen === null)}
  ${categoryIds.map((id) => link(`/shop?category=${id}`, categories[id][language], id === chosen))}
</nav>
<h2 class="hidden">${chosen === null ? t.allProducts : categories[chosen][language]}</h2>
<ul class="grid">${shown.map((product) => productCard(product, visit))}</ul>`;
  return { name: 'home', title, main };
}
