import { html } from 'hono/html';
import type { PageContent } from '../page.ts';
import type { Visit } from '../visit.ts';

/** The cart lives in the browser, which fills this in. */
export function cartPage({ t }: Visit): PageContent {
  const main = html`
<h1>${t.cart}</h1>
<div class="empty" data-cart-empty hidden><p>${t.cartEmpty}</p><p><a class="button" href="/shop">${t.goShopping}</a></p></div>
<div class="cart" data-cart hidden>
  <ul class="lines" data-lines></ul>
  <div class="summary">
    <dl data-totals>
      <div><dt>${t.subtotal}</dt><dd data-subtotal></dd></div>
      <div><dt>${t.shipping}</dt><dd data-shipping></dd></div>
      <div class="sum"><dt>${t.total}</dt><dd data-total></dd></div>
    </dl>
    <p><a class="button primary" href="/shop/checkout">${t.checkOut}</a></p>
    <p class="small">${t.cartId} <code data-cart-id></code></p>
    <p><button type="button" class="quiet" data-other-cart aria-describedby="other-cart">${t.otherCart}</button></p>
    <p class="small" id="other-cart">${t.otherCartHelp}</p>
  </div>
</div>`;
  return { name: 'cart', title: t.cart, main };
}
