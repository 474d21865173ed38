import { html } from 'hono/html';
import type { PageContent } from '../page.ts';
import type { Visit } from '../visit.ts';

export function thanksPage({ t }: Visit): PageContent {
  const main = html`
<div class="narrow">
  <h1>${t.thanksTitle}</h1>
  <p>${t.thanksNote} <code data-order-id></code></p>
  <p><a class="button" href="/shop">${t.goShopping}</a></p>
</div>`;
  return { name: 'thanks', title: t.thanksTitle, main };
}
