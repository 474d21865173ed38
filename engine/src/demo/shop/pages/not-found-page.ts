import { html } from 'hono/html';
import type { PageContent } from '../page.ts';
import type { Visit } from '../visit.ts';

export function notFoundPage({ t }: Visit): PageContent {
  const main = html`<div class="narrow"><h1>${t.notFoundTitle}</h1><p>${t.notFound}</p><p><a class="button" href="/shop">${t.goShopping}</a></p></div>`;
  return { name: 'not-found', title: t.notFoundTitle, main };
}
